"""The line at the foot: the keys that work where the focus is."""

from typing import ClassVar

import pytest
from textual.app import App, ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.widgets import Input

from widgets.commands import bindings, frame, lists, tasks
from widgets.frame.key_line import KeyLine, key_character


class Pane(Vertical, can_focus=True):
    """A pane with commands of its own, one of which cannot be used at times."""

    BINDINGS: ClassVar[list[BindingType]] = [
        *bindings(tasks.REPLY, lists.OPEN, lists.DOWN),
        Binding("f7", "hidden", "nobody sees this", show=False),
    ]

    replied = 0

    def action_reply(self) -> None:
        self.replied += 1

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        return None if action == "open" else True


class Host(App[None]):
    """A pane, a field and the line."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings(frame.EXPLAIN)]

    def __init__(self) -> None:
        super().__init__()
        self.line = KeyLine()

    def compose(self) -> ComposeResult:
        yield Pane()
        yield Input()
        yield self.line

    @property
    def said(self) -> str:
        return self.line.render().plain


async def test_it_follows_the_focus_and_hides_what_is_not_to_be_shown() -> None:
    host = Host()
    async with host.run_test(size=(120, 8)) as pilot:
        host.query_one(Pane).focus()
        await pilot.pause()
        assert "r Antworten" in host.said and "Enter Öffnen" in host.said
        assert "nobody" not in host.said and "Runter" not in host.said
        host.query_one(Input).focus()
        await pilot.pause()
        assert "Antworten" not in host.said


async def test_a_key_that_would_be_typed_is_not_promised() -> None:
    host = Host()
    async with host.run_test(size=(120, 8)) as pilot:
        host.query_one(Pane).focus()
        await pilot.pause()
        assert "? Hilfe" in host.said
        host.query_one(Input).focus()
        await pilot.pause()
        assert "Hilfe" not in host.said.replace("F1 Hilfe", "")


async def test_what_cannot_be_used_now_stays_but_dim() -> None:
    host = Host()
    async with host.run_test(size=(120, 8)) as pilot:
        host.query_one(Pane).focus()
        await pilot.pause()
        line = host.line.render()
        at = line.plain.index("Öffnen")
        assert any(span.start <= at < span.end and "dim" in str(span.style) for span in line.spans)
        at = line.plain.index("Antworten")
        assert not any(
            span.start <= at < span.end and "dim" in str(span.style) for span in line.spans
        )


@pytest.mark.parametrize("width", [12, 20, 33, 60])
async def test_what_does_not_fit_whole_is_left_out(width: int) -> None:
    host = Host()
    async with host.run_test(size=(width, 8)) as pilot:
        host.query_one(Pane).focus()
        await pilot.pause()
        assert len(host.said) <= width
        assert host.said == "" or host.said.endswith(" ")


async def test_a_click_presses_the_key_under_the_mouse() -> None:
    host = Host()
    async with host.run_test(size=(120, 8)) as pilot:
        host.query_one(Pane).focus()
        await pilot.pause()
        await pilot.click(KeyLine, offset=(host.said.index("Antworten") + 2, 0))
        await pilot.click(KeyLine, offset=(110, 0))
        await pilot.pause()
        assert host.query_one(Pane).replied == 1


@pytest.mark.parametrize(
    ("key", "typed"),
    [("r", "r"), ("question_mark", "?"), ("R", "R"), ("enter", None), ("ctrl+p", None)],
)
def test_a_key_types_its_character_or_nothing(key: str, typed: str | None) -> None:
    assert key_character(key) == typed


async def test_the_key_that_shows_all_others_stays_however_narrow_it_is() -> None:
    host = Host()
    async with host.run_test(size=(24, 8)) as pilot:
        host.query_one(Pane).focus()
        await pilot.pause()
        assert host.said.endswith("? Hilfe ")
        assert "Öffnen" not in host.said
