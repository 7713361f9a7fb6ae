"""Kinds of work in the secretariat."""

from data.demo.topics.topic import Topic
from domain.area import WorkArea

MAILBOX = Topic(
    area=WorkArea.SECRETARIAT,
    titles=(
        "Postfach und Termine",
        "Laufende Assistenz",
        "Büroservice für die Geschäftsleitung",
    ),
    orders=(
        "wie besprochen [übernimmst du|übernehmen Sie] ab jetzt laufend mein Postfach und die Termine. Kleinere Wünsche schreibe ich immer hier hinein.",
        "dieser Auftrag läuft durch: Termine abstimmen, Anfragen vorsortieren, Kleinigkeiten erledigen. Danke, dass [du mich|Sie mich] dabei [unterstützt|unterstützen]!",
    ),
    expected="Laufende Betreuung, Zwischenstand am Monatsende",
    hours=(160, 400),
    questions=(
        (
            "{person} bittet um einen Termin am {tag} um {uhr} Uhr. Passt das?",
            "Ja, bitte zusagen.",
        ),
        (
            "{firma} möchte ein Angebot bis {datum}. Wer kümmert sich darum?",
            "Das mache ich selbst, bitte nur den Eingang bestätigen.",
        ),
        ("Soll die Werbung von {firma} künftig gleich in den Papierkorb?", "Unbedingt, danke."),
        (
            "Im Kalender stehen am {tag} zwei Termine übereinander. Welcher bleibt?",
            "Der mit {person}. Den anderen bitte auf {uhr} Uhr am Tag darauf schieben.",
        ),
        (
            "{person} hat eine Rückfrage zur Rechnung über {betrag} Euro. Darf ich die Kopie schicken?",
            "Ja, gern.",
        ),
        (
            "Darf ich den Rückruf von {person} auf {uhr} Uhr legen?",
            "Passt, ich bin dann im Büro.",
        ),
    ),
    requests=(
        (
            "[Sag|Sagen Sie] {person} bitte für {tag} ab und [schlag|schlagen Sie] {uhr} Uhr am Tag darauf vor.",
            "Erledigt, {person} hat den neuen Termin schon bestätigt.",
        ),
        (
            "Ist bei {firma} inzwischen eine Antwort angekommen?",
            "Noch nicht. Ich fasse am {tag} noch einmal nach.",
        ),
        (
            "[Trag|Tragen Sie] bitte für den {datum} ab {uhr} Uhr den Besuch bei {firma} ein.",
            "Steht im Kalender, mit Anfahrt und Adresse.",
        ),
        (
            "Die Rechnung von {firma} über {betrag} Euro bitte zur Zahlung vormerken.",
            "Ist vorgemerkt, fällig am {datum}.",
        ),
        (
            "Was liegt in dieser Woche noch an?",
            "Drei feste Termine, der Rückruf bei {person} und die Rückmeldung an {firma}.",
        ),
        (
            "Kam von {person} noch der unterschriebene Vertrag?",
            "Ja, heute früh. Er liegt im Ordner „Verträge“.",
        ),
        (
            "Bitte einen Tisch für {zahl} Personen am {tag}, {uhr} Uhr.",
            "Ist reserviert, beim Gasthof Zum Lachenden Krug.",
        ),
        (
            "[Kannst du|Können Sie] {person} einen freundlichen Gruß zum Geburtstag schicken?",
            "Sehr gern, die Karte ist unterwegs.",
        ),
        ("Ich bin am {tag} erst ab {uhr} Uhr im Büro.", "Danke, ich lege nichts davor."),
        (
            "Wann hatten wir zuletzt mit {firma} zu tun?",
            "Am {datum} des Vorjahres, damals ging es um das Angebot über {betrag} Euro.",
        ),
        (
            "[Leg|Legen Sie] bitte für {person} einen neuen Kontakt an.",
            "Angelegt, mit Telefon und Anschrift aus der Signatur.",
        ),
        (
            "Der Drucker-Techniker kommt am {tag}. Bitte allen Bescheid geben.",
            "Ist erledigt, alle haben eine kurze Nachricht bekommen.",
        ),
    ),
    updates=(
        "Wochenstand: Postfach ist leer, {zahl} Anfragen beantwortet, zwei warten auf [deine|Ihre] Entscheidung.",
        "Die Termine der nächsten Woche sind bestätigt.",
        "Monatsübersicht im Anhang: Termine, offene Punkte, verbrauchte Zeit.",
        "Ich habe die wiederkehrenden Anfragen in einer Vorlage gesammelt, das spart künftig Zeit.",
    ),
    notes=(
        "Postfach bearbeitet",
        "Termine abgestimmt",
        "Anfragen beantwortet",
        "Rückrufe",
        "Wochenübersicht",
        "Rechnungen vorgemerkt",
    ),
    summary="Die laufende Betreuung für diesen Zeitraum ist abgeschlossen, die Übersicht liegt bei. Offene Punkte sind darin gekennzeichnet.",
    returned="Bitte noch die offenen Punkte vom Monatsende mit aufnehmen.",
    files=("Monatsuebersicht.pdf", "Offene-Punkte.txt", "Kontakte.csv"),
    slots={},
    is_standing=True,
)

TRANSCRIPT = Topic(
    area=WorkArea.SECRETARIAT,
    titles=("Aufnahme abschreiben: {kurz}", "Protokoll {kurz}", "Abschrift {kurz}"),
    orders=(
        "ich habe {anlass} aufgenommen, etwa 40 Minuten. [Kannst du|Können Sie] daraus ein lesbares Protokoll machen? Bitte nicht wörtlich, aber mit allen Beschlüssen.",
        "im Ordner liegt die Aufnahme: {anlass}. Ich brauche die Abschrift als Dokument mit unserem Briefkopf.",
    ),
    expected="Dokument mit Briefkopf, Beschlüsse hervorgehoben",
    hours=(4, 16),
    questions=(
        (
            "Bei Minute 12 verstehe ich den Namen nicht. Wer spricht da?",
            "Das ist {person}, zuständig für den Einkauf.",
        ),
        (
            "Sollen die Seitengespräche über das Sommerfest mit hinein?",
            "Nein, bitte nur die Tagesordnung.",
        ),
        (
            "Sollen die Beschlüsse nach vorn oder ans Ende?",
            "Nach vorn, als Tabelle mit Zuständigkeit.",
        ),
    ),
    requests=(
        (
            "Bitte {person} in die Liste der Anwesenden aufnehmen, sie kam später dazu.",
            "Ist ergänzt.",
        ),
        (
            "Wird es bis {tag} fertig? Dann geht die Einladung zur nächsten Sitzung hinaus.",
            "Ja, das schaffe ich gut.",
        ),
        (
            "Bitte noch auf Rechtschreibung in den Firmennamen achten.",
            "Die habe ich alle nachgeschlagen, zwei waren anders geschrieben als gedacht.",
        ),
    ),
    updates=(
        "Die erste Hälfte ist geschrieben, der Entwurf liegt bei.",
        "Der Text steht, ich lese heute noch Korrektur.",
    ),
    notes=(
        "Aufnahme gehört und geschrieben",
        "Korrektur gelesen",
        "Beschlüsse zusammengestellt",
    ),
    summary="Das Protokoll ist fertig und Korrektur gelesen. Zwei unverständliche Stellen sind gelb markiert.",
    returned="Bei Punkt 4 fehlt noch die Abstimmung. Bitte nachtragen.",
    files=("Protokoll.pdf", "Beschluesse.csv"),
    slots={
        "anlass": (
            "die Teamsitzung",
            "die Mitgliederversammlung",
            "das Kundengespräch",
            "die Baubesprechung",
            "das Treffen zum Jahresauftakt",
        ),
        "kurz": (
            "Teamsitzung",
            "Mitgliederversammlung",
            "Kundengespräch",
            "Baubesprechung",
            "Jahresauftakt",
        ),
    },
)

APPOINTMENTS = Topic(
    area=WorkArea.SECRETARIAT,
    titles=("Terminabstimmung {kurz}", "Einladung und Zusagen: {kurz}"),
    orders=(
        "für {anlass} suchen wir einen Termin mit {zahl} Leuten. Bitte die Möglichkeiten abfragen, Zusagen sammeln und einen Raum finden.",
        "[übernimm|übernehmen Sie] bitte die Einladungen für {anlass}: Termin, Raum, Getränke und eine Teilnehmerliste.",
    ),
    expected="Fester Termin, Teilnehmerliste und gebuchter Raum",
    hours=(4, 14),
    questions=(
        (
            "Sollen alle dabei sein oder reicht eine Mehrheit?",
            "Eine Mehrheit reicht, aber {person} muss dabei sein.",
        ),
        ("Darf es auch eine Videokonferenz sein?", "Lieber vor Ort, zur Not gemischt."),
        ("Wie viel darf der Raum kosten?", "Bis 150 Euro für den Nachmittag."),
    ),
    requests=(
        (
            "{person} kann nur vormittags. Bitte berücksichtigen.",
            "Ist notiert, damit bleiben zwei mögliche Tage.",
        ),
        (
            "Wie viele Zusagen sind es bis jetzt?",
            "{zahl} Zusagen, drei haben noch nicht geantwortet. Ich frage am {tag} nach.",
        ),
        (
            "Bitte vegetarisches Essen für die Hälfte bestellen.",
            "Ist beim Catering so bestellt.",
        ),
    ),
    updates=(
        "Die Abfrage ist heute an alle gegangen.",
        "Zwei Termine bleiben übrig, der {tag} hat die meisten Stimmen.",
        "Der Raum ist gebucht, die Bestätigung hängt an.",
    ),
    notes=("Terminabfrage", "Zusagen gesammelt", "Raum gebucht", "Teilnehmerliste"),
    summary="Termin, Raum und Teilnehmerliste stehen fest, alle Einladungen sind bestätigt.",
    returned="Der Raum ist doch zu klein, es kommen sechs Personen mehr. Bitte einen anderen suchen.",
    files=("Teilnehmerliste.csv", "Raumbestaetigung.pdf"),
    slots={
        "anlass": (
            "das Jahrestreffen",
            "den Workshop",
            "die Beiratssitzung",
            "das Sommerfest",
            "die Schulung im Team",
        ),
        "kurz": ("Jahrestreffen", "Workshop", "Beiratssitzung", "Sommerfest", "Schulung"),
    },
)

PROOFREADING = Topic(
    area=WorkArea.SECRETARIAT,
    titles=("Korrektur lesen: {kurz}", "Lektorat {kurz}"),
    orders=(
        "vor dem Druck soll noch jemand mit frischen Augen darüberlesen: {anlass}. Bitte Fehler verbessern und holprige Stellen anmerken.",
        "[liest du|lesen Sie] bitte {anlass} Korrektur? Rechtschreibung, Zahlen, einheitliche Schreibweisen.",
    ),
    expected="Korrigierter Text mit sichtbaren Änderungen",
    hours=(4, 14),
    questions=(
        ("Schreiben wir „Telefonnummer“ oder „Tel.“?", "Immer ausgeschrieben."),
        (
            "Auf Seite 3 widersprechen sich zwei Jahreszahlen. Welche stimmt?",
            "Die frühere, danke fürs Aufpassen!",
        ),
        ("Darf ich lange Sätze auch teilen?", "Sehr gern."),
    ),
    requests=(
        (
            "Bitte auch die Bildunterschriften lesen.",
            "Sind mit dabei, zwei habe ich angemerkt.",
        ),
        (
            "Wie schlimm ist es?",
            "Halb so wild: ein paar Kommas und dreimal ein anderer Firmenname.",
        ),
        (
            "Ich habe Kapitel 2 noch einmal geändert, die neue Fassung ist im Ordner.",
            "Danke, ich lese gleich die neue.",
        ),
    ),
    updates=(
        "Die erste Hälfte ist gelesen, die Anmerkungen stehen am Rand.",
        "Der erste Durchgang ist fertig, morgen folgt der zweite.",
    ),
    notes=("Erster Durchgang", "Zweiter Durchgang", "Schreibweisen vereinheitlicht"),
    summary="Der Text ist zweimal gelesen. Alle Änderungen sind sichtbar, offene Fragen stehen als Anmerkung am Rand.",
    returned="Im Anhang ist noch eine Seite dazugekommen. Bitte auch lesen.",
    files=("Korrekturfassung.pdf", "Anmerkungen.txt"),
    slots={
        "anlass": (
            "die Vereinschronik",
            "das Kursprogramm",
            "den Geschäftsbericht",
            "die Gebrauchsanleitung",
        ),
        "kurz": ("Chronik", "Kursprogramm", "Geschäftsbericht", "Gebrauchsanleitung"),
    },
)
