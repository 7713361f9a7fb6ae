"""`vpa db upgrade`."""

from pathlib import Path

import pytest

from tests.app.cli.conftest import Vpa


def test_it_says_what_it_did(vpa: Vpa, capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    for said in ("angelegt", "neuesten Stand"):
        assert vpa("db", "upgrade") == 0
        told = capsys.readouterr()
        assert said in told.err and str(tmp_path / "agency.db") in told.err
        assert not told.out


def test_a_server_that_does_not_answer_is_code_3(vpa: Vpa) -> None:
    assert vpa("db", "upgrade", "--database", "postgresql://localhost:1/none") == 3


def test_without_a_part_it_is_wrong_use(vpa: Vpa) -> None:
    with pytest.raises(SystemExit) as left:
        vpa("db")
    assert left.value.code == 2
