"""Databases of the sizes that the measurements compare: the demo, and many times its history."""

import sys
from datetime import datetime
from pathlib import Path

from data.database import Database
from data.engine import migrate
from domain.calendar import BERLIN
from services.demo.demo import Demo
from services.office import Office

NOW = datetime(2026, 11, 23, 10, 20, tzinfo=BERLIN)
"""The clock of every measurement: a Monday on which answers are owed."""

SEED = 1


def build(url: str, scale: int) -> Office:
    """The demo agency with `scale` times its history in the empty database at `url`.

    The office's clock stands at `NOW`. `BadInput` when the database already has an agency.
    """
    migrate(url)
    office = Office(Database(url), lambda: NOW)
    Demo(office).make(SEED, scale=scale)
    return office


def sqlite_of(folder: Path, scale: int) -> Path:
    """An SQLite file of that size in the folder, made at the first call and kept."""
    path = folder / f"demo-{scale}.db"
    if not path.exists():
        unfinished = folder / f"coming-{scale}.db"
        unfinished.unlink(missing_ok=True)
        build(f"sqlite:///{unfinished}", scale).database.close()
        unfinished.replace(path)
    return path


if __name__ == "__main__":
    print(sqlite_of(Path(sys.argv[1]), int(sys.argv[2])))
