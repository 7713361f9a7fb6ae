"""`vpa due`: by when an answer is owed, and why (RESP-1 to RESP-4, RESP-10)."""

import json

import pytest

from tests.app.cli.conftest import Vpa


@pytest.mark.parametrize(
    ("arrived", "due", "reason"),
    [
        ("2026-11-23 14:00", "2026-11-23T18:00+01:00", "same_day"),
        ("2026-11-23 14:01", "2026-11-24T12:00+01:00", "after_cut_off"),
        ("2026-11-21 10:00", "2026-11-23T18:00+01:00", "non_working_day"),
        ("2026-11-23T13:30:00+00:00", "2026-11-24T12:00+01:00", "after_cut_off"),
    ],
)
def test_due_tells_time_and_reason_as_data(
    vpa: Vpa, capsys: pytest.CaptureFixture[str], arrived: str, due: str, reason: str
) -> None:
    assert vpa("due", arrived, "--json") == 0
    told = json.loads(capsys.readouterr().out)
    assert (told["due"], told["reason"]) == (due, reason)


def test_due_speaks_to_people(vpa: Vpa, capsys: pytest.CaptureFixture[str]) -> None:
    assert vpa("due", "2026-11-27 14:01") == 0
    said = capsys.readouterr().out
    assert "Mo 30.11. 12:00" in said
    assert vpa("due", "2026-11-27 14:01", "--language", "en") == 0
    assert "Mon 30" in capsys.readouterr().out


def test_a_moment_that_is_none_is_wrong_use(vpa: Vpa, capsys: pytest.CaptureFixture[str]) -> None:
    assert vpa("due", "gestern irgendwann") == 2
    told = capsys.readouterr()
    assert not told.out
    assert "2026-11-23 14:01" in told.err


@pytest.mark.parametrize("arrived", ["23.11.2026 14:01", "Mo 23.11. 14:01", "heute 14:01"])
def test_moments_are_understood_as_at_the_desk(
    vpa: Vpa,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    arrived: str,
) -> None:
    monkeypatch.setenv("VPA_NOW", "2026-11-23T11:00")
    assert vpa("due", arrived, "--json") == 0
    assert json.loads(capsys.readouterr().out)["due"] == "2026-11-24T12:00+01:00"
