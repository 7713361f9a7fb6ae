"""Demo agencies on SQLite, made once for all test processes of a run and copied for each test."""

import fcntl
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from data.database import Database
from services.demo.demo import Demo
from services.office import Office
from tests.builders import Clock

DemoAt = Callable[[datetime], Office]
"""Opens a demo agency of the test's own, as it is at that moment."""


@dataclass(frozen=True)
class DemoAgencies:
    """Where they lie."""

    folder: Path
    """Shared by all processes of the run."""

    template: Path
    """A migrated, empty file."""

    def open(self, at: datetime, path: Path) -> Office:
        """A copy at this path of the agency as it was made at that moment, and its clock."""
        shutil.copy(self.made(at), path)
        return Office(Database(f"sqlite:///{path}"), Clock(at))

    def made(self, at: datetime) -> Path:
        """The file of the agency as it was made at that moment; nothing may write to it."""
        made = self.folder / f"demo-{at.timestamp():.0f}.db"
        with self._alone():
            if not made.exists():
                making = made.with_suffix(".making")
                shutil.copy(self.template, making)
                office = Office(Database(f"sqlite:///{making}"), Clock(at))
                Demo(office).make(1)
                office.database.close()
                making.rename(made)
        return made

    @contextmanager
    def _alone(self) -> Iterator[None]:
        with (self.folder / "demo.lock").open("w") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            yield
