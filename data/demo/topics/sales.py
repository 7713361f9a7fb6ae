"""Kinds of work in sales."""

from data.demo.topics.topic import Topic
from domain.area import WorkArea

FOLLOWING_UP = Topic(
    area=WorkArea.SALES,
    titles=("Nachfassen nach {aktion}", "Telefonaktion zu {aktion}"),
    orders=(
        "nach {aktion} haben wir {zahl} Kontakte, die noch niemand angerufen hat. Bitte freundlich nachfassen und Termine vereinbaren. Die Liste hängt an.",
        "zu {aktion} möchte ich bestehende Kunden anrufen lassen. Ein Gesprächsfaden liegt bei, Kaltanrufe sind nicht dabei.",
    ),
    expected="Liste mit Gesprächsnotizen und vereinbarten Terminen",
    hours=(16, 60),
    questions=(
        (
            "{person} möchte erst ein schriftliches Angebot. Schicke ich das allgemeine?",
            "Ja, mit einem persönlichen Satz vorweg.",
        ),
        ("Wie oft soll ich es bei Nichtmelden versuchen?", "Dreimal an verschiedenen Tagen."),
        (
            "Darf ich einen Nachlass in Aussicht stellen?",
            "Bis fünf Prozent, mehr entscheide ich selbst.",
        ),
    ),
    requests=(
        (
            "Wie ist die Stimmung in den Gesprächen?",
            "Überraschend gut. Viele erinnern sich, etwa jeder Vierte möchte einen Termin.",
        ),
        ("Bitte {firma} auslassen, da bin ich selbst dran.", "Ist von der Liste genommen."),
        ("Wie viele Termine sind es bis jetzt?", "{zahl}, der nächste am {tag} um {uhr} Uhr."),
        (
            "{person} hat sich über den Anruf gefreut, danke!",
            "Das war auch ein sehr nettes Gespräch.",
        ),
    ),
    updates=(
        "Die Hälfte der Liste ist angerufen, Notizen im Anhang.",
        "Drei neue Termine stehen im Kalender.",
        "Alle Kontakte sind mindestens zweimal versucht.",
    ),
    notes=("Telefonate", "Notizen nachgetragen", "Termine eingetragen", "Angebote verschickt"),
    summary="Alle Kontakte sind angerufen oder dreimal versucht. Liste mit Notizen und Terminen liegt bei; vier Nummern waren nicht mehr vergeben.",
    returned="Bei {zahl} Kontakten fehlt die Notiz. Bitte nachtragen.",
    files=("Kontaktliste.csv", "Gespraechsfaden.pdf"),
    slots={
        "aktion": (
            "der Herbstmesse",
            "dem Tag der offenen Tür",
            "der Wartungsaktion",
            "der Frühbucheraktion",
        )
    },
)
