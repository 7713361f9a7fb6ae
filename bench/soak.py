"""`make soak`: four processes post at once, and writers are killed; nothing may be lost or doubled.

Runs on one SQLite file and on a PostgreSQL server of its own. Every writer tells over a pipe what
the store has acknowledged; in the end the chat must hold exactly that, and perhaps the one message
whose acknowledgement the kill cut off.
"""

import argparse
import os
import random
import signal
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path

from data.address import address
from data.copies import check
from data.database import Database
from data.engine import migrate
from domain.task import Task
from tests.builders import SmallAgency, small_agency
from tests.postgres import running_postgres

WRITERS = 4
PATIENCE = 20
"""Seconds a writer may take to say its first word."""


def main() -> int:
    """Soak both engines; 0 when nothing was lost, else 1."""
    parser = argparse.ArgumentParser(prog="make soak ARGS=…", description=__doc__)
    parser.add_argument("--seconds", type=float, default=60)
    parser.add_argument("--kills", type=int, default=50)
    args = parser.parse_args()
    failed = False
    for engine, place in _engines():
        with place as url:
            agency = small_agency(url)
            failed |= not _crowd(engine, url, agency, args.seconds)
            failed |= not _killed(engine, url, agency, args.kills)
            agency.office.database.close()
    print("soak failed" if failed else "soak passed")
    return int(failed)


def _engines() -> Iterator[tuple[str, AbstractContextManager[str]]]:
    yield "SQLite", _sqlite()
    yield "PostgreSQL", _postgresql()


@contextmanager
def _sqlite() -> Iterator[str]:
    with tempfile.TemporaryDirectory() as folder:
        url = f"sqlite:///{Path(folder) / 'soak.db'}"
        migrate(url)
        yield url


@contextmanager
def _postgresql() -> Iterator[str]:
    with running_postgres() as server:
        url = server.url(server.create())
        migrate(url)
        yield url


def _crowd(engine: str, url: str, agency: SmallAgency, seconds: float) -> bool:
    """Four writers on one task, as fast as they can."""
    task = agency.task()
    start = time.monotonic()
    writers = [_start(url, task, f"crowd-{number}", seconds) for number in range(WRITERS)]
    told = [_listen(writer, None) for writer in writers]
    span = time.monotonic() - start
    acknowledged = [text for texts in told for text in texts]
    sound = _compare(url, agency, task, acknowledged, unsure=0)
    slowest = min(len(texts) for texts in told)
    print(
        f"{engine}: {WRITERS} processes, {span:.0f} s, {len(acknowledged)} messages "
        f"({len(acknowledged) / span:.0f}/s, slowest writer {slowest}): {_verdict(sound)}"
    )
    return sound


def _killed(engine: str, url: str, agency: SmallAgency, kills: int) -> bool:
    """Writers killed at any moment."""
    task = agency.task()
    acknowledged: list[str] = []
    for number in range(kills):
        writer = _start(url, task, f"killed-{number}", 3600)
        acknowledged += _listen(writer, random.uniform(0.0, 0.3))
    sound = _compare(url, agency, task, acknowledged, unsure=kills)
    print(f"{engine}: {kills} writers killed, {len(acknowledged)} messages: {_verdict(sound)}")
    return sound


def _start(url: str, task: Task, name: str, seconds: float) -> "subprocess.Popen[str]":
    command = [sys.executable, "-m", "bench.writer", url, str(task.id), name, str(seconds)]
    return subprocess.Popen(command, stdout=subprocess.PIPE, text=True)


def _listen(writer: "subprocess.Popen[str]", kill_after: float | None) -> list[str]:
    """What the writer said the store has acknowledged; killed so long after its first word."""
    assert writer.stdout is not None
    told = [writer.stdout.readline().strip()]
    if kill_after is not None:
        time.sleep(kill_after)
        os.kill(writer.pid, signal.SIGKILL)
    told += [line.strip() for line in writer.stdout if line.endswith("\n")]
    writer.wait(timeout=PATIENCE)
    if kill_after is None and writer.returncode != 0:
        raise RuntimeError(f"a writer failed with {writer.returncode}")
    return [text for text in told if text]


def _compare(
    url: str, agency: SmallAgency, task: Task, acknowledged: list[str], *, unsure: int
) -> bool:
    """Whether the chat holds what was acknowledged, once, and at most `unsure` more."""
    place = address(url)
    database = Database(url)
    with database.read() as work:
        stored = Counter(message.text for message in work.messages.all_of(task.id))
        trail = Counter(deed.act for deed in work.trail.of_task(task.id))
    database.close()
    lost = [text for text in acknowledged if not stored[text]]
    doubled = [text for text, times in stored.items() if times > 1]
    extra = sum(stored.values()) - len(acknowledged)
    for what, texts in (("lost", lost), ("doubled", doubled)):
        if texts:
            print(f"  {what}: {len(texts)}, such as {texts[:3]}")
    if extra > unsure:
        print(f"  {extra} more than acknowledged")
    if place.path is not None:
        check(place.path)
    evidence = trail["message.post"] == sum(stored.values())
    if not evidence:
        print("  the trail does not match the chat")
    return not lost and not doubled and 0 <= extra <= unsure and evidence


def _verdict(sound: bool) -> str:
    return "nothing lost, nothing doubled, database intact" if sound else "FAILED"


if __name__ == "__main__":
    sys.exit(main())
