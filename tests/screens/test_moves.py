"""Moving a task on from a room by keys: asked, done, told; nothing happens when one goes back."""

from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from textual import work
from textual.pilot import Pilot

from app.house import House
from app.rooms import Rooms
from app.settings import Settings
from domain.area import WorkArea
from domain.ids import CustomerId
from domain.message import Tag
from domain.permission import Act
from domain.person import Actor
from domain.task import Task, TaskStatus
from screens.dialogs.new_task_draft import draft_of
from screens.moves import carry_out, giving_back
from screens.ordering import DRAFT, new_task
from screens.room import Room
from services.desk import Desk
from services.session import Session
from tests.builders import SmallAgency, small_agency
from widgets.words import use_language

STYLE = Path(__file__).parents[2] / "vpa.tcss"


class MovesRoom(Room):
    """A room that only moves tasks."""

    MODE = "tasks"
    results: list[Task | None]

    @work(group="write")
    async def move(self, act: Act, task: Task) -> None:
        self.results.append(await carry_out(self, act, task.id))

    @work(group="write")
    async def order(self, customer_id: CustomerId | None = None) -> None:
        self.results.append(await new_task(self, customer_id))


class OneRoom(Rooms):
    """Only that room."""

    def __init__(self, desk: Desk, session: Session) -> None:
        super().__init__(desk, session)
        self.factories = {"tasks": self._moving}

    def _moving(self) -> Room:
        room = MovesRoom(self._desk, self.session)
        room.results = []
        return self._kept(room)


class Host(House):
    """The house with that room open."""

    CSS_PATH = STYLE

    def __init__(self, agency: SmallAgency, actor: Actor, folder: Path) -> None:
        here = folder / "config.toml"
        desk = Desk(agency.office, folder / "files", folder / "local")
        super().__init__(desk, Settings("", folder, here, here))
        self.session = Session(actor, "Fleißige Hände")
        use_language("en")

    async def on_mount(self) -> None:
        """Open it."""
        self.rooms = OneRoom(self.desk, self.session)
        self.add_mode("tasks", self.rooms.factories["tasks"])
        await self.action_go("tasks")


class Hands:
    """Who sits there."""

    def __init__(self, host: Host, pilot: Pilot[int]) -> None:
        self.host, self.pilot = host, pilot

    @property
    def room(self) -> MovesRoom:
        room = self.host.room_here()
        assert isinstance(room, MovesRoom)
        return room

    async def begin(self, act: Act, task: Task) -> None:
        self.room.move(act, task)
        await self.settle()

    async def settle(self) -> None:
        for _round in range(40):
            await self.pilot.pause(0.02)
            if not any(one.is_running for one in self.host.workers):
                break
            if len(self.host.screen_stack) > 1 and _round > 5:
                break
        await self.pilot.pause()

    async def press(self, *keys: str) -> None:
        await self.pilot.press(*keys)
        await self.settle()

    @property
    def painted(self) -> str:
        return "\n".join(strip.text for strip in self.host.screen._compositor.render_strips())

    @property
    def told(self) -> str:
        return "\n".join(note.message for note in self.host._notifications)


@asynccontextmanager
async def hands(agency: SmallAgency, actor: Actor, folder: Path) -> AsyncIterator[Hands]:
    host = Host(agency, actor, folder)
    async with host.run_test(size=(80, 24), notifications=True) as pilot:
        yield Hands(host, pilot)
    host.desk.close()


@pytest.fixture
def agency(sqlite_url: str, monkeypatch: pytest.MonkeyPatch) -> Iterator[SmallAgency]:
    monkeypatch.setattr("screens.dialogs.confirm.DEAF", 0.0)
    yield small_agency(sqlite_url)
    use_language("de")


class TestMoves:
    async def test_accepting_without_an_area_asks_for_it_and_offers_to_explain_the_factor(
        self, agency: SmallAgency, tmp_path: Path
    ) -> None:
        task = agency.task(status=TaskStatus.REVIEW, area=None, customer_factor=None)
        async with hands(agency, agency.ada, tmp_path) as ada:
            await ada.begin(Act.ACCEPT, task)
            await ada.press(*"market", "enter")
            assert "Tell the customer about the factor?" in ada.painted
            await ada.press("ctrl+s")
            await ada.press("y")
            assert ada.room.results[-1] == agency.stored(task)
        accepted = agency.stored(task)
        assert (accepted.status, accepted.area) == (TaskStatus.ACCEPTED, WorkArea.MARKETING)
        with agency.office.reading() as work:
            (said,) = work.messages.all_of(task.id)
        assert "Faktor 1,3" in said.text
        assert "1:00 Std." in said.text
        assert "0:46 Std." in said.text

    async def test_going_back_changes_nothing(self, agency: SmallAgency, tmp_path: Path) -> None:
        task = agency.task(status=TaskStatus.REVIEW)
        async with hands(agency, agency.ada, tmp_path) as ada:
            for act in (Act.ACCEPT, Act.SET_AREA, Act.DELEGATE, Act.SEND_TO_OPERATIONS):
                await ada.begin(act, task)
                assert len(ada.host.screen_stack) > 1
                await ada.press("escape")
                assert ada.room.results[-1] is None
        assert agency.stored(task) == task

    async def test_setting_an_area_can_be_undone(self, agency: SmallAgency, tmp_path: Path) -> None:
        task = agency.task(status=TaskStatus.REVIEW)
        async with hands(agency, agency.ada, tmp_path) as ada:
            await ada.begin(Act.SET_AREA, task)
            await ada.press(*"secret", "enter")
            assert agency.stored(task).area is WorkArea.SECRETARIAT
            await ada.press("u")
        assert agency.stored(task).area is WorkArea.BACKOFFICE

    async def test_start_deliver_and_done(self, agency: SmallAgency, tmp_path: Path) -> None:
        task = agency.task()
        async with hands(agency, agency.ada, tmp_path) as ada:
            await ada.begin(Act.START, task)
            await ada.begin(Act.DELIVER, task)
            await ada.press(*"Fertig", "ctrl+s")
            assert agency.stored(task).status is TaskStatus.DELIVERED
            await ada.begin(Act.FINISH, task)
            assert "1:00 h of the budget" in ada.painted
            await ada.press("y")
        assert agency.stored(task).status is TaskStatus.DONE
        with agency.office.reading() as work:
            assert [one.tags for one in work.messages.all_of(task.id)] == [{Tag.RESULT}]

    async def test_a_customers_return_asks_for_the_deadline(
        self, agency: SmallAgency, tmp_path: Path
    ) -> None:
        task = agency.task(status=TaskStatus.DELIVERED)
        async with hands(agency, agency.ada, tmp_path) as ada:
            await ada.begin(giving_back(task.status), task)
            await ada.press(*"Mo 12 Uhr", "tab", *"fehlt", "ctrl+s")
        back = agency.stored(task)
        assert back.status is TaskStatus.IN_PROGRESS
        assert back.deadline_at is not None
        assert back.deadline_at.isoformat() == "2026-11-23T11:00:00+00:00"

    async def test_delegated_and_given_to_another_assistant(
        self, agency: SmallAgency, tmp_path: Path
    ) -> None:
        task = agency.task(status=TaskStatus.REVIEW)
        async with hands(agency, agency.manager, tmp_path) as mia:
            await mia.begin(Act.DELEGATE, task)
            assert "suchen" in mia.painted or "sucht" in mia.painted
            await mia.press(*"voll", "ctrl+s")
            assert agency.stored(task).status is TaskStatus.WITH_TEAM_LEAD
            await mia.begin(Act.GIVE_BACK, task)
            await mia.press(*"bea", "enter")
        back = agency.stored(task)
        assert (back.status, back.assistant_id) == (TaskStatus.REVIEW, agency.bea.id)

    async def test_to_operations_and_released(self, agency: SmallAgency, tmp_path: Path) -> None:
        task = agency.task(status=TaskStatus.REVIEW, area=WorkArea.DESIGN)
        async with hands(agency, agency.admin, tmp_path) as alma:
            await alma.begin(Act.SEND_TO_OPERATIONS, task)
            await alma.press(*"Ja", "enter")
            assert agency.stored(task).status is TaskStatus.WITH_OPERATIONS
            await alma.begin(Act.RELEASE, task)
            await alma.press("enter")
        assert agency.stored(task).released_at is not None

    async def test_deleting_asks_first(self, agency: SmallAgency, tmp_path: Path) -> None:
        task = agency.task(status=TaskStatus.REVIEW)
        async with hands(agency, agency.manager, tmp_path) as mia:
            await mia.begin(Act.DELETE_TASK, task)
            await mia.press("enter")
            assert agency.stored(task) == task
            await mia.begin(Act.DELETE_TASK, task)
            await mia.press("y")
        assert agency.stored(task).status is TaskStatus.DELETED

    async def test_what_cannot_be_is_said_without_asking_anything(
        self, agency: SmallAgency, tmp_path: Path
    ) -> None:
        task = agency.task()
        async with hands(agency, agency.ada, tmp_path) as ada:
            for act in (Act.ACCEPT, Act.DELETE_TASK, Act.FINISH, Act.DELEGATE):
                before = ada.told
                await ada.begin(act, task)
                assert len(ada.host.screen_stack) == 1
                assert ada.told != before
                assert ada.room.results[-1] is None

    async def test_a_hostile_title_is_only_text(
        self, agency: SmallAgency, tmp_path: Path, hostile_name: str
    ) -> None:
        task = agency.task(status=TaskStatus.REVIEW, title=hostile_name[:300])
        async with hands(agency, agency.manager, tmp_path) as mia:
            for act in (Act.ACCEPT, Act.SET_AREA, Act.DELEGATE):
                await mia.begin(act, task)
                assert len(mia.host.screen_stack) > 1
                assert "\x1b" not in mia.painted
                await mia.press("escape")


class TestNewTask:
    async def test_a_task_is_created_and_its_draft_forgotten(
        self, agency: SmallAgency, tmp_path: Path
    ) -> None:
        async with hands(agency, agency.ada, tmp_path) as ada:
            ada.room.order()
            await ada.settle()
            await ada.press("enter", "enter")
            await ada.press(*"Messe", "tab", *"Stand", "tab", "tab", *"2,5", "ctrl+s")
            (created,) = ada.room.results
            assert created is not None
            assert agency.stored(created).budget_seconds == 9000
            assert created.customer_id == agency.acme
            assert ada.host.desk.drafts.text(agency.ada.id, DRAFT) == ""

    async def test_what_is_typed_is_there_again(self, agency: SmallAgency, tmp_path: Path) -> None:
        async with hands(agency, agency.ada, tmp_path) as ada:
            ada.room.order(agency.acme)
            await ada.settle()
            await ada.press(*"Messe", "escape")
            kept = draft_of(ada.host.desk.drafts.text(agency.ada.id, DRAFT))
            assert (kept.title, kept.customer) == ("Messe", str(agency.acme))
        async with hands(agency, agency.ada, tmp_path) as ada:
            ada.room.order()
            await ada.settle()
            assert "Messe" in ada.painted
            assert "Acme GmbH" in ada.painted

    async def test_a_refused_task_stays_typed(self, agency: SmallAgency, tmp_path: Path) -> None:
        async with hands(agency, agency.ada, tmp_path) as ada:
            ada.room.order(agency.acme)
            await ada.settle()
            await ada.pilot.press(*"Messe", "tab", *"Stand", "tab", "tab", *"1")
            with agency.office.database.write() as work:
                work.customers.end_assignment(agency.acme, agency.ada.id, agency.clock())
            await ada.press("ctrl+s")
            assert ada.room.results == [None]
            assert "role does not allow" in ada.told
            assert "Messe" in ada.host.desk.drafts.text(agency.ada.id, DRAFT)

    async def test_without_a_customer_she_is_told_so(
        self, agency: SmallAgency, tmp_path: Path
    ) -> None:
        with agency.office.database.write() as work:
            work.customers.end_assignment(agency.acme, agency.ada.id, agency.clock())
        async with hands(agency, agency.ada, tmp_path) as ada:
            ada.room.order()
            await ada.settle()
            assert "No customer is yours yet" in ada.told
