"""The top line's figures: who waits for whom, what is unread, and who is seen as there."""

from datetime import timedelta

import pytest

from data.files import FileStore
from domain.absence import AbsenceKind
from domain.presence import Presence
from domain.standing_in import Backup
from domain.task import TaskStatus
from services.absence.absences import Absences
from services.chat.chat import Chat
from services.chat.singles import Singles
from services.dashboard.glance import Counts, Glance
from tests.builders import SmallAgency


@pytest.fixture
def glance(agency: SmallAgency) -> Glance:
    return Glance(agency.office)


@pytest.fixture
def chat(agency: SmallAgency, tmp_path_factory: pytest.TempPathFactory) -> Chat:
    return Chat(agency.office, FileStore(tmp_path_factory.mktemp("files")))


class TestSingles:
    def test_what_she_owes_and_has_not_read_there_counts_too(
        self, agency: SmallAgency, glance: Glance
    ) -> None:
        kim, singles = agency.customer(), Singles(agency.office)
        singles.post(kim, agency.ada.id, "Hallo?")
        assert glance.look(agency.ada).counts == Counts(1, 0, 0)
        agency.clock.on(seconds=10)
        assert glance.look(agency.ada).counts == Counts(1, 0, 1)
        assert glance.look(agency.manager).counts == Counts(0, 0, 0)
        agency.clock.on(hours=10)
        assert glance.look(agency.ada).counts == Counts(1, 1, 1)
        singles.post(agency.ada, kim.id, "Ja")
        agency.clock.on(seconds=10)
        assert glance.look(agency.ada).counts.waiting == 0
        assert glance.look(kim).counts == Counts(0, 0, 1)


class TestCounts:
    def test_in_an_empty_agency_nothing_waits(self, agency: SmallAgency, glance: Glance) -> None:
        assert glance.look(agency.ada).counts == Counts(0, 0, 0)

    def test_an_assistant_counts_her_own_and_management_everything(
        self, agency: SmallAgency, glance: Glance
    ) -> None:
        agency.says(agency.task())
        agency.says(agency.task())
        agency.says(agency.task(agency.bolt))
        assert glance.look(agency.ada).counts.waiting == 2
        assert glance.look(agency.bea).counts.waiting == 1
        assert glance.look(agency.manager).counts.waiting == 3

    def test_of_one_task_an_answer_and_the_check_may_both_be_owed(
        self, agency: SmallAgency, glance: Glance
    ) -> None:
        agency.says(agency.task(status=TaskStatus.REVIEW))
        assert glance.look(agency.ada).counts.waiting == 2

    def test_a_task_in_review_waits_also_when_somebody_wrote_about_it(
        self, agency: SmallAgency, glance: Glance, chat: Chat
    ) -> None:
        task = agency.task(status=TaskStatus.REVIEW)
        chat.post(agency.ada, task.id, "Ich sehe es mir an.")
        assert glance.look(agency.ada).counts == Counts(waiting=1, overdue=0, unread=0)

    def test_an_answer_counts_at_once_for_everybody(
        self, agency: SmallAgency, glance: Glance, chat: Chat
    ) -> None:
        task = agency.task()
        agency.says(task)
        chat.post(agency.ada, task.id, "Morgen früh.")
        assert glance.look(agency.ada).counts.waiting == 0
        assert glance.look(agency.manager).counts.waiting == 0

    def test_late_begins_with_the_minute_after_the_due_one(
        self, agency: SmallAgency, glance: Glance
    ) -> None:
        agency.says(agency.task())  # Monday 9:00, due at 18:00
        agency.clock.on(hours=9, seconds=59)
        assert glance.look(agency.ada).counts.overdue == 0
        agency.clock.on(seconds=1)
        assert glance.look(agency.ada).counts == Counts(waiting=1, overdue=1, unread=1)

    def test_unread_is_what_others_wrote_once_it_can_be_seen(
        self, agency: SmallAgency, glance: Glance, chat: Chat
    ) -> None:
        task = agency.task()
        chat.post(agency.manager, task.id, "Ich springe ein.")
        assert glance.look(agency.ada).counts.unread == 0
        agency.clock.on(seconds=10)
        assert glance.look(agency.ada).counts.unread == 1
        assert glance.look(agency.bea).counts.unread == 0
        with agency.office.reading() as work:
            newest = work.messages.newest_of(task.id)
        assert newest is not None
        with agency.office.keeping(agency.ada.id) as own:
            own.mark_read(task.id, newest.id, agency.clock())
        assert glance.look(agency.ada).counts.unread == 0

    def test_a_closed_task_is_not_counted_as_unread(
        self, agency: SmallAgency, glance: Glance, chat: Chat
    ) -> None:
        task = agency.task(status=TaskStatus.DONE)
        agency.says(task)
        assert glance.look(agency.ada).counts.unread == 0


class TestPresence:
    @pytest.mark.parametrize(
        ("later", "shown"),
        [
            (timedelta(0), Presence.ONLINE),
            (timedelta(hours=9, minutes=59, seconds=59), Presence.ONLINE),
            (timedelta(hours=10), Presence.OFFLINE),
            (timedelta(hours=22, minutes=59), Presence.OFFLINE),
            (timedelta(hours=23), Presence.ONLINE),
            (timedelta(days=5), Presence.OFFLINE),
        ],
    )
    def test_customers_see_her_in_the_open_window_only(
        self, agency: SmallAgency, glance: Glance, later: timedelta, shown: Presence
    ) -> None:
        agency.clock.at += later  # from Monday 9:00 on
        assert glance.look(agency.ada).presence is shown
        assert glance.look(agency.manager).presence is Presence.ONLINE

    def test_a_beat_tells_that_she_is_there_and_leaves_no_trail(
        self, agency: SmallAgency, glance: Glance
    ) -> None:
        def last_line() -> int:
            with agency.office.reading() as work:
                return work.reader.number("SELECT max(number) FROM trail")

        before = last_line()
        for _minute in range(2):
            agency.clock.on(minutes=1)
            glance.beat(agency.ada)
        with agency.office.reading() as work:
            assert work.people.get(agency.ada.id).seen_at == agency.office.now()
        assert last_line() == before


def test_while_she_is_away_what_comes_counts_for_her_stand_in(
    agency: SmallAgency, glance: Glance
) -> None:
    before, task = agency.task(), agency.task()
    agency.says(before)
    agency.clock.on(minutes=1)
    absences, today = Absences(agency.office), agency.clock().date()
    ill = absences.enter(agency.ada, AbsenceKind.SICK, today, today)
    backup = Backup(ill.id, agency.acme, is_needed=True, stand_in_id=agency.bea.id)
    absences.arrange(agency.ada, ill.id, [backup])
    agency.clock.on(minutes=1)
    agency.says(task)
    for who in (agency.ada, agency.bea):
        assert glance.look(who).counts.waiting == 1
    agency.clock.at = agency.clock.at.replace(hour=18, minute=1)
    for who in (agency.ada, agency.bea):
        counts = glance.look(who).counts
        assert (counts.waiting, counts.overdue) == (1, 1)
    assert glance.look(agency.manager).counts.waiting == 2
