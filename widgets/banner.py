"""The banner under the rooms' bar while the database does not answer."""

from datetime import datetime

from rich.text import Text
from textual.reactive import reactive
from textual.widget import Widget

from widgets import formats
from widgets.words import _


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
        said = _(
            "✖ No connection since {time}. What you see is from then; "
            "what you write is kept. Trying again …"
        ).format(time=formats.clock(self.lost_since))
        return Text(formats.plain(f" {said}", self.size.width), no_wrap=True, end="")
