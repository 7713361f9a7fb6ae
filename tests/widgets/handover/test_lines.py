"""The board in lines: signs with days, what holds, how far it is (HAND-7)."""

from datetime import UTC, date, datetime, timedelta

from domain.handover import Around, done
from domain.handover_plan import progress
from domain.handover_terms import Step
from domain.ids import PersonId
from domain.leaving import with_fewer_hours
from domain.values import replace
from tests.domain.begun_handover import AT, BEA, CLARA, HANDOVER
from tests.domain.examples.leaving import TALK
from tests.widgets.handover.examples import NOW, TODAY, board, line
from widgets.handover.lines import (
    board_lines,
    cause_told,
    leaving_told,
    next_told,
    progress_bar,
    step_sign,
)
from widgets.privacy import hide_customers
from widgets.words import use_language


def test_each_step_has_a_sign_and_a_day() -> None:
    signs = [step_sign(line(HANDOVER), step) for step in Step]
    assert signs == ["▲", "·", "·", "·", "·"]
    checked = done(HANDOVER, Step.FILE, BEA, "Bea", AT)
    late = [step_sign(line(checked), step) for step in Step]
    assert late[:2] == ["✓", "◇"]
    soon = replace(HANDOVER, stages=tuple(replace(s, planned_on=TODAY) for s in HANDOVER.stages))
    assert step_sign(line(soon), Step.FILE) == "▶"
    assert step_sign(line(soon, Around(file_missing=2)), Step.FILE) == "◇"


def test_what_was_done_late_at_night_stands_on_the_day_in_berlin() -> None:
    late = datetime(2026, 11, 16, 23, 30, tzinfo=UTC)
    checked = done(HANDOVER, Step.FILE, BEA, "Bea", late)
    assert board_lines(board(checked), PersonId(1))[1].cells[1].text == "✓ 17.11."
    use_language("en")
    assert board_lines(board(checked), PersonId(1))[1].cells[1].text == "✓ 17 Nov"


def test_who_leaves_stands_above_her_customers_and_counts_their_steps() -> None:
    checked = done(HANDOVER, Step.FILE, BEA, "Bea", AT)
    lines = board_lines(board(checked, replace(HANDOVER, id=2)), PersonId(1))
    assert [one.key for one in lines] == [("leaving", 5), ("handover", 1), ("handover", 2)]
    assert [cell.text for cell in lines[0].cells[1:4]] == ["1/2", "0/2", "0/2"]
    assert lines[1].cells[0].text == "  [/x] & Söhne" and lines[1].cells[1].text == "✓ 23.11."


def test_single_customers_and_what_comes_to_the_reader_have_headings() -> None:
    alone = replace(HANDOVER, leaving_id=None)
    mine = replace(HANDOVER, id=2, successor_id=BEA)
    lines = board_lines(replace(board(alone, mine), leavings=[]), BEA)
    assert [one.key for one in lines] == ["alone", ("handover", 1), "taking", ("handover", 2)]
    others = board_lines(replace(board(replace(HANDOVER, id=3)), leavings=[]), CLARA)
    assert [one.key for one in others] == ["others", ("handover", 3)]


def test_what_comes_next_is_told_with_what_holds_it() -> None:
    held = line(HANDOVER, Around(file_missing=2))
    assert next_told(held) == "Akte: 2 Überschriften der Akte sind leer"
    assert next_told(line(HANDOVER)) == "Akte: kann jetzt geschehen"
    over = HANDOVER
    for step in Step:
        over = done(over, step, BEA, "Bea", AT)
    assert next_told(line(over)) == "übergeben"


def test_a_leaving_tells_last_day_and_progress_in_words() -> None:
    whole = board(HANDOVER)
    (view,) = whole.leavings
    assert leaving_told(view, whole) == "Clara · letzter Tag Mo 30.11.2026 (noch 7 Tage)"
    assert progress_bar(view).endswith("0 von 1 Kunden übergeben · ▲ 1 Kunde verspätet")
    over = replace(whole, read_at=NOW + timedelta(days=9))
    assert "vor 2 Tagen" in leaving_told(view, over)
    today = replace(whole, read_at=NOW + timedelta(days=7))
    assert "(heute)" in leaving_told(view, today)
    talk = replace(view, leaving=TALK, progress=progress([], TODAY))
    assert leaving_told(talk, whole) == "Clara · ○ Gespräch geführt" and progress_bar(talk) == ""
    fewer = with_fewer_hours(TALK, timedelta(hours=8), date(2027, 3, 1), TODAY)
    assert "8:00 h je Woche bis Mo 01.03.2027" in leaving_told(replace(view, leaving=fewer), whole)


def test_a_hidden_customer_is_a_number() -> None:
    hide_customers(True)
    try:
        shown = board_lines(board(HANDOVER), PersonId(1))[1].cells[0].text
    finally:
        hide_customers(False)
    assert "12" in shown and "Söhne" not in shown
    assert cause_told(HANDOVER) == "Clara verlässt die Agentur"
