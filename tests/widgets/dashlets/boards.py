"""Boards made by hand, and a host that holds one panel."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import timedelta

from textual.app import App, ComposeResult
from textual.widget import Widget

from domain.calendar import instant
from domain.category import Category, CustomerFacts
from domain.ids import CustomerId, PersonId, TaskId
from domain.triage import TriageKind
from services.dashboard.board import (
    AnswerRecord,
    AssistantStanding,
    CustomerStanding,
    Kept,
    KnownCustomer,
    OwnBoard,
    Pending,
    TeamBoard,
)
from tests.builders import MONDAY_NINE
from widgets.dashlets import Dashlet, Wanted

NOW = instant(MONDAY_NINE)
HOUR = timedelta(hours=1)
MINUTE = timedelta(minutes=1)
RECORD = AnswerRecord(Kept(4, 4), Kept(20, 19), Kept(60, 54), 65 * MINUTE)


def pending(number: int, kind: TriageKind, due: timedelta | None, **details: object) -> Pending:
    moment = None if due is None else NOW + due
    plain = Pending(
        kind,
        TaskId(number),
        number,
        f"Task {number}",
        "Acme",
        7,
        PersonId(1),
        "Ada",
        due=moment,
        soon_from=moment and moment - 2 * HOUR,
        late_from=moment and moment + MINUTE,
    )
    return replace(plain, **details)  # type: ignore[arg-type]


def own(*waiting: Pending, customers: Sequence[CustomerStanding] = ()) -> OwnBoard:
    return OwnBoard(NOW, NOW.date(), waiting, False, RECORD, range(14), customers)


def team(*waiting: Pending, assistants: Sequence[AssistantStanding] = ()) -> TeamBoard:
    return TeamBoard(NOW, NOW.date(), waiting, False, RECORD, range(14), assistants)


def standing(number: int, *categories: Category, quiet: int = 0) -> CustomerStanding:
    facts = CustomerFacts(since=NOW, available=30 * MINUTE)
    known = KnownCustomer(CustomerId(number), number, f"Customer {number}", facts)
    return CustomerStanding(known, categories, quiet)


class Host(App[None]):
    """Holds one panel and hears what it says."""

    def __init__(self, make: Callable[[], Widget]) -> None:
        super().__init__()
        self.make = make
        self.opened: list[Wanted | None] = []

    def compose(self) -> ComposeResult:
        yield self.make()

    def on_dashlet_opened(self, event: Dashlet.Opened) -> None:
        self.opened.append(event.wanted)

    def painted(self) -> str:
        return "\n".join(strip.text for strip in self.screen._compositor.render_strips())


OWED, CHECK = TriageKind.ANSWER_OWED, TriageKind.TASK_CHECK
SOME = (
    pending(1, OWED, -HOUR),
    pending(2, OWED, HOUR),
    pending(3, TriageKind.RETURNED, 5 * HOUR),
    pending(4, CHECK, None, soon_from=None, late_from=None),
)
