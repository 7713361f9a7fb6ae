"""All there is to know about one honorarium at one moment, and its six views (HON-6)."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime, time, timedelta
from fractions import Fraction

from data.reads.honorarium import Ahead, Recorded, TaskName
from domain.budget import working_time
from domain.calendar import at, local
from domain.fee import BaseRate, FeeKind, Rate, price, rate_on
from domain.honorarium import Ledger, Line, lines, released_between, worked_in
from domain.ids import PersonId, TaskId
from domain.invoice import Invoice
from domain.money import half_up
from domain.paid_time import first_of, next_month
from domain.values import dataclass

__all__ = ["Ahead", "Average", "Expected", "FeeBook", "TaskName"]

MONTHS_ON_AVERAGE = 3
"""How many full months the hourly rate is the average of (HON-8)."""


@dataclass(frozen=True, slots=True)
class Average:
    """What an hour has brought, taken apart (HON-8)."""

    begins: date
    """The first of the months."""
    ends: date
    """The first day after them."""
    seconds: int
    parts: Mapping[FeeKind, int]
    """Cents by what they are for."""

    @property
    def cents(self) -> int:
        """All fees of these months."""
        return sum(self.parts.values())

    def an_hour(self, cents: int) -> int:
        """So many cents over the hours worked; 0 without any."""
        return half_up(Fraction(cents * 3600, self.seconds)) if self.seconds else 0


@dataclass(frozen=True, slots=True)
class Expected:
    """What a task may still bring (HON-6)."""

    task: TaskName
    seconds: int
    """Real working time left in its budget."""
    rate: Rate
    cents: int


@dataclass(frozen=True, slots=True)
class FeeBook:
    """One assistant's honorarium, read at one moment; every view follows from it."""

    person_id: PersonId
    name: str
    at: datetime
    ledger: Ledger
    lines: Sequence[Line]
    tasks: Mapping[TaskId, TaskName]
    rates: list[BaseRate]
    invoices: Sequence[Invoice]
    """Hers, oldest first, without the records that cancel some."""
    ahead: Sequence[Ahead]
    entries: Sequence[Recorded]

    @property
    def today(self) -> date:
        """The day it was read on, in Berlin."""
        return local(self.at).date()

    def total(self, month: date, *, by_release: bool = False) -> Sequence[Line]:
        """The lines of a month, by work date or by release date."""
        if by_release:
            begin, end = at(month, time()), at(next_month(month), time())
            return released_between(self.ledger, begin, end)
        return [line for line in self.lines if line.month == month]

    def payout(self) -> Sequence[Line]:
        """What is released and on no invoice yet, corrections included."""
        return [line for line in self.lines if line.open_cents]

    def in_review(self) -> Sequence[Line]:
        """What is not released yet."""
        return [line for line in self.lines if line.review_cents or line.review_seconds]

    def average(self) -> Average:
        """The last full months, taken apart (HON-8)."""
        ends = first_of(self.today)
        months = [ends]
        for _ in range(MONTHS_ON_AVERAGE):
            months.append(first_of(months[-1] - timedelta(days=1)))
        begins = months[-1]
        parts: dict[FeeKind, int] = {}
        for line in self.lines:
            if begins <= line.month < ends:
                parts[line.kind] = parts.get(line.kind, 0) + line.cents
        seconds = sum(worked_in(self.ledger, month) for month in months[1:])
        return Average(begins, ends, seconds, parts)

    def expected(self) -> Sequence[Expected]:
        """What her tasks may still bring, at the base rate of today (HON-6)."""
        base = rate_on(self.rates, self.today)
        made = []
        for ahead in self.ahead:
            left = timedelta(seconds=ahead.budget_seconds - ahead.debited_seconds)
            seconds = int(working_time(left, ahead.customer_factor).total_seconds())
            rate = Rate(base, ahead.assistant_factor)
            made.append(Expected(ahead.task, seconds, rate, price(seconds, rate)))
        return made

    def months(self, many: int) -> Sequence[tuple[date, int, int]]:
        """The last months with their seconds and cents by work date, oldest first."""
        month = first_of(self.today)
        made = []
        for _ in range(many):
            cents = sum(line.cents for line in self.lines if line.month == month)
            made.append((month, worked_in(self.ledger, month), cents))
            month = first_of(month - timedelta(days=1))
        return made[::-1]


def book_of(
    person_id: PersonId,
    name: str,
    moment: datetime,
    ledger: Ledger,
    tasks: Mapping[TaskId, TaskName],
    rates: list[BaseRate],
    invoices: Sequence[Invoice],
    ahead: Sequence[Ahead],
    entries: Sequence[Recorded],
) -> FeeBook:
    """The book with its lines worked out."""
    known = lines(ledger, moment)
    return FeeBook(person_id, name, moment, ledger, known, tasks, rates, invoices, ahead, entries)
