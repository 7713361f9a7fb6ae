"""Answers owed in single chats among what waits, on both engines (RESP-5, CHAT-1)."""

from datetime import timedelta

import pytest

from domain.errors import BadInput, NotFound
from domain.ids import SingleId
from domain.message import Tag
from domain.person import Actor
from domain.response import response_due
from domain.task import TaskStatus
from domain.triage import TriageKind
from services.chat.singles import Singles
from services.dashboard.glance import Glance
from services.drafts import chat_key, files_key, single_key
from services.triage.triage import Case, SingleCase, Triage, Whose
from tests.builders import SmallAgency

HOUR = timedelta(hours=1)


@pytest.fixture
def triage(agency: SmallAgency) -> Triage:
    return Triage(agency.office)


@pytest.fixture
def singles(agency: SmallAgency) -> Singles:
    return Singles(agency.office)


def owed(agency: SmallAgency, actor: Actor, whose: Whose = Whose.MINE) -> list[SingleCase]:
    inbox = Triage(agency.office).inbox(actor, whose)
    return [one for one in inbox.cases(agency.clock()) if isinstance(one, SingleCase)]


def test_it_waits_for_who_owes_it_and_for_nobody_else(
    agency: SmallAgency, singles: Singles, triage: Triage
) -> None:
    kim = agency.customer()
    since = agency.clock()
    singles.post(kim, agency.ada.id, "Wann sprechen wir?")
    agency.clock.on(minutes=5)
    singles.post(kim, agency.ada.id, "Hallo?")
    for whose in (Whose.MINE, Whose.ALL):
        [case] = owed(agency, agency.ada, whose)
        assert (case.item.kind, case.item.due) == (TriageKind.SINGLE_OWED, response_due(since))
        assert (case.owed.name, case.owed.customer) == (kim.name, "Acme GmbH")
        assert (case.owed.person_id, case.owed.count) == (kim.id, 2)
        assert case.key == (case.owed.chat_id, TriageKind.SINGLE_OWED)
    assert owed(agency, agency.bea) == owed(agency, agency.manager, Whose.ALL) == []
    assert owed(agency, agency.ada, Whose.NOBODY) == []
    hers = triage.inbox(agency.manager, Whose.ALL, agency.ada.id)
    assert hers.singles == ()
    singles.post(agency.ada, kim.id, "Um zehn.")
    assert owed(agency, agency.ada) == []


def test_among_colleagues_what_answers_waits_only_as_a_question(
    agency: SmallAgency, singles: Singles
) -> None:
    singles.post(agency.manager, agency.ada.id, "Kannst du morgen?")
    [case] = owed(agency, agency.ada)
    assert (case.owed.name, case.owed.customer) == (agency.manager.name, "")
    singles.post(agency.ada, agency.manager.id, "Ja.")
    assert owed(agency, agency.manager, Whose.ALL) == []
    singles.post(agency.ada, agency.manager.id, "Wann?", frozenset({Tag.QUESTION}))
    assert [one.owed.name for one in owed(agency, agency.manager, Whose.ALL)] == [agency.ada.name]


def test_it_stands_among_the_tasks_by_its_due_time(agency: SmallAgency, singles: Singles) -> None:
    agency.says(agency.task(title="früher", deadline_at=None))
    agency.clock.on(hours=7)  # after 14:00: due tomorrow
    singles.post(agency.customer(), agency.ada.id, "Und?")
    agency.task(status=TaskStatus.REVIEW, title="ohne Frist", deadline_at=None)
    found = Triage(agency.office).inbox(agency.ada, Whose.MINE).cases(agency.clock())
    assert [case.item.kind for case in found] == [
        TriageKind.ANSWER_OWED,
        TriageKind.SINGLE_OWED,
        TriageKind.TASK_CHECK,
    ]


def test_the_top_line_counts_what_the_triage_shows(agency: SmallAgency, singles: Singles) -> None:
    kim = agency.customer()
    agency.says(agency.task(deadline_at=None))
    singles.post(kim, agency.ada.id, "Hallo")
    singles.post(agency.bea, agency.ada.id, "Hallo")
    found = Triage(agency.office).inbox(agency.ada, Whose.MINE).cases(agency.clock())
    assert Glance(agency.office).look(agency.ada).counts.waiting == len(found) == 3


class TestSnooze:
    def test_it_sleeps_until_its_time(
        self, agency: SmallAgency, singles: Singles, triage: Triage
    ) -> None:
        singles.post(agency.customer(), agency.ada.id, "Hallo")
        [case] = owed(agency, agency.ada)
        until = agency.clock() + HOUR
        triage.snooze_single(agency.ada, case.owed.chat_id, until)
        [asleep] = owed(agency, agency.ada)
        assert asleep.snooze is not None and asleep.snooze.until == until
        agency.clock.on(hours=1)
        assert [one.snooze for one in owed(agency, agency.ada)] == [None]

    def test_another_message_wakes_it(
        self, agency: SmallAgency, singles: Singles, triage: Triage
    ) -> None:
        kim = agency.customer()
        singles.post(kim, agency.ada.id, "Hallo")
        [case] = owed(agency, agency.ada)
        triage.snooze_single(agency.ada, case.owed.chat_id, None)
        agency.clock.on(hours=2)
        assert owed(agency, agency.ada)[0].snooze is not None
        singles.post(kim, agency.ada.id, "Hallo?!")
        assert owed(agency, agency.ada)[0].snooze is None

    def test_it_can_be_woken(self, agency: SmallAgency, singles: Singles, triage: Triage) -> None:
        singles.post(agency.customer(), agency.ada.id, "Hallo")
        [case] = owed(agency, agency.ada)
        triage.snooze_single(agency.ada, case.owed.chat_id, None)
        triage.wake(agency.ada, [case.key])
        assert [one.snooze for one in owed(agency, agency.ada)] == [None]

    def test_what_is_refused(self, agency: SmallAgency, singles: Singles, triage: Triage) -> None:
        kim = agency.customer()
        singles.post(kim, agency.ada.id, "Hallo")
        [case] = owed(agency, agency.ada)
        chat = case.owed.chat_id
        for who, until in ((agency.ada, agency.clock()), (agency.bea, None)):
            with pytest.raises(BadInput):
                triage.snooze_single(who, chat, until)
        with pytest.raises(BadInput):
            triage.snooze_single(agency.ada, SingleId(chat + 1), None)
        with pytest.raises(NotFound):
            triage.snooze_single(kim, chat, None)


def test_what_is_typed_marks_its_case(agency: SmallAgency, singles: Singles) -> None:
    kim = agency.customer()
    singles.post(kim, agency.ada.id, "Hallo")
    [case] = owed(agency, agency.ada)
    assert case.has_draft(frozenset({single_key(kim.id)}))
    assert not case.has_draft(frozenset({chat_key(agency.task().id)}))
    agency.says(task := agency.task(deadline_at=None))
    inbox = Triage(agency.office).inbox(agency.ada, Whose.MINE)
    about = next(
        one
        for one in inbox.cases(agency.clock())
        if isinstance(one, Case) and one.task.id == task.id
    )
    assert about.has_draft(frozenset({chat_key(task.id)}))
    assert about.has_draft(frozenset({files_key(task.id)}))
    assert not about.has_draft(frozenset({single_key(kim.id)}))
