"""What an answer means: taken with what was understood, or refused with a sentence."""

from collections.abc import Callable, Sequence
from datetime import datetime, timedelta

from domain.autochat import Question, may_be_none
from domain.contract import checked_budget, checked_deadline, checked_text, checked_title
from domain.errors import BadInput
from domain.values import dataclass
from screens.autochat.asking import examples
from services.customer.customers import CustomerChoice
from widgets import formats
from widgets.entry.deadlines import parse_deadline
from widgets.entry.entry import EntryCode, EntryError, explained, parse_hours
from widgets.explain import explain
from widgets.privacy import customer_name
from widgets.words import _

NONE = frozenset(
    {
        *("-", "–", "keine", "kein", "keins", "nein", "nichts", "ohne", "egal", "entfällt"),
        *("none", "no", "nothing", "n/a", "no deadline"),
        *("keine frist", "kein termin", "ohne frist", "ohne termin"),
    }
)
"""How people say that there is none."""

_MINUTE = timedelta(minutes=1)

MOST_NAMED = 6
"""So many customers are named when several fit."""


@dataclass(frozen=True, slots=True)
class Understood:
    """An answer that can be taken."""

    kept: str
    """As the draft keeps it: it means the same tomorrow. Empty for "none"."""
    echo: str
    """What was understood, in words."""


class NotUnderstood(ValueError):
    """An answer that cannot be taken; its text says why."""


@dataclass(frozen=True, slots=True)
class Understanding:
    """Reads answers, seen from now and among these customers."""

    customers: Sequence[CustomerChoice]
    now: Callable[[], datetime]
    is_copy: bool = False

    def of(self, question: Question, typed: str, customer: CustomerChoice | None) -> Understood:
        """What it means; else `NotUnderstood`."""
        means_none = typed.strip().casefold() in NONE or not typed.strip()
        if means_none and may_be_none(question, is_copy=self.is_copy):
            return Understood("", _("none"))
        try:
            return self._read(question, typed, customer)
        except EntryError as error:
            if error.code is EntryCode.NOT_UNDERSTOOD:
                words = _("Not understood. Examples: {examples}")
                raise NotUnderstood(words.format(examples=examples(question))) from error
            raise NotUnderstood(explained(error.code)) from error
        except BadInput as error:
            raise NotUnderstood(explain(error)) from error

    def matching(self, typed: str) -> Sequence[CustomerChoice]:
        """The customers that may be meant: the one of that number or name, else all that fit."""
        words = typed.casefold().replace("#", "").split()
        exactly = [
            one
            for one in self.customers
            if " ".join(words) in (str(one.number), " ".join(one.name.casefold().split()))
        ]
        if len(exactly) == 1:
            return exactly
        return [
            one
            for one in self.customers
            if all(word in f"{one.name} {one.number}".casefold() for word in words)
        ]

    def _read(self, question: Question, typed: str, customer: CustomerChoice | None) -> Understood:
        match question:
            case Question.CUSTOMER:
                return self._customer(typed)
            case Question.TITLE:
                title = checked_title(typed)
                return Understood(title, formats.plain(title, 60))
            case Question.DEADLINE:
                return self._deadline(typed)
            case Question.BUDGET:
                return _budget(typed, customer)
            case _:
                text = checked_text(question.value, typed)
                return Understood(text, "")

    def _customer(self, typed: str) -> Understood:
        if not typed.strip():
            raise BadInput("customer", "missing")
        found = self.matching(typed)
        if not found:
            raise NotUnderstood(_("No customer of yours is called so."))
        if len(found) > 1:
            names = [formats.plain(shown(one), 30) for one in found[:MOST_NAMED]]
            more = " …" if len(found) > MOST_NAMED else ""
            raise NotUnderstood(_("Which one: {names}?").format(names=", ".join(names) + more))
        return Understood(str(found[0].id), shown(found[0]))

    def _deadline(self, typed: str) -> Understood:
        now = self.now()
        deadline = parse_deadline(typed, now)
        checked_deadline(deadline.at, now)
        told = formats.moment_full(deadline.at)
        if not deadline.is_usual:
            return Understood(told, told)
        return Understood(told, _("{moment}, as no time was named").format(moment=told))


def shown(customer: CustomerChoice) -> str:
    """The customer as she may be shown now."""
    return customer_name(customer.name, customer.number)


def _budget(typed: str, customer: CustomerChoice | None) -> Understood:
    whole_minutes = parse_hours(typed) // _MINUTE * _MINUTE
    budget = checked_budget(whole_minutes)
    told = formats.duration(budget)
    if customer is None:
        return Understood(told, told)
    available = timedelta(seconds=max(customer.available_seconds, 0))
    free = formats.duration(available)
    words = _("{budget}; {free} are available")
    if budget > available:
        words = _(
            "{budget}, but only {free} are available: the account needs more time before the "
            "task can begin"
        )
    return Understood(told, words.format(budget=told, free=free))
