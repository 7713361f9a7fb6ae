"""The chat by itself: messages in, keys in, painted lines and news out."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from textual.app import App, ComposeResult
from textual.geometry import Region
from textual.message import Message
from textual.pilot import Pilot

from widgets import words
from widgets.chat.log import Bubble, ChatLog, Side

START = datetime(2026, 11, 30, 8, 0, tzinfo=UTC)


@pytest.fixture(autouse=True)
def _english() -> None:
    words.use_language("en")


class Host(App[None]):
    """A chat alone on the screen, and what it told."""

    def __init__(self, chat: ChatLog) -> None:
        super().__init__()
        self.chat = chat
        self.chat.styles.height = 8
        self.told: list[Message] = []

    def compose(self) -> ComposeResult:
        yield self.chat

    def on_chat_log_older_wanted(self, event: ChatLog.OlderWanted) -> None:
        self.told.append(event)

    def on_chat_log_picked(self, event: ChatLog.Picked) -> None:
        self.told.append(event)

    def on_chat_log_new_below(self, event: ChatLog.NewBelow) -> None:
        self.told.append(event)

    def on_chat_log_highlighted(self, event: ChatLog.Highlighted) -> None:
        self.told.append(event)


def _bubbles(keys: Sequence[int], text: str = "Message") -> list[Bubble]:
    return [Bubble(key, "Ada", START + timedelta(minutes=key), f"{text} {key}") for key in keys]


def _painted(chat: ChatLog) -> list[str]:
    return [strip.text.rstrip() for strip in chat.render_lines(Region(0, 0, *chat.size))]


def _cursor(chat: ChatLog) -> object:
    return chat.key_at_cursor


async def _press(pilot: Pilot[None], *keys: str) -> None:
    await pilot.press(*keys)
    await pilot.pause()


async def test_a_chat_opens_at_its_end() -> None:
    chat = ChatLog()
    async with Host(chat).run_test(notifications=True) as pilot:
        chat.show(_bubbles(range(50)), more_above=True)
        await pilot.pause()
        assert _painted(chat)[-1].endswith("Message 49")
        assert _cursor(chat) == 49


async def test_a_chat_given_before_there_is_a_screen_opens_at_its_unread_line() -> None:
    chat = ChatLog()
    chat.show(_bubbles(range(50)), more_above=False, unread_from=20)
    async with Host(chat).run_test(notifications=True) as pilot:
        await pilot.pause()
        assert "New messages" in _painted(chat)[0]
        assert _painted(chat)[2].endswith("Message 20")


async def test_days_stand_between_messages() -> None:
    chat = ChatLog()
    async with Host(chat).run_test(notifications=True):
        night = [Bubble(n, "Ada", START + timedelta(hours=16 * n), "x") for n in range(2)]
        chat.show(night, more_above=False)
        shown = "\n".join(_painted(chat))
        assert "Monday, 30 November 2026" in shown
        assert "Tuesday, 1 December 2026" in shown


async def test_the_top_asks_once_for_older_messages_and_stays_still() -> None:
    chat = ChatLog()
    host = Host(chat)
    async with host.run_test(notifications=True) as pilot:
        chat.show(_bubbles(range(50, 100)), more_above=True)
        await _press(pilot, "g", "pageup", "k")
        asked = [event for event in host.told if isinstance(event, ChatLog.OlderWanted)]
        assert [event.before_key for event in asked] == [50]
        assert "Loading older messages" in _painted(chat)[0]
        before = _painted(chat)[2:]
        chat.prepend(_bubbles(range(50)), False)
        await pilot.pause()
        assert _painted(chat)[2:] == before
        assert _cursor(chat) == 50
        await _press(pilot, "g")
        assert _painted(chat)[2].endswith("Message 0")


async def test_going_to_the_first_asks_for_page_after_page_until_she_moves() -> None:
    chat = ChatLog()
    host = Host(chat)

    def asked() -> list[tuple[object, bool]]:
        told = [event for event in host.told if isinstance(event, ChatLog.OlderWanted)]
        return [(event.before_key, event.to_beginning) for event in told]

    async with host.run_test(notifications=True) as pilot:
        chat.show(_bubbles(range(60, 90)), more_above=True)
        await _press(pilot, "home")
        chat.prepend(_bubbles(range(40, 60)), True)
        await pilot.pause()
        assert (_cursor(chat), chat.scroll_offset.y) == (40, 0)
        await _press(pilot, "end")
        chat.prepend(_bubbles(range(20, 40)), True)
        await pilot.pause()
        assert asked() == [(60, True), (40, True)]
        assert _cursor(chat) == 89
        await _press(pilot, "home")
        chat.prepend(_bubbles(range(20)), False)
        await pilot.pause()
        assert asked()[2:] == [(20, True)]
        assert _painted(chat)[2].endswith("Message 0")


async def test_the_wheel_at_the_top_asks_for_older_messages() -> None:
    chat = ChatLog()
    host = Host(chat)
    async with host.run_test(notifications=True) as pilot:
        chat.show(_bubbles(range(2)), more_above=True)
        await pilot.pause()
        chat.on_mouse_scroll_up()
        await pilot.pause()
        assert any(isinstance(event, ChatLog.OlderWanted) for event in host.told)


async def test_new_messages_are_followed_at_the_bottom_and_counted_elsewhere() -> None:
    chat = ChatLog()
    host = Host(chat)
    async with host.run_test(notifications=True) as pilot:
        chat.show(_bubbles(range(30)), more_above=False)
        chat.append(_bubbles([30])[0])
        await pilot.pause()
        assert _painted(chat)[-1].endswith("Message 30")
        await _press(pilot, "pageup", "pageup")
        before = _painted(chat)[:-1]
        chat.append(_bubbles([31])[0])
        chat.append(_bubbles([32])[0])
        await pilot.pause()
        assert _painted(chat)[:-1] == before
        assert "2 new below" in _painted(chat)[-1]
        assert ChatLog.NewBelow(chat, 2) in host.told
        await _press(pilot, "G")
        assert _painted(chat)[-1].endswith("Message 32")
        assert [one for one in host.told if isinstance(one, ChatLog.NewBelow)][-1].count == 0


async def test_my_own_message_is_always_followed() -> None:
    chat = ChatLog()
    async with Host(chat).run_test(notifications=True) as pilot:
        chat.show(_bubbles(range(30)), more_above=False)
        await _press(pilot, "g")
        chat.append(replace(_bubbles([30])[0], mine=True, side=Side.OURS))
        await pilot.pause()
        assert _painted(chat)[-1].endswith("Message 30")


async def test_the_cursor_goes_by_message_and_enter_picks() -> None:
    chat = ChatLog()
    host = Host(chat)
    async with host.run_test(notifications=True) as pilot:
        chat.show(_bubbles(range(30)), more_above=False)
        await _press(pilot, "k", "k", "j", "enter")
        assert ChatLog.Picked(chat, 28) in host.told
        for _ in range(10):
            await _press(pilot, "k")
            assert any(line.startswith("❯│ Ada") for line in _painted(chat))
        assert _cursor(chat) == 18


async def test_a_long_message_is_read_through_by_the_same_key() -> None:
    chat = ChatLog()
    async with Host(chat).run_test(notifications=True) as pilot:
        long = Bubble("long", "Ada", START, "\n".join(f"line {n}" for n in range(30)))
        chat.show([long, *_bubbles([1])], more_above=False)
        await _press(pilot, "g")
        seen = []
        while _cursor(chat) == "long":
            seen += [line[3:] for line in _painted(chat)]
            await _press(pilot, "j")
        assert {f"line {n}" for n in range(30)} <= set(seen)


async def test_a_changed_message_changes_in_place_and_a_removed_one_goes() -> None:
    chat = ChatLog()
    async with Host(chat).run_test(notifications=True) as pilot:
        chat.show(_bubbles(range(30)), more_above=False)
        await _press(pilot, "pageup")
        shown = _painted(chat)
        chat.replace(replace(_bubbles([0])[0], text="a\nb\nc\nd"))
        chat.drop(1)
        await pilot.pause()
        assert _painted(chat) == shown
        chat.go_to(5)
        chat.drop(5)
        assert _cursor(chat) == 6
        assert not chat.go_to(5)


async def test_what_is_sought_stands_out() -> None:
    chat = ChatLog()
    async with Host(chat).run_test(notifications=True):
        chat.show(_bubbles(range(12)), more_above=False)
        plain = chat.render_line(7)
        assert chat.find("MESSAGE 1") == (1, 10, 11)
        assert len(list(chat.render_line(7))) > len(list(plain))
        assert chat.render_line(7).text == plain.text
        assert chat.find("") == ()


async def test_the_message_at_the_cursor_stays_in_sight_when_there_is_less_room() -> None:
    chat = ChatLog()
    async with Host(chat).run_test(size=(40, 12), notifications=True) as pilot:
        chat.show(_bubbles(range(50)), more_above=False)
        await pilot.pause()
        await _press(pilot, "g", *"j" * 5)
        assert _painted(chat)[-1].endswith("Message 5")
        await pilot.resize_terminal(40, 10)
        await pilot.pause()
        assert _painted(chat)[-1].endswith("Message 5")


async def test_a_resize_wraps_anew_and_stays_at_the_end() -> None:
    chat = ChatLog()
    async with Host(chat).run_test(size=(80, 24), notifications=True) as pilot:
        chat.show(_bubbles(range(30), "word " * 40), more_above=False)
        for size in ((30, 10), (120, 40), (10, 6)):
            await pilot.resize_terminal(*size)
            await pilot.pause()
            assert "29" in "".join(_painted(chat)[-2:])


async def test_text_of_strangers_keeps_every_line_as_wide_as_the_chat() -> None:
    chat = ChatLog(empty="[/x]")
    hostile = [
        "[/x] & Söhne",
        "[red]",
        "👩\u200d💻",
        "語" * 200,
        "שלום \u202e",
        "x" * 10_000,
        "\x1b[2J",
    ]
    async with Host(chat).run_test(size=(40, 10), notifications=True) as pilot:
        assert "[/x]" in "".join(_painted(chat))
        for text in hostile:
            bubble = Bubble(text, text, START, text, tags=(text,), attachments=(text,), status=text)
            chat.show([bubble], more_above=False)
            await _press(pilot, "g")
            for strip in chat.render_lines(Region(0, 0, *chat.size)):
                assert (
                    sum(part.cell_length for part in strip) == strip.cell_length == chat.size.width
                )
                assert "\x1b" not in strip.text and "\u202e" not in strip.text


async def test_the_scrollbar_covers_no_word_and_a_short_chat_is_painted_beside_its_place() -> None:
    chat = ChatLog()
    async with Host(chat).run_test(size=(40, 10), notifications=True) as pilot:
        for number in (1, 50):
            bubbles = [Bubble(nth, "Ada", START, "Wort " * 40) for nth in range(number)]
            chat.show(bubbles, more_above=False)
            await pilot.pause()
            seen = chat.scrollable_content_region.width
            painted = [strip.text for strip in chat.render_lines(Region(0, 0, *chat.size))]
            assert any("Wort Wort" in line for line in painted)
            assert max(len(line.rstrip()) for line in painted) <= seen < chat.size.width


async def test_a_click_moves_the_cursor_and_a_second_one_picks() -> None:
    chat = ChatLog()
    host = Host(chat)
    async with host.run_test(notifications=True) as pilot:
        chat.show(_bubbles(range(3)), more_above=False)
        await pilot.click(chat, offset=(5, 1))
        assert _cursor(chat) == 0
        await pilot.click(chat, offset=(5, 1))
        assert ChatLog.Picked(chat, 0) in host.told
