"""Phone calls in words (TIME-7)."""

from datetime import timedelta

from domain.phone import CallLog
from domain.values import replace
from tests.domain.examples.phone import NOW, call
from widgets.time.calls import call_line, calls_to_see_to, calls_told, over_told


def test_it_says_how_much_is_covered_and_what_to_do() -> None:
    fine = CallLog([call(600)], timedelta(0))
    assert calls_told(fine) == "0:10:00 h telefoniert, 0:15:00 h sind abgedeckt"
    assert over_told(fine) == ""
    over = CallLog([call(960)], timedelta(0))
    assert "Telefonpauschale" in over_told(over)
    assert "gebucht" in calls_told(replace(over, flat_since=NOW))


def test_what_was_noted_is_plain_text() -> None:
    odd = replace(call(60), note="[/x]\nzweite Zeile", person_name="Ada\n[b]")
    assert "\n" not in call_line(odd) and "[/x]" in call_line(odd)
    assert len(list(calls_to_see_to(CallLog([odd, odd], timedelta(0))))) == 3
