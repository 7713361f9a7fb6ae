"""A surface that paints its own lines: list, chat and page are each one."""

from textual.scroll_view import ScrollView


class Canvas(ScrollView):
    """Scrolls down only, by a thin bar in the colours of the text around it.

    No border or padding: they belong to whatever holds it.
    """

    ALLOW_SELECT = False
    DEFAULT_CSS = """
    Canvas {
        scrollbar-size-vertical: 1;
        scrollbar-background: $surface;
        scrollbar-background-hover: $surface;
        scrollbar-background-active: $surface;
        scrollbar-color: $foreground 25%;
        scrollbar-color-hover: $foreground 45%;
        background: $surface;
        color: $foreground;
        overflow-x: hidden;
    }
    """
