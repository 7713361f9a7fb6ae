"""What the first start, signing in and the locked screen share: words in either language."""

from textual import on, work
from textual.screen import Screen

from screens.room import WordsChanged
from widgets.entry.one_line import OneLine


class Door(Screen[None]):
    """A screen before the rooms: it says its words anew and keeps what was typed."""

    @property
    def is_busy(self) -> bool:
        """Whether something is on its way or told that new words would take away."""
        works = ("write", "watch")
        return any(one.node is self and one.group in works for one in self.workers)

    @on(WordsChanged)
    def _speak_anew(self, event: WordsChanged) -> None:
        event.stop()
        if not self.is_busy:
            self._respeak()

    @work(exclusive=True, group="words")
    async def _respeak(self) -> None:
        typed = {field.id: field.value for field in self.query(OneLine)}
        at = self.focused.id if self.focused is not None else None
        await self.recompose()
        for field in self.query(OneLine):
            field.value = typed.get(field.id, "")
            field.cursor_position = len(field.value)
            if field.id == at:
                field.select_on_focus = False  # the next letter goes on, it does not replace
                field.focus()
        self.respoken()

    def offer_again(self, field: str) -> None:
        """What nobody judged stays: Enter tries it again, a letter begins anew."""
        self.query_one(field, OneLine).select_all()

    def respoken(self) -> None:
        """Its fields are new."""
