"""A terminal among others: what is done elsewhere shows here, and what doing nothing costs."""

import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from bench.measure import Result, against
from bench.sizes import build
from bench.start import PERSON
from bench.terminal import Terminal
from data.database import Database
from data.ids import new_id
from data.reads.people import PeopleReads
from domain.calendar import BERLIN
from domain.ids import MessageId
from domain.message import Message, Side
from domain.permission import Act
from domain.response import response_due
from services.clock import start_clock
from services.office import Office, on_task
from services.triage.triage import Case, Triage, Whose
from services.upkeep import save_settled

CHANGES = 15
IDLE_SECONDS = 10.0
STARTS = 3
START = datetime(2026, 11, 23, 11, tzinfo=BERLIN)


def living() -> list[Result]:
    """From a commit in another process to painted bytes here; idle CPU; memory."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "vpa.db"
        build(f"sqlite:///{path}", 1).database.close()
        with _desk(folder, path) as desk:
            waits = _changes(path, desk)
            press = [_press(desk) for _ in range(CHANGES)]
        rests = [_at_rest(folder, path) for _ in range(STARTS)]
    idle, idle_hello, memory, memory_hello = map(list, zip(*rests, strict=True))
    reference = "bare Textual app"
    return [
        against("a change elsewhere shows here", "own cursor move", (waits, press)),
        against("CPU seconds of ten idle seconds", reference, (idle, idle_hello), 3),
        against("memory (megabytes, printed as seconds)", reference, (memory, memory_hello), 2.2),
    ]


def _at_rest(folder: str, path: Path) -> tuple[float, float, float, float]:
    """CPU seconds of ten idle ones and megabytes, each of the desk and of the bare app.

    The desk has shown two rooms and moved its cursor; each start is one round.
    """
    with _desk(folder, path) as desk, _hello() as hello:
        for _ in range(CHANGES):
            _press(desk)
        desk.silence(1)
        idle = _idle(desk), _idle(hello)
        return *idle, desk.memory() * 1024 / 1e6, hello.memory() * 1024 / 1e6


@contextmanager
def _desk(folder: str, path: Path) -> Iterator[Terminal]:
    environ = {"VPA_DATABASE": str(path), "VPA_CONFIG": f"{folder}/config.toml", "HOME": folder}
    environ |= {"VPA_NOW": START.replace(tzinfo=None).isoformat()}
    terminal = Terminal([sys.executable, "-m", "app", "--as", PERSON], environ)
    try:
        terminal.until(PERSON.encode())
        terminal.silence(1.5)
        terminal.type(b"2")
        terminal.silence(1.5)
        yield terminal
    finally:
        terminal.close()


@contextmanager
def _hello() -> Iterator[Terminal]:
    terminal = Terminal([sys.executable, "-m", "bench.programs.hello"], {})
    try:
        terminal.until(b"#ready")
        terminal.silence(1)
        yield terminal
    finally:
        terminal.close()


def _changes(path: Path, desk: Terminal) -> list[float]:
    """Seconds from each commit of a customer's message to the first byte it brings."""
    office = Office(Database(str(path)), start_clock(START.isoformat()))
    with office.reading() as work:
        actor = PeopleReads(work.reader).find_actor(PERSON)
    if actor is None:
        raise LookupError(PERSON)
    waiting = Triage(office).inbox(actor, Whose.MINE).cases(office.now())
    quiet = [case.task for case in waiting if isinstance(case, Case)]
    waits = []
    for number in range(CHANGES):
        desk.pause()
        task = quiet[number % len(quiet)]
        with office.running(Act.POST_MESSAGE, on_task(task.id)) as doing:
            held = doing.work.tasks.hold(task.id)
            now = doing.now
            doing.work.messages.add(
                Message(
                    id=MessageId(new_id(now)),
                    task_id=held.id,
                    customer_id=held.customer_id,
                    side=Side.CUSTOMER,
                    author_id=None,
                    author_name="Bank",
                    text="Noch etwas.",
                    sent_at=now,
                    visible_at=now,
                    due_at=response_due(now),
                )
            )
            save_settled(doing.work, replace(held, last_message_at=now))
        done = time.perf_counter()
        waits.append(desk.first_byte() - done)
        desk.silence(0.4)
    office.database.close()
    return waits


def _press(desk: Terminal) -> float:
    desk.pause()
    start = desk.type(b"j")
    return desk.first_byte() - start


def _idle(terminal: Terminal) -> float:
    """CPU seconds used while nobody does anything; at least one tick, so that it divides."""
    before = terminal.cpu_seconds()
    terminal.silence(IDLE_SECONDS, timeout=IDLE_SECONDS)
    return max(terminal.cpu_seconds() - before, 0.01)
