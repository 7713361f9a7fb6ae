"""The panels that look ahead: pool, stops, absences, requests, and what is to be confirmed."""

from datetime import date, datetime, timedelta

import pytest

from domain.area import WorkArea
from domain.calendar import BERLIN
from domain.confirming import Confirming, ToConfirm
from domain.ids import PersonId
from domain.pool import Demand, TrendPoint
from domain.standing_in import Backup
from domain.stop import Stop
from domain.survey import SurveyAnswer
from domain.values import replace
from services.dashboard.outlook import OwnOutlook, TeamOutlook
from services.staffing.surveys import RunningSurvey
from services.team.view import AbsenceRow, Member
from tests.domain.examples.absence import TRIP
from tests.domain.examples.stop import FOR_CUSTOMERS, STOP
from tests.domain.examples.survey import APPLY, ASKED, DECLINE, RESERVED, SURVEY
from tests.widgets.dashlets.boards import Host
from tests.widgets.team.examples import TEAM, member
from widgets.countdown import Grade
from widgets.dashlets.absences import AbsencesDashlet
from widgets.dashlets.ahead import OWN_AHEAD, TEAM_AHEAD
from widgets.dashlets.confirm import ConfirmDashlet
from widgets.dashlets.pool import PoolDashlet
from widgets.dashlets.stops import StopsDashlet
from widgets.dashlets.surveys import SurveysDashlet
from widgets.rows.cells import Line
from widgets.words import use_language

NOW = datetime(2026, 11, 23, 9, tzinfo=BERLIN)
TODAY = NOW.date()
DAY = timedelta(days=1)
TREND = tuple(TrendPoint(TODAY, n) for n in range(12))
SEEN = replace(TRIP, first_day=TODAY, last_day=TODAY, seen_at=NOW)


@pytest.fixture(autouse=True)
def _english() -> None:
    use_language("en")


def team(*members: Member, **details: object) -> TeamOutlook:
    changed = {"members": members or TEAM.members, "absences": (), "trend": TREND, **details}
    return TeamOutlook(replace(TEAM, **changed), ())  # type: ignore[arg-type]


def asked(*answers: SurveyAnswer, **details: object) -> RunningSurvey:
    survey = replace(SURVEY, **details)  # type: ignore[arg-type]
    return RunningSurvey(survey, 7, "Reise [/x]", "Acme", 1, answers)


def texts(lines: list[Line]) -> list[list[str]]:
    return [[cell.text for cell in line.cells] for line in lines]


class TestPool:
    def test_ten_are_enough_and_nine_are_warned_of(self) -> None:
        panel = PoolDashlet("team")
        face = panel.face(team(), NOW)
        assert (face.figure, face.grade, face.notes) == (10, Grade.PLAIN, ())
        assert face.trend[0] == "▁" and face.trend[-1] == "█" and len(face.trend) == 12
        face = panel.face(team(*TEAM.members[1:]), NOW)
        assert (face.figure, face.grade) == (9, Grade.SOON)
        assert [note.text for note in face.notes] == ["◆ fewer than 10"]

    def test_the_area_that_is_shortest_comes_first(self) -> None:
        demand = Demand(1, WorkArea.DESIGN, "", 2, "Logo", PersonId(1), "Mia", NOW)
        able = member(1)
        pool = replace(able.pool, areas=frozenset({WorkArea.BACKOFFICE}))
        board = team(replace(able, pool=pool), demands=(demand,))
        panel = PoolDashlet("team")
        lines = list(panel.records(board, NOW))
        assert texts(lines)[0][:3] == ["◆ design", "0 free", "2 needed"]
        assert texts(lines)[1][:2] == ["back office", "1 free"]
        wanted = panel.wanted(board, NOW, lines[0].key)
        assert wanted is not None
        assert (wanted.room, wanted.view, wanted.at) == ("team", "pool", ("area", "design"))


class TestStops:
    def test_reviews_are_due_from_their_day_on(self) -> None:
        due = replace(STOP, review_on=TODAY)
        near = replace(FOR_CUSTOMERS, id=2, review_on=TODAY + 7 * DAY)
        far = replace(STOP, id=3, review_on=TODAY + 8 * DAY)
        board = team(stopped(1, far), stopped(2, due), stopped(3, near), member(4))
        panel = StopsDashlet("team")
        face = panel.face(board, NOW)
        assert (face.figure, face.grade) == (1, Grade.SOON)
        told = [note.text for note in face.notes]
        assert told == ["1 within a week", "⊘ 2 nothing more", "⊘ 1 no customers"]
        lines = list(panel.records(board, NOW))
        assert [line.key for line in lines] == [2, 3, 1]
        assert lines[0].cells[0].text == "◆ today"
        wanted = panel.wanted(board, NOW, lines[0].key)
        assert wanted is not None and (wanted.view, wanted.at) == ("people", 2)


def stopped(number: int, stop: Stop) -> Member:
    return member(number, replace(stop, person_id=PersonId(number)))


class TestAbsences:
    def test_what_is_left_to_be_done_comes_first(self) -> None:
        later = replace(SEEN, id=2, first_day=TODAY + DAY, last_day=TODAY + 2 * DAY)
        alone = Backup(2, 1, is_needed=True)  # type: ignore[arg-type]
        arranged = AbsenceRow(SEEN, "Ada", frozenset(), (), {})
        open_ = AbsenceRow(later, "Bea", frozenset(), (alone,), {})
        board = team(absences=(arranged, open_))
        panel = AbsencesDashlet("team")
        face = panel.face(board, NOW)
        assert (face.figure, face.grade) == (1, Grade.SOON)
        assert [note.text for note in face.notes] == ["◆ 1 customer without"]
        assert face.trend[:4] == "███▁"
        lines = list(panel.records(board, NOW))
        assert [line.key for line in lines] == [2, SEEN.id]
        wanted = panel.wanted(board, NOW, 2)
        assert wanted is not None and (wanted.view, wanted.at) == ("absences", 2)


class TestSurveys:
    @pytest.mark.parametrize(
        ("answers", "told", "notes"),
        [
            ((ASKED,), "0 of 1 want it", ["1 closes soon", "◆ nobody applied for 1"]),
            (
                (replace(ASKED, kind=DECLINE, answered_at=NOW),),
                "✗ nobody",
                ["◆ 1 to decide", "1 closes soon", "◆ nobody applied for 1"],
            ),
            (
                (replace(ASKED, kind=DECLINE, answered_at=NOW, contradicts=True),),
                "⚠ against her plan",
                ["◆ 1 to decide", "1 closes soon", "◆ nobody applied for 1"],
            ),
            (
                (replace(ASKED, kind=RESERVED, text="?", answered_at=NOW), ASKED),
                "? a question is open",
                ["◆ 1 to decide", "1 closes soon"],
            ),
            (
                (replace(ASKED, kind=APPLY, answered_at=NOW), ASKED),
                "1 of 2 want it",
                ["1 closes soon"],
            ),
        ],
    )
    def test_each_tells_what_presses_most(
        self, answers: tuple[SurveyAnswer, ...], told: str, notes: list[str]
    ) -> None:
        board = replace(team(), surveys=(asked(*answers),))
        panel = SurveysDashlet("team")
        assert texts(list(panel.records(board, NOW)))[0][1:] == ["#7 Reise [/x]", told]
        assert [note.text for note in panel.face(board, NOW).notes] == notes

    def test_what_is_to_be_decided_opens_in_the_triage_else_what_it_is_about(self) -> None:
        running, closed = asked(ASKED), asked(ASKED, id=2)
        board = replace(team(), surveys=(running, closed))
        panel = SurveysDashlet("team")
        wanted = panel.wanted(board, NOW, 1)
        assert wanted is not None and wanted.task_id == SURVEY.task_id
        wanted = panel.wanted(board, SURVEY.closes_at, 1)
        assert wanted is not None and wanted.kinds == {"survey_decide"}
        customer = replace(board, surveys=(asked(ASKED, task_id=None),))
        wanted = panel.wanted(customer, NOW, 1)
        assert wanted is not None and wanted.customer_id == SURVEY.customer_id
        assert panel.wanted(board, NOW, None) is None
        assert texts(list(panel.records(board, SURVEY.closes_at)))[0][0] == "◆ closed"


class TestConfirm:
    def test_what_she_has_to_delete_leads_into_the_triage(self) -> None:
        kind, day = Confirming.DATA, date(2026, 11, 20)
        data = ToConfirm(kind, 7, day=day, name="Öl [/x] GmbH", number=3)
        board, panel = OwnOutlook(NOW, (data,)), ConfirmDashlet("own")
        assert panel.face(board, NOW).figure == 1
        (line,) = panel.records(board, NOW)
        assert texts([line]) == [["◆ Öl [/x] GmbH", "to delete since Fri 20 Nov 2026"]]
        wanted = panel.wanted(board, NOW, line.key)
        assert wanted is not None and wanted.kinds == {"data_to_delete"}

    def test_her_plan_and_her_absences(self) -> None:
        coming = ToConfirm(Confirming.ABSENCE, 4, day=date(2026, 11, 24), open=2)
        done = replace(coming, id=5, open=0)
        standing = ToConfirm(Confirming.STANDING_IN, 4, day=TODAY, name="[/x] Bea")
        board = OwnOutlook(NOW, (ToConfirm(Confirming.PLAN), coming, done, standing))
        panel = ConfirmDashlet("own")
        face = panel.face(board, NOW)
        assert (face.figure, [note.text for note in face.notes]) == (2, ["2 more in sight"])
        lines = list(panel.records(board, NOW))
        assert texts(lines) == [
            ["◆ Your plan", "never confirmed yet"],
            ["◆ Away from tomorrow", "2 steps left"],
            ["○ Away from tomorrow", "✓ arranged"],
            ["○ Stand in for [/x] Bea", "until today"],
        ]
        wanted = panel.wanted(board, NOW, lines[3].key)
        assert wanted is not None and wanted.at == ("standing_in", 4)
        plan, absence = (panel.wanted(board, NOW, line.key) for line in lines[:2])
        assert plan is not None and (plan.room, plan.at) == ("planning", None)
        assert absence is not None and absence.at == ("absence", 4)
        assert panel.wanted(board, NOW, None) is None


@pytest.mark.parametrize("panel_class", [*OWN_AHEAD, *TEAM_AHEAD], ids=lambda one: one.__name__)
@pytest.mark.parametrize("size", [(40, 10), (100, 25)])
async def test_whatever_people_are_called_it_is_painted(
    panel_class: type, size: tuple[int, int], hostile_names: list[str]
) -> None:
    people = [
        replace(member(n, STOP), person=replace(member(n).person, name=name))
        for n, name in enumerate(hostile_names)
    ]
    rows = [AbsenceRow(replace(SEEN, id=n), name, frozenset(), (), {})
            for n, name in enumerate(hostile_names)]  # fmt: skip
    surveys = [
        replace(asked(ASKED, id=n), title=name, customer=name)
        for n, name in enumerate(hostile_names)
    ]
    own = OwnOutlook(NOW, (ToConfirm(Confirming.PLAN),))
    board = replace(team(*people, absences=rows), surveys=surveys)
    panel = panel_class("own")
    host = Host(lambda: panel)
    async with host.run_test(size=size) as pilot:
        panel.show_board(own if panel_class in OWN_AHEAD else board, NOW)
        await pilot.pause()
        strips = host.screen._compositor.render_strips()
        assert {strip.cell_length for strip in strips} == {size[0]}
        assert "\x1b" not in host.painted()
