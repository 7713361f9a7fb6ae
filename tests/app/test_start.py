"""Opening the desk: the log lies beside the settings, for its owner's eyes only."""

import logging
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.settings import LOG, Settings
from app.start import _log_to_file


@pytest.fixture(autouse=True)
def _logging_as_before() -> Iterator[None]:
    root = logging.getLogger()
    level = root.level
    yield
    root.setLevel(level)


def settings(folder: Path) -> Settings:
    return Settings("", folder / "files", folder / "config.toml", folder / "keys.toml")


def test_what_happens_is_written_where_only_its_owner_reads(tmp_path: Path) -> None:
    folder = tmp_path / "config"
    root = logging.getLogger()
    kept, root.handlers[:] = root.handlers[:], []
    try:
        _log_to_file(settings(folder))
        logging.getLogger("app").warning("something happened")
    finally:
        for handler in root.handlers:
            handler.close()
        root.handlers[:] = kept
    log = folder / LOG
    assert "WARNING app something happened" in log.read_text(encoding="utf-8")
    assert log.stat().st_mode & 0o077 == 0


def test_a_place_that_takes_no_log_is_told_and_nothing_else(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "config").write_text("Das ist kein Ordner.", encoding="utf-8")
    _log_to_file(settings(tmp_path / "config"))
    assert capsys.readouterr().err.startswith("vpa: ")
