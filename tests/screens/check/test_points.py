"""The five points: how each stands, and what is said about it."""

from datetime import timedelta

import pytest

from domain.area import WorkArea
from domain.attorney import AttorneyScope
from domain.check import MarketingCheck
from screens.check import Given, Mark, Name, Point, points_of
from services.task.facts import Check
from tests.screens.check.checks import NOW, check
from widgets.words import use_language


@pytest.fixture(autouse=True)
def german() -> None:
    use_language("de")


def point(name: Name, one: Check, given: Given = Given()) -> Point:  # noqa: B008 (frozen)
    return next(found for found in points_of(one, given) if found.name is name)


def told(name: Name, one: Check) -> str:
    return "\n".join(point(name, one).told)


def test_there_are_five_in_their_order() -> None:
    assert [one.name for one in points_of(check(), Given())] == list(Name)


class TestDeadline:
    @pytest.mark.parametrize(
        ("ahead", "mark", "words"),
        [
            (timedelta(days=4), Mark.FINE, "bis dahin 22:00 h offene Zeit, 3:04 h Arbeit"),
            (timedelta(hours=2), Mark.LOOK, "bis dahin 2:00 h offene Zeit, 3:04 h Arbeit"),
            (-timedelta(hours=2), Mark.BAD, "verstrichen"),
        ],
    )
    def test_it_is_held_against_the_work(self, ahead: timedelta, mark: Mark, words: str) -> None:
        one = check(deadline_at=NOW + ahead)
        assert point(Name.DEADLINE, one).mark is mark
        assert words in told(Name.DEADLINE, one)

    def test_none_is_fine(self) -> None:
        assert point(Name.DEADLINE, check(deadline_at=None)).mark is Mark.FINE


class TestBudget:
    def test_a_factor_tells_both_figures(self) -> None:
        assert point(Name.BUDGET, check()).mark is Mark.LOOK
        words = told(Name.BUDGET, check())
        assert "4:00 h Kontozeit = 3:04 h echte Arbeitszeit" in words
        assert "Faktor 1,3: Für volle 4:00 h Arbeit müssten es 5:15 h sein" in words

    def test_a_factor_of_one_needs_no_words(self) -> None:
        one = check(area=WorkArea.BACKOFFICE)
        assert point(Name.BUDGET, one).mark is Mark.FINE
        assert "Faktor" not in told(Name.BUDGET, one)

    def test_what_is_missing_on_the_account_stands_in_the_way(self) -> None:
        assert "verfügbar sind 4:00 h" in told(Name.BUDGET, check(timedelta(hours=4)))
        one = check(timedelta(hours=3))
        assert point(Name.BUDGET, one).mark is Mark.BAD
        assert "verfügbar sind 3:00 h, es fehlen 1:00 h" in told(Name.BUDGET, one)

    def test_large_long_and_first_tasks_get_a_hint(self) -> None:
        ten_days = timedelta(hours=80)
        assert "große Aufgabe" in told(Name.BUDGET, check(ten_days, budget_seconds=26 * 3600))
        assert "große Aufgabe" not in told(Name.BUDGET, check(ten_days, budget_seconds=25 * 3600))
        assert "über drei Stunden" in told(Name.BUDGET, check())
        assert "die erste dieser Art" in told(Name.BUDGET, check(is_first=True))
        assert "Zwischenergebnis" not in told(Name.BUDGET, check(budget_seconds=3 * 3600))


class TestArea:
    def test_a_missing_one_stands_in_the_way(self) -> None:
        assert point(Name.AREA, check(area=None)).mark is Mark.BAD

    def test_the_competence_stands_beside_it(self) -> None:
        one = check(area=WorkArea.BACKOFFICE, competence="research")
        assert point(Name.AREA, one).mark is Mark.FINE
        assert told(Name.AREA, one).endswith("· Recherche")

    def test_a_specialist_area_waits_for_its_release(self) -> None:
        assert point(Name.AREA, check(area=WorkArea.DESIGN)).mark is Mark.BAD
        released = check(area=WorkArea.DESIGN, released_at=NOW)
        assert point(Name.AREA, released).mark is Mark.FINE

    @pytest.mark.parametrize(
        ("answers", "mark"),
        [
            (None, Mark.LOOK),
            (MarketingCheck(True, True), Mark.FINE),
            (MarketingCheck(True, False), Mark.BAD),
        ],
    )
    def test_marketing_asks_its_two_questions(
        self, answers: MarketingCheck | None, mark: Mark
    ) -> None:
        assert point(Name.AREA, check(), Given(marketing=answers)).mark is mark


@pytest.mark.parametrize(
    ("said", "mark"), [(None, Mark.LOOK), (True, Mark.FINE), (False, Mark.BAD)]
)
def test_what_she_says_herself_counts(said: bool | None, mark: Mark) -> None:
    given = Given(competent=said, understood=said)
    assert point(Name.COMPETENCE, check(), given).mark is mark
    assert point(Name.UNDERSTOOD, check(), given).mark is mark


def test_what_the_customer_wrote_stands_beside_the_question() -> None:
    one = check(description="Drei Beiträge\nfür Advent", expected_result="Texte " * 40)
    asks, order, expected = point(Name.UNDERSTOOD, one).told
    assert asks == "ist klar, was herauskommen soll?"
    assert order == "Auftrag: Drei Beiträge für Advent"
    assert expected.startswith("Soll-Ergebnis: Texte Texte")
    assert len(expected) <= 75


def test_an_answered_question_needs_it_no_more() -> None:
    one = check(description="Drei Beiträge")
    assert point(Name.UNDERSTOOD, one, Given(understood=True)).told == ("alles ist klar",)


def test_a_power_of_attorney_that_is_missing_is_a_matter_of_understanding() -> None:
    one = check(attorney_for=AttorneyScope.PAY)
    assert "Vollmacht: nötig für: Bezahlen" in told(Name.UNDERSTOOD, one)
    clear = point(Name.UNDERSTOOD, one, Given(understood=True))
    assert clear.mark is Mark.LOOK and "Vollmacht" in clear.told[-1]
    assert point(Name.UNDERSTOOD, check(), Given(understood=True)).mark is Mark.FINE
