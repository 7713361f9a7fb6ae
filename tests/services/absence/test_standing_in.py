"""What arrives while she is away counts for her stand-in (RESP-9, RESP-8)."""

from datetime import timedelta
from pathlib import Path

import pytest

from data.files import FileStore
from domain.absence import AbsenceKind
from domain.answer import Answer
from domain.standing_in import Backup
from domain.task import Task
from services.absence.absences import Absences
from services.absence.standing_in import owing
from services.chat.chat import Chat
from services.people.people import People
from tests.builders import SmallAgency


def away(agency: SmallAgency, *, stand_in: bool) -> None:
    """Ada is away from now on, for three days."""
    absences = Absences(agency.office)
    today = agency.clock().date()
    absence = absences.enter(agency.ada, AbsenceKind.SICK, today, today + timedelta(days=2))
    who = agency.bea.id if stand_in else None
    wanted = Backup(absence.id, agency.acme, is_needed=True, stand_in_id=who)
    absences.arrange(agency.ada, absence.id, [wanted])


def answers(agency: SmallAgency, task: Task) -> list[Answer]:
    with agency.office.reading() as work:
        newest = work.messages.newest_of(task.id)
        assert newest is not None
        return list(work.messages.answers_by(newest.id))


@pytest.fixture
def chats(agency: SmallAgency, tmp_path: Path) -> Chat:
    return Chat(agency.office, FileStore(tmp_path))


def test_what_came_meanwhile_is_the_stand_ins(agency: SmallAgency, chats: Chat) -> None:
    task = agency.task()
    away(agency, stand_in=True)
    agency.clock.on(hours=1)
    agency.says(task)
    agency.clock.on(days=1)
    chats.post(agency.bea, task.id, "Ich kümmere mich.")
    (answer,) = answers(agency, task)
    assert (answer.assistant_id, answer.in_time) == (agency.bea.id, False)


def test_what_came_before_stays_hers(agency: SmallAgency, chats: Chat) -> None:
    task = agency.task()
    agency.says(task)
    agency.clock.on(hours=1)
    away(agency, stand_in=True)
    chats.post(agency.bea, task.id, "Ich kümmere mich.")
    (answer,) = answers(agency, task)
    assert answer.assistant_id == agency.ada.id


def test_without_a_stand_in_it_is_nobodys_miss(agency: SmallAgency, chats: Chat) -> None:
    task = agency.task()
    away(agency, stand_in=False)
    agency.clock.on(hours=1)
    agency.says(task)
    agency.clock.on(days=1)
    chats.post(agency.manager, task.id, "Wir kümmern uns.")
    (answer,) = answers(agency, task)
    assert (answer.assistant_id, answer.answered_by) == (None, agency.manager.id)


def test_nobody_owes_on_a_task_of_nobody(agency: SmallAgency) -> None:
    with agency.office.reading() as work:
        assert owing(work, None, agency.acme, agency.clock()) is None
        assert owing(work, agency.ada.id, agency.acme, agency.clock()) == agency.ada.id


def test_who_has_left_misses_nothing_that_came_afterwards(agency: SmallAgency, chats: Chat) -> None:
    before, after = agency.task(), agency.task()
    agency.says(before)
    agency.clock.on(minutes=5)
    People(agency.office).disable(agency.admin, agency.ada.id)
    agency.says(after)
    agency.clock.on(days=2)
    for task in (before, after):
        chats.post(agency.manager, task.id, "Wir kümmern uns.")
    assert [answer.assistant_id for answer in answers(agency, before)] == [agency.ada.id]
    assert [answer.assistant_id for answer in answers(agency, after)] == [None]


def test_a_stand_in_who_has_left_misses_nothing_that_came_afterwards(
    agency: SmallAgency, chats: Chat
) -> None:
    task = agency.task()
    away(agency, stand_in=True)
    People(agency.office).disable(agency.admin, agency.bea.id)
    agency.clock.on(hours=1)
    agency.says(task)
    agency.clock.on(days=1)
    chats.post(agency.manager, task.id, "Wir kümmern uns.")
    (answer,) = answers(agency, task)
    assert answer.assistant_id is None
