"""What is said around the work: greetings, thanks, news of the shop, the way of every task."""

from data.demo.topics.topic import Pair

GREETINGS_TO_CUSTOMER = (
    "[Hallo {kunde_vor}|Guten Tag {kunde}]",
    "[Hi {kunde_vor}|Guten Tag {kunde}]",
    "[Guten Morgen {kunde_vor}|Guten Morgen {kunde}]",
)
GREETINGS_TO_US = (
    "[Hallo {wir_vor}|Guten Tag {wir}]",
    "[Hi {wir_vor}|Hallo {wir}]",
    "[Moin {wir_vor}|Guten Tag {wir}]",
    "[Huhu {wir_vor}|Guten Morgen {wir}]",
)
CLOSINGS_TO_CUSTOMER = (
    "[Liebe|Viele] Grüße\n{wir_ganz}",
    "[Bis bald|Mit freundlichen Grüßen]\n{wir_ganz}",
    "[Viele Grüße|Beste Grüße]\n{wir_ganz}",
)
CLOSINGS_TO_US = (
    "[Liebe Grüße\n{kunde_vor}|Viele Grüße\n{kunde_ganz}]",
    "[LG {kunde_vor}|Beste Grüße, {kunde_ganz}]",
    "[Danke dir!|Vielen Dank im Voraus!]",
)

ACCEPTED = (
    "vielen Dank für [deinen|Ihren] Auftrag. Ich habe alles gelesen, Frist und Budget passen, ich nehme ihn an.",
    "danke für das Vertrauen! Der Auftrag ist klar, ich habe ihn angenommen und plane ihn diese Woche ein.",
    "[dein|Ihr] Auftrag ist angekommen und angenommen. Ich melde mich, sobald ich den ersten Stand habe.",
    "alles verstanden. Die Zeit reicht nach meiner Einschätzung gut aus; ich habe den Auftrag angenommen.",
    "das übernehme ich gern. Sollte unterwegs etwas unklar sein, frage ich hier im Chat nach.",
)

STARTED = (
    "Kurze Info: Ich habe heute angefangen.",
    "Ich sitze jetzt an [deinem|Ihrem] Auftrag und melde mich mit dem ersten Zwischenstand.",
    "Los geht’s: Die Unterlagen sind gesichtet, ich beginne jetzt mit der Arbeit.",
    "Ich bin gestartet. Bisher ist alles da, was ich brauche.",
)

THANKS_FOR_ANSWER = (
    "Super, danke, damit komme ich weiter.",
    "Danke für die schnelle Antwort!",
    "Perfekt, so mache ich es.",
    "Alles klar, ich setze das so um.",
    "Danke [dir|Ihnen], das hilft mir sehr.",
    "Prima, dann ist das geklärt.",
    "Verstanden, ich arbeite das gleich ein.",
    "Danke! Ich habe es mir direkt notiert.",
)

REACTIONS = (
    "Sieht gut aus, bitte so weitermachen.",
    "Danke für den Zwischenstand!",
    "Das klingt prima.",
    "Wunderbar, genau so habe ich es mir vorgestellt.",
    "Danke! Ich schaue es mir heute Abend in Ruhe an.",
    "Passt für mich, vielen Dank.",
    "Gefällt mir. Eine Kleinigkeit melde ich noch, falls mir etwas auffällt.",
    "Top, [du bist|Sie sind] ja schnell!",
    "Danke fürs Dranbleiben.",
    "Einverstanden 👍",
)

WELCOME = (
    "Sehr gern!",
    "Gern geschehen. Ich wünsche [dir|Ihnen] noch einen schönen Tag.",
    "Das freut mich!",
    "Immer gern, [melde dich|melden Sie sich] einfach, wenn noch etwas ist.",
    "Danke für die nette Rückmeldung!",
)

CLOSING_THANKS = (
    "Vielen Dank, das Ergebnis ist genau richtig. Ich nehme den Auftrag ab.",
    "Perfekt, danke! Von mir aus ist das erledigt.",
    "Alles angekommen und geprüft. Danke für die gute Arbeit!",
    "Prima, das können wir so verwenden. Auftrag erledigt.",
    "Ich bin sehr zufrieden. Bis zum nächsten Mal!",
    "Klasse, vielen Dank. [Du hast|Sie haben] mir damit viel Zeit gespart.",
    "Danke, passt alles. Die Bewertung gebe ich gleich ab ⭐",
)

TALK: tuple[Pair, ...] = (
    (
        "Nur als Hinweis: Am {tag} sind wir wegen einer Betriebsbegehung schlecht zu erreichen.",
        "Danke für den Hinweis, ich plane das ein und sammle Fragen bis danach.",
    ),
    (
        "Ich bin ab {tag} für ein paar Tage unterwegs, lese aber abends mit.",
        "Gute Reise! Dann stelle ich Fragen möglichst gebündelt.",
    ),
    (
        "Reicht das Budget noch? Ich habe gerade keinen Überblick.",
        "Ja, das Budget reicht. Sobald drei Viertel verbraucht sind, sage ich [dir|Ihnen] rechtzeitig Bescheid.",
    ),
    (
        "Entschuldigung für die späte Rückmeldung, hier war in dieser Woche viel los.",
        "Kein Problem, ich habe in der Zwischenzeit mit dem Rest weitergemacht.",
    ),
    (
        "Können wir morgen kurz telefonieren? 10 Minuten reichen.",
        "Gern. Passt [dir|Ihnen] {uhr} Uhr? Ich fasse das Ergebnis danach hier zusammen.",
    ),
    (
        "Wie liegt der Auftrag in der Zeit?",
        "Gut. Bis zum vereinbarten Termin ist genug Luft, und der größte Teil ist geschafft.",
    ),
    (
        "Ich habe [dich|Sie] gestern einer Bekannten empfohlen, sie meldet sich vielleicht bei der Agentur.",
        "Oh, das freut mich sehr, vielen Dank!",
    ),
    ("Kam meine Datei an? Bei mir hing das Netz.", "Ja, sie ist da und lässt sich öffnen."),
    (
        "[Rechne|Rechnen Sie] die letzte halbe Stunde bitte ganz normal mit ab.",
        "Mache ich, sie steht schon in der Zeiterfassung.",
    ),
    (
        "Frohes Schaffen heute! Bei uns wird umgebaut, ich sitze im Lärm …",
        "Danke! Dann [drücke ich dir|drücke ich Ihnen] die Daumen, dass bald Ruhe einkehrt.",
    ),
)


DELEGATED_REASONS = (
    "Mir fehlt die Erfahrung mit der gewünschten Software.",
    "Bis zur Frist habe ich keine freien Stunden mehr.",
    "Die Aufgabe verlangt Spanisch auf muttersprachlichem Niveau.",
)

RELEASE_REASONS = (
    "Ich kann die Aufgabe selbst übernehmen, habe so etwas schon mehrfach gemacht.",
    "Ich traue mir das zu; bitte die Einzelheiten mit dem Kunden klären.",
    "Ich würde gern mitarbeiten, bräuchte aber Unterstützung für den fachlichen Teil.",
)

DELETED_REASONS = (
    "Doppelt angelegt, der Kunde arbeitet im anderen Auftrag weiter.",
    "Der Kunde hat es sich anders überlegt.",
)


SAVED = (
    "[Hallo {kunde_vor}|Guten Tag {kunde}],\n"
    "danke für [deinen|Ihren] Auftrag „{titel}“. Er ist gespeichert und hat die Nummer {nummer}. "
    "Ich prüfe ihn bis {frist} und melde mich dann bei [dir|Ihnen]."
)

DELEGATED = (
    "[Hallo {kunde_vor}|Guten Tag {kunde}],\n"
    "[deinen|Ihren] Auftrag kann ich leider nicht selbst übernehmen. Wir suchen im Team "
    "jemanden, bei dem er in guten Händen ist, und melden uns bei [dir|Ihnen]."
)

PARTS = (
    "Recherche der Adressen",
    "Korrektur lesen",
    "Tabellen prüfen",
    "Bilder heraussuchen",
    "Rückfragen am Telefon",
)
"""For which part of a task a project assistant is brought in (TASK-5)."""
