"""The team's lines are held by the keys of tests/screens/team; here what is easily missed."""

from datetime import date, timedelta

from domain.ids import PersonId
from domain.person import Person, Role
from domain.pool import PoolMember
from domain.stop import Stop
from domain.utilisation import Utilisation
from domain.values import replace
from services.team.view import AbsenceRow, Member
from services.team.view import TeamView as Team
from tests.domain.test_plan import CONFIRMED, PLAN
from tests.domain.test_stop import STOP
from tests.widgets.planning.test_lines import AWAY
from widgets.team.lines import state_of, team_lines
from widgets.team.pool_lines import pool_lines, pool_told
from widgets.team.views import TeamView, columns_of, view_name

HOUR = timedelta(hours=1)
FIGURE = Utilisation(HOUR, HOUR, 40 * HOUR)


def member(number: int, stop: Stop | None = None) -> Member:
    who, name = PersonId(number), f"[/x] {number}"
    person = Person(who, number, name, "", frozenset({Role.ASSISTANT}), CONFIRMED)
    pool = PoolMember(who, name, frozenset(), frozenset(), True, False, False, False, FIGURE)
    return Member(person, PLAN, False, FIGURE, stop, None, pool)


TEAM = Team(
    read_at=CONFIRMED,
    members=[member(n) for n in range(1, 11)],
    absences=[AbsenceRow(AWAY, "Ada", frozenset(), (), {})],
    known={AWAY.person_id: [AWAY]},
    holidays={date(2026, 12, 25): "1. Weihnachtstag"},
    competences=(),
    waiting=(),
    requests=(),
    demands=(),
    seeking=(),
    trend=(),
)


def test_every_view_has_a_name_columns_and_lines_with_keys_of_their_own() -> None:
    assert len({view_name(one) for one in TeamView}) == len(TeamView)
    for view in TeamView:
        lines = team_lines(TEAM, view)
        assert len({line.key for line in lines}) == len(lines)
        width = len(columns_of(view))
        assert all(line.heading or len(line.cells) <= width for line in lines)


def test_ten_are_enough_and_nine_are_warned_of() -> None:
    assert pool_told(TEAM)[0].startswith("✓ 10")
    assert pool_told(replace(TEAM, members=TEAM.members[1:]))[0].startswith("◆ 9")
    assert any(line.heading for line in pool_lines(TEAM))


def test_state_is_managements_word_without_the_internal_term() -> None:
    assert state_of(member(1)) == ""
    told = state_of(replace(member(1, STOP), absence=AWAY))
    assert "Urlaub bis Mi 06.01." in told and "Überprüfung Di 01.12." in told
    assert "topp" not in told


def test_a_plan_out_of_date_still_tells_what_she_wants() -> None:
    plan = replace(PLAN, wants_customers=True, wants_tasks=False)
    old = replace(TEAM, members=[replace(member(1), plan=plan, plan_is_stale=True)])
    (line,) = team_lines(old, TeamView.PEOPLE)
    assert line.cells[4].text == "◆ Kunden · veraltet"
