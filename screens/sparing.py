"""A screen that is styled once and painted once when it is first seen."""

from textual import events, on
from textual.geometry import Size
from textual.screen import Screen

from widgets.held_pictures import holds_pictures


class SparingScreen(Screen[None]):
    """Leaves out what Textual does twice before the first picture of a screen."""

    _was_seen = False
    """Whether the reader was here before."""

    def fit(self, size: Size) -> None:
        """Bear the classes of this size at once; Textual gives them after the first picture."""
        across = self._get_breakpoint_classes(size.width, self.HORIZONTAL_BREAKPOINTS or [])
        down = self._get_breakpoint_classes(size.height, self.VERTICAL_BREAKPOINTS or [])
        self.add_class(*across, *down, update=False)

    @on(events.ScreenResume)
    def _style_again(self, event: events.ScreenResume) -> None:
        if not self._was_seen:  # it was styled when it was made
            event.refresh_styles = False
            self._was_seen = True

    def _compositor_refresh(self) -> None:
        """Paint, unless Textual holds pictures back: it would throw away what was painted."""
        if not holds_pictures(self):
            super()._compositor_refresh()
