"""Moving a task on from a room by keys: asked, done, told; nothing happens when one goes back."""

from pathlib import Path

import pytest

from data.files import FileStore
from domain.area import WorkArea
from domain.message import Tag
from domain.permission import Act
from domain.task import TaskStatus
from screens.moves import accepting, finishing, giving_back
from services.result.results import Results
from services.texts.results import Final
from tests.builders import SmallAgency, small_agency
from tests.screens.moving import hands


@pytest.fixture
def agency(sqlite_url: str, monkeypatch: pytest.MonkeyPatch) -> SmallAgency:
    monkeypatch.setattr("screens.dialogs.confirm.DEAF", 0.0)
    return small_agency(sqlite_url)


class TestMoves:
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
            await ada.press(*"korrek", "enter")
            assert agency.stored(task).competence == "proofreading"
            assert agency.stored(task).area is WorkArea.SECRETARIAT
            await ada.press("u")
        assert agency.stored(task).area is WorkArea.BACKOFFICE

    async def test_start_deliver_and_done(self, agency: SmallAgency, tmp_path: Path) -> None:
        task = agency.task()
        async with hands(agency, agency.ada, tmp_path) as ada:
            await ada.begin(Act.START, task)
            await ada.begin(Act.DELIVER, task)
            await ada.press(*"Fertig", "tab", "tab", *"Alles", "ctrl+s")
            assert agency.stored(task).status is TaskStatus.DELIVERED
            await ada.begin(Act.FINISH, task)
            assert "your pay hangs on it" in ada.painted
            await ada.press("escape")
            agency.says(task, "Passt, danke!")
            await ada.begin(Act.FINISH, task)
            assert "where did the customer say so?" in ada.painted
            assert "Elsewhere" not in ada.painted
            await ada.press("enter")
            assert "1:00 h of the budget" in ada.painted
            await ada.press("y")
        assert agency.stored(task).status is TaskStatus.DONE
        with agency.office.reading() as work:
            tags = [one.tags for one in work.messages.all_of(task.id)]
            assert tags == [{Tag.RESULT}, set()]

    async def test_management_writes_down_what_was_said_by_phone(
        self, agency: SmallAgency, tmp_path: Path
    ) -> None:
        task = agency.task(status=TaskStatus.DELIVERED)
        async with hands(agency, agency.manager, tmp_path) as manager:
            await manager.begin(Act.FINISH, task)
            await manager.press("enter", *"Telefon", "enter", "y")
        assert agency.stored(task).status is TaskStatus.DONE

    async def test_a_customers_return_asks_for_the_deadline(
        self, agency: SmallAgency, tmp_path: Path
    ) -> None:
        task = agency.task(status=TaskStatus.DELIVERED)
        async with hands(agency, agency.ada, tmp_path) as ada:
            await ada.begin(giving_back(task.status), task)
            await ada.press("enter", *"Telefon", "enter")
            await ada.press(*"Mo 12 Uhr", "tab", *"fehlt", "ctrl+s")
        back = agency.stored(task)
        assert back.status is TaskStatus.IN_PROGRESS
        assert back.deadline_at is not None
        assert back.deadline_at.isoformat() == "2026-11-23T11:00:00+00:00"

    async def test_the_customer_accepts_an_interim_result_and_returns_the_final_one(
        self, agency: SmallAgency, tmp_path: Path
    ) -> None:
        task, kim = agency.task(status=TaskStatus.IN_PROGRESS), agency.customer()
        async with hands(agency, agency.ada, tmp_path) as ada:
            await ada.begin(Act.DELIVER_INTERIM, task)
            await ada.press(*"Gesucht", "tab", *"Ulm", "tab", "tab", *"Drei", "ctrl+s")
            await ada.begin(finishing(TaskStatus.IN_PROGRESS), task)
            assert "This is the customer's word" in ada.told
        async with hands(agency, kim, tmp_path) as hers:
            await hers.begin(accepting(kim, TaskStatus.IN_PROGRESS), task)
            assert "Gesucht" in hers.painted
            await hers.press("y")
            await hers.begin(giving_back(TaskStatus.IN_PROGRESS), task)
            assert "No interim result waits" in hers.told
        Results(agency.office, FileStore(tmp_path)).deliver(agency.ada, task.id, Final("F", "T"))
        async with hands(agency, kim, tmp_path) as hers:
            await hers.begin(giving_back(TaskStatus.DELIVERED), task)
            await hers.press(*"Mo 12 Uhr", "tab", *"fehlt", "ctrl+s")
        assert agency.stored(task).status is TaskStatus.IN_PROGRESS

    async def test_delegated_and_given_to_another_assistant(
        self, agency: SmallAgency, tmp_path: Path
    ) -> None:
        task = agency.task(status=TaskStatus.REVIEW)
        async with hands(agency, agency.manager, tmp_path) as mia:
            await mia.begin(Act.DELEGATE, task)
            assert "Wir suchen im Team" in mia.painted
            await mia.press(*"voll", "ctrl+s")
            assert agency.stored(task).status is TaskStatus.WITH_TEAM_LEAD
            await mia.begin(Act.GIVE_BACK, task)
            assert "serves the customer" in mia.painted
            await mia.press(*"bea", "enter")
            assert "Bea Assistent sieht ihn sich an" in mia.painted
            await mia.press(*"Bitte", "ctrl+s")
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
