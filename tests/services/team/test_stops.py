"""Stops are set with a reason and a review, and lifted once (STOP-1, STOP-2)."""

from datetime import date

import pytest

from data.ids import new_id
from data.reads.stop_news import stop_news
from domain.errors import BadInput, Forbidden, NotFound
from domain.ids import PersonId
from domain.permission import Act
from domain.person import Actor, Person, Role
from domain.stop import StopEvent, StopEventKind, StopHolds, StopKind, StopLifted
from services.office import AGENCY
from services.task.participants import Participants
from services.team.stops import Stops
from tests.builders import SmallAgency

REVIEW = date(2026, 12, 7)


@pytest.fixture
def stops(agency: SmallAgency) -> Stops:
    return Stops(agency.office)


def test_one_holds_at_a_time_until_it_is_lifted(stops: Stops, agency: SmallAgency) -> None:
    first = stops.set(agency.manager, agency.ada.id, StopKind.CUSTOMERS, "Neu", REVIEW)
    with pytest.raises(StopHolds):
        stops.set(agency.admin, agency.ada.id, StopKind.ALL, "Auch", REVIEW)
    moved = stops.move_review(agency.manager, first, date(2026, 12, 14), "Noch nicht")
    lifted = stops.lift(agency.admin, moved, "Läuft gut")
    assert (lifted.lifted_name, lifted.lifted_reason) == ("Alma Admin", "Läuft gut")
    for late in (stops.lift, lambda who, seen: stops.move_review(who, seen, REVIEW)):
        with pytest.raises(StopLifted):
            late(agency.manager, moved)
    again = stops.set(agency.manager, agency.ada.id, StopKind.ALL, "Doch", REVIEW)
    assert list(stops.history(agency.admin, agency.ada.id)) == [again, lifted]
    with agency.office.reading() as work:
        acts = [one.act for one in work.trail.everything() if one.act.startswith("stop.")]
    assert acts == [Act.SET_STOP, Act.MOVE_REVIEW, Act.LIFT_STOP, Act.SET_STOP]


def test_it_needs_a_reason_and_a_review_ahead(stops: Stops, agency: SmallAgency) -> None:
    for reason, review in ((" ", REVIEW), ("Weil", date(2026, 11, 23))):
        with pytest.raises(BadInput):
            stops.set(agency.manager, agency.ada.id, StopKind.ALL, reason, review)
    with pytest.raises(NotFound):
        stops.set(agency.manager, agency.acme, StopKind.ALL, "Weil", REVIEW)  # type: ignore[arg-type]


def test_it_is_managements_alone(stops: Stops, agency: SmallAgency) -> None:
    made = stops.set(agency.manager, agency.ada.id, StopKind.ALL, "Weil", REVIEW)
    for who in (agency.ada, agency.bea, agency.customer()):
        with pytest.raises(NotFound):
            stops.history(who, agency.ada.id)
        with pytest.raises(Forbidden):
            stops.set(who, agency.bea.id, StopKind.ALL, "Weil", REVIEW)
        with pytest.raises(Forbidden):
            stops.lift(who, made)


class TestNews:
    """Everybody else of management is told, until she took note of it (STOP-2, STOP-5)."""

    def news(self, agency: SmallAgency, who: Actor) -> list[StopEvent]:
        with agency.office.reading() as work:
            return list(stop_news(work.reader, who.id))

    def test_a_stop_is_news_to_each_of_the_others(self, agency: SmallAgency) -> None:
        stops = Stops(agency.office)
        made = stops.set(agency.manager, agency.ada.id, StopKind.ALL, "Hilfe", REVIEW)
        assert self.news(agency, agency.manager) == []
        (told,) = self.news(agency, agency.admin)
        assert (told.kind, told.name, told.by) == (
            StopEventKind.SET, "Ada Assistent", agency.manager.name,
        )  # fmt: skip
        assert (told.reason, told.stop, told.review_on) == ("Hilfe", StopKind.ALL, REVIEW)
        stops.take_note(agency.admin, told)
        stops.take_note(agency.admin, told)
        assert self.news(agency, agency.admin) == []
        agency.clock.on(minutes=1)
        stops.lift(agency.admin, made, "Wieder da")
        (told,) = self.news(agency, agency.manager)
        assert (told.kind, told.reason) == (StopEventKind.LIFTED, "Wieder da")
        assert self.news(agency, agency.admin) == []
        with pytest.raises(NotFound):
            stops.take_note(agency.ada, told)

    def test_only_the_end_of_a_stop_that_is_over_is_news(self, agency: SmallAgency) -> None:
        stops = Stops(agency.office)
        made = stops.set(agency.manager, agency.ada.id, StopKind.ALL, "Hilfe", REVIEW)
        stops.lift(agency.manager, made)
        assert [one.kind for one in self.news(agency, agency.admin)] == [StopEventKind.LIFTED]

    def test_an_override_is_news_and_stands_in_the_history(self, agency: SmallAgency) -> None:
        stops = Stops(agency.office)
        stops.set(agency.manager, agency.bea.id, StopKind.ALL, "Hilfe", REVIEW)
        agency.clock.on(minutes=1)
        task = agency.task(budget_seconds=30 * 3600)
        bring_in = Participants(agency.office).bring_in
        bring_in(agency.manager, task.id, agency.bea.id, "Teil", "Nur sie kann es")
        over = [
            one for one in self.news(agency, agency.admin) if one.kind is StopEventKind.OVERRIDDEN
        ]
        assert [(one.task_number, one.reason) for one in over] == [(task.number, "Nur sie kann es")]
        events = stops.events(agency.admin, agency.bea.id)
        assert [one.kind for one in events] == [StopEventKind.OVERRIDDEN, StopEventKind.SET]
        assert stops.events(agency.admin, agency.ada.id) == []
        for who in (agency.bea, agency.customer()):
            with pytest.raises(NotFound):
                stops.events(who, agency.bea.id)

    def test_what_was_before_she_came_is_no_news(self, agency: SmallAgency) -> None:
        Stops(agency.office).set(agency.manager, agency.ada.id, StopKind.ALL, "Hilfe", REVIEW)
        agency.clock.on(days=1)
        with agency.office.running(Act.CHANGE_SETTINGS, AGENCY) as doing:
            roles = frozenset({Role.OPERATIONS})
            late = Person(PersonId(new_id(doing.now)), 99, "Zoe", "", roles, doing.now)
            doing.work.people.add(late)
        assert self.news(agency, Actor(late.id, late.name, roles)) == []
