"""Handovers at risk: what is late first, and where a step leads (HAND-7)."""

from datetime import date, datetime, timedelta

from domain.calendar import BERLIN
from domain.handover_terms import Step
from domain.handover_turns import StepFacts
from domain.ids import PersonId
from domain.values import replace
from services.dashboard.outlook import NextStep, TeamOutlook
from tests.widgets.team.examples import TEAM
from widgets.countdown import Grade
from widgets.dashlets.base import Wanted
from widgets.dashlets.handovers import HandoversDashlet

NOW = datetime(2026, 11, 23, 9, tzinfo=BERLIN)
DAY = timedelta(days=1)


def step(key: int, days: int, what: Step = Step.FILE) -> NextStep:
    planned = date(2026, 11, 23) + timedelta(days=days)
    facts = StepFacts(what, planned)
    return NextStep(key, PersonId(7), "Clara", None, f"[/x] {key}", key, facts)


def board(*steps: NextStep) -> TeamOutlook:
    return replace(TeamOutlook(TEAM, ()), handovers=steps)


def test_the_late_ones_count_and_come_first() -> None:
    steps = board(step(1, 8), step(2, -1), step(2, 3, Step.SUCCESSOR), step(3, 0), step(4, 7))
    panel = HandoversDashlet("team")
    face = panel.face(steps, NOW)
    assert (face.figure, face.grade) == (1, Grade.OVERDUE)
    assert [cell.text for cell in face.notes] == ["3 Schritte binnen einer Woche", "4 unterwegs"]
    rows = panel.records(steps, NOW)
    assert [row.key for row in rows] == [2, 3, 4, 1][: panel.limit]
    assert rows[0].cells[0].text.startswith("▲ ") and rows[0].cells[1].text == "[/x] 2"
    assert rows[1].cells[0].text.startswith("◆ ")
    assert panel.wanted(steps, NOW, 3) == Wanted(room="handover", at=3)


def test_without_any_nothing_is_late() -> None:
    face = HandoversDashlet("team").face(board(), NOW)
    assert (face.figure, face.grade, face.notes) == (0, Grade.PLAIN, ())
