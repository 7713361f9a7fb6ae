"""The team's lines are held by the keys of tests/screens/team; here what is easily missed."""

from domain.values import replace
from tests.domain.examples.plan import PLAN
from tests.domain.examples.stop import STOP
from tests.widgets.planning.examples import AWAY
from tests.widgets.team.examples import TEAM, member
from widgets.team.lines import state_of, team_lines
from widgets.team.pool_lines import pool_lines, pool_told
from widgets.team.views import TeamView, columns_of, view_name


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
