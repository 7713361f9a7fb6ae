"""Choosing what a message is for."""

from textual.app import App
from textual.widgets import OptionList

from domain.message import Tag
from screens.dialogs.chat.pick_tags import PickTags


class Host(App[None]):
    """Nothing but a place to ask in."""

    def __init__(self, tags: frozenset[Tag]) -> None:
        super().__init__()
        self.tags = tags
        self.answers: list[frozenset[Tag] | None] = []

    def on_mount(self) -> None:
        self.push_screen(PickTags("Wofür?", self.tags), self.answers.append)


async def test_space_chooses_and_enter_takes() -> None:
    host = Host(frozenset({Tag.INFORMATION}))
    async with host.run_test(notifications=True) as pilot:
        await pilot.press("space", "j", "space", "down", "down", "space", "enter")
        await pilot.pause()
        assert host.answers == [frozenset({Tag.QUESTION, Tag.RESULT})]


async def test_an_approval_is_neither_offered_nor_kept() -> None:
    host = Host(frozenset({Tag.APPROVAL, Tag.DECISION}))
    async with host.run_test(notifications=True) as pilot:
        await pilot.press("enter")
        await pilot.pause()
        assert host.answers == [frozenset({Tag.DECISION})]


async def test_escape_answers_nothing() -> None:
    host = Host(frozenset())
    async with host.run_test(notifications=True) as pilot:
        await pilot.press("space", "escape")
        await pilot.pause()
        assert host.answers == [None]


async def test_a_click_chooses() -> None:
    host = Host(frozenset())
    async with host.run_test(notifications=True) as pilot:
        await pilot.click("OptionList", offset=(3, 2))
        await pilot.press("enter")
        await pilot.pause()
        [answer] = host.answers
        assert answer is not None
        assert len(answer) == 1


async def test_tags_are_called_as_in_the_chat_and_marked_as_elsewhere() -> None:
    host = Host(frozenset({Tag.QUESTION}))
    async with host.run_test() as pilot:
        await pilot.pause()
        options = host.screen.query_one(OptionList).options
        told = [str(one.prompt) for one in options]
    assert told == ["○ #Information", "● #Frage", "○ #Entscheidung", "○ #Ergebnis"]
