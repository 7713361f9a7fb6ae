"""Asking several at once: who may what until when, and who sees what of it (STAFF-1, STAFF-2)."""

from datetime import timedelta

import pytest

from data.reads.surveys import surveys_asked
from domain.area import WorkArea
from domain.errors import BadInput, Forbidden, NotFound
from domain.ids import PersonId
from domain.permission import Act
from domain.person import Role
from domain.survey import DeclineReason, NobodySought, SurveyOver, SurveyRuns
from domain.task import TaskStatus
from services.staffing.awarding import Awarding
from services.staffing.surveys import Answered, Asking, Surveys
from services.task.facts import KeyFacts
from services.task.tasks import Tasks
from services.triage.triage import Triage, Whose
from tests.builders import SmallAgency
from tests.services.staffing.examples import (
    APPLY,
    DECIDE,
    DECLINE,
    ENDED,
    NO_TIME,
    OPEN,
    RESERVED,
    YES,
    asked,
    kinds,
    plans,
    somebody,
)


def _needed(agency: SmallAgency) -> tuple[WorkArea | None, str]:
    """What the one request that Ada has not taken note of asks for."""
    with agency.office.reading() as work:
        [read] = surveys_asked(work.reader, agency.ada.id)
    return read.area, read.competence


class TestAsking:
    def test_whoever_is_asked_has_it_in_her_list_until_it_closes(self, agency: SmallAgency) -> None:
        survey = asked(agency, agency.ada)
        assert kinds(agency, agency.ada) == [OPEN]
        assert kinds(agency, agency.bea) == kinds(agency, agency.manager) == []
        [case] = [
            one
            for one in Triage(agency.office).inbox(agency.ada, Whose.MINE).cases(agency.clock())
            if one.item.kind is OPEN
        ]
        assert case.item.due == survey.closes_at
        agency.clock.on(hours=5)
        assert kinds(agency, agency.ada) == []
        assert kinds(agency, agency.manager) == [DECIDE]

    def test_those_asked_read_the_competence_it_takes_now(self, agency: SmallAgency) -> None:
        survey = asked(agency, agency.ada)
        assert survey.task_id is not None
        tasks = Tasks(agency.office)
        tasks.set_area(agency.manager, survey.task_id, WorkArea.BACKOFFICE, "research")
        assert _needed(agency) == (WorkArea.BACKOFFICE, "Recherche")
        Surveys(agency.office).close(agency.manager, survey.id, "doch nicht")
        tasks.set_area(agency.manager, survey.task_id, WorkArea.MARKETING)
        assert _needed(agency) == (WorkArea.BACKOFFICE, "Recherche")

    def test_what_cannot_be_asked_is_refused(self, agency: SmallAgency) -> None:
        survey = asked(agency)
        ask, later = Surveys(agency.office).ask, agency.clock() + timedelta(hours=1)
        asking = Asking([agency.ada.id], "", later)
        assert survey.task_id is not None
        with pytest.raises(SurveyRuns):
            ask(agency.manager, survey.task_id, asking)
        with pytest.raises(NobodySought):
            ask(agency.manager, agency.task().id, asking)
        fresh = agency.task(status=TaskStatus.REVIEW)
        for people, at in (([], later), ([agency.ada.id], agency.clock()), ([PersonId(1)], later)):
            with pytest.raises((BadInput, NotFound)):
                ask(agency.manager, fresh.id, Asking(people, "", at))
        with pytest.raises(BadInput):
            ask(agency.manager, fresh.id, Asking([agency.manager.id], "", later))

    def test_only_management_asks_decides_and_reads(self, agency: SmallAgency) -> None:
        survey, surveys = asked(agency), Surveys(agency.office)
        assert survey.task_id is not None
        asking = Asking([agency.ada.id], "", agency.clock() + timedelta(hours=1))
        for nobody in (agency.ada, agency.customer()):
            for attempt in (
                lambda who: surveys.ask(who, survey.task_id, asking),
                lambda who: surveys.ask_for_customer(who, agency.acme, asking),
                lambda who: surveys.widen(who, survey.id, asking),
                lambda who: surveys.reply(who, survey.id, agency.ada.id, "Ja"),
                lambda who: surveys.follow_up(who, survey.id, agency.ada.id),
                lambda who: surveys.close(who, survey.id, ""),
                lambda who: surveys.of_task(who, survey.task_id),
                lambda who: surveys.get(who, survey.id),
                lambda who: Awarding(agency.office).award(who, survey.id, agency.ada.id),
            ):
                with pytest.raises(Forbidden):
                    attempt(nobody)
        with pytest.raises(Forbidden):
            surveys.answer(agency.manager, survey.id, YES)
        with pytest.raises(NotFound):
            surveys.get(agency.manager, 1)

    def test_more_are_asked_and_who_declined_once_again(self, agency: SmallAgency) -> None:
        survey, surveys = asked(agency), Surveys(agency.office)
        ina = somebody(agency, "Ina Frei", Role.ASSISTANT)
        surveys.answer(agency.ada, survey.id, YES)
        surveys.answer(agency.bea, survey.id, NO_TIME)
        closes = agency.clock() + timedelta(hours=9)
        everybody = [agency.ada.id, agency.bea.id, ina.id]
        wider = surveys.widen(agency.manager, survey.id, Asking(everybody, "", closes))
        assert (wider.closes_at, wider.text) == (closes, "Wer mag?")
        told = {one.name: one.kind for one in surveys.get(agency.manager, survey.id).answers}
        assert told == {"Ada Assistent": APPLY, "Bea Assistent": None, "Ina Frei": None}
        assert kinds(agency, agency.bea) == kinds(agency, ina) == [OPEN]


class TestAnswering:
    def test_until_it_closes_she_may_change_her_mind(self, agency: SmallAgency) -> None:
        survey, surveys = asked(agency), Surveys(agency.office)
        surveys.answer(agency.ada, survey.id, YES)
        assert kinds(agency, agency.ada) == []
        changed = surveys.answer(agency.ada, survey.id, NO_TIME)
        assert (changed.kind, changed.why) == (DECLINE, DeclineReason.CAPACITY)
        agency.clock.on(hours=5)
        with pytest.raises(SurveyOver):
            surveys.answer(agency.ada, survey.id, YES)

    @pytest.mark.parametrize(
        "said", [Answered(RESERVED), Answered(DECLINE), Answered(DECLINE, DeclineReason.OTHER, " ")]
    )
    def test_a_question_and_a_reason_are_needed(self, agency: SmallAgency, said: Answered) -> None:
        survey = asked(agency)
        with pytest.raises(BadInput):
            Surveys(agency.office).answer(agency.ada, survey.id, said)

    def test_who_was_not_asked_finds_nothing(self, agency: SmallAgency) -> None:
        survey, surveys = asked(agency, agency.ada), Surveys(agency.office)
        with pytest.raises(NotFound):
            surveys.answer(agency.bea, survey.id, YES)
        with pytest.raises(NotFound):
            surveys.take_note(agency.bea, survey.id)

    def test_when_all_have_answered_management_decides(self, agency: SmallAgency) -> None:
        survey, surveys = asked(agency), Surveys(agency.office)
        surveys.answer(agency.ada, survey.id, YES)
        assert kinds(agency, agency.manager) == []
        surveys.answer(agency.bea, survey.id, Answered(DECLINE, DeclineReason.INTEREST))
        assert kinds(agency, agency.manager) == [DECIDE]

    def test_a_question_goes_to_management_and_its_answer_back_to_her(
        self, agency: SmallAgency
    ) -> None:
        survey, surveys = asked(agency), Surveys(agency.office)
        surveys.answer(agency.ada, survey.id, Answered(RESERVED, text="Auf Englisch?"))
        assert kinds(agency, agency.manager) == [DECIDE]
        assert kinds(agency, agency.ada) == []
        surveys.reply(agency.manager, survey.id, agency.ada.id, "Nein, deutsch")
        assert kinds(agency, agency.manager) == []
        assert kinds(agency, agency.ada) == [OPEN]
        inbox = Triage(agency.office).inbox(agency.ada, Whose.MINE)
        assert inbox.requests.asked[0].reply == "Nein, deutsch"
        surveys.answer(agency.ada, survey.id, YES)
        assert kinds(agency, agency.ada) == []
        with pytest.raises(BadInput):
            surveys.reply(agency.manager, survey.id, agency.bea.id, "Wie?")


class TestContradictions:
    @pytest.mark.parametrize(
        ("hours", "wants", "said", "flagged"),
        [
            (10, True, NO_TIME, True),
            (0, True, NO_TIME, False),
            (10, False, NO_TIME, False),
            (10, True, Answered(DECLINE, DeclineReason.INTEREST), False),
            (10, True, YES, False),
        ],
    )
    def test_no_time_against_a_plan_with_hours_is_flagged(
        self, agency: SmallAgency, hours: int, wants: bool, said: Answered, flagged: bool
    ) -> None:
        plans(agency, agency.bea, tasks=wants, hours=hours)
        survey = asked(agency)
        answer = Surveys(agency.office).answer(agency.bea, survey.id, said)
        assert answer.contradicts is flagged

    def test_it_waits_for_management_beyond_the_end_until_it_is_followed_up(
        self, agency: SmallAgency
    ) -> None:
        plans(agency, agency.bea)
        survey, surveys = asked(agency), Surveys(agency.office)
        surveys.answer(agency.bea, survey.id, NO_TIME)
        assert kinds(agency, agency.manager) == [DECIDE]
        surveys.close(agency.manager, survey.id, "Niemand")
        assert kinds(agency, agency.manager) == [DECIDE]
        surveys.follow_up(agency.manager, survey.id, agency.bea.id)
        assert kinds(agency, agency.manager) == []

    def test_a_refusal_of_more_than_her_hours_hold_contradicts_nothing(
        self, agency: SmallAgency
    ) -> None:
        plans(agency, agency.bea, hours=1)
        survey = asked(agency, budget=25)
        assert not Surveys(agency.office).answer(agency.bea, survey.id, NO_TIME).contradicts

    def test_without_a_plan_nothing_is_contradicted(self, agency: SmallAgency) -> None:
        agency.forget_plans()
        survey = asked(agency)
        answer = Surveys(agency.office).answer(agency.bea, survey.id, NO_TIME)
        assert not answer.contradicts


class TestEnd:
    def test_all_are_told_and_take_note(self, agency: SmallAgency) -> None:
        survey, surveys = asked(agency), Surveys(agency.office)
        surveys.answer(agency.ada, survey.id, YES)
        with pytest.raises(BadInput):
            surveys.take_note(agency.ada, survey.id)
        surveys.close(agency.manager, survey.id, "Doch nicht")
        for who in (agency.ada, agency.bea):
            assert kinds(agency, who) == [ENDED]
            surveys.take_note(who, survey.id)
            assert kinds(agency, who) == []
        with pytest.raises(SurveyOver):
            surveys.close(agency.manager, survey.id, "")
        with pytest.raises(SurveyOver):
            surveys.answer(agency.ada, survey.id, YES)

    def test_she_never_learns_who_else_was_asked_or_applied(self, agency: SmallAgency) -> None:
        survey, surveys = asked(agency), Surveys(agency.office)
        assert survey.task_id is not None
        surveys.answer(agency.bea, survey.id, Answered(RESERVED, text="Geheimfrage"))
        surveys.reply(agency.manager, survey.id, agency.bea.id, "Geheimantwort")
        Awarding(agency.office).award(agency.manager, survey.id, agency.bea.id)
        inbox = Triage(agency.office).inbox(agency.ada, Whose.MINE)
        told = f"{inbox.requests} {KeyFacts(agency.office).history(agency.ada, survey.task_id)}"
        assert inbox.requests.running == ()
        for hidden in ("Geheim", "survey.a"):
            assert hidden not in told.replace(Act.AWARD_SURVEY.value, "")
        assert "Bea" not in str(inbox.requests)
