"""Kinds of work in design."""

from data.demo.topics.topic import Topic
from domain.area import WorkArea

FLYER = Topic(
    area=WorkArea.DESIGN,
    titles=("Flyer: {kurz}", "Plakat: {kurz}", "Einladungskarte: {kurz}"),
    orders=(
        "für {anlass} brauchen wir eine Drucksache in unseren Hausfarben. Logo und Fotos liegen im Ordner, die Auflage ist 500.",
        "bitte eine Drucksache für {anlass} gestalten: ein Motiv, wenig Text, gut lesbar von weitem. Zwei Entwürfe wären schön.",
    ),
    expected="Druckfertige Datei und eine kleine Fassung fürs Netz",
    hours=(12, 32),
    questions=(
        ("Hoch- oder Querformat?", "Hochformat, es soll in den Aufsteller passen."),
        (
            "Welche Schrift steht im Hausstil für Überschriften?",
            "Die halbfette aus dem Briefkopf, die Datei habe ich hochgeladen.",
        ),
        ("Soll der QR-Code zur Startseite oder zur Anmeldung führen?", "Zur Anmeldung bitte."),
    ),
    requests=(
        (
            "Das Grün wirkt auf meinem Bildschirm sehr grell.",
            "Ich habe es an die Druckfarbe angepasst, im Anhang die neue Ansicht.",
        ),
        (
            "Bitte das Logo etwas kleiner.",
            "Ist um ein Fünftel kleiner, der Rand stimmt jetzt auch.",
        ),
        (
            "Ist der zweite Entwurf auch ohne Foto denkbar?",
            "Ja, ich habe eine Fassung nur mit Fläche und Schrift angehängt.",
        ),
    ),
    updates=(
        "Zwei Entwürfe zur Auswahl hängen an.",
        "Der gewählte Entwurf ist ausgearbeitet, es fehlt noch der Beschnitt.",
        "Die Druckerei hat die Daten geprüft, alles in Ordnung.",
    ),
    notes=("Entwürfe gezeichnet", "Ausarbeitung", "Druckdaten", "Korrekturrunde"),
    summary="Die Druckdaten sind fertig und geprüft, dazu die Fassung fürs Netz. Nicht enthalten ist der Auftrag an die Druckerei.",
    returned="Das Datum hat sich geändert. Bitte in beiden Fassungen anpassen.",
    files=("Entwurf-A.png", "Entwurf-B.png", "Druckdaten.pdf"),
    slots={
        "anlass": (
            "den Tag der offenen Tür",
            "die Eröffnung",
            "das Jubiläum",
            "den Herbstmarkt",
            "den Kursstart",
        ),
        "kurz": ("Tag der offenen Tür", "Eröffnung", "Jubiläum", "Herbstmarkt", "Kursstart"),
    },
)

PHOTOS = Topic(
    area=WorkArea.DESIGN,
    titles=("Fotos bearbeiten: {kurz}", "Bildbearbeitung: {kurz}"),
    orders=(
        "wir haben {anlass} fotografiert, im Ordner liegen {zahl} Bilder. Bitte aufhellen, gerade rücken, auf einheitliche Größe bringen.",
        "wir haben {anlass} neu aufgenommen und brauchen die besten {zahl} Bilder für die Netzseite, freigestellt und klein gerechnet.",
    ),
    expected="Bearbeitete Bilder in zwei Größen",
    hours=(8, 20),
    questions=(
        ("Sollen die Hintergründe weiß oder durchsichtig sein?", "Durchsichtig bitte."),
        ("Auf zwei Bildern sind Gäste zu erkennen. Unscharf machen?", "Ja, unbedingt."),
    ),
    requests=(
        (
            "Das dritte Bild ist mir zu dunkel.",
            "Ist aufgehellt, ich habe die vier daneben gleich mit angepasst.",
        ),
        ("Können die Dateien unsere Artikelnummern tragen?", "Ja, sie sind jetzt so benannt."),
    ),
    updates=(
        "Ein Drittel der Bilder ist fertig, drei Muster hängen an.",
        "Alle Bilder sind freigestellt, jetzt kommen die Größen.",
    ),
    notes=("Bilder ausgewählt", "Freigestellt", "Farben angepasst", "Größen exportiert"),
    summary="Alle Bilder sind bearbeitet und in zwei Größen abgelegt. Muster hängen an.",
    returned="Zwei Bilder sind noch schief. Bitte nachbessern.",
    files=("Muster-1.png", "Muster-2.png", "Bildliste.csv"),
    slots={
        "anlass": ("das Sortiment", "die neuen Räume", "das Team", "den letzten Markt"),
        "kurz": ("Sortiment", "Neue Räume", "Team", "Markt"),
    },
)
