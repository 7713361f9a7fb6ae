"""Kinds of work in the backoffice: journeys, research, bookkeeping, addresses."""

from data.demo.topics.topic import Topic
from domain.area import WorkArea

JOURNEY = Topic(
    area=WorkArea.BACKOFFICE,
    titles=(
        "Reise nach {stadt} planen",
        "Bahn und Hotel für {stadt}",
        "Dienstreise {stadt} buchen",
    ),
    orders=(
        "ich muss für {zahl2} Tage nach {stadt} zu einem Kunden. [Kannst du|Können Sie] mir Bahn und Hotel heraussuchen und nach meiner Freigabe buchen? Das Hotel bitte in Bahnhofsnähe und mit Frühstück.",
        "für ein Seminar in {stadt} brauche ich Anreise, Unterkunft und einen Tisch zum Abendessen für vier Personen. [Such|Suchen Sie] mir bitte zwei, drei Vorschläge heraus.",
    ),
    expected="Gebuchte Fahrkarten und Hotelbestätigung, dazu ein Ablaufplan auf einer Seite",
    hours=(4, 12),
    questions=(
        (
            "Welche Preisgrenze gilt für die Übernachtung?",
            "Bis 120 Euro die Nacht ist in Ordnung.",
        ),
        (
            "Erste oder zweite Klasse, und [hast du|haben Sie] eine BahnCard?",
            "Zweite Klasse, BahnCard 25. Die Nummer steht in meinem Profil.",
        ),
        (
            "Darf die Rückfahrt auch am späten Abend sein? Dann wäre die Verbindung ohne Umstieg.",
            "Ja, gern, Hauptsache kein Umsteigen.",
        ),
        (
            "Soll ich stornierbar buchen? Das kostet 14 Euro mehr.",
            "Bitte stornierbar, der Termin wackelt noch etwas.",
        ),
    ),
    requests=(
        (
            "Gibt es auch ein Hotel mit Parkplatz? Vielleicht fahre ich doch mit dem Auto.",
            "Ja, das Hotel Siebenschläfer hat eine Tiefgarage, 12 Euro am Tag. Ich habe es mit auf die Liste gesetzt.",
        ),
        (
            "Bitte noch einen Tisch für {uhr} Uhr reservieren.",
            "Ist reserviert, auf den Namen [deiner Firma|Ihrer Firma].",
        ),
        (
            "Der Termin verschiebt sich auf {tag}. Geht das noch?",
            "Ja, die Verbindung gibt es an dem Tag auch. Ich buche um und schicke die neuen Unterlagen.",
        ),
        (
            "Brauche ich für die Fahrt vom Bahnhof ein Taxi?",
            "Nein, es sind zu Fuß acht Minuten. Den Weg habe ich in den Ablaufplan gezeichnet.",
        ),
    ),
    updates=(
        "Drei Hotels und zwei Verbindungen stehen in der Übersicht. Mein Favorit ist Variante B.",
        "Die Bahnfahrt ist gebucht, die Bestätigung liegt hier im Chat.",
        "Der Ablaufplan ist fertig, es fehlt nur noch die Bestätigung des Restaurants.",
    ),
    notes=(
        "Verbindungen verglichen",
        "Hotels angefragt",
        "Buchungen und Ablaufplan",
        "Umbuchung",
    ),
    summary="Alle Buchungen für {stadt} sind bestätigt. Im Anhang: Fahrkarten, Hotelbestätigung und der Ablaufplan mit allen Adressen.",
    returned="Leider hat sich der Kundentermin doch noch geändert. Bitte die Rückfahrt einen Tag später legen.",
    files=("Ablaufplan.pdf", "Hotelvergleich.csv", "Fahrkarten.pdf"),
    slots={
        "stadt": ("Hamburg", "Leipzig", "Ulm", "Freiburg", "Bremen", "Kassel", "Erfurt"),
        "zahl2": ("zwei", "drei", "vier"),
    },
)

RESEARCH = Topic(
    area=WorkArea.BACKOFFICE,
    titles=("Recherche: {kurz}", "Anbietervergleich {kurz}", "Marktübersicht {kurz}"),
    orders=(
        "wir überlegen, {thema} anzuschaffen. [Stell|Stellen Sie] mir bitte die wichtigsten Anbieter in einer Tabelle zusammen: Preis, Laufzeit, Kündigungsfrist, Bewertungen.",
        "ich brauche einen Überblick: Es geht um {thema}. Mir reichen fünf bis acht Anbieter, aber bitte mit Quellen und einer kurzen Empfehlung.",
    ),
    expected="Tabelle mit Quellen und eine Empfehlung in fünf Sätzen",
    hours=(8, 24),
    questions=(
        (
            "Sollen auch Anbieter aus Österreich und der Schweiz hinein?",
            "Österreich ja, die Schweiz lassen wir weg.",
        ),
        (
            "Bis zu welchem Preis im Monat lohnt sich der Blick?",
            "Alles über 200 Euro im Monat können wir gleich streichen.",
        ),
        (
            "Wie viele Personen sollen es am Ende nutzen?",
            "Im Moment sechs, im nächsten Jahr vielleicht zehn.",
        ),
        (
            "Soll ich bei fehlenden Preisen anrufen oder nur veröffentlichte Angaben nehmen?",
            "Ein kurzer Anruf ist völlig in Ordnung, bitte ohne unseren Namen zu nennen.",
        ),
    ),
    requests=(
        (
            "Ein Bekannter schwört auf {firma}. Ist das etwas?",
            "Der Anbieter steht jetzt mit in der Tabelle. Preislich liegt er im Mittelfeld, die Laufzeit ist kürzer.",
        ),
        (
            "Bitte noch eine Spalte mit der Kündigungsfrist.",
            "Ist ergänzt, die Tabelle hat jetzt zwölf Spalten.",
        ),
        (
            "Welche zwei kommen in die engere Wahl?",
            "Nach den Kriterien von oben die Nummern 2 und 5. Beide haben keine Mindestlaufzeit.",
        ),
        (
            "Sind die Preise netto oder brutto?",
            "Alle netto. Ich habe es in die Kopfzeile geschrieben.",
        ),
    ),
    updates=(
        "Fünf Anbieter sind erfasst, bei zweien warte ich noch auf ein Angebot.",
        "Die Tabelle ist vollständig, ich schreibe jetzt die Empfehlung.",
        "Zwischenstand im Anhang: Die gelb markierten Felder konnte ich noch nicht belegen.",
    ),
    notes=(
        "Anbieter gesammelt",
        "Preise abgefragt",
        "Tabelle ergänzt",
        "Empfehlung geschrieben",
        "Anrufe bei Anbietern",
    ),
    summary="Die Übersicht zum Thema {kurz} ist fertig: acht Anbieter mit Quellen und eine Empfehlung auf der ersten Seite. Nicht enthalten sind Rabatte, die nur im Gespräch zu bekommen sind.",
    returned="Zwei Anbieter sind inzwischen teurer geworden. Bitte die Preise noch einmal prüfen.",
    files=("Vergleich.csv", "Empfehlung.pdf", "Quellen.txt"),
    slots={
        "thema": (
            "eine neue Telefonanlage",
            "Diensträder",
            "eine Terminsoftware",
            "ein Kassensystem",
            "Arbeitskleidung",
        ),
        "kurz": (
            "Telefonanlage",
            "Diensträder",
            "Terminsoftware",
            "Kassensystem",
            "Arbeitskleidung",
        ),
    },
)

BOOKKEEPING = Topic(
    area=WorkArea.BACKOFFICE,
    titles=(
        "Vorbereitende Buchhaltung, {kurz}",
        "Belege sortieren, {kurz}",
        "Belege und Mahnungen, {kurz}",
    ),
    orders=(
        "die Belege für {quartal} liegen im gemeinsamen Ordner. Bitte nach Monat sortieren, umbenennen und in die Liste für das Steuerbüro eintragen. Fehlendes [schreib|schreiben Sie] mir bitte auf.",
        "für das Steuerbüro müssen die Unterlagen für {quartal} vorbereitet werden: Rechnungen, Kassenbelege und die Kontoauszüge. Die Vorlage vom letzten Mal passt wieder.",
    ),
    expected="Sortierter Ordner, ausgefüllte Liste und eine Aufstellung der fehlenden Belege",
    hours=(8, 28),
    questions=(
        (
            "Zur Abbuchung über {betrag} Euro finde ich keinen Beleg. Was war das?",
            "Das war die Versicherung für den Transporter, den Beleg lade ich heute hoch.",
        ),
        (
            "Die Rechnung von {firma} ist doppelt. Soll ich eine davon aussortieren?",
            "Ja bitte, die zweite war nur die Erinnerung.",
        ),
        (
            "Kommt die Tankquittung vom {datum} zu den Fahrzeugkosten oder ist sie privat?",
            "Fahrzeugkosten, das war die Fahrt zur Messe.",
        ),
        (
            "Sollen Beträge unter zehn Euro auch einzeln in die Liste?",
            "Nein, die bitte als Sammelposten.",
        ),
    ),
    requests=(
        (
            "Ich habe noch {zahl} Belege in der Schublade gefunden und hochgeladen.",
            "Danke, sie sind einsortiert. Der Monat ist damit vollständig.",
        ),
        (
            "Hat {firma} eigentlich schon bezahlt?",
            "Nein, die Rechnung über {betrag} Euro ist seit {zahl} Tagen offen. Soll eine Erinnerung hinaus? Einen Entwurf habe ich vorbereitet.",
        ),
        (
            "Das Steuerbüro fragt nach dem Kassenbuch.",
            "Es liegt im Ordner unter „Kasse“, ich habe es auch direkt freigegeben.",
        ),
        (
            "Bitte die Erinnerung an {firma} verschicken.",
            "Ist heute hinausgegangen, mit einer Frist von zehn Tagen.",
        ),
    ),
    updates=(
        "Der erste Monat ist fertig, es fehlen vier Belege (Liste im Anhang).",
        "Zwei von drei Monaten sind sortiert und eingetragen.",
        "Alle Kontobewegungen sind zugeordnet, bis auf die drei rot markierten.",
    ),
    notes=(
        "Belege umbenannt",
        "Liste geführt",
        "Kontoauszüge abgeglichen",
        "Fehlende Belege zusammengestellt",
        "Zahlungserinnerungen",
    ),
    summary="Die Unterlagen für {quartal} sind vorbereitet: Ordner sortiert, Liste ausgefüllt, Aufstellung der fehlenden Belege liegt bei. Offen bleiben zwei Quittungen, die nachgereicht werden.",
    returned="Das Steuerbüro möchte die Fahrtkosten getrennt ausgewiesen haben. Bitte noch ergänzen.",
    files=("Belegliste.csv", "Fehlende-Belege.txt", "Mahnung.pdf"),
    slots={
        "quartal": (
            "das erste Quartal",
            "das zweite Quartal",
            "das dritte Quartal",
            "das vierte Quartal",
        ),
        "kurz": ("1. Quartal", "2. Quartal", "3. Quartal", "4. Quartal"),
    },
)

ADDRESSES = Topic(
    area=WorkArea.BACKOFFICE,
    titles=("Adressliste bereinigen", "Kundendatei aufräumen", "Dubletten in der Kundendatei"),
    orders=(
        "unsere Kundendatei ist über die Jahre gewachsen: Dubletten, alte Adressen, fehlende Postleitzahlen. Bitte einmal gründlich durchgehen, die Datei hängt an.",
        "vor dem Versand der Weihnachtskarten soll die Adressliste stimmen. Es sind etwa {zahl}00 Einträge. [Kannst du|Können Sie] das übernehmen?",
    ),
    expected="Bereinigte Datei und eine Liste der Zweifelsfälle",
    hours=(6, 20),
    questions=(
        (
            "Was soll mit Kunden geschehen, die seit fünf Jahren nichts bestellt haben?",
            "In ein eigenes Blatt verschieben, nicht löschen.",
        ),
        (
            "Manche Firmen stehen mit drei Ansprechpartnern darin. Alle behalten?",
            "Ja, aber bitte in einer Zeile mit drei Spalten.",
        ),
        ("Soll ich fehlende Postleitzahlen nachschlagen?", "Ja, das wäre prima."),
    ),
    requests=(
        (
            "Die Firma von {person} ist umgezogen, neue Adresse folgt.",
            "Danke, ich habe den Eintrag markiert und ergänze ihn, sobald sie da ist.",
        ),
        (
            "Wie viele Dubletten sind es denn?",
            "Bisher {zahl}, die meisten durch unterschiedliche Schreibweisen von Straße und Str.",
        ),
        (
            "Bitte die Anrede auch prüfen, da gab es letztes Jahr Ärger.",
            "Mache ich. Unklare Fälle schreibe ich in eine eigene Liste.",
        ),
        (
            "Kann die Datei nach Postleitzahl sortiert sein?",
            "Ja, ich sortiere sie so und lasse die alte Reihenfolge als Spalte stehen.",
        ),
    ),
    updates=(
        "Die Hälfte ist durchgesehen, die Zweifelsfälle sammle ich in einem eigenen Blatt.",
        "Alle Dubletten sind zusammengeführt, jetzt kommen die Adressen dran.",
        "Die Postleitzahlen sind vollständig.",
    ),
    notes=(
        "Dubletten zusammengeführt",
        "Adressen geprüft",
        "Postleitzahlen ergänzt",
        "Zweifelsfälle notiert",
    ),
    summary="Die Kundendatei ist bereinigt. Im Anhang die neue Fassung und das Blatt mit den Zweifelsfällen, die nur [du|Sie] entscheiden [kannst|können].",
    returned="Beim Import sind die Umlaute kaputt gegangen. Bitte die Datei noch einmal anders speichern.",
    files=("Kundendatei.csv", "Zweifelsfaelle.csv"),
    slots={},
)
