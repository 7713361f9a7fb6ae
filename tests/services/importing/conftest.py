"""A desk to bring files to, on either engine."""

from pathlib import Path

import pytest

from tests.services.importing.csv_files import Desk, desk_at


@pytest.fixture
def desk(database_url: str, tmp_path: Path) -> Desk:
    """On both engines."""
    return desk_at(database_url, tmp_path)


@pytest.fixture
def quick(sqlite_url: str, tmp_path: Path) -> Desk:
    """On SQLite alone, where the engine makes no difference."""
    return desk_at(sqlite_url, tmp_path)
