"""What each screen reads: at the demo's size and at 25 times its history, and against bare SQL."""

import statistics
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from unittest.mock import patch

from bench.byhand import ByHand
from bench.measure import Result, against, interleave
from bench.sizes import build
from bench.units import Asking, Screen, screens
from data.address import address
from data.files import FileStore
from data.reader import Reader, Row
from data.reads.people import PeopleReads
from data.sqlite import connect
from domain.person import Actor
from services.chat.conversation import Conversation
from services.office import Office

ROUNDS = 9
REPEATS = 5
LARGE = 25

ASSISTANT, MANAGER = "Clara Sommer", "Miriam Vogt"

Statement = tuple[str, dict[str, object]]
"""Its text and its parameters."""


@dataclass(frozen=True, slots=True)
class Size:
    """One built agency, open for reading."""

    path: Path
    office: Office
    assistant: Actor
    manager: Actor


def sizes() -> list[Result]:
    """Dashboard, triage, list and chat at 25 times the history against the demo itself."""
    with _built(1) as small, _built(LARGE) as large:
        questions = {"small": _screens(small), "large": _screens(large)}
        results = []
        for name in questions["small"]:
            figures = interleave(
                {size: _timed(asked[name].ask) for size, asked in questions.items()}, ROUNDS
            )
            results.append(
                against(
                    f"{name}, {LARGE}× the history",
                    "the demo",
                    (figures["large"], figures["small"]),
                    1.6,
                )
            )
    return results


def queries() -> list[Result]:
    """Each screen's unit of queries against the same statements and values by the bare driver.

    Both open a read transaction, run the statements, make the same frozen values and close it; that
    they are the same is looked at before anything is timed. What a use case works out of the values
    then, such as the dashboard's turning points, is told apart and was promised nothing.
    """
    results = []
    with _built(1) as size:
        for name, screen in _screens(size).items():
            told, bare = compared(name, screen, size.path)
            figures = interleave(
                {
                    "bare": _timed(bare),
                    "unit": _timed(screen.unit),
                    **({"whole": _timed(screen.ask)} if screen.has_rules else {}),
                },
                ROUNDS,
            )
            what = f"{name}: unit of {len(told)} {'query' if len(told) == 1 else 'queries'}"
            reference = "bare driver to values"
            results.append(against(what, reference, (figures["unit"], figures["bare"]), 2))
            if screen.has_rules:
                pair = figures["whole"], figures["unit"]
                results.append(against(f"{name}: with its rules", "its unit of queries", pair))
    return results


@contextmanager
def _built(scale: int) -> Iterator[Size]:
    with tempfile.TemporaryDirectory() as folder:
        url = f"sqlite:///{Path(folder) / 'vpa.db'}"
        office = build(url, scale)
        with office.reading() as work:
            people = PeopleReads(work.reader)
            assistant, manager = people.find_actor(ASSISTANT), people.find_actor(MANAGER)
        path = address(url).path
        assert assistant is not None
        assert manager is not None
        assert path is not None
        yield Size(path, office, assistant, manager)
        office.database.close()


def _screens(size: Size) -> Mapping[str, Screen]:
    conversation = Conversation(size.office, FileStore(size.path.parent))
    return screens(size.office, conversation, size.assistant, size.manager)


def _timed(ask: Asking) -> Callable[[], float]:
    def once() -> float:
        spans = []
        for _ in range(REPEATS):
            start = time.perf_counter()
            ask()
            spans.append(time.perf_counter() - start)
        return statistics.median(spans)

    return once


def _recorded(ask: Asking) -> list[Statement]:
    """The statements a question asks, in order."""
    told: list[Statement] = []
    plain = Reader.rows

    def rows(self: Reader, sql: str, **parameters: object) -> Sequence[Row]:
        told.append((sql, parameters))
        return plain(self, sql, **parameters)

    with patch.object(Reader, "rows", rows):
        ask()
    return told


def compared(name: str, screen: Screen, path: Path) -> tuple[Sequence[Statement], Asking]:
    """The statements of the screen's unit, and the reference, held against ours before."""
    told = _recorded(screen.unit)
    bare = _bare(path, told, screen.by_hand)
    _same(name, told, _recorded(screen.ask), screen.unit(), bare())
    return told, bare


def _bare(path: Path, told: Sequence[Statement], by_hand: Sequence[ByHand]) -> Asking:
    """The same statements by the driver alone, their rows made the same values by hand."""
    raw = connect(path)
    steps = [(*statement, make) for statement, make in zip(told, by_hand, strict=True)]

    def ask() -> Sequence[object]:
        cursor = raw.cursor()
        cursor.execute("BEGIN")
        values = []
        for sql, parameters, make in steps:
            cursor.execute(sql, parameters)
            values.append(make(cursor.fetchall()))
        cursor.execute("ROLLBACK")
        return tuple(values)

    return ask


def _same(
    name: str,
    told: Sequence[Statement],
    asked: Sequence[Statement],
    ours: object,
    bare: object,
) -> None:
    """Refuse to compare what differs: statements of the use case, or values from the rows."""
    if told != asked:
        raise AssertionError(f"{name}: the use case asks other statements than its unit")
    if ours != bare:
        raise AssertionError(f"{name}: ours and the bare driver make different values")
