"""The house's chat with so many messages: the newest page first, older ones on demand."""

import sys
from datetime import UTC, datetime, timedelta

from app.painting import prepare, settle

prepare()

from textual import on  # noqa: E402 (the switches come first)
from textual.app import App, ComposeResult  # noqa: E402

from widgets.chat.log import Bubble, ChatLog, Side  # noqa: E402

PAGE = 50
START = datetime(2026, 1, 5, 9, tzinfo=UTC)
WORDS = "Bitte prüfen Sie die Zahlen der Tabelle noch einmal und melden Sie sich dann bei mir. "


def bubble(number: int) -> Bubble:
    """The message of that number."""
    side = Side.OURS if number % 2 else Side.CUSTOMER
    text = WORDS * (1 + number % 5) + f"#{number:06}"
    return Bubble(
        key=number,
        author="Frau Kundin",
        at=START + timedelta(minutes=number),
        text=text,
        mine=bool(number % 2),
        side=side,
    )


class Chat(App[None]):
    """One chat; `n` appends a message."""

    BINDINGS = [("n", "more", "More")]  # noqa: RUF012 (Textual's own way)

    def __init__(self, count: int) -> None:
        super().__init__()
        self._count = count
        self._oldest = max(0, count - PAGE)

    def compose(self) -> ComposeResult:
        """The chat."""
        yield ChatLog()

    def on_mount(self) -> None:
        """Show the newest page."""
        log = self.query_one(ChatLog)
        page = [bubble(number) for number in range(self._oldest, self._count)]
        log.show(page, more_above=self._oldest > 0, unread_from=None)
        log.focus()
        self.call_after_refresh(settle)

    @on(ChatLog.OlderWanted)
    def _older(self) -> None:
        first = max(0, self._oldest - PAGE)
        page = [bubble(number) for number in range(first, self._oldest)]
        self._oldest = first
        self.query_one(ChatLog).prepend(page, first > 0)

    def action_more(self) -> None:
        """One message more at the end."""
        self.query_one(ChatLog).append(bubble(self._count))
        self._count += 1


if __name__ == "__main__":
    Chat(int(sys.argv[1])).run()
