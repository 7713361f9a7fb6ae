"""What an assistant has earned, line by line, and how each line came about (HON-1 to HON-6).

One line per task, month and rate. Seconds stay exact until the line is rounded, once. What is
released, invoiced and still in review are parts of the line that add up to it: the part invoiced
so far is what invoices hold, the rest follows from the seconds, so a correction of something
invoiced comes up by itself as a negative rest on the next invoice (HON-9).
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import field
from datetime import date, datetime, timedelta

from domain.calendar import first_of, local, next_month
from domain.fee import FeeItem, FeeKind, Rate, price
from domain.ids import TaskId
from domain.money import cents_of
from domain.paid_time import Piece
from domain.premium import performance_premium
from domain.values import dataclass


@dataclass(frozen=True, slots=True)
class Billed:
    """What invoices hold of one line so far."""

    kind: FeeKind
    month: date
    seconds: int
    cents: int
    task_id: TaskId | None = None
    rate: Rate | None = None
    cause: str = ""


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the honorarium and its parts."""

    key: str
    kind: FeeKind
    month: date
    seconds: int
    """All of it."""
    cents: int
    """All of it, rounded once."""
    released_seconds: int
    """Of these the released ones, invoiced ones included."""
    released_cents: int
    billed_seconds: int = 0
    billed_cents: int = 0
    task_id: TaskId | None = None
    rate: Rate | None = None
    cause: str = ""
    within: tuple[datetime, datetime] | None = None
    """Only what was released from the one to before the other; None: all of it."""

    @property
    def open_cents(self) -> int:
        """Ready for payout and on no invoice yet; negative when too much was invoiced."""
        return self.released_cents - self.billed_cents

    @property
    def open_seconds(self) -> int:
        """The time behind it."""
        return self.released_seconds - self.billed_seconds

    @property
    def review_cents(self) -> int:
        """Not released yet."""
        return self.cents - self.released_cents

    @property
    def review_seconds(self) -> int:
        """The time behind it."""
        return self.seconds - self.released_seconds

    @property
    def is_correction(self) -> bool:
        """Whether more of it was invoiced than it is worth now (HON-9)."""
        return self.open_cents < 0 and self.billed_cents > 0


@dataclass(frozen=True, slots=True)
class Ledger:
    """Everything of one assistant."""

    pieces: Sequence[Piece] = ()
    items: Sequence[FeeItem] = ()
    billed: Mapping[str, Billed] = field(default_factory=dict)


def lines(ledger: Ledger, now: datetime) -> list[Line]:
    """Every line there is by now, oldest month first (HON-1 to HON-4)."""
    made = _work_lines(ledger) + _premium_lines(ledger, now) + _item_lines(ledger)
    known = {line.key for line in made}
    made += [_vanished(key, was) for key, was in ledger.billed.items() if key not in known]
    return sorted(made, key=lambda line: (line.month, _RANK[line.kind], line.key))


def released_between(ledger: Ledger, begin: datetime, end: datetime) -> list[Line]:
    """The same by release date: what became ready for payout in [begin, end) (HON-6).

    Lines that were released in several stretches add up to their one rounding over all of them.
    """
    found = {line.key: line for line in _lines_before(ledger, end)}
    before = {line.key: line for line in _lines_before(ledger, begin)}
    made = []
    for key, line in found.items():
        was = before.get(key)
        seconds = line.released_seconds - (was.released_seconds if was else 0)
        cents = line.released_cents - (was.released_cents if was else 0)
        if seconds or cents:
            made.append(_just(line, seconds, cents, ledger.billed.get(key), (begin, end)))
    return made


def worked_in(ledger: Ledger, month: date) -> int:
    """The seconds recorded in a month, doubled ones counted once (HON-3, TIME-6)."""
    return sum(piece.seconds for piece in ledger.pieces if piece.month == month)


_RANK = {kind: rank for rank, kind in enumerate(FeeKind)}


def _work_lines(ledger: Ledger) -> list[Line]:
    seconds: dict[str, int] = defaultdict(int)
    released: dict[str, int] = defaultdict(int)
    sample: dict[str, Piece] = {}
    for piece in ledger.pieces:
        sample[piece.key] = piece
        seconds[piece.key] += piece.seconds
        released[piece.key] += piece.seconds if piece.released_at is not None else 0
    return [
        _line(
            ledger,
            key,
            FeeKind.WORK,
            piece.month,
            seconds=seconds[key],
            cents=price(seconds[key], piece.rate),
            released_seconds=released[key],
            released_cents=price(released[key], piece.rate),
            task_id=piece.task_id,
            rate=piece.rate,
        )
        for key, piece in sample.items()
    ]


def _premium_lines(ledger: Ledger, now: datetime) -> list[Line]:
    today = local(now).date()
    made = []
    for month in sorted({piece.month for piece in ledger.pieces}):
        seconds = worked_in(ledger, month)
        cents = cents_of(performance_premium(timedelta(seconds=seconds)))
        is_due = today >= next_month(month)
        key = f"performance/{month:%Y-%m}"
        if cents or key in ledger.billed:
            made.append(
                _line(
                    ledger,
                    key,
                    FeeKind.PERFORMANCE,
                    month,
                    seconds=seconds,
                    cents=cents,
                    released_seconds=seconds if is_due else 0,
                    released_cents=cents if is_due else 0,
                )
            )
    return made


def _item_lines(ledger: Ledger) -> list[Line]:
    return [
        _line(
            ledger,
            f"item/{item.id}",
            item.kind,
            first_of(local(item.booked_at).date()),
            seconds=item.seconds,
            cents=item.cents,
            released_seconds=item.seconds,
            released_cents=item.cents,
            task_id=item.task_id,
            cause=item.cause,
        )
        for item in ledger.items
    ]


def _line(
    ledger: Ledger,
    key: str,
    kind: FeeKind,
    month: date,
    *,
    seconds: int,
    cents: int,
    released_seconds: int,
    released_cents: int,
    task_id: TaskId | None = None,
    rate: Rate | None = None,
    cause: str = "",
) -> Line:
    was = ledger.billed.get(key)
    return Line(
        key,
        kind,
        month,
        seconds,
        cents,
        released_seconds,
        released_cents,
        was.seconds if was else 0,
        was.cents if was else 0,
        task_id,
        rate,
        cause,
    )


def _vanished(key: str, was: Billed) -> Line:
    """Something invoiced of which nothing is left: all of it comes back (HON-9)."""
    return Line(
        key,
        was.kind,
        was.month,
        0,
        0,
        0,
        0,
        was.seconds,
        was.cents,
        was.task_id,
        was.rate,
        was.cause,
    )


def _lines_before(ledger: Ledger, moment: datetime) -> list[Line]:
    return lines(_known_at(ledger, moment), moment - timedelta.resolution)


def _known_at(ledger: Ledger, moment: datetime) -> Ledger:
    """What was released before a moment; the hours of a month count for its premium anyway."""
    known = [
        piece if _is_before(piece.released_at, moment) else _unreleased(piece)
        for piece in ledger.pieces
    ]
    return Ledger(known, [item for item in ledger.items if item.booked_at < moment])


def _is_before(released_at: datetime | None, moment: datetime) -> bool:
    return released_at is not None and released_at < moment


def _unreleased(piece: Piece) -> Piece:
    return Piece(piece.task_id, piece.month, piece.rate, piece.seconds)


def _just(
    line: Line, seconds: int, cents: int, billed: Billed | None, within: tuple[datetime, datetime]
) -> Line:
    """A line of which only this much is meant, all of it released.

    Invoices take what was released first, so of what they hold this is what goes beyond that.
    """
    earlier_seconds, earlier_cents = line.released_seconds - seconds, line.released_cents - cents
    return Line(
        line.key,
        line.kind,
        line.month,
        seconds,
        cents,
        seconds,
        cents,
        _between(billed.seconds - earlier_seconds, seconds) if billed else 0,
        _between(billed.cents - earlier_cents, cents) if billed else 0,
        line.task_id,
        line.rate,
        line.cause,
        within,
    )


def _between(amount: int, most: int) -> int:
    """The amount, no further from nothing than `most`, and on the same side of it."""
    return max(0, min(amount, most)) if most >= 0 else min(0, max(amount, most))
