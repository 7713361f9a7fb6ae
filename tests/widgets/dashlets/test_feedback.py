"""The Feedback dashlet counts what waits by its step, and tells the average of late (RES-5)."""

from dataclasses import replace

from domain.feedback import FeedbackStep
from domain.triage import TriageKind
from services.dashboard.board import RatingRecord
from tests.widgets.dashlets.boards import HOUR, NOW, own, pending, team
from widgets.countdown import Grade
from widgets.dashlets import Wanted
from widgets.dashlets.feedback import FeedbackDashlet, average

RATING, COMPLAINT = TriageKind.RATING, TriageKind.COMPLAINT
SOME = (
    pending(1, RATING, -HOUR, step=FeedbackStep.ASSESSMENT),
    pending(2, RATING, 9 * HOUR, step=FeedbackStep.INQUIRY),
    pending(3, COMPLAINT, 9 * HOUR, step=FeedbackStep.CONTACT),
    pending(4, TriageKind.ANSWER_OWED, HOUR),
)
RECORD = RatingRecord(fresh=2, month=4, month_stars=18, quarter=10, quarter_stars=44)


def test_what_waits_is_counted_by_its_step() -> None:
    face = FeedbackDashlet("own").face(replace(own(*SOME), ratings=RECORD), NOW)
    assert (face.figure, face.grade) == (3, Grade.OVERDUE)
    assert [cell.text.lstrip("✖▲◆ ") for cell in face.notes] == [
        "1 Reklamation",
        "1 einzuschätzen (1–2 ★)",
        "1 nachzufragen (3 ★)",
        "2 neue Bewertungen",
    ]
    assert face.trend_captions[0] == "im Schnitt 30 T ★ 4,5 · 90 T ★ 4,4"


def test_managements_own_steps_are_counted_beside_the_assistants() -> None:
    both = (
        pending(1, RATING, HOUR, step=FeedbackStep.DECISION),
        pending(1, COMPLAINT, HOUR, step=FeedbackStep.CONTACT),
        pending(2, COMPLAINT, HOUR, step=FeedbackStep.ARBITRATION),
    )
    face = FeedbackDashlet("team").face(team(*both), NOW)
    assert [cell.text.lstrip("✖▲◆ ") for cell in face.notes] == [
        "2 Reklamationen",
        "1 zu schlichten",
        "1 zu entscheiden",
    ]


def test_opening_it_leads_to_the_same_set() -> None:
    panel = FeedbackDashlet("team")
    wanted = Wanted(frozenset({"rating", "complaint"}))
    assert panel.wanted(team(*SOME), NOW, None) == wanted
    assert panel.wanted(team(), NOW, None) is None


def test_without_ratings_there_is_a_dash() -> None:
    face = FeedbackDashlet("own").face(own(), NOW)
    assert (face.figure, face.notes) == (0, ())
    assert average(0, 0) == "–"
    assert average(3, 14) == "★ 4,7"
