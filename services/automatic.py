"""Automatic messages to customers: German, Du or Sie as the customer has it (CHAT-2, CHAT-4).

They are data, not words of the screen: a customer reads them as they were sent. Names are filled in
as they are, and no chat ever reads a message as markup.
"""

from collections.abc import Mapping
from datetime import datetime, timedelta
from decimal import Decimal
from types import MappingProxyType

from domain.area import WorkArea
from domain.calendar import BERLIN
from domain.customer import Address
from domain.template import Template

_WEEKDAYS = ("Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonntag")


TEXTS: Mapping[tuple[Template, Address], str] = MappingProxyType(
    {
        (Template.TASK_SAVED, Address.SIE): (
            "Guten Tag, {contact},\n"
            "vielen Dank für Ihren Auftrag „{title}“. Er ist gespeichert und hat die Nummer "
            "{number}. Ich prüfe ihn bis {due} und melde mich dann bei Ihnen."
        ),
        (Template.TASK_SAVED, Address.DU): (
            "Hallo {contact},\n"
            "danke für deinen Auftrag „{title}“. Er ist gespeichert und hat die Nummer {number}. "
            "Ich prüfe ihn bis {due} und melde mich dann bei dir."
        ),
        (Template.TASK_DELEGATED, Address.SIE): (
            "Guten Tag, {contact},\n"
            "Ihren Auftrag „{title}“ kann ich leider nicht selbst übernehmen. Meine Teamleitung "
            "sucht jemanden, bei dem er in guten Händen ist, und wir melden uns bei Ihnen. "
            "Für alles andere bin ich wie gewohnt für Sie da."
        ),
        (Template.TASK_DELEGATED, Address.DU): (
            "Hallo {contact},\n"
            "deinen Auftrag „{title}“ kann ich leider nicht selbst übernehmen. Meine Teamleitung "
            "sucht jemanden, bei dem er in guten Händen ist, und wir melden uns bei dir. "
            "Für alles andere bin ich wie gewohnt für dich da."
        ),
        (Template.FACTOR, Address.SIE): (
            "Guten Tag, {contact},\n"
            "Ihr Auftrag „{title}“ gehört zum Bereich {area}; dort gilt der Faktor {factor}. "
            "Von den gebuchten {budget} bleiben mir damit {working} zum Arbeiten. Für volle "
            "{budget} Arbeitszeit wären {needed} Budget nötig. Passt das so für Sie, oder soll "
            "das Budget angehoben werden?"
        ),
        (Template.FACTOR, Address.DU): (
            "Hallo {contact},\n"
            "dein Auftrag „{title}“ gehört zum Bereich {area}; dort gilt der Faktor {factor}. "
            "Von den gebuchten {budget} bleiben mir damit {working} zum Arbeiten. Für volle "
            "{budget} Arbeitszeit wären {needed} Budget nötig. Passt das so für dich, oder soll "
            "das Budget angehoben werden?"
        ),
    }
)
"""Every text, in both forms."""

DEVIATIONS = "Abweichungen: {deviations}"
"""How a delivery names what differs from the order (RES-2)."""


AREAS: Mapping[WorkArea, str] = MappingProxyType(
    {
        WorkArea.BACKOFFICE: "Backoffice",
        WorkArea.SECRETARIAT: "Sekretariat",
        WorkArea.MARKETING: "Marketing",
        WorkArea.FRONTDESK: "Empfang",
        WorkArea.SALES: "Vertrieb",
        WorkArea.PROJECT_MANAGEMENT: "Projektmanagement",
        WorkArea.DESIGN: "Design",
    }
)
"""The areas as customers know them."""


def written(template: Template, contact: str, address: Address, **filled: str) -> str:
    """The text for this contact; a placeholder that is not filled is a `KeyError` (CHAT-7)."""
    return TEXTS[template, address].format_map({"contact": contact} | filled)


def german_moment(at: datetime) -> str:
    """Day and time as customers read them: "Montag, 30.11.2026, 12:00 Uhr"."""
    here = at.astimezone(BERLIN)
    return f"{_WEEKDAYS[here.weekday()]}, {here:%d.%m.%Y}, {here:%H:%M} Uhr"


def german_span(span: timedelta) -> str:
    """Hours and minutes as customers read them: "3:55 Std."."""
    hours, minutes = divmod(span // timedelta(minutes=1), 60)
    return f"{hours}:{minutes:02} Std."


def german_factor(factor: Decimal) -> str:
    """A factor as customers read it: "1,3"."""
    return f"{factor:.1f}".replace(".", ",")
