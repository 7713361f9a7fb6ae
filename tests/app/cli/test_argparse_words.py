"""What the parser says by itself is German for a German reader, and English for an English one."""

import pytest

from app.cli.parser import make_parser
from widgets.words import use_language

WRONG = (
    (["nonsense"], "'nonsense' gibt es hier nicht"),
    (["export"], "es fehlt noch: BEFEHL"),
    (["tasks", "--status"], "--status: dahinter fehlt eine Angabe"),
    (["tasks", "--json=5"], "nimmt keine Angabe, also auch nicht '5'"),
    (["demo", "--seed", "x"], "'x' passt hier nicht"),
    (["tasks", "[/x]"], "das kennt dieser Befehl nicht: [/x]"),
)
ENGLISH = ("usage", "argument", "required", "error", "options", "choose", "expected", "show this")


@pytest.mark.parametrize(("typed", "told"), WRONG, ids=lambda one: str(one)[:24])
def test_wrong_use_is_told_in_german(
    capsys: pytest.CaptureFixture[str], typed: list[str], told: str
) -> None:
    with pytest.raises(SystemExit) as ended:
        make_parser(typed).parse_args(typed)
    said = capsys.readouterr().err
    assert ended.value.code == 2 and told in said and said.startswith("Aufruf: vpa")
    assert not [word for word in ENGLISH if word in said.casefold()]


@pytest.mark.parametrize("typed", [["--help"], ["export", "--help"], ["due", "--help"]], ids=str)
def test_help_is_german(capsys: pytest.CaptureFixture[str], typed: list[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        make_parser(typed).parse_args(typed)
    said = capsys.readouterr().out
    assert not ended.value.code and "Optionen:" in said and "zeigt diese Hilfe" in said
    assert not [word for word in ENGLISH if word in said.casefold()]


def test_english_stays_english(capsys: pytest.CaptureFixture[str]) -> None:
    use_language("en")
    with pytest.raises(SystemExit):
        make_parser(["tasks", "--status"]).parse_args(["tasks", "--status"])
    said = capsys.readouterr().err
    assert said.startswith("usage: vpa tasks") and "expected one argument" in said
