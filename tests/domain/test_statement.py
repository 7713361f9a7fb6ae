"""A statement adds up to the second, whatever it is made of."""

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from domain.ids import TaskId
from domain.statement import Hint, Posting, PostingKind, Reserve, statement
from domain.task import TaskStatus

START = datetime(2026, 11, 1, 9, tzinfo=UTC)
HOUR = 3600

PACKAGE, WORK, REFUND = PostingKind.PACKAGE, PostingKind.WORK, PostingKind.REFUND


def posting(kind: PostingKind, seconds: int, day: int = 0, key: int = 1) -> Posting:
    return Posting(kind, START + timedelta(days=day), key, seconds)


def reserve(budget: int, debited: int, number: int = 1) -> Reserve:
    return Reserve(TaskId(number), number, "T", TaskStatus.ACCEPTED, budget, debited)


postings = st.lists(
    st.builds(
        posting,
        st.sampled_from(PostingKind),
        st.integers(-100_000, 100_000),
        st.integers(0, 20),
        st.integers(1, 5),
    ),
    max_size=20,
)


def test_an_empty_account_holds_nothing() -> None:
    empty = statement([], [])
    assert (empty.account_seconds, empty.available_seconds, empty.hint) == (0, 0, None)


def test_lines_stand_in_time_order_with_the_balance_after_each() -> None:
    told = statement(
        [posting(WORK, -1800, 2), posting(PACKAGE, 5 * HOUR), posting(REFUND, 600, 2)],
        [reserve(HOUR, 1800), reserve(60, 60, 2)],
    )
    assert [line.posting.kind for line in told.lines] == [PACKAGE, WORK, REFUND]
    assert [line.balance_seconds for line in told.lines] == [18000, 16200, 16800]
    assert (told.booked_seconds, told.worked_seconds) == (18600, 1800)
    assert (told.reserved_seconds, told.available_seconds) == (1800, 15000)
    assert [one.number for one in told.reserves] == [1]
    assert told.packages == 1


@given(made=postings, held=st.lists(st.tuples(st.integers(0, 9999), st.integers(0, 9999))))
def test_it_adds_up_to_the_second(made: list[Posting], held: list[tuple[int, int]]) -> None:
    told = statement(made, [reserve(*one) for one in held])
    assert told.account_seconds == sum(one.seconds for one in made)
    assert told.account_seconds == told.booked_seconds - told.worked_seconds
    assert told.reserved_seconds == sum(max(budget - debited, 0) for budget, debited in held)
    assert told.available_seconds == told.account_seconds - told.reserved_seconds
    for before, after in zip(told.lines, told.lines[1:], strict=False):
        assert before.posting.at <= after.posting.at
        assert after.balance_seconds - before.balance_seconds == after.posting.seconds


@given(made=postings)
def test_the_order_in_which_postings_are_read_does_not_matter(made: list[Posting]) -> None:
    there, back = statement(made, []), statement(reversed(made), [])
    assert there.account_seconds == back.account_seconds
    assert [line.posting.at for line in there.lines] == [line.posting.at for line in back.lines]


def test_a_hint_says_what_is_short() -> None:
    package = posting(PACKAGE, 5 * HOUR)
    assert statement([package], []).hint is None
    assert statement([package, posting(WORK, -3 * HOUR - 1, 1)], []).hint is Hint.LOW
    assert statement([package], [reserve(4 * HOUR + 1, 0)]).hint is Hint.SHORT
    assert statement([package], [reserve(4 * HOUR, 0)]).hint is None
    assert statement([posting(PostingKind.GOODWILL, 60)], []).hint is None
