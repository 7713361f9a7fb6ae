"""Lists of tasks, page by page, on both engines."""

from collections.abc import Iterator, Sequence
from datetime import timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from data.files import FileStore
from data.reads.task_lists import NOBODY, ORDER, TaskFilter, TaskListReads, TaskRow
from domain.message import Side
from domain.permission import Act
from domain.person import Actor
from domain.task import OPEN, TaskStatus
from services.chat.chat import Chat
from services.office import AGENCY
from services.people.people import People
from tests.builders import SmallAgency, small_agency


@pytest.fixture
def agency(database_url: str) -> Iterator[SmallAgency]:
    made = small_agency(database_url)
    yield made
    made.office.database.close()


OPEN_ONES = TaskFilter()


def listed(
    agency: SmallAgency, actor: Actor, wanted: TaskFilter = OPEN_ONES, limit: int = 100
) -> Sequence[TaskRow]:
    """The whole list, read page by page."""
    rows: list[TaskRow] = []
    while True:
        with agency.office.reading() as work:
            reads = TaskListReads(work.reader, actor, agency.office.now())
            page = reads.page(wanted, rows[-1] if rows else None, limit)
        rows += page
        if len(page) < limit:
            return rows


def titles(rows: Sequence[TaskRow]) -> list[str]:
    return [row.title for row in rows]


@pytest.fixture
def many(agency: SmallAgency) -> SmallAgency:
    """Tasks of every status, some with the same due time, some with none."""
    for nth, status in enumerate([*TaskStatus] * 3):
        deadline = agency.clock() + timedelta(days=nth % 2 + 1) if nth % 3 else None
        agency.task(title=f"Aufgabe {nth}", status=status, deadline_at=deadline)
    return agency


@pytest.mark.parametrize("limit", [1, 2, 5, 18, 100])
def test_pages_joined_are_the_whole_list(many: SmallAgency, limit: int) -> None:
    whole = listed(many, many.manager)
    assert len(whole) == 3 * len(OPEN)
    assert listed(many, many.manager, limit=limit) == whole
    ranks = [ORDER.index(row.status) for row in whole]
    assert ranks == sorted(ranks)


def test_within_a_status_the_next_due_comes_first_and_the_undue_last(many: SmallAgency) -> None:
    for status in OPEN:
        dues = [row.next_due_at for row in listed(many, many.manager) if row.status is status]
        known = [due for due in dues if due]
        assert dues == sorted(known) + [None] * (len(dues) - len(known))


@pytest.mark.parametrize("status", TaskStatus)
def test_one_status_can_be_asked_for(many: SmallAgency, status: TaskStatus) -> None:
    rows = listed(many, many.manager, TaskFilter(status=status), limit=2)
    assert [row.status for row in rows] == [status] * 3


def test_closed_tasks_come_newest_first(agency: SmallAgency) -> None:
    for title in ("alt", "neu"):
        agency.task(title=title, status=TaskStatus.DONE)
        agency.clock.on(minutes=1)
    rows = listed(agency, agency.manager, TaskFilter(status=TaskStatus.DONE), limit=1)
    assert titles(rows) == ["neu", "alt"]


def test_an_assistant_sees_her_reach_and_management_everything(agency: SmallAgency) -> None:
    agency.task(title="bei Acme")
    agency.task(agency.bolt, title="bei Bolt")
    together = agency.task(agency.bolt, title="zusammen")
    with agency.office.running(Act.CREATE_TASK, AGENCY) as doing:
        doing.work.tasks.add_participant(together.id, agency.ada.id, agency.clock())
    assert set(titles(listed(agency, agency.ada))) == {"bei Acme", "zusammen"}
    assert set(titles(listed(agency, agency.bea))) == {"bei Bolt", "zusammen"}
    assert len(listed(agency, agency.manager)) == 3


def test_whose_narrows_but_never_widens(agency: SmallAgency) -> None:
    agency.task(title="Adas")
    agency.task(title="niemandes", assistant_id=None)
    agency.task(agency.bolt, title="Beas")
    ada, bea = TaskFilter(whose=agency.ada.id), TaskFilter(whose=agency.bea.id)
    assert titles(listed(agency, agency.manager, ada)) == ["Adas"]
    assert titles(listed(agency, agency.manager, bea)) == ["Beas"]
    assert titles(listed(agency, agency.manager, TaskFilter(whose=NOBODY))) == ["niemandes"]
    assert listed(agency, agency.ada, bea) == []


def test_what_is_open_of_somebody_who_has_left_is_nobodys(agency: SmallAgency) -> None:
    agency.task(title="offen")
    agency.task(title="erledigt", status=TaskStatus.DONE)
    agency.task(agency.bolt, title="Beas")
    People(agency.office).disable(agency.admin, agency.ada.id)
    nobodys = TaskFilter(whose=NOBODY)
    assert titles(listed(agency, agency.manager, nobodys)) == ["offen"]
    begun = TaskFilter(whose=NOBODY, status=TaskStatus.ACCEPTED)
    assert titles(listed(agency, agency.manager, begun)) == ["offen"]
    done = TaskFilter(whose=NOBODY, status=TaskStatus.DONE)
    assert listed(agency, agency.manager, done) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("übersetzung", ["Übersetzung Maß & Größe"]),
        ("ÜBERSETZUNG", ["Übersetzung Maß & Größe"]),
        ("mass", ["Übersetzung Maß & Größe"]),
        ("mas", ["Übersetzung Maß & Größe"]),
        ("größe acme", ["Übersetzung Maß & Größe"]),
        ("100%", ["100% fertig_machen"]),
        ("1_0", []),
        ("!", []),
        ("fertig_", ["100% fertig_machen"]),
        ("assistent", ["Übersetzung Maß & Größe", "100% fertig_machen"]),
        ("söhne", []),
        ("  ", ["Übersetzung Maß & Größe", "100% fertig_machen"]),
        ("' OR 1=1 --", []),
    ],
)
def test_words_are_found_in_any_case(agency: SmallAgency, text: str, found: list[str]) -> None:
    agency.task(title="Übersetzung Maß & Größe")
    agency.task(title="100% fertig_machen")
    assert titles(listed(agency, agency.ada, TaskFilter(text=text), limit=1)) == found


def test_a_task_is_found_by_its_number(agency: SmallAgency) -> None:
    agency.task(number=777)
    other = agency.task(title="andere")
    assert titles(listed(agency, agency.ada, TaskFilter(text=str(other.number)))) == ["andere"]


def test_hostile_titles_come_back_unchanged(agency: SmallAgency, hostile_name: str) -> None:
    kept = hostile_name.replace("\x00", "")[:300]
    agency.task(title=kept)
    assert titles(listed(agency, agency.ada)) == [kept]


class TestUnread:
    def unread(self, agency: SmallAgency, actor: Actor) -> bool:
        return listed(agency, actor)[0].unread

    def test_a_message_of_somebody_else_is_unread_until_it_is_marked(
        self, agency: SmallAgency
    ) -> None:
        task = agency.task()
        assert not self.unread(agency, agency.ada)
        said = agency.says(task)
        assert self.unread(agency, agency.ada)
        with agency.office.keeping(agency.ada.id) as own:
            own.mark_read(task.id, said.id, agency.clock())
        assert not self.unread(agency, agency.ada)
        assert self.unread(agency, agency.manager)

    def test_her_own_and_automatic_messages_are_not(self, agency: SmallAgency) -> None:
        task = agency.task()
        agency.says(task, side=Side.OURS, by=agency.ada)
        agency.says(task, side=Side.AUTOMATIC)
        assert not self.unread(agency, agency.ada)

    def test_what_others_can_still_take_back_is_not(self, agency: SmallAgency) -> None:
        task = agency.task()
        with TemporaryDirectory() as folder:
            Chat(agency.office, FileStore(Path(folder))).post(agency.ada, task.id, "Gleich da")
        assert not self.unread(agency, agency.manager)
        agency.clock.on(seconds=10)
        assert self.unread(agency, agency.manager)


def test_the_assistants_are_listed_by_name(agency: SmallAgency) -> None:
    with agency.office.reading() as work:
        reads = TaskListReads(work.reader, agency.manager, agency.office.now())
        assert reads.assistants() == [
            (agency.ada.id, agency.ada.name),
            (agency.bea.id, agency.bea.name),
        ]
