"""How customers are addressed and read moments, spans, factors and areas, in every text."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from decimal import Decimal
from types import MappingProxyType

from domain.area import WorkArea
from domain.calendar import BERLIN
from domain.customer import Address

_WEEKDAYS = ("Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonntag")
_GREETING = {Address.DU: "Hallo {contact},", Address.SIE: "Guten Tag, {contact},"}

A_COLLEAGUE, THE_TEAM, THE_AGENCY = "eine Kollegin", "das Team", "die Agentur"
"""Who is named where nobody is by name."""

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


def greeting(address: Address, contact: str) -> str:
    """The first line of what is said to her: "Hallo Ada,"."""
    return _GREETING[address].format(contact=contact)


def german_moment(at: datetime) -> str:
    """Day and time as customers read them: "Montag, 30.11.2026, 12:00 Uhr"."""
    here = at.astimezone(BERLIN)
    return f"{_WEEKDAYS[here.weekday()]}, {here:%d.%m.%Y}, {here:%H:%M} Uhr"


def german_span(span: timedelta) -> str:
    """Hours and minutes as customers read them: "3:55 Std."."""
    hours, minutes = divmod(span // timedelta(minutes=1), 60)
    return f"{hours}:{minutes:02} Std."


def has_nothing_free(seconds: int) -> bool:
    """Whether these seconds of an account read as none: texts say so instead of "0:00 Std."."""
    return seconds < 60


def german_factor(factor: Decimal) -> str:
    """A factor as customers read it: "1,3"."""
    return f"{factor:.1f}".replace(".", ",")
