"""The box every dialog stands in."""

from typing import TypeVar

from textual.screen import ModalScreen

T = TypeVar("T")


class Dialog(ModalScreen[T]):
    """A box in the middle over the room that asks; everything under it waits."""

    DEFAULT_CSS = """
    Dialog { align: center middle; }
    Dialog > #box {
        width: 72; max-width: 100%; height: auto; max-height: 100%;
        padding: 1 2; background: $surface; border: round $primary;
    }
    Dialog #title { width: 1fr; height: auto; text-style: bold; }
    Dialog #detail { width: 1fr; height: auto; margin-top: 1; }
    Dialog #answers { height: auto; margin-top: 1; }
    Dialog .answer { width: auto; height: 1; margin-right: 2; }
    """
