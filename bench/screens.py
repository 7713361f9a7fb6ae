"""What each screen reads: at the demo's size and at 25 times its history, and against bare SQL."""

import statistics
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, make_dataclass
from functools import cache
from pathlib import Path
from unittest.mock import patch

from bench.measure import Result, against, interleave
from bench.sizes import build
from data.address import address
from data.files import FileStore
from data.reader import Reader, Row
from data.reads.people import PeopleReads
from data.sqlite import connect
from domain.person import Actor
from services.conversation import Conversation, TaskFilter
from services.dashboard import Dashboard
from services.office import Office
from services.triage import Triage, Whose

ROUNDS = 9
REPEATS = 5
LARGE = 25

ASSISTANT, MANAGER = "Clara Sommer", "Miriam Vogt"

Asking = Callable[[], object]


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
        questions = {"small": _questions(small), "large": _questions(large)}
        results = []
        for name in questions["small"]:
            figures = interleave(
                {size: _timed(asked[name]) for size, asked in questions.items()}, ROUNDS
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
    """Each screen's unit of work against the same statements by the bare driver."""
    results = []
    with _built(1) as size:
        for name, ask in _questions(size).items():
            told = _recorded(ask)
            figures = interleave(
                {"bare": _timed(_bare(size.path, told)), "ours": _timed(ask)}, ROUNDS
            )
            what = f"{name}: {len(told)} statements and what becomes of them"
            results.append(against(what, "bare driver", (figures["ours"], figures["bare"]), 2))
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


def _questions(size: Size) -> Mapping[str, Asking]:
    dashboard, triage = Dashboard(size.office), Triage(size.office)
    conversation = Conversation(size.office, FileStore(size.path.parent))
    inbox = triage.inbox(size.assistant, Whose.MINE)
    busiest = max(inbox.tasks, key=lambda one: one.task.unanswered_count).task.id
    own = TaskFilter(whose=size.assistant.id)
    return {
        "dashboard of an assistant": lambda: dashboard.own(size.assistant),
        "dashboard of a manager": lambda: dashboard.team(size.manager),
        "triage of an assistant": lambda: triage.inbox(size.assistant, Whose.MINE),
        "triage of a manager": lambda: triage.inbox(size.manager, Whose.ALL),
        "list of her own tasks": lambda: conversation.tasks(size.assistant, own),
        "list of all tasks in reach": lambda: conversation.tasks(size.assistant, TaskFilter()),
        "chat": lambda: conversation.open(size.assistant, busiest),
    }


def _timed(ask: Asking) -> Callable[[], float]:
    def once() -> float:
        spans = []
        for _ in range(REPEATS):
            start = time.perf_counter()
            ask()
            spans.append(time.perf_counter() - start)
        return statistics.median(spans)

    return once


def _recorded(ask: Asking) -> list[tuple[str, dict[str, object]]]:
    """The statements a question asks, in order."""
    told: list[tuple[str, dict[str, object]]] = []
    plain = Reader.rows

    def rows(self: Reader, sql: str, **parameters: object) -> Sequence[Row]:
        told.append((sql, parameters))
        return plain(self, sql, **parameters)

    with patch.object(Reader, "rows", rows):
        ask()
    return told


def _bare(path: Path, told: list[tuple[str, dict[str, object]]]) -> Asking:
    """The same statements by the driver alone, each row made a slotted dataclass."""
    raw = connect(path)

    def ask() -> None:
        cursor = raw.cursor()
        cursor.execute("BEGIN")
        for sql, parameters in told:
            cursor.execute(sql, parameters)
            rows = cursor.fetchall()
            if rows:
                record = _record(len(rows[0]))
                [record(*row) for row in rows]
        cursor.execute("ROLLBACK")

    return ask


@cache
def _record(width: int) -> type:
    return make_dataclass("Record", [f"f{at}" for at in range(width)], frozen=True, slots=True)
