"""The cheat sheet: every command, once, with the key it has now."""

from collections.abc import Iterator

import pytest

from widgets.audience import Audience
from widgets.commands import all_commands, for_customers, triage
from widgets.helptexts.key_sheet import key_sheet
from widgets.keys.present import keys_of, use_keys


@pytest.fixture(autouse=True)
def _usual_keys() -> Iterator[None]:
    yield
    use_keys({})


@pytest.mark.parametrize("side", [Audience.STAFF, Audience.CUSTOMERS])
def test_every_command_of_a_side_stands_on_it_once(side: Audience) -> None:
    told = [line for _title, lines in key_sheet(side) for line in lines]
    mine = [one for one in all_commands() if for_customers.audience(one.id).meets(side)]
    assert sorted(told) == sorted((keys_of(one), one.does) for one in mine)


def test_it_tells_her_own_keys() -> None:
    use_keys({triage.SNOOZE.id: "f12"})
    lines = dict(key_sheet())["Triage"]
    assert ("F12", triage.SNOOZE.does) in lines


def test_what_works_everywhere_comes_first() -> None:
    titles = [title for title, _lines in key_sheet()]
    assert titles[:2] == ["Überall", "In jeder Liste"]
    assert len(titles) == len(set(titles))
