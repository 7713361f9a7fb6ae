"""A plan in lines: weeks with holidays and absences, and what is full (PLAN-1, PLAN-6)."""

from datetime import date

from domain.values import replace
from services.team.planning import PlanningBoard, StandingIn
from tests.domain.examples.plan import PLAN
from tests.widgets.planning.examples import AWAY, BOARD, NOW
from widgets.planning.lines import plan_lines, state_told


def told(board: PlanningBoard) -> str:
    return "\n".join(" ".join(cell.text for cell in line.cells) for line in plan_lines(board))


def test_each_week_tells_its_holidays_and_absences() -> None:
    lines = told(BOARD).splitlines()
    assert "Fr 25.12. 1. Weihnachtstag" in lines[1]
    assert "Urlaub Mo 28.12. – So 03.01." in lines[2]
    assert "Urlaub Mo 04.01. – Mi 06.01." in lines[3]
    assert "Urlaub" not in lines[4]
    assert "11:00 h von 10:00 h" in lines[1]
    strips = [line.cells[1].text for line in plan_lines(BOARD)[1:5]]
    assert strips == ["|···F  ", "███████", "███··  ", "·····  "]
    busy = replace(BOARD, standing_in=[StandingIn(9, "Bea", NOW.date(), NOW.date(), 1)])
    assert plan_lines(busy)[1].cells[1].text == "▪···F  "


def test_a_single_day_is_named_once() -> None:
    day = date(2026, 12, 28)
    lines = told(replace(BOARD, absences=[replace(AWAY, last_day=day)])).splitlines()
    assert lines[2].endswith("Urlaub Mo 28.12.")
    assert any("○ Urlaub Mo 28.12.2026 · 1 Tag" in line for line in lines)


def test_who_stands_in_reads_how_the_other_can_be_asked() -> None:
    [stands] = BOARD.standing_in
    lines = told(replace(BOARD, standing_in=[replace(stands, reachable="abends [/x]")]))
    assert "3 Kunden · erreichbar: abends [/x]" in lines


def test_an_absence_tells_what_is_left_to_arrange() -> None:
    settled = told(BOARD)
    assert "◆" not in settled.partition("Abwesenheiten")[2].partition("Was du kannst")[0]
    left = told(replace(BOARD, alone={5: 2}, to_say=[5], to_mail=[5]))
    assert "◆ 2 Kunden ohne · ◆ Chats offen · ◆ E-Mail offen" in left


def test_every_line_has_a_key_of_its_own_and_no_text_is_lost() -> None:
    keys = [line.key for line in plan_lines(BOARD)]
    assert len(keys) == len(set(keys))
    assert "Logo · gut" in told(BOARD) and "wartet" in told(BOARD)
    assert "#4 [/x]" in told(BOARD)
    assert "du vertrittst [/x] Bea, Di 01.12. – Fr 04.12." in told(BOARD)
    assert "Keine laufende Aufgabe" in told(replace(BOARD, ahead=[]))


def test_the_state_says_what_to_do() -> None:
    assert "veraltet" in state_told(BOARD)[0]
    assert "Noch kein Plan" in state_told(replace(BOARD, plan=None))[0]
    assert "neue Kunden" in state_told(replace(BOARD, is_stale=False))[0]
    content = replace(PLAN, wants_customers=False)
    assert "nichts weiter" in state_told(replace(BOARD, is_stale=False, plan=content))[0]
