"""The reference: a bare Textual app with one label; `d` writes straight to the terminal."""

from app.painting import prepare

prepare()

from textual import events  # noqa: E402 (the switches come first)
from textual.app import App, ComposeResult  # noqa: E402
from textual.widgets import Label  # noqa: E402


class Hello(App[None]):
    """Nothing but one label."""

    pressed = 0

    def compose(self) -> ComposeResult:
        """The label."""
        yield Label("#ready")

    def on_key(self, event: events.Key) -> None:
        """The shortest way from a key to the terminal that Textual has."""
        self.pressed += 1
        if self._driver is not None:
            self._driver.write(f"\x1b[5;1H#{self.pressed:06}")
            self._driver.flush()


if __name__ == "__main__":
    Hello().run()
