"""All there is to know about one honorarium at one moment, and its six views (HON-6)."""

from collections.abc import Mapping, Sequence
from dataclasses import field
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from fractions import Fraction
from types import MappingProxyType

from data.reads.honorarium import Ahead, Recorded, TaskName
from domain.budget import working_time
from domain.calendar import at, first_of, local, next_month
from domain.fee import BaseRate, FeeKind, Rate, price, rate_on
from domain.honorarium import Ledger, Line, lines, released_between, worked_in
from domain.ids import PersonId, TaskId
from domain.invoice import Invoice, InvoiceAllowance, InvoiceStatus, most_in, possible_on
from domain.invoice_contents import Contents
from domain.money import half_up
from domain.values import dataclass

__all__ = ["Ahead", "Average", "Expected", "FeeBook", "Held", "TaskName"]

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
    worked: Mapping[date, int]
    """The seconds of each of these months, oldest first."""
    by_month: Mapping[tuple[FeeKind, date], int]
    """The same cents by month."""

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
    left_seconds: int
    """Account time left in its budget; at the customer's factor that is the working time."""
    customer_factor: Decimal
    part: str | None = None
    """What she was brought in for; None on a task that is her own (TASK-5)."""
    brought_in: int = 0
    """How many project assistants take part in it."""


@dataclass(frozen=True, slots=True)
class Held:
    """What a standing invoice holds of one line."""

    invoice: Invoice
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
    """Hers, oldest first, with the records that cancel some."""
    ahead: Sequence[Ahead]
    """Tasks with budget left: her own, and those she was brought into."""
    entries: Sequence[Recorded]
    allowed: Sequence[InvoiceAllowance] = ()
    """Further invoices that management has allowed her, oldest first (HAND-11)."""
    held: Mapping[str, Sequence[Held]] = field(default_factory=dict)
    """By line: what invoices that stand hold of it, oldest first (HON-5)."""

    @property
    def today(self) -> date:
        """The day it was read on, in Berlin."""
        return local(self.at).date()

    @property
    def possible_on(self) -> date:
        """The first day from today on at which she can submit an invoice (HON-7)."""
        return possible_on(self._submitted(), self.today, self.allowed)

    @property
    def invoices_this_month(self) -> tuple[int, int]:
        """How many invoices this month has, and how many it may have."""
        month = first_of(self.today)
        submitted = sum(first_of(day) == month for day in self._submitted())
        return submitted, most_in(month, self.allowed)

    @property
    def taken_back(self) -> Invoice | None:
        """The invoice cancelled last, until she submits another one (HON-9)."""
        own = [one for one in self.invoices if one.cancels_id is None]
        gone = [one for one in own if one.status is InvoiceStatus.CANCELLED and one.settled_at]
        last = max(gone, key=lambda one: one.settled_at or one.submitted_at, default=None)
        if last is None or last.settled_at is None:
            return None
        since = last.settled_at
        anew = any(one.submitted_at >= since for one in own if one is not last)
        return None if anew else last

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
        by_month: dict[tuple[FeeKind, date], int] = {}
        for line in self.lines:
            if begins <= line.month < ends:
                parts[line.kind] = parts.get(line.kind, 0) + line.cents
                at_month = (line.kind, line.month)
                by_month[at_month] = by_month.get(at_month, 0) + line.cents
        worked = {month: worked_in(self.ledger, month) for month in months[:0:-1]}
        return Average(begins, ends, sum(worked.values()), parts, worked, by_month)

    def expected(self) -> Sequence[Expected]:
        """What her tasks may still bring, at the base rate of today (HON-6)."""
        return [self._expected(ahead) for ahead in self.ahead if ahead.part is None]

    def expected_beside(self) -> Sequence[Expected]:
        """The tasks she was brought into, with what all on them can still work (TASK-5).

        Nobody has a share of a budget of her own, so they are no part of what is expected.
        """
        return [self._expected(ahead) for ahead in self.ahead if ahead.part is not None]

    def _expected(self, ahead: Ahead) -> Expected:
        left = ahead.budget_seconds - ahead.debited_seconds
        worth = working_time(timedelta(seconds=left), ahead.customer_factor)
        rate = Rate(rate_on(self.rates, self.today), ahead.assistant_factor)
        seconds = int(worth.total_seconds())
        return Expected(
            ahead.task,
            seconds,
            rate,
            price(seconds, rate),
            left,
            ahead.customer_factor,
            ahead.part,
            ahead.brought_in,
        )

    def _submitted(self) -> Sequence[date]:
        """The days of her invoices; cancelled ones do not count."""
        standing = (one for one in self.invoices if one.status is not InvoiceStatus.CANCELLED)
        return [local(one.submitted_at).date() for one in standing]

    def months(self, many: int) -> Sequence[tuple[date, int, int]]:
        """The last months with their seconds and cents by work date, oldest first."""
        month = first_of(self.today)
        made = []
        for _ in range(many):
            cents = sum(line.cents for line in self.lines if line.month == month)
            made.append((month, worked_in(self.ledger, month), cents))
            month = first_of(month - timedelta(days=1))
        return made[::-1]


def held_by(invoices: Sequence[tuple[Invoice, Contents]]) -> Mapping[str, Sequence[Held]]:
    """What each of these invoices holds of every line; cancelled ones hold nothing any more."""
    held: dict[str, list[Held]] = {}
    for invoice, contents in invoices:
        if invoice.status is not InvoiceStatus.CANCELLED:
            for line in contents.lines:
                held.setdefault(line.key, []).append(Held(invoice, line.cents))
    return held


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
    allowed: Sequence[InvoiceAllowance] = (),
    held: Mapping[str, Sequence[Held]] = MappingProxyType({}),
) -> FeeBook:
    """The book with its lines worked out."""
    known = lines(ledger, moment)
    return FeeBook(
        person_id,
        name,
        moment,
        ledger,
        known,
        tasks,
        rates,
        invoices,
        ahead,
        entries,
        allowed,
        held,
    )
