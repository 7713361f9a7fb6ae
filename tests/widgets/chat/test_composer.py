"""The composer by itself: nothing typed is lost, nothing is sent by accident."""

import asyncio
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from textual import events
from textual.app import App, ComposeResult
from textual.message import Message
from textual.widgets import Button

from widgets.chat import composer as module
from widgets.chat.composer import DRAFT_AFTER, Composer
from widgets.keys.enter import use_enter


class Host(App[None]):
    """A composer, a button beside it, and what the composer told."""

    def __init__(self, composer: Composer) -> None:
        super().__init__()
        self.composer = composer
        self.told: list[Message] = []

    def compose(self) -> ComposeResult:
        yield self.composer
        yield Button("Elsewhere")

    def on_composer_submitted(self, event: Composer.Submitted) -> None:
        self.told.append(event)

    def on_composer_edited(self, event: Composer.Edited) -> None:
        self.told.append(event)

    def on_composer_left(self, event: Composer.Left) -> None:
        self.told.append(event)


@pytest.mark.parametrize(
    ("enter_sends", "send", "newlines"),
    [(True, "enter", ("ctrl+j", "alt+enter")), (False, "ctrl+j", ("enter", "enter"))],
)
async def test_one_key_sends_and_the_others_break_the_line(
    enter_sends: bool, send: str, newlines: tuple[str, str]
) -> None:
    use_enter(sends=enter_sends)
    composer = Composer()
    use_enter(sends=True)
    host = Host(composer)
    async with host.run_test(notifications=True) as pilot:
        await pilot.press("a", newlines[0], "b", newlines[1], "c", send)
        await pilot.pause()
        assert host.told == [Composer.Submitted(composer, "a\nb\nc")]
        assert composer.text == ""


async def test_blank_text_is_not_sent_and_not_taken_away() -> None:
    composer = Composer()
    host = Host(composer)
    async with host.run_test(notifications=True) as pilot:
        await pilot.press("space", "ctrl+j", "enter")
        assert composer.text == " \n"
        assert not any(isinstance(told, Composer.Submitted) for told in host.told)


async def test_the_draft_is_told_within_half_a_second_though_typing_goes_on() -> None:
    composer = Composer()
    host = Host(composer)
    async with host.run_test(notifications=True) as pilot:
        assert DRAFT_AFTER <= 0.5
        for _ in range(20):
            await pilot.press("x")
            await asyncio.sleep(0.03)
        assert any(isinstance(told, Composer.Edited) for told in host.told)
        await asyncio.sleep(DRAFT_AFTER + 0.1)
        await pilot.pause()
        assert host.told[-1] == Composer.Edited(composer, "x" * 20)


async def test_leaving_tells_the_draft_first() -> None:
    composer = Composer()
    host = Host(composer)
    async with host.run_test(notifications=True) as pilot:
        await pilot.press("x", "escape")
        await pilot.pause()
        assert host.told == [Composer.Edited(composer, "x"), Composer.Left(composer)]
        await pilot.press("y", "tab")
        await pilot.pause()
        assert host.told[-1] == Composer.Edited(composer, "xy")


async def test_sending_does_not_tell_an_empty_draft() -> None:
    composer = Composer()
    host = Host(composer)
    async with host.run_test(notifications=True) as pilot:
        await pilot.press("x", "enter")
        await asyncio.sleep(DRAFT_AFTER + 0.1)
        await pilot.pause()
        assert host.told == [Composer.Submitted(composer, "x")]


async def test_a_refused_text_comes_back_before_what_was_written_since() -> None:
    composer = Composer()
    async with Host(composer).run_test(notifications=True) as pilot:
        await pilot.press("n", "e", "w")
        composer.give_back("old")
        assert composer.text == "old\nnew"


async def test_another_draft_is_shown_after_the_present_one_was_told() -> None:
    composer = Composer()
    host = Host(composer)
    async with host.run_test(notifications=True) as pilot:
        await pilot.press("x")
        composer.show_draft("[/x] kept")
        await asyncio.sleep(DRAFT_AFTER + 0.1)
        await pilot.press("!")
        assert composer.text == "[/x] kept!"
        assert host.told == [Composer.Edited(composer, "x")]


async def test_a_paste_leaves_its_controls_behind_and_keeps_its_lines() -> None:
    composer = Composer()
    host = Host(composer)
    async with host.run_test(notifications=True) as pilot:
        host.post_message(events.Paste("a\x1b[31mb\r\nc\x07\u202e👩\u200d💻"))
        await pilot.pause()
        assert composer.text == "ab\nc👩\u200d💻"


async def test_it_grows_with_its_text_from_three_to_eight_lines() -> None:
    composer = Composer(placeholder="[red] Write")
    async with Host(composer).run_test(notifications=True) as pilot:
        heights = []
        for lines in (1, 3, 5, 8, 20):
            composer.text = "\n".join("x" * lines)
            await pilot.pause()
            await pilot.pause()
            heights.append(composer.size.height)
        assert heights == [3, 3, 5, 8, 8]


async def test_where_no_editor_can_be_opened_it_says_so_and_keeps_the_text() -> None:
    composer = Composer("kept")
    host = Host(composer)
    async with host.run_test(notifications=True) as pilot:
        await pilot.press("f4")
        await pilot.pause()
        assert composer.text == "kept"
        assert len(host._notifications) == 1


async def test_the_text_comes_back_from_the_editor(monkeypatch: pytest.MonkeyPatch) -> None:
    composer = Composer("kept")
    host = Host(composer)

    @contextmanager
    def suspended() -> Iterator[None]:
        yield

    monkeypatch.setattr(host, "suspend", suspended)
    monkeypatch.setattr(module, "edited", lambda text, command: f"{text} and more")
    async with host.run_test(notifications=True) as pilot:
        await pilot.press("ctrl+e")
        assert composer.text == "kept and more"
