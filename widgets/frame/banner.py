"""The banner under the rooms' bar while the database does not answer."""

from datetime import datetime

from rich.cells import cell_len
from rich.text import Text
from textual.reactive import reactive
from textual.widget import Widget

from widgets import formats
from widgets.commands import frame
from widgets.keys.present import key_of
from widgets.words import N_, _

WHOLE = N_(
    "No connection since {time}. What you see is from then; what you write is kept. "
    "It is tried again by itself; {key} tries at once."
)
SHORT = N_("No connection since {time}. What you write is kept; {key}: try now.")


class ConnectionBanner(Widget):
    """Says that the connection is lost and how old is what one sees; hidden while all is well."""

    DEFAULT_CSS = """
    ConnectionBanner { height: 1; background: $error; color: $text; display: none; }
    ConnectionBanner.-lost { display: block; }
    """

    lost_since: reactive[datetime | None] = reactive(None)
    """Since when the database does not answer; None while it does."""

    def watch_lost_since(self, lost_since: datetime | None) -> None:
        """Appear or go."""
        self.set_class(lost_since is not None, "-lost")

    def render(self) -> Text:
        """What happened, what still works and what happens next."""
        if self.lost_since is None:
            return Text("")
        key = key_of(frame.RELOAD)
        since = formats.clock(self.lost_since)
        for said in (_(WHOLE), _(SHORT)):
            line = f" ✖ {said.format(time=since, key=key)}"
            if cell_len(line) < self.size.width:
                break
        return Text(formats.plain(line, self.size.width), no_wrap=True, end="")
