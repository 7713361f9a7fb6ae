"""The lines of the files as values: what was written, before it is held against anything."""

from datetime import datetime

from domain.area import WorkArea
from domain.customer import Address
from domain.customer_file import Channel, Heading
from domain.message import Side, Tag
from domain.person import AssignmentRole
from domain.task import TaskStatus
from domain.values import dataclass
from services.importing.faults import Place


@dataclass(frozen=True, slots=True)
class Line:
    """What every line has."""

    at: Place
    given: frozenset[str]
    """The fields whose columns the file has; the others keep what is stored."""


@dataclass(frozen=True, slots=True)
class CustomerLine(Line):
    """A customer."""

    id: str
    name: str
    contact: str = ""
    email: str = ""
    phone: str = ""
    address: Address = Address.SIE
    since: datetime | None = None


@dataclass(frozen=True, slots=True)
class AssistantLine(Line):
    """An assistant."""

    id: str
    name: str
    email: str = ""
    since: datetime | None = None
    left: datetime | None = None


@dataclass(frozen=True, slots=True)
class AssignmentLine(Line):
    """An assistant on a customer."""

    customer: str
    assistant: str
    role: AssignmentRole = AssignmentRole.LEAD
    since: datetime | None = None
    until: datetime | None = None

    @property
    def id(self) -> str:
        """One line a pair."""
        return f"{self.customer}\t{self.assistant}"


@dataclass(frozen=True, slots=True)
class PackageLine(Line):
    """A package on a customer's account."""

    id: str
    customer: str
    hours: int
    booked: datetime


@dataclass(frozen=True, slots=True)
class TaskLine(Line):
    """A task with its dates."""

    id: str
    customer: str
    title: str
    budget: int
    """Seconds of account time."""
    created: datetime
    assistant: str = ""
    description: str = ""
    expected_result: str = ""
    status: TaskStatus = TaskStatus.REVIEW
    area: WorkArea | None = None
    deadline: datetime | None = None
    released: datetime | None = None
    accepted: datetime | None = None
    started: datetime | None = None
    delivered: datetime | None = None
    done: datetime | None = None
    returned: datetime | None = None
    worked: int = 0
    """Seconds of real working time."""
    summary: str = ""


@dataclass(frozen=True, slots=True)
class MessageLine(Line):
    """A message of a task's chat."""

    task: str
    sent: datetime
    side: Side
    text: str
    id: str = ""
    author: str = ""
    tags: frozenset[Tag] = frozenset()
    no_answer: bool = False


@dataclass(frozen=True, slots=True)
class FileLine(Line):
    """A note of a customer's file (CUST-1)."""

    id: str
    customer: str
    heading: Heading
    author: str
    text: str = ""
    dated: datetime | None = None
    channel: Channel | None = None
    reached: bool | None = None
