"""What she has to answer before she leaves (RESP-9)."""

from domain.absence import AbsenceKind
from domain.task import TaskStatus
from services.absence.absences import Absences
from services.absence.chats import OpenChat, open_chats
from services.chat.singles import Singles
from tests.builders import SmallAgency


def chats(agency: SmallAgency, **whose: object) -> list[OpenChat]:
    with agency.office.reading() as work:
        return list(open_chats(work, agency.ada, agency.clock(), **whose))  # type: ignore[arg-type]


def test_unanswered_chats_of_tasks_and_single_ones(agency: SmallAgency) -> None:
    assert chats(agency) == []
    agency.task(title="Ruht")
    asked = agency.task(title="Gefragt")
    agency.says(asked)
    agency.says(agency.task(agency.bolt, title="Einer anderen"))
    Singles(agency.office).post(agency.bea, agency.ada.id, "Hast du kurz Zeit?")
    agency.clock.on(minutes=1)
    first, second = chats(agency)
    assert (first.task_id, first.title, first.person) == (asked.id, "Gefragt", "")
    assert (second.person_id, second.person) == (agency.bea.id, "Bea Assistent")


def test_a_task_to_check_waits_like_a_question(agency: SmallAgency) -> None:
    now = agency.clock()
    due, review = now.replace(hour=17), TaskStatus.REVIEW
    agency.task(status=review, title="Zu prüfen", check_since=now, check_due_at=due)
    agency.task(status=review, title="Schon gesagt", check_since=None, check_due_at=None)
    (one,) = chats(agency)
    assert (one.title, one.since, one.due) == ("Zu prüfen", now, due)


def test_nobody_reads_anothers_single_chats(agency: SmallAgency) -> None:
    Singles(agency.office).post(agency.ada, agency.bea.id, "Kannst du mich vertreten?")
    agency.says(agency.task(agency.bolt, title="Frage"))
    agency.clock.on(minutes=1)
    (one,) = chats(agency, person_id=agency.bea.id)
    assert one.title == "Frage"


def test_what_comes_once_she_is_away_is_not_hers(agency: SmallAgency) -> None:
    asked = agency.task(title="Davor")
    agency.says(asked)
    agency.clock.on(hours=1)
    today = agency.clock().date()
    absences = Absences(agency.office)
    made = absences.enter(agency.ada, AbsenceKind.SICK, today, today)
    agency.clock.on(hours=1)
    agency.says(agency.task(title="Danach"))
    found = absences.of(agency.ada, made.id)
    assert [one.title for one in found.chats] == ["Davor"]
    assert [one.title for one in absences.of(agency.manager, made.id).chats] == ["Davor"]
