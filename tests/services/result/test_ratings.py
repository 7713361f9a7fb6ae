"""Ratings bring what they ask for into the lists of those who owe it, and nothing to customers."""

from datetime import timedelta

import pytest

from domain.errors import Forbidden, NotFound
from domain.feedback import FeedbackStep
from domain.message import Side, Tag
from domain.person import Actor
from domain.rating import AlreadyReacted, AssessmentAwaited, NotDoneYet, NotRated
from domain.response import response_due
from domain.task import Task, TaskStatus
from domain.triage import TriageKind
from services.result.ratings import Ratings
from services.triage.triage import Triage, Whose
from tests.builders import SmallAgency
from tests.services.task.evidence import chat, trail


@pytest.fixture
def ratings(agency: SmallAgency) -> Ratings:
    return Ratings(agency.office)


def done(agency: SmallAgency) -> Task:
    return agency.task(status=TaskStatus.DONE, done_at=agency.clock())


def waits(agency: SmallAgency, who: Actor, whose: Whose = Whose.ALL) -> list[TriageKind]:
    inbox = Triage(agency.office).inbox(who, whose)
    return [case.item.kind for case in inbox.cases(agency.clock())]


class TestRating:
    def test_good_stars_ask_for_nothing(self, ratings: Ratings, agency: SmallAgency) -> None:
        task, kim = done(agency), agency.customer()
        rated = ratings.rate(kim, task.id, 5, "Danke!")
        assert (rated.rating_step, rated.next_due_at) == (None, None)
        found = ratings.of(agency.ada, task.id).rating
        assert found is not None
        assert (found.stars, found.text, found.assistant_id) == (5, "Danke!", agency.ada.id)
        assert trail(agency, task)[-1].new["stars"] == 5

    def test_three_stars_wait_for_an_inquiry_that_settles_them(
        self, ratings: Ratings, agency: SmallAgency
    ) -> None:
        task, kim = done(agency), agency.customer()
        rated = ratings.rate(kim, task.id, 3)
        assert rated.rating_step is FeedbackStep.INQUIRY
        assert rated.next_due_at == rated.rating_due_at == response_due(agency.clock())
        assert waits(agency, agency.ada, Whose.MINE) == [TriageKind.RATING]
        settled = ratings.inquire(agency.ada, task.id, "Was dürfen wir besser machen?")
        assert (settled.rating_step, settled.next_due_at) == (None, None)
        assert agency.stored(task) == settled
        said = chat(agency, task)[-1]
        assert said.side is Side.OURS
        assert said.tags == {Tag.QUESTION}
        found = ratings.of(agency.ada, task.id).rating
        assert found is not None and found.message_id == said.id
        assert waits(agency, agency.ada) == waits(agency, agency.manager) == []

    def test_bad_stars_are_assessed_and_decided(
        self, ratings: Ratings, agency: SmallAgency
    ) -> None:
        task, kim = done(agency), agency.customer()
        ratings.rate(kim, task.id, 2, "Falsches Hotel")
        assert waits(agency, agency.ada) == [TriageKind.RATING]
        told = ratings.assess(agency.ada, task.id, "Zu schnell gebucht")
        assert told.rating_step is FeedbackStep.DECISION
        assert waits(agency, agency.ada) == []
        assert waits(agency, agency.manager) == [TriageKind.RATING]
        end = ratings.decide(agency.manager, task.id, "Gespräch geführt")
        assert end.rating_step is None

    def test_a_missed_assessment_lets_management_decide(
        self, ratings: Ratings, agency: SmallAgency
    ) -> None:
        task, kim = done(agency), agency.customer()
        ratings.rate(kim, task.id, 1)
        with pytest.raises(AssessmentAwaited):
            ratings.decide(agency.manager, task.id, "Sofort")
        agency.clock.on(days=1)
        ratings.decide(agency.manager, task.id, "Nach Aktenlage")
        assert waits(agency, agency.manager) == []

    def test_it_can_be_corrected_until_somebody_reacted(
        self, ratings: Ratings, agency: SmallAgency
    ) -> None:
        task, kim = done(agency), agency.customer()
        ratings.rate(kim, task.id, 3)
        assert ratings.rate(kim, task.id, 4, "Doch gut").rating_step is None
        ratings.rate(kim, task.id, 3)
        ratings.inquire(agency.ada, task.id, "Was fehlte?")
        with pytest.raises(AlreadyReacted):
            ratings.rate(kim, task.id, 5)

    def test_only_her_customer_rates_and_only_what_is_done(
        self, ratings: Ratings, agency: SmallAgency
    ) -> None:
        task, kim = agency.task(status=TaskStatus.DELIVERED), agency.customer()
        with pytest.raises(NotDoneYet):
            ratings.rate(kim, task.id, 5)
        for who in (agency.ada, agency.manager, agency.admin, agency.customer(agency.bolt)):
            with pytest.raises(Forbidden):
                ratings.rate(who, task.id, 5)
        with pytest.raises(NotRated):
            ratings.assess(agency.ada, task.id, "Nichts")

    def test_the_customer_sees_nothing_of_what_we_say_about_it(
        self, ratings: Ratings, agency: SmallAgency
    ) -> None:
        task, kim = done(agency), agency.customer()
        ratings.rate(kim, task.id, 1, "Schlecht")
        ratings.assess(agency.ada, task.id, "Schwieriger Kunde")
        ratings.decide(agency.manager, task.id, "Abhaken")
        found = ratings.of(kim, task.id).rating
        assert found is not None
        assert (found.text, found.assessment, found.decision, found.step) == (
            "Schlecht",
            "",
            "",
            None,
        )
        assert found.assessed_by is found.decided_by is None
        with pytest.raises(NotFound):
            waits(agency, kim)
        with pytest.raises(NotFound):
            ratings.of(agency.customer(agency.bolt), task.id)

    def test_the_preview_shows_it_while_something_is_owed(
        self, ratings: Ratings, agency: SmallAgency
    ) -> None:
        task, kim = done(agency), agency.customer()
        assert Triage(agency.office).preview(agency.ada, task.id).feedback is None
        ratings.rate(kim, task.id, 3, "Geht so")
        shown = Triage(agency.office).preview(agency.ada, task.id).feedback
        assert shown is not None and shown.rating is not None
        assert shown.rating.text == "Geht so"

    def test_it_can_be_put_off_until_then(self, ratings: Ratings, agency: SmallAgency) -> None:
        task, kim = done(agency), agency.customer()
        ratings.rate(kim, task.id, 3)
        later = agency.clock() + timedelta(hours=1)
        triage = Triage(agency.office)
        triage.snooze(agency.ada, task.id, TriageKind.RATING, later)
        inbox = triage.inbox(agency.ada, Whose.MINE)
        [asleep], [awake] = inbox.cases(agency.clock()), inbox.cases(later)
        assert asleep.item.kind is awake.item.kind is TriageKind.RATING
        assert (asleep.snooze is not None, awake.snooze) == (True, None)
