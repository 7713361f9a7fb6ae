"""A field for one line that keeps every line pasted into it."""

from textual import events
from textual.widgets import Input

from widgets.safe_text import clean


class OneLine(Input):
    """An input whose pasted lines are joined by blanks instead of being lost."""

    def _on_paste(self, event: events.Paste) -> None:
        event.prevent_default()
        event.stop()
        joined = " ".join(line.strip() for line in clean(event.text).splitlines() if line.strip())
        selection = self.selection
        if selection.is_empty:
            self.insert_text_at_cursor(joined)
        else:
            self.replace(joined, *selection)
