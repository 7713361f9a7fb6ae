"""What the autochat tells: the answers so far as bubbles, and what saving will do."""

from collections.abc import Iterator, Sequence
from datetime import timedelta
from pathlib import Path

from domain.autochat import Question
from domain.customer import Address
from domain.ids import TaskId
from domain.response import response_due
from domain.values import dataclass
from screens.autochat import asking
from screens.autochat.draft import OrderDraft
from screens.autochat.order import customer_of
from screens.autochat.understanding import Understanding, shown
from widgets import formats
from widgets.chat.bubble import Bubble, Side
from widgets.entry.entry import EntryError, parse_hours
from widgets.keys.names import key_names
from widgets.words import _

_SAVES = "ctrl+s"


@dataclass(frozen=True, slots=True)
class Who:
    """Who answers."""

    name: str
    address: Address | None = None
    """How she is spoken to when she is a customer; None for staff."""
    origin: int | None = None
    """The number of the task that is ordered again."""
    origin_id: TaskId | None = None
    """Its identity."""


@dataclass(frozen=True, slots=True)
class Told:
    """Everything that is told from."""

    draft: OrderDraft
    reads: Understanding
    who: Who
    asked: Sequence[Question]
    """What is asked; the rest is known."""

    def head(self, question: Question | None) -> str:
        """What is ordered, for whom, and how far it is."""
        title = _("New task")
        if self.who.origin is not None:
            title = _("#{number} once more").format(number=self.who.origin)
        customer = customer_of(self.draft, self.reads)
        parts = [title]
        if customer is not None and self.who.address is None:
            parts.append(formats.plain(shown(customer), 40))
        at = self.asked.index(question) + 1 if question is not None else 0
        told = _("Question {n} of {all}").format(n=at, all=len(self.asked))
        parts.append(told if at else _("Everything is answered"))
        if self.draft.files:
            names = ", ".join(Path(path).name for path in self.draft.files)
            parts.append(formats.plain(f"▤ {names}", 40))
        return " · ".join(parts)


def answers_told(told: Told) -> list[Bubble]:
    """Every answer under the name of its question."""
    return list(_answers(told))


def _answers(told: Told) -> Iterator[Bubble]:
    now = told.reads.now()
    for question in told.asked:
        if question not in told.draft.answers:
            continue
        files = told.draft.files if question is Question.MATERIAL else ()
        yield Bubble(
            key=question,
            author=asking.short_name(question),
            at=now,
            text=_text(told, question) or ("" if files else "–"),
            mine=True,
            side=Side.OURS if told.who.address is None else Side.CUSTOMER,
            attachments=tuple(Path(path).name for path in files),
        )


def _text(told: Told, question: Question) -> str:
    customer = customer_of(told.draft, told.reads)
    if question is Question.CUSTOMER:
        return shown(customer) if customer else ""
    return told.draft.answers[question]


def last_words(told: Told) -> str:
    """What saving does and by when the check is promised, should it be saved now (TASK-3)."""
    due = formats.moment_full(response_due(told.reads.now()))
    key = key_names(_SAVES)
    match told.who.address:
        case None:
            words = _(
                "{key} saves the task. The customer is told at once that it will be checked "
                "by {due}."
            )
        case Address.DU:
            words = _("{key} saves your task. You hear from us by {due} once it is checked.")
        case Address.SIE:
            words = _("{key} saves the task. You will hear from us by {due} once it is checked.")
    said = f"{words.format(key=key, due=due)} {_shortage(told)}".rstrip()
    if told.who.origin is None:
        return said
    along = _(
        "Tagged messages of #{number} come along as copies; permissions have to be given anew."
    )
    return f"{said} {along.format(number=told.who.origin)}"


def _shortage(told: Told) -> str:
    """That the account lacks time for it; whoever typed on has not read it (BUD-4)."""
    customer, budget = customer_of(told.draft, told.reads), told.draft.answers.get(Question.BUDGET)
    if customer is None or budget is None:
        return ""
    free = timedelta(seconds=max(customer.available_seconds, 0))
    try:
        if parse_hours(budget) <= free:
            return ""
    except EntryError:  # saving asks for it again
        return ""
    words = _("Only {free} are available: the account needs more time before the task can begin.")
    return words.format(free=formats.duration(free))
