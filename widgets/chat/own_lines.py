"""Lines of ours above and below what people wrote."""

from rich.text import Text
from textual.reactive import reactive
from textual.widget import Widget

from widgets import formats


class OwnLines(Widget):
    """Lines of ours over the whole width, cut where they do not fit; gone while empty."""

    DEFAULT_CSS = """
    OwnLines { height: auto; width: 1fr; color: $foreground; }
    OwnLines.-empty { display: none; }
    """

    sentences: reactive[tuple[str, ...]] = reactive((), layout=True)
    """One per line; may hold names people wrote."""

    def watch_sentences(self, sentences: tuple[str, ...]) -> None:
        """Appear or go."""
        self.set_class(not any(sentences), "-empty")

    def say(self, *sentences: str) -> None:
        """Show these lines; empty ones are left out."""
        self.sentences = tuple(sentence for sentence in sentences if sentence)

    def on_mount(self) -> None:
        """Take no place while there is nothing to say."""
        self.set_class(not self.sentences, "-empty")

    def render(self) -> Text:
        """The lines, each cut to the width."""
        width = max(self.size.width, 1)
        shown = "\n".join(formats.plain(sentence, width) for sentence in self.sentences)
        return Text(shown, no_wrap=True, end="")
