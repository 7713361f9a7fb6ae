"""What a deletion is made of: rows that go, words that go, lines of the trail that are emptied."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from sqlalchemy import ColumnElement, Select, String, Table, and_, or_, select, true

from data.tables import metadata
from data.tables.office import trail
from data.tables.people import people
from domain.message import Side
from domain.permission import Act
from domain.values import dataclass

BLANK = "–"
"""What stands where a word was that a screen shows: a name, a title."""


@dataclass(frozen=True, slots=True)
class Step:
    """One statement of a deletion; they are done in their order, children before parents."""

    table: Table
    where: ColumnElement[bool]
    emptied: Mapping[str, Any] | None = None
    """What stands in these columns afterwards; None: the row itself goes."""


@dataclass(frozen=True, slots=True)
class Plan:
    """Everything that goes at one deletion."""

    lines: ColumnElement[bool]
    """The lines of the trail that lose their content, found before anything goes."""
    steps: Sequence[Step]
    hers: int | None = None
    """Whose name goes everywhere; None for nobody's."""
    nameless: ColumnElement[bool] | None = None
    """Lines from which goes, too, the name of who acted without an identity of her own."""


def rows(table: Table, where: ColumnElement[bool]) -> Step:
    """These rows go."""
    return Step(table, where)


def words(table: Table, where: ColumnElement[bool], **emptied: object) -> Step:
    """In these rows such words are emptied."""
    return Step(table, where, emptied)


def lines_about(kind: str, ids: Select[Any]) -> ColumnElement[bool]:
    """The lines of the trail on things of a kind."""
    return and_(trail.c.subject_kind == kind, trail.c.subject_id.in_(ids))


def but_papers(*lines: ColumnElement[bool]) -> ColumnElement[bool]:
    """Those of these lines that no contract, account or invoice rests on."""
    return and_(or_(*lines), trail.c.act.not_in(sorted(PAPERS)))


def chats_gone(chats: Select[Any]) -> Iterator[Step]:
    """Single chats with everything in them."""
    names = ["single_answers", "single_read_marks", "single_snoozes", "single_messages"]
    for table in (metadata.tables[name] for name in names):
        yield rows(table, table.c.chat_id.in_(chats))
    table = metadata.tables["single_chats"]
    yield rows(table, table.c.id.in_(chats))


def name_gone(person_id: int) -> Iterator[Step]:
    """A person's name, wherever it stands beside her identity, and her own row."""
    for table in metadata.sorted_tables:
        for name in table.c:
            who = _whose(table, name.name)
            if who is not None and table.name not in _KEEP_NAMES:
                hers = and_(table.c[who] == person_id, name.not_in(("", BLANK)))
                yield words(table, hers, **{name.name: BLANK})
    yield from _signed_gone(person_id)
    yield words(
        people,
        people.c.id == person_id,
        name=BLANK,
        sort_key=BLANK,
        email="",
        external_id=None,
    )


def _signed_gone(person_id: int) -> Iterator[Step]:
    """Her name where nothing but the name tells whose it is; a namesake's stays."""
    other = people.alias()
    her_name = select(people.c.name).where(people.c.id == person_id).scalar_subquery()
    namesakes = select(other.c.id).where(other.c.name == her_name, other.c.id != person_id)
    messages, cares = metadata.tables["messages"], metadata.tables["cares"]
    for name, where in (
        (messages.c.author_name, messages.c.side == Side.AUTOMATIC),
        (cares.c.settled_name, true()),
    ):
        hers = and_(name == her_name, where, ~namesakes.exists())
        yield words(name.table, hers, **{name.name: BLANK})


_KEEP_NAMES = frozenset(
    {"trail", "people", "contracts", "proposals", "approvals", "credits", "attorneys"}
)
"""Who agreed to something with a customer is part of the customer's papers, and goes with them."""


def _whose(table: Table, column: str) -> str | None:
    """The column with the identity of the person whose name stands in `column`."""
    if not isinstance(table.c[column].type, String) or not column.endswith("name"):
        return None
    stem = column.removesuffix("name").removesuffix("_")
    named = (f"{stem}_by", f"{stem}_id", f"{stem}_to") if stem else ("person_id",)
    return next((one for one in named if one in table.c), None)


PAPERS = frozenset(
    act.value
    for act in (
        Act.ACCEPT,
        Act.PROPOSE,
        Act.ANSWER_PROPOSAL,
        Act.WITHDRAW_PROPOSAL,
        Act.NOTE_PHONE_CONSENT,
        Act.CONTEST_CONSENT,
        Act.SETTLE_CONTEST,
        Act.APPROVE,
        Act.WITHDRAW_APPROVAL,
        Act.RELEASE_BUDGET,
        Act.BOOK_PACKAGE,
        Act.BOOK_CREDIT,
        Act.REFUND,
        Act.CHANGE_ENTRY,
        Act.REQUEST_TIME,
        Act.DECIDE_TIME_REQUEST,
        Act.SET_BASE_RATE,
        Act.SET_PARTY,
        Act.BOOK_FEE,
        Act.SUBMIT_INVOICE,
        Act.MARK_PAID,
        Act.MARK_UNPAID,
        Act.CANCEL_INVOICE,
        Act.ALLOW_INVOICE,
    )
)
"""Acts whose lines are evidence of contract, account or invoice, and kept as long (RET-1)."""
