"""Kinds of work in the backoffice that end in papers: presentations, applications, offers."""

from data.demo.topics.topic import Topic
from domain.area import WorkArea

PRESENTATION = Topic(
    area=WorkArea.BACKOFFICE,
    titles=("Präsentation: {kurz}", "Folien überarbeiten: {kurz}"),
    orders=(
        "für {anlass} brauche ich eine ordentliche Präsentation. Meine Stichpunkte stehen auf 14 Folien, bitte einheitlich gestalten und kürzen.",
        "[kannst du|können Sie] meine Folien für {anlass} auf Vordermann bringen? Die Vorlage mit unseren Farben liegt im Ordner.",
    ),
    expected="Überarbeitete Präsentation und eine Fassung zum Ausdrucken",
    hours=(6, 18),
    questions=(
        ("Wie lang darf der Vortrag sein?", "20 Minuten, also lieber weniger Folien."),
        (
            "Sollen die Zahlen als Tabelle oder als Schaubild hinein?",
            "Als Schaubild, die Tabelle bitte in den Anhang.",
        ),
        (
            "Auf Folie 7 steht ein Zitat ohne Quelle. Ist bekannt, woher es stammt?",
            "Leider nein, dann lieber weglassen.",
        ),
        (
            "Gibt es Fotos, die ich verwenden darf?",
            "Im Ordner „Fotos frei“, alles daraus ist erlaubt.",
        ),
    ),
    requests=(
        (
            "Kann auf die erste Folie noch unser Logo?",
            "Ist drauf, oben rechts wie auf dem Briefpapier.",
        ),
        (
            "Bitte eine Folie mit den Ansprechpartnern ergänzen.",
            "Ergänzt, {person} steht an erster Stelle.",
        ),
        ("Wie viele Folien sind es jetzt?", "Elf und zwei im Anhang."),
        ("Die Schrift ist mir etwas klein.", "Ich habe sie überall um zwei Punkte vergrößert."),
    ),
    updates=(
        "Der rote Faden steht, die ersten sechs Folien sind gestaltet.",
        "Alle Schaubilder sind fertig. Im Anhang ein Zwischenstand zum Durchblättern.",
        "Es fehlt nur noch der Schluss.",
    ),
    notes=("Folien gestaltet", "Schaubilder erstellt", "Texte gekürzt", "Druckfassung"),
    summary="Die Präsentation ist fertig, dazu eine Druckfassung mit Notizen. Übergänge habe ich bewusst weggelassen.",
    returned="Eine Folie mit den Preisen fehlt noch. Bitte vor dem Schluss einfügen.",
    files=("Praesentation.pdf", "Schaubild.png", "Notizen.txt"),
    slots={
        "anlass": (
            "den Vortrag beim Gewerbeverein",
            "das Treffen mit der Bank",
            "die Jahresversammlung",
            "den Elternabend",
        ),
        "kurz": ("Gewerbeverein", "Bankgespräch", "Jahresversammlung", "Elternabend"),
    },
)

APPLICATIONS = Topic(
    area=WorkArea.BACKOFFICE,
    titles=("Bewerbungen für {stelle}", "Bewerbungen vorsortieren: {stelle}"),
    orders=(
        "auf unsere Anzeige ({stelle}) sind {zahl} Bewerbungen gekommen. Bitte Eingang bestätigen, Unterlagen prüfen und in die Übersicht eintragen.",
        "für die Stelle {stelle} suche ich Unterstützung: Bewerbungen sichten, fehlende Unterlagen anfordern, Gespräche vereinbaren.",
    ),
    expected="Übersicht aller Bewerbungen und vereinbarte Gespräche",
    hours=(8, 22),
    questions=(
        (
            "Was ist unbedingt nötig, damit jemand in die engere Wahl kommt?",
            "Führerschein und zwei Jahre Erfahrung, der Rest lässt sich lernen.",
        ),
        (
            "{person} hat kein Zeugnis beigelegt. Nachfordern?",
            "Ja, bitte freundlich bis {datum}.",
        ),
        (
            "Wie lang soll ein Gespräch dauern?",
            "45 Minuten, bitte mit einer Viertelstunde Pause dazwischen.",
        ),
    ),
    requests=(
        (
            "Ist die Bewerbung von {person} schon da?",
            "Ja, sie kam heute früh und steht in der Übersicht.",
        ),
        (
            "Bitte {person} für {tag} um {uhr} Uhr einladen.",
            "Eingeladen, die Zusage ist schon da.",
        ),
        (
            "Wie viele Absagen müssen hinaus?",
            "{zahl}. Den Text habe ich vorbereitet, er geht erst nach [deinem|Ihrem] Okay hinaus.",
        ),
        (
            "Bitte alle Unterlagen nach dem Verfahren löschen.",
            "Ist vorgemerkt, ich bestätige es hier, sobald es erledigt ist.",
        ),
    ),
    updates=(
        "Alle Eingänge sind bestätigt, die Übersicht hängt an.",
        "Vier Gespräche sind vereinbart, zwei Rückmeldungen stehen aus.",
        "Die Hälfte der Unterlagen ist geprüft.",
    ),
    notes=(
        "Eingang bestätigt",
        "Unterlagen geprüft",
        "Gespräche vereinbart",
        "Übersicht geführt",
    ),
    summary="Alle Bewerbungen sind erfasst, die Gespräche stehen im Kalender, die Übersicht liegt bei. Über Zu- und Absagen [entscheidest du|entscheiden Sie].",
    returned="Es sind noch drei Bewerbungen per Post gekommen. Bitte mit aufnehmen.",
    files=("Bewerberuebersicht.csv", "Gespraechsplan.pdf"),
    slots={"stelle": ("Aushilfe Büro", "Ausbildungsplatz", "Fahrdienst", "Empfang in Teilzeit")},
)

OFFERS = Topic(
    area=WorkArea.BACKOFFICE,
    titles=("Angebote schreiben: {kurz}", "Angebotsvorlagen {kurz}"),
    orders=(
        "für {anlass} liegen {zahl} Anfragen vor. Bitte mit unserer Vorlage Angebote schreiben, die Preise stehen in der Liste.",
        "ich komme mit den Angeboten nicht hinterher, es geht um {anlass}. [Kannst du|Können Sie] sie vorbereiten, sodass ich nur noch unterschreibe?",
    ),
    expected="Angebote als Dokumente, versandfertig",
    hours=(6, 16),
    questions=(
        (
            "Gilt die Preisliste vom Frühjahr noch?",
            "Ja, nur die Anfahrt kostet jetzt 10 Euro mehr.",
        ),
        ("Wie lange sollen die Angebote gültig sein?", "Vier Wochen."),
        (
            "{firma} fragt nach Nachlass. Soll ich etwas eintragen?",
            "Drei Prozent bei Zahlung innerhalb von zehn Tagen.",
        ),
    ),
    requests=(
        (
            "Das Angebot für {firma} bitte zuerst, die warten schon.",
            "Ist fertig und liegt zur Unterschrift im Ordner.",
        ),
        (
            "Beim Angebot über {betrag} Euro stimmt die Menge nicht.",
            "Korrigiert, es waren zwei statt drei Stunden.",
        ),
        (
            "Hat {person} auf das Angebot reagiert?",
            "Bisher nicht. Ich frage am {tag} freundlich nach.",
        ),
    ),
    updates=(
        "Fünf Angebote sind fertig und liegen zur Durchsicht im Ordner.",
        "Alle Anfragen sind in der Liste erfasst, die Übersicht hängt an.",
    ),
    notes=("Angebote geschrieben", "Preise geprüft", "Liste geführt"),
    summary="Alle Angebote sind geschrieben und liegen zur Unterschrift bereit, die Liste mit Nummern und Fristen hängt an.",
    returned="Bei zwei Angeboten fehlt die Anfahrt. Bitte ergänzen.",
    files=("Angebotsliste.csv", "Angebot-Muster.pdf"),
    slots={
        "anlass": (
            "die Wintersaison",
            "die Wartungsverträge",
            "die Firmenfeiern",
            "die Gutscheine",
        ),
        "kurz": ("Wintersaison", "Wartungsverträge", "Firmenfeiern", "Gutscheine"),
    },
)
