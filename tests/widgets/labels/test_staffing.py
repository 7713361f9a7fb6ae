"""What speaks for or against a candidate, in words."""

from datetime import date, timedelta

from domain.competence import Level
from domain.ids import PersonId
from domain.staffing import Reason, Standing, ranked
from domain.utilisation import Utilisation
from domain.values import replace
from widgets.labels.staffing import candidate_reasons, suggestion
from widgets.words import use_language

HOUR = timedelta(hours=1)
BEA = Standing(
    person_id=PersonId(1),
    name="Bea",
    utilisation=Utilisation(HOUR, HOUR, 10 * HOUR),
    has_plan=True,
    plan_is_stale=False,
    wants=True,
    is_stopped=False,
    away_from=None,
    level=Level.GOOD,
    serves=False,
    knows=True,
)


def told(standing: Standing, most: int = 99) -> str:
    use_language("en")
    [one] = ranked([standing], needs_competence=True)
    return f"{suggestion(one)} {candidate_reasons(one, most=most)}"


def test_what_speaks_for_her_with_her_figures() -> None:
    expected = "✓ knows the customer · good at it · 8:00 h free · wants some by her plan"
    assert told(BEA) == expected


def test_what_speaks_against_her_comes_first_and_can_stand_alone() -> None:
    away = replace(BEA, away_from=date(2026, 11, 26), is_stopped=True, level=None)
    assert (
        told(away, most=3)
        == "▲ takes no additional work · away from Thu 26 Nov · lacks the competence"
    )


def test_of_who_has_gone_already_it_is_told_until_when() -> None:
    gone = replace(BEA, away_from=date(2026, 11, 20), away_until=date(2026, 11, 27))
    assert told(gone, most=1) == "▲ away until Fri 27 Nov"


def test_how_much_is_taken_is_told_as_a_share() -> None:
    taken = Utilisation(8 * HOUR, HOUR, 10 * HOUR)
    assert "90% taken" in told(replace(BEA, utilisation=taken))
    assert "120% taken" in told(
        replace(BEA, utilisation=Utilisation(12 * HOUR, 0 * HOUR, 10 * HOUR))
    )


def test_what_does_not_fit_is_told_with_both_figures() -> None:
    few = Utilisation(8 * HOUR, HOUR, 10 * HOUR)
    narrow = replace(BEA, utilisation=few, needed=25 * HOUR)
    assert told(narrow, most=1) == "▲ 1:00 h free, the task needs 25:00 h"


def test_every_reason_has_words() -> None:
    unplanned = replace(
        BEA, has_plan=False, wants=False, utilisation=Utilisation(HOUR, HOUR, 0 * HOUR)
    )
    assert "has made no plan" in told(unplanned)
    assert Reason.NO_PLAN in ranked([unplanned], needs_competence=True)[0].reasons
