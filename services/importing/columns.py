"""Which kinds of files there are, their columns, and the other names these go by."""

from collections.abc import Callable, Mapping
from datetime import time
from enum import StrEnum

from domain.area import WorkArea
from domain.customer import Address
from domain.customer_file import Channel, Heading
from domain.message import Side, Tag
from domain.person import AssignmentRole
from domain.task import TaskStatus
from domain.values import dataclass
from services.importing import values
from services.importing.lines import (
    AssignmentLine,
    AssistantLine,
    CustomerLine,
    FileLine,
    Line,
    MessageLine,
    PackageLine,
    TaskLine,
)
from services.importing.values import Read, folded


class Kind(StrEnum):
    """What a file holds, in the order in which it is brought in."""

    CUSTOMERS = "customers"
    ASSISTANTS = "assistants"
    ASSIGNMENTS = "assignments"
    PACKAGES = "packages"
    TASKS = "tasks"
    MESSAGES = "messages"
    FILES = "files"


@dataclass(frozen=True, slots=True)
class Column:
    """One column of a kind of file."""

    name: str
    """Its heading."""
    read: Read
    also: str = ""
    """Other headings, with blanks between them."""
    needed: bool = False
    """Whether the column and a value in each line must be there."""
    field: str = ""
    """The field of the line when it is called otherwise."""

    @property
    def target(self) -> str:
        """The field of the line."""
        return self.field or self.name

    @property
    def headings(self) -> frozenset[str]:
        """Every heading it is known by, folded."""
        return frozenset(folded(name) for name in (self.name, *self.also.split()))


@dataclass(frozen=True, slots=True)
class Shape:
    """What a kind of file looks like."""

    line: Callable[..., Line]
    columns: tuple[Column, ...]
    stems: frozenset[str]
    """Words in a file's name that tell the kind, folded."""


KEY_LENGTH, NAME_LENGTH, TITLE_LENGTH, PHONE_LENGTH, TEXT_LENGTH = 100, 200, 300, 60, 100_000

_key = values.line_of_text(KEY_LENGTH)
_name = values.line_of_text(NAME_LENGTH)
_text = values.long_text(TEXT_LENGTH)
_day = values.moment_or_day(time(0))
_until_evening = values.moment_or_day(time(23, 59))
_address = values.choice(Address, {})
_role = values.choice(
    AssignmentRole,
    {"vpa": AssignmentRole.LEAD, "ta": AssignmentRole.TEAM, "teamassistent": AssignmentRole.TEAM},
)
_side = values.choice(
    Side,
    {"kunde": Side.CUSTOMER, "kundin": Side.CUSTOMER, "automatisch": Side.AUTOMATIC}
    | dict.fromkeys(
        ("wir", "uns", "us", "assistant", "assistenz", "assistentin", "vpa"), Side.OURS
    ),
)
_tags = values.choices(
    Tag,
    {
        "frage": Tag.QUESTION,
        "entscheidung": Tag.DECISION,
        "ergebnis": Tag.RESULT,
        "freigabe": Tag.APPROVAL,
        "zustimmung": Tag.APPROVAL,
        "automatisch": Tag.AUTOMATIC,
    },
)
_status = values.choice(
    TaskStatus,
    {
        "prüfung": TaskStatus.REVIEW,
        "in prüfung": TaskStatus.REVIEW,
        "beim teamlead": TaskStatus.WITH_TEAM_LEAD,
        "bei operations": TaskStatus.WITH_OPERATIONS,
        "angenommen": TaskStatus.ACCEPTED,
        "in arbeit": TaskStatus.IN_PROGRESS,
        "in bearbeitung": TaskStatus.IN_PROGRESS,
        "übergeben": TaskStatus.DELIVERED,
        "erledigt": TaskStatus.DONE,
        "gelöscht": TaskStatus.DELETED,
    },
)
_area = values.choice(
    WorkArea,
    {
        "sekretariat": WorkArea.SECRETARIAT,
        "empfang": WorkArea.FRONTDESK,
        "vertrieb": WorkArea.SALES,
        "projektmanagement": WorkArea.PROJECT_MANAGEMENT,
    },
)
_heading = values.choice(
    Heading,
    {
        "kunde": Heading.ABOUT,
        "zum kunden": Heading.ABOUT,
        "aufgabenarten": Heading.WORK,
        "umfang": Heading.VOLUME,
        "laufende aufgaben": Heading.CURRENT,
        "schulungsmaterial": Heading.TRAINING,
        "zugänge": Heading.LOGINS,
        "pläne": Heading.PLANS,
        "kontakt": Heading.CONTACTS,
        "kontakte": Heading.CONTACTS,
    },
)
_channel = values.choice(Channel, {"telefon": Channel.PHONE, "e-mail": Channel.MAIL})


def _stems(text: str) -> frozenset[str]:
    return frozenset(folded(word) for word in text.split())


SHAPES: Mapping[Kind, Shape] = {
    Kind.CUSTOMERS: Shape(
        CustomerLine,
        (
            Column("id", _key, "kunden_id kundennummer kundennr nr", needed=True),
            Column("name", _name, "firma kunde kundenname", needed=True),
            Column("contact", _name, "ansprechpartner ansprechpartnerin kontakt"),
            Column("email", values.email, "mail e-mail-adresse"),
            Column("phone", values.line_of_text(PHONE_LENGTH), "telefon tel telefonnummer"),
            Column("address", _address, "anrede ansprache du_sie"),
            Column("since", _day, "seit kunde_seit kundin_seit"),
        ),
        _stems("customers customer kunden kundinnen"),
    ),
    Kind.ASSISTANTS: Shape(
        AssistantLine,
        (
            Column("id", _key, "assistenz_id assistentin_id personalnummer nr", needed=True),
            Column("name", _name, "assistentin assistent assistenz", needed=True),
            Column("email", values.email, "mail e-mail-adresse"),
            Column("since", _day, "seit dabei_seit"),
            Column("left", _day, "ausgeschieden weg_seit"),
        ),
        _stems("assistants assistant assistenten assistentinnen assistenzen vpas"),
    ),
    Kind.ASSIGNMENTS: Shape(
        AssignmentLine,
        (
            Column("customer", _key, "kunde kunden_id kundennummer", needed=True),
            Column("assistant", _key, "assistentin assistent assistenz vpa", needed=True),
            Column("role", _role, "rolle"),
            Column("since", _day, "seit von"),
            Column("until", _day, "bis"),
        ),
        _stems("assignments assignment zuordnungen zuordnung zuweisungen"),
    ),
    Kind.PACKAGES: Shape(
        PackageLine,
        (
            Column("id", _key, "paket_id paket buchung buchungsnummer nr", needed=True),
            Column("customer", _key, "kunde kunden_id kundennummer", needed=True),
            Column("hours", values.whole_hours, "stunden", needed=True),
            Column("booked", _day, "gebucht gebucht_am datum buchungsdatum", needed=True),
        ),
        _stems("packages package pakete buchungen stundenpakete"),
    ),
    Kind.TASKS: Shape(
        TaskLine,
        (
            Column("id", _key, "aufgabe aufgaben_id aufgabennummer nr", needed=True),
            Column("customer", _key, "kunde kunden_id kundennummer", needed=True),
            Column("assistant", _key, "assistentin assistent assistenz vpa"),
            Column("title", values.line_of_text(TITLE_LENGTH), "titel", needed=True),
            Column("description", _text, "beschreibung"),
            Column("expected_result", _text, "ergebnis erwartetes_ergebnis"),
            Column("status", _status, "stand"),
            Column("area", _area, "bereich arbeitsbereich"),
            Column("budget", values.hours, "budget_stunden zeitbudget", needed=True),
            Column("created", _day, "erstellt erstellt_am angelegt", needed=True),
            Column("deadline", _until_evening, "frist fällig fällig_am"),
            Column("released", _day, "freigegeben freigegeben_am"),
            Column("accepted", _day, "angenommen angenommen_am"),
            Column("started", _day, "begonnen begonnen_am"),
            Column("delivered", _day, "übergeben übergeben_am"),
            Column("done", _day, "erledigt erledigt_am"),
            Column("returned", _day, "zurückgegeben zurückgegeben_am zurück_am"),
            Column("worked", values.hours, "gearbeitet arbeitszeit geleistet"),
            Column("summary", _text, "zusammenfassung"),
        ),
        _stems("tasks task aufgaben"),
    ),
    Kind.MESSAGES: Shape(
        MessageLine,
        (
            Column("id", _key, "nachrichten_id nachricht_id nr"),
            Column("task", _key, "aufgabe aufgaben_id aufgabennummer", needed=True),
            Column("sent", values.moment, "gesendet gesendet_am zeit zeitpunkt", needed=True),
            Column("from", _side, "von seite", needed=True, field="side"),
            Column("author", _name, "autor autorin verfasser absender"),
            Column("text", _text, "nachricht inhalt", needed=True),
            Column("tags", _tags, "schlagworte kennzeichen"),
            Column("no_answer", values.yes_or_no, "keine_antwort keine_antwort_nötig"),
        ),
        _stems("messages message nachrichten chat chats"),
    ),
    Kind.FILES: Shape(
        FileLine,
        (
            Column("id", _key, "notiz_id eintrag nr", needed=True),
            Column("customer", _key, "kunde kunden_id kundennummer", needed=True),
            Column("heading", _heading, "überschrift", needed=True),
            Column("dated", _day, "datum tag vom"),
            Column("author", _name, "autor autorin verfasser von", needed=True),
            Column("text", values.cell_text(TEXT_LENGTH), "notiz inhalt"),
            Column("channel", _channel, "weg kanal"),
            Column("reached", values.yes_or_no, "erreicht"),
        ),
        _stems("files file akten kundenakten kundenakte"),
    ),
}
"""Every kind of file, as docs/import.md tells people."""


def columns_named(kind: Kind, headings: list[str]) -> list[Column | None]:
    """The column behind each heading; None for an unknown one."""
    known = {name: column for column in SHAPES[kind].columns for name in column.headings}
    return [known.get(folded(heading)) for heading in headings]


def kind_of_name(stem: str) -> Kind | None:
    """The kind a file's name tells, also within a longer one; None when it tells none or two."""
    words = {folded(word) for word in _words(stem)}
    found = [kind for kind, shape in SHAPES.items() if words & shape.stems]
    return found[0] if len(found) == 1 else None


def kind_of_headings(headings: list[str]) -> Kind | None:
    """The kind whose columns these are, when it is one alone."""
    fitting: dict[Kind, int] = {}
    for kind, shape in SHAPES.items():
        found = [column for column in columns_named(kind, headings) if column]
        if all(column in found for column in shape.columns if column.needed):
            fitting[kind] = len(found)
    best = [kind for kind, count in fitting.items() if count == max(fitting.values())]
    return best[0] if len(best) == 1 else None


def _words(stem: str) -> list[str]:
    return "".join(sign if sign.isalpha() else " " for sign in stem).split()
