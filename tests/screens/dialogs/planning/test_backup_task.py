"""A task for a stand-in: title, what is to be done, budget (PLAN-4)."""

from datetime import timedelta

from textual.app import App

from screens.dialogs.planning.backup_task import BackupTask, BackupWanted
from tests.domain.examples.absence import TRIP


async def test_everything_is_needed() -> None:
    answered: list[BackupWanted | None] = []
    app: App[None] = App()
    async with app.run_test(size=(100, 40)) as pilot:
        app.push_screen(BackupTask("Bea [/x]", TRIP), answered.append)
        await pilot.pause()
        await pilot.press(*"Post", "tab", *"lesen", "ctrl+s")
        assert answered == []
        await pilot.press("1", "ctrl+s")
        await pilot.pause()
    assert answered == [BackupWanted("Post", "lesen", timedelta(hours=1))]
