"""What a topic of the help is made of."""

from collections.abc import Mapping
from enum import StrEnum

from domain.person import Role
from domain.values import dataclass
from widgets.audience import Audience
from widgets.words import N_, _


class Group(StrEnum):
    """The chapters of the help, in their order; each has a file of texts in every language."""

    START = "start"
    ROOMS = "rooms"
    ANSWERS = "answers"
    TRIAGE = "triage"
    TASKS = "tasks"
    BUDGET = "budget"
    MONEY = "money"
    TIME = "time"
    PLANNING = "planning"
    CHAT = "chat"
    AGENCY = "agency"
    PROGRAM = "program"
    GLOSSARY = "glossary"
    CUSTOMERS = "customers"

    @property
    def heading(self) -> str:
        """Its heading, in the reader's language."""
        return _(_TITLES[self])


_TITLES: Mapping[Group, str] = {
    Group.START: N_("First steps"),
    Group.ROOMS: N_("The rooms"),
    Group.ANSWERS: N_("Answering in time"),
    Group.TRIAGE: N_("Working through the triage"),
    Group.TASKS: N_("Tasks from order to done"),
    Group.BUDGET: N_("Areas, budgets, deadlines"),
    Group.MONEY: N_("Honorarium and invoices"),
    Group.TIME: N_("Recording time"),
    Group.PLANNING: N_("Planning and the team"),
    Group.CHAT: N_("The task chat"),
    Group.AGENCY: N_("People and customers"),
    Group.PROGRAM: N_("The program"),
    Group.GLOSSARY: N_("Glossary"),
    Group.CUSTOMERS: N_("Working with us"),
}


@dataclass(frozen=True, slots=True)
class Topic:
    """One page of the help; its words are read by `reading.text_of`."""

    id: str
    """What links, rooms and refusals call it by."""
    group: Group
    keys: tuple[str, ...] = ()
    """Ids of the commands that belong to it."""
    related: tuple[str, ...] = ()
    """Ids of topics to go on with."""
    roles: frozenset[Role] = frozenset()
    """Who of its audience reads it; empty for everybody."""
    code: str = ""
    """A term's name in the sources; empty for topics that are no terms."""
    audience: Audience = Audience.STAFF
    """On which side it is read."""

    def is_for(self, roles: frozenset[Role]) -> bool:
        """Whether somebody with these roles reads it."""
        return self.audience.includes(roles) and (not self.roles or bool(self.roles & roles))


@dataclass(frozen=True, slots=True)
class Words:
    """A topic's words in one language."""

    title: str
    also: str
    """Words it is found by beside those in title and body."""
    body: str
    """Paragraphs; `# ` begins a heading, `- ` a point, four blanks an example."""
