"""What can be typed behind `vpa`."""

import argparse
from collections.abc import Mapping

import pytest

from app.cli import parser
from app.cli.parser import make_parser
from widgets.words import use_language

COMMANDS = ("demo", "init", "import", "due 1", "waiting", "tasks", "backup", "restore x", "doctor")


@pytest.mark.parametrize("typed", COMMANDS)
def test_every_command_takes_the_common_options_before_and_behind(typed: str) -> None:
    common = ["--database", "x.db", "--as", "Ada", "--language", "en"]
    for line in ([*common, *typed.split()], [*typed.split(), *common]):
        args = make_parser().parse_args(line)
        assert (args.database, args.as_name, args.language) == ("x.db", "Ada", "en")
        assert callable(args.run)


def test_behind_a_command_an_option_holds_over_the_one_before() -> None:
    args = make_parser().parse_args(["--as", "Ada", "waiting", "--as", "Bea"])
    assert args.as_name == "Bea"


def test_without_a_command_it_is_the_desk_itself() -> None:
    args = make_parser().parse_args([])
    assert args.run.__module__ == "app.cli.interface"


def test_every_command_says_in_the_help_what_it_does(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as left:
        make_parser().parse_args(["--help"])
    assert left.value.code == 0
    said = capsys.readouterr().out
    for typed in (*COMMANDS, "person", "db"):
        assert f"\n    {typed.split()[0]} " in said


@pytest.mark.parametrize("typed", [["fly"], ["waiting", "--fly"], ["--language", "fr"], ["due"]])
def test_what_nobody_knows_is_wrong_use(typed: list[str]) -> None:
    with pytest.raises(SystemExit) as left:
        make_parser().parse_args(typed)
    assert left.value.code == 2


def test_a_role_of_customers_cannot_be_given(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        make_parser().parse_args(["person", "add", "Ada", "--role", "customer"])
    named = capsys.readouterr().err.rpartition(":")[2]
    assert "assistant_manager" in named and " customer," not in named


@pytest.mark.parametrize("language", ["de", "en"])
def test_the_quick_help_is_the_whole_help(language: str) -> None:
    use_language(language)
    assert make_parser(["--help"]).format_help() == make_parser().format_help()


def test_a_command_is_understood_alone_as_among_all_others() -> None:
    for module, names in parser.COMMANDS.items():
        for name in names:
            alone, among = make_parser([name, "x"]), make_parser()
            told = [_parts(one)[name].format_help() for one in (alone, among)]
            assert told[0] == told[1]
            assert set(_parts(alone)) == set(names), module
            assert alone.format_usage() == among.format_usage()
    assert list(_parts(make_parser())) == [n for names in parser.COMMANDS.values() for n in names]


def test_what_begins_with_no_command_is_understood_too() -> None:
    typed = ["--as", "tasks", "waiting"]
    assert make_parser(typed).parse_args(typed).as_name == "tasks"
    with pytest.raises(SystemExit):
        make_parser(["nothing"]).parse_args(["nothing"])


def _parts(whole: argparse.ArgumentParser) -> Mapping[str, argparse.ArgumentParser]:
    """The parsers of its commands, by name."""
    kinds = [one for one in whole._actions if isinstance(one, argparse._SubParsersAction)]
    return kinds[0].choices


@pytest.mark.parametrize(
    ("typed", "known"),
    [
        ("", set()),
        ("--as Ada", set()),
        ("--as due --language en", set()),
        ("--database=x.db", set()),
        ("--as Ada due 1", {"due"}),
        ("due --as Ada", {"due"}),
        ("tusk", {"due", "tasks", "doctor"}),
        ("--help", {"due", "tasks", "doctor"}),
    ],
)
def test_only_the_commands_that_were_typed_are_loaded(typed: str, known: set[str]) -> None:
    [commands] = [
        action.choices
        for action in make_parser(typed.split())._actions
        if isinstance(action, argparse._SubParsersAction)
    ]
    assert set(commands) & {"due", "tasks", "doctor"} == known


@pytest.mark.parametrize("before", [["--language", "en"], ["--as", "Ada"], ["--database=x.db"]])
def test_an_option_before_help_still_leaves_the_list_of_commands(
    before: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    line = [*before, "--help"]
    with pytest.raises(SystemExit):
        make_parser(line).parse_args(line)
    said = capsys.readouterr().out
    for typed in COMMANDS:
        assert f"\n    {typed.split()[0]} " in said


@pytest.mark.parametrize("typed", ["restore", "db upgrade", "person disable", "export invoice"])
def test_a_commands_own_help_says_what_it_does_and_every_word_of_it(
    typed: str, capsys: pytest.CaptureFixture[str]
) -> None:
    line = [*typed.split(), "--help"]
    with pytest.raises(SystemExit):
        make_parser(line).parse_args(line)
    usage, purpose, *rest = capsys.readouterr().out.split("\n\n")
    assert usage.startswith("Aufruf") and purpose[0].isupper() and purpose.endswith(".")
    words = [one for part in rest for one in part.splitlines()[1:]]
    bare = [one for at, one in enumerate(words) if _is_bare(one, [*words[at + 1 :], ""][0])]
    assert bare == []


def _is_bare(line: str, following: str) -> bool:
    """Whether a word of a command is shown without what it means, here or on the next line."""
    return "  " not in line.strip() and not following.startswith("     ") and line[:3] != "   "
