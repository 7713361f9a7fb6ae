"""Ordering a task by answering: the keys between the questions, and what leads out of them."""

from pathlib import Path
from typing import ClassVar

from textual import on
from textual.binding import Binding, BindingType

from domain.autochat import Question
from domain.values import replace
from screens.autochat.answering import Answering
from screens.autochat.draft import OrderDraft
from screens.autochat.order import Order, StillOpen, order_of
from screens.dialogs.answer import Answer
from screens.dialogs.confirm import Confirm
from screens.dialogs.pick_file import PickFile
from screens.dialogs.secret import warning
from widgets.chat.composer import Composer
from widgets.chat.log import ChatLog
from widgets.words import _


class Autochat(Answering[Order | None]):
    """The order, or None when the reader leaves; the draft stays until she discards it (TASK-1)."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "leave", show=False),
        Binding("ctrl+s,f10", "save", show=False, priority=True),
        Binding("ctrl+o", "attach", show=False, priority=True),
        Binding("ctrl+r", "discard", show=False, priority=True),
        Binding("shift+tab", "previous", show=False, priority=True),
        Binding("tab", "other_pane", show=False, priority=True),
        Binding("up", "up", show=False, priority=True),
        Binding("down", "down", show=False, priority=True),
    ]

    def action_save(self) -> None:
        """Answer with the order; what is still open or looks secret is asked about first."""
        try:
            order = order_of(self.draft, self.reads, self.who.origin_id)
        except StillOpen as still:
            self.go(still.question, refused=still.why)
        else:
            self._save(order)

    def _save(self, order: Order) -> None:
        asked = warning(order.written)
        if asked is None:
            self.dismiss(order)
        else:

            def answer(sure: bool | None) -> None:
                if sure:
                    self.dismiss(order)

            self.app.push_screen(asked, answer)

    def action_leave(self) -> None:
        """Answer nothing; the draft stays."""
        self.dismiss(None)

    def action_discard(self) -> None:
        """Forget the draft, when she is sure."""
        question = _("Discard everything that is answered and typed here?")
        self.app.push_screen(Confirm(question, _("Discard"), begun_by="ctrl+r"), self._discarded_if)

    def _discarded_if(self, sure: bool | None) -> None:
        if sure:
            self.keep(OrderDraft())
            self.dismiss(None)

    def action_attach(self) -> None:
        """Choose a file that goes along, or take a chosen one off again."""
        chosen = tuple(Path(path) for path in self.draft.files)
        start = f"{chosen[-1].parent if chosen else Path.home()}/"
        asked = PickFile(_("Which file goes along?"), start, chosen=chosen)
        self.app.push_screen(asked, self._attached)

    def _attached(self, path: Path | None) -> None:
        if path is None:
            return
        files = list(self.draft.files)
        if str(path) in files:
            files.remove(str(path))
        else:
            files.append(str(path))
        self.keep(replace(self.draft, files=tuple(files)))
        self.show_answers()

    @on(ChatLog.Picked)
    def _correct(self, event: ChatLog.Picked) -> None:
        """Enter on an answer corrects it."""
        event.stop()
        if isinstance(event.key, Question) and event.key in self.asked:
            self.go(event.key)

    def action_previous(self) -> None:
        """One question back."""
        question = self.question
        at = len(self.asked) if question is None else self.asked.index(question)
        if at > 0:
            self.go(self.asked[at - 1])

    def action_other_pane(self) -> None:
        """Between the answers and what is typed."""
        log, composer = self.query_one(ChatLog), self.query_one(Composer)
        (composer if log.has_focus and composer.display else log).focus()

    def action_up(self) -> None:
        """Up in what is typed; from its first line up to the answers."""
        log, composer = self.query_one(ChatLog), self.query_one(Composer)
        if log.has_focus:
            log.action_step(-1)
        elif composer.cursor_location[0] > 0:
            composer.action_cursor_up()
        elif self.draft.answers:
            log.focus()

    def action_down(self) -> None:
        """Down in what is typed; from the last answer down to it."""
        log, composer = self.query_one(ChatLog), self.query_one(Composer)
        if not log.has_focus:
            composer.action_cursor_down()
            return
        before = log.key_at_cursor
        log.action_step(1)
        if log.key_at_cursor == before and composer.display:
            composer.focus()

    @on(Composer.Left)
    def _left(self, event: Composer.Left) -> None:
        event.stop()
        self.action_leave()

    @on(Answer.Clicked)
    async def _clicked(self, event: Answer.Clicked) -> None:
        if event.action == "answer":
            self.query_one(Composer).send()
        else:
            await self.run_action(event.action)
