"""Nothing agreed changes without the customer's word, and every word is evidence (DEAD-1)."""

from dataclasses import replace
from datetime import timedelta
from decimal import Decimal
from typing import Any

import pytest

from domain.area import WorkArea
from domain.customer import Address
from domain.errors import BadInput, Forbidden, NotFound
from domain.message import Side, Tag
from domain.permission import Act
from domain.person import Actor
from domain.proposal import (
    AlreadyProposed,
    NotCovered,
    Proposal,
    ProposalClosed,
    ProposalStatus,
    TermsMoved,
    Wanted,
)
from domain.task import Task, TaskStatus
from services.agreement.consent import Consent
from services.agreement.releasing import Releasing
from services.office import AGENCY
from tests.builders import MONDAY_NINE, SmallAgency
from tests.services.agreement.evidence import (
    account,
    last_deed,
    last_message,
    proposals,
    versions,
)

HOUR = timedelta(hours=1)
LATER = MONDAY_NINE + timedelta(days=7)


@pytest.fixture
def task(agency: SmallAgency) -> Task:
    return agency.task(status=TaskStatus.IN_PROGRESS)


def more(agency: SmallAgency, consent: Consent, task: Task, **wanted: Any) -> Proposal:
    asked = Wanted(**wanted) if wanted else Wanted(budget=2 * HOUR)
    return consent.propose(agency.ada, task.id, asked, "Es sind mehr Hotels als gedacht")


class TestPropose:
    def test_the_task_stays_as_it_is_and_the_customer_reads_both_values(
        self, consent: Consent, agency: SmallAgency, task: Task
    ) -> None:
        agency.says(task)
        proposal = more(agency, consent, task, budget=2 * HOUR, deadline=LATER)
        stored = agency.stored(task)
        assert (stored.budget_seconds, stored.deadline_at) == (3600, task.deadline_at)
        assert stored.unanswered_count == 0
        message = last_message(agency, task)
        assert (message.side, message.tags, message.author_id) == (
            Side.OURS,
            frozenset({Tag.QUESTION}),
            agency.ada.id,
        )
        assert "Budget: bisher 1:00 Std., neu 2:00 Std." in message.text
        assert "neu Montag, 30.11.2026, 09:00 Uhr" in message.text
        assert "Es sind mehr Hotels als gedacht" in message.text
        assert "Sind Sie einverstanden?" in message.text
        assert proposals(agency, task) == [proposal]
        assert proposal.message_id == message.id
        assert not proposal.asked_late

    def test_who_says_du_is_asked_so(
        self, consent: Consent, agency: SmallAgency, task: Task
    ) -> None:
        with agency.office.running(Act.ADD_CUSTOMER, AGENCY) as doing:
            customer = doing.work.customers.get(agency.acme)
            doing.work.customers.save(replace(customer, address=Address.DU))
        more(agency, consent, task)
        assert "Bist du einverstanden?" in last_message(agency, task).text

    def test_a_reason_is_needed_and_a_customer_proposes_nothing(
        self, consent: Consent, agency: SmallAgency, task: Task, kim: Actor
    ) -> None:
        with pytest.raises(BadInput) as refused:
            consent.propose(agency.ada, task.id, Wanted(budget=2 * HOUR), " ")
        assert (refused.value.field, refused.value.why) == ("reason", "missing")
        with pytest.raises(Forbidden):
            consent.propose(kim, task.id, Wanted(budget=2 * HOUR), "Bitte")
        with pytest.raises(Forbidden):
            consent.propose(agency.bea, task.id, Wanted(budget=2 * HOUR), "Bitte")
        assert proposals(agency, task) == []

    def test_a_raise_beyond_the_available_time_names_what_is_missing(
        self, consent: Consent, agency: SmallAgency, task: Task
    ) -> None:
        with pytest.raises(NotCovered) as refused:
            more(agency, consent, task, budget=11 * HOUR)
        assert (refused.value.missing, refused.value.available) == (HOUR, 9 * HOUR)
        more(agency, consent, task, budget=10 * HOUR)

    def test_one_waits_for_each_particular(
        self, consent: Consent, agency: SmallAgency, task: Task
    ) -> None:
        more(agency, consent, task)
        with pytest.raises(AlreadyProposed):
            more(agency, consent, task, budget=3 * HOUR)
        more(agency, consent, task, title="Reise nach Ulm und Bonn buchen")
        assert len(proposals(agency, task)) == 2

    def test_asking_on_the_day_is_flagged_and_told_by_the_trail(
        self, consent: Consent, agency: SmallAgency, task: Task
    ) -> None:
        agency.clock.on(days=4)
        proposal = more(agency, consent, task, deadline=LATER)
        assert proposal.asked_late
        deed = last_deed(agency, task)
        assert (deed.act, deed.message_id) == (Act.PROPOSE, proposal.message_id)
        assert deed.new["asked_late"] == 1
        assert deed.old["deadline_at"] == "2026-11-27T08:00:00+00:00"
        assert deed.new["deadline_at"] == "2026-11-30T08:00:00+00:00"

    def test_it_is_the_reaction_to_a_task_in_review(
        self, consent: Consent, agency: SmallAgency
    ) -> None:
        review = agency.task(status=TaskStatus.REVIEW, customer_factor=None)
        more(agency, consent, review)
        assert agency.stored(review).check_since is None


class TestAnswer:
    def test_a_consent_changes_the_task_with_her_own_message(
        self, consent: Consent, agency: SmallAgency, task: Task, kim: Actor
    ) -> None:
        proposal = more(agency, consent, task, budget=2 * HOUR, deadline=LATER)
        answered, after = consent.answer(kim, proposal, agrees=True, word="Gern!")
        assert after == agency.stored(task)
        assert (after.budget_seconds, after.deadline_at) == (7200, LATER)
        assert after.next_due_at == LATER
        assert account(agency) == (36_000, 0, 7200)
        message = last_message(agency, task)
        assert (message.side, message.author_id, message.tags) == (
            Side.CUSTOMER,
            kim.id,
            frozenset({Tag.DECISION}),
        )
        assert message.text.endswith("Gern!") and "einverstanden" in message.text
        assert after.unanswered_count == 0
        assert answered.status is ProposalStatus.ACCEPTED
        assert answered.answer_message_id == message.id
        deed = last_deed(agency, task)
        assert (deed.act, deed.actor_name, deed.message_id, deed.reason) == (
            Act.ANSWER_PROPOSAL,
            "Kim Kundin",
            message.id,
            "Gern!",
        )
        assert (deed.old["budget_seconds"], deed.new["budget_seconds"]) == (3600, 7200)

    def test_a_no_changes_nothing(
        self, consent: Consent, agency: SmallAgency, task: Task, kim: Actor
    ) -> None:
        proposal = more(agency, consent, task)
        answered, after = consent.answer(kim, proposal, agrees=False)
        assert answered.status is ProposalStatus.DECLINED
        assert after.budget_seconds == 3600
        assert versions(agency, task) == []
        assert last_deed(agency, task).new["proposal_status"] == "declined"
        more(agency, consent, task)

    def test_only_her_customer_answers_and_only_once(
        self, consent: Consent, agency: SmallAgency, task: Task, kim: Actor
    ) -> None:
        proposal = more(agency, consent, task)
        stranger = agency.customer(agency.bolt, "Bo Fremd")
        for other in (agency.ada, agency.manager, stranger):
            with pytest.raises(Forbidden):
                consent.answer(other, proposal, agrees=True)
        consent.answer(kim, proposal, agrees=True)
        with pytest.raises(ProposalClosed) as refused:
            consent.answer(kim, proposal, agrees=False)
        assert (refused.value.status, refused.value.by) == (ProposalStatus.ACCEPTED, kim.name)
        assert agency.stored(task).budget_seconds == 7200

    def test_a_proposal_of_another_task_does_not_pass_for_hers(
        self, consent: Consent, agency: SmallAgency, task: Task, kim: Actor
    ) -> None:
        foreign = agency.task(agency.bolt, status=TaskStatus.IN_PROGRESS)
        agency.books(agency.bolt, 10)
        proposal = consent.propose(agency.bea, foreign.id, Wanted(title="Neu"), "Grund")
        with pytest.raises(NotFound):
            consent.answer(kim, replace(proposal, task_id=task.id), agrees=True)

    def test_what_was_changed_meanwhile_is_named(
        self, consent: Consent, agency: SmallAgency, task: Task, kim: Actor
    ) -> None:
        proposal = more(agency, consent, task)
        Releasing(agency.office).release(kim, task.id)
        with pytest.raises(TermsMoved):
            consent.answer(kim, proposal, agrees=True)
        consent.answer(kim, proposal, agrees=False)

    def test_what_is_not_covered_any_more_is_refused(
        self, consent: Consent, agency: SmallAgency, task: Task, kim: Actor
    ) -> None:
        proposal = more(agency, consent, task, budget=6 * HOUR)
        agency.task(budget_seconds=5 * 3600)
        with pytest.raises(NotCovered):
            consent.answer(kim, proposal, agrees=True)
        assert proposals(agency, task) == [proposal]

    def test_another_area_holds_from_then_on(
        self, consent: Consent, agency: SmallAgency, task: Task, kim: Actor
    ) -> None:
        agency.works(task, agency.ada, HOUR / 2)
        proposal = more(agency, consent, agency.stored(task), area=WorkArea.MARKETING)
        agency.clock.on(hours=1)
        _answered, after = consent.answer(kim, proposal, agrees=True)
        assert (after.customer_factor, after.assistant_factor) == (Decimal("1.3"), Decimal("1.2"))
        assert account(agency) == (36_000, 1800, 1800)
        agency.clock.on(minutes=10)
        agency.works(after, agency.ada, timedelta(minutes=10))
        assert account(agency) == (36_000, 1800 + 780, 1800 - 780)


class TestVersions:
    def test_a_task_accepted_long_ago_gets_its_first_version_with_the_first_change(
        self, consent: Consent, agency: SmallAgency, task: Task, kim: Actor
    ) -> None:
        proposal = more(agency, consent, task)
        consent.answer(kim, proposal, agrees=True)
        first, second = versions(agency, task)
        assert (first.number, first.terms["budget_seconds"]) == (1, 3600)
        assert (second.number, second.terms["budget_seconds"]) == (2, 7200)
        assert (second.agreed_by, second.proposal_id) == (kim.id, proposal.id)

    def test_before_the_acceptance_there_is_none(
        self, consent: Consent, agency: SmallAgency, kim: Actor
    ) -> None:
        review = agency.task(status=TaskStatus.REVIEW, customer_factor=None)
        consent.answer(kim, more(agency, consent, review), agrees=True)
        assert agency.stored(review).budget_seconds == 7200
        assert versions(agency, review) == []


class TestWithdraw:
    def test_it_waits_no_longer_and_the_customer_is_told(
        self, consent: Consent, agency: SmallAgency, task: Task, kim: Actor
    ) -> None:
        proposal = more(agency, consent, task)
        assert consent.withdraw(agency.manager, proposal).status is ProposalStatus.WITHDRAWN
        assert "Vorschlag nehme ich zurück" in last_message(agency, task).text
        with pytest.raises(ProposalClosed):
            consent.answer(kim, proposal, agrees=True)
        with pytest.raises(Forbidden):
            consent.withdraw(kim, proposal)
