"""What the dashboard shows beside what waits: answers kept or missed, and customers' facts."""

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta

from data.instants import from_store, to_store
from data.reader import Reader, Row
from data.reads.customer_facts import FACTS, facts_in
from domain.category import CustomerFacts
from domain.ids import CustomerId, PersonId
from domain.values import dataclass

HOUR = 3_600_000_000
"""In stored microseconds. Berlin's days begin on whole hours, so hours add up to days."""

_OF_ONE = "assistant_id = :whose AND "
"""Narrows the answers to one assistant's; without it they are everybody's."""

_SPANS = (
    "answered_at >= :first",
    "answered_at >= :second AND answered_at < :first",
    "answered_at >= :third AND answered_at < :second",
)
"""The three times as stretches that follow each other: each answer is counted once."""

_PEOPLES = """
SELECT {span}, person.id, COUNT(*), SUM(in_time) FROM people person CROSS JOIN {table}
WHERE assistant_id = person.id AND {when} GROUP BY person.id"""

_ONES = """
SELECT {span}, :whose, COUNT(*), COALESCE(SUM(in_time), 0) FROM {table}
WHERE assistant_id = :whose AND {when}"""

_NOBODYS = """
SELECT {span}, NULL, COUNT(*), COALESCE(SUM(in_time), 0) FROM {table}
WHERE assistant_id IS NULL AND {when}"""


def _over_spans(*parts: tuple[str, str]) -> str:
    """The counts of these statements and tables over all spans.

    Single chats keep their answers beside those of the tasks; what comes twice is added up where it
    is read, for the databases would read both tables through before they narrow them (RESP-5).
    """
    return " UNION ALL ".join(
        part.format(table=table, span=span, when=when)
        for part, table in parts
        for span, when in enumerate(_SPANS)
    )


_COUNTS_OF_ONE = _over_spans((_ONES, "answers"), (_ONES, "single_answers"))

# One search of the index a person spares sorting everybody's answers of three months.
_COUNTS = _over_spans((_PEOPLES, "answers"), (_NOBODYS, "answers"), (_PEOPLES, "single_answers"))

# The middle is found here: the databases would sort every answer twice to number it.
_SECONDS = """
SELECT assistant_id, seconds FROM answers WHERE {whose}answered_at >= :first
UNION ALL
SELECT assistant_id, seconds FROM single_answers WHERE {whose}answered_at >= :first"""

_BY_HOUR = f"""
SELECT answered_at / {HOUR}, SUM(in_time) FROM answers
WHERE {{whose}}answered_at >= :first GROUP BY 1
UNION ALL
SELECT answered_at / {HOUR}, SUM(in_time) FROM single_answers
WHERE {{whose}}answered_at >= :first GROUP BY 1"""

_STARS = """COUNT(*), SUM(stars),
    SUM(CASE WHEN rated_at >= :second THEN 1 ELSE 0 END),
    SUM(CASE WHEN rated_at >= :second THEN stars ELSE 0 END),
    SUM(CASE WHEN rated_at >= :first THEN 1 ELSE 0 END)"""

_RATINGS = f"""
SELECT assistant_id, {_STARS} FROM ratings
WHERE {{whose}}rated_at >= :third GROUP BY assistant_id"""

_CUSTOMERS = f"""
SELECT c.id, c.number, c.name, {FACTS}
FROM customers c WHERE c.id IN (
    SELECT customer_id FROM assignments WHERE person_id = :me AND until IS NULL)
ORDER BY c.sort_key, c.id"""

_ASSISTANTS = """
SELECT p.id, p.name FROM people p WHERE p.disabled_at IS NULL AND EXISTS (
    SELECT 1 FROM person_roles r WHERE r.person_id = p.id AND r.role = 'assistant')
ORDER BY p.sort_key, p.id"""


@dataclass(frozen=True, slots=True)
class Kept:
    """How many answers were given in a time, and how many of them in time (RESP-8)."""

    answers: int = 0
    in_time: int = 0

    @property
    def share(self) -> float | None:
        """The share given in time, 0 to 1; None when there were none."""
        return self.in_time / self.answers if self.answers else None

    def __add__(self, other: "Kept") -> "Kept":
        return Kept(self.answers + other.answers, self.in_time + other.in_time)


@dataclass(frozen=True, slots=True)
class KeptRow:
    """The answers owed by one assistant, over three times that all end now."""

    assistant_id: PersonId | None
    """None for those owed by nobody in particular."""
    first: Kept
    second: Kept
    third: Kept


@dataclass(frozen=True, slots=True)
class KnownCustomer:
    """A customer of the reader with what the categories follow from (CUST-2)."""

    id: CustomerId
    number: int
    name: str
    facts: CustomerFacts


@dataclass(frozen=True, slots=True)
class RatingRecord:
    """The ratings of a time (RES-5)."""

    fresh: int = 0
    """How many came in the last days."""
    month: int = 0
    """How many in the last 30 days."""
    month_stars: int = 0
    """Their stars together."""
    quarter: int = 0
    """How many in the last 90 days."""
    quarter_stars: int = 0
    """Their stars together."""

    def __add__(self, other: "RatingRecord") -> "RatingRecord":
        return RatingRecord(
            self.fresh + other.fresh,
            self.month + other.month,
            self.month_stars + other.month_stars,
            self.quarter + other.quarter,
            self.quarter_stars + other.quarter_stars,
        )


class DashboardReads:
    """Figures over the answers given, of one assistant or of everybody, and her customers.

    Only the stretch of the index from the earliest moment asked for is read, so the figures cost
    the same however long the history is.
    """

    def __init__(self, reader: Reader, assistant_id: PersonId | None) -> None:
        self._reader = reader
        self._assistant = assistant_id
        self._whose = "" if assistant_id is None else _OF_ONE

    def kept(self, first: datetime, second: datetime, third: datetime) -> Sequence[KeptRow]:
        """Answers since each of the three moments, the third the earliest, by assistant."""
        moments = {"first": first, "second": second, "third": third}
        rows = self._rows(
            _COUNTS if self._assistant is None else _COUNTS_OF_ONE,
            **{name: to_store(moment) for name, moment in moments.items()},
        )
        counts: dict[PersonId | None, list[int]] = {}
        for span, whose, answers, in_time in rows:
            if answers:
                for n in range(2 * span, 6, 2):  # what is in a time is in the longer ones too
                    of = counts.setdefault(whose, [0] * 6)
                    of[n] += answers
                    of[n + 1] += in_time
        return [
            KeptRow(whose, Kept(of[0], of[1]), Kept(of[2], of[3]), Kept(of[4], of[5]))
            for whose, of in counts.items()
        ]

    def medians(
        self, since: datetime
    ) -> tuple[Mapping[PersonId | None, timedelta], timedelta | None]:
        """The median time from a request to its answer since then: by assistant, and of all.

        The latter is None when there was no answer.
        """
        by_assistant: dict[PersonId | None, list[int]] = {}
        for assistant, seconds in self._rows(_SECONDS, first=to_store(since)):
            by_assistant.setdefault(assistant, []).append(seconds)
        everybody: list[int] = []
        for some in by_assistant.values():
            some.sort()
            everybody += some
        everybody.sort()  # quick, for it consists of sorted stretches
        each = {person: _middle(seconds) for person, seconds in by_assistant.items()}
        return each, _middle(everybody) if everybody else None

    def in_time_by_hour(self, since: datetime) -> Mapping[datetime, int]:
        """How many answers were given in time in each hour since then; hours without are left."""
        rows = self._rows(_BY_HOUR, first=to_store(since))
        counts: dict[int, int] = {}
        for hour, in_time in rows:
            counts[int(hour)] = counts.get(int(hour), 0) + int(in_time)
        return {from_store(hour * HOUR): count for hour, count in counts.items()}

    def ratings(
        self, first: datetime, second: datetime, third: datetime
    ) -> Mapping[PersonId | None, RatingRecord]:
        """The ratings since each of the three moments, the third the earliest, by assistant."""
        moments = {"first": first, "second": second, "third": third}
        rows = self._rows(_RATINGS, **{name: to_store(moment) for name, moment in moments.items()})
        return {
            row[0]: RatingRecord(int(row[5]), int(row[3]), int(row[4]), int(row[1]), int(row[2]))
            for row in rows
        }

    def customers(self, me: PersonId) -> Sequence[KnownCustomer]:
        """The customers assigned to her, by name (ROLE-2)."""
        return [_customer(row) for row in self._reader.rows(_CUSTOMERS, me=me)]

    def assistants(self) -> Sequence[tuple[PersonId, str]]:
        """Everybody who works on tasks, by name."""
        return [(row[0], row[1]) for row in self._reader.rows(_ASSISTANTS)]

    def _rows(self, sql: str, **moments: int) -> Sequence[Row]:
        return self._reader.rows(sql.format(whose=self._whose), whose=self._assistant, **moments)


def _customer(row: Row) -> KnownCustomer:
    return KnownCustomer(row[0], row[1], row[2], facts_in(row, 3))


def _middle(ordered: list[int]) -> timedelta:
    """The median in whole seconds; of an even number the mean of the two in the middle."""
    half = len(ordered) // 2
    both = ordered[half - 1 + len(ordered) % 2] + ordered[half]
    return timedelta(seconds=both // 2)
