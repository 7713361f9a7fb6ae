"""The line under the cursor of the team's room, whole (PLAN, STOP, POOL)."""

import pytest

from domain.ids import PersonId
from domain.values import replace
from tests.widgets.team.examples import CALENDAR, member
from widgets.team.here import here_told
from widgets.team.views import TeamView
from widgets.words import use_language


@pytest.fixture(autouse=True)
def _english() -> None:
    use_language("en")


def test_a_person_is_told_with_plan_stop_absence_and_stand_ins() -> None:
    ada = here_told(CALENDAR, TeamView.CALENDAR, PersonId(1))
    assert "[/x] 1" in ada and "vacation Wed 25 Nov – Tue 1 Dec · by [/x] 2" in ada
    bea = here_told(CALENDAR, TeamView.PEOPLE, PersonId(2))
    assert "▪ stands in for [/x] 1 Wed 25 Nov – Tue 1 Dec" in bea
    cleo = here_told(CALENDAR, TeamView.PEOPLE, PersonId(3))
    assert "⊘ no new customers" in cleo and "review" in cleo
    assert here_told(CALENDAR, TeamView.PEOPLE, PersonId(9)) == ""


def test_her_own_word_on_her_plan_is_read_by_who_distributes_work() -> None:
    noted = member(1)
    assert noted.plan is not None
    noted = replace(noted, plan=replace(noted.plan, note="Abends [/x]"))
    team = replace(CALENDAR, members=[noted])
    assert "“Abends [/x]”" in here_told(team, TeamView.PEOPLE, PersonId(1))


def test_an_absence_is_told_with_days_and_names() -> None:
    assert here_told(CALENDAR, TeamView.ABSENCES, 1).startswith("[/x] 1: vacation Wed 25 Nov")
    assert here_told(CALENDAR, TeamView.ABSENCES, 9) == ""
    one_day = replace(CALENDAR.absences[0].absence, last_day=CALENDAR.absences[0].absence.first_day)
    team = replace(CALENDAR, absences=[replace(CALENDAR.absences[0], absence=one_day)])
    assert here_told(team, TeamView.ABSENCES, 1).startswith("[/x] 1: vacation Wed 25 Nov ·")


def test_other_views_say_it_all_in_their_lines() -> None:
    assert here_told(CALENDAR, TeamView.REQUESTS, 1) == ""
    assert here_told(CALENDAR, TeamView.POOL, ("area", "nowhere")) == ""
