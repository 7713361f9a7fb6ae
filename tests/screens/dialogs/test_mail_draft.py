"""The draft is copied by parts, and sent only when she says so (PLAN-4)."""

from textual.app import App

from screens.dialogs.mail_draft import ShowDraft
from services.absence.telling import MailDraft

DRAFT = MailDraft(["a@example.org", "b@example.org"], "tl@example.org", "Betreff", "[/x] Text")


async def test_each_part_is_copied_and_going_back_sends_nothing() -> None:
    answered: list[bool | None] = []
    app: App[None] = App()
    async with app.run_test(size=(100, 40)) as pilot:
        app.push_screen(ShowDraft(DRAFT), answered.append)
        await pilot.pause()
        for key, copied in (("b", "a@example.org, b@example.org"), ("t", "Betreff")):
            await pilot.press(key)
            assert app.clipboard == copied
        await pilot.press("y")
        assert app.clipboard == "[/x] Text"
        await pilot.press("escape")
        app.push_screen(ShowDraft(DRAFT), answered.append)
        await pilot.press("s")
        await pilot.pause()
    assert answered == [False, True]
