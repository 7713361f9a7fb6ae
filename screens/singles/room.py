"""The room of single chats: two people about everything that is no task (CHAT-1)."""

from functools import partial
from pathlib import Path
from typing import ClassVar

from textual import on, work
from textual.binding import BindingType

from domain.message import Tag
from domain.permission import Act
from domain.single import SingleMessage
from domain.values import replace
from screens.dialogs.pick import Choice, Pick
from screens.navigation import GoBack
from screens.singles.templates import SinglesTemplates
from services.undo import Undoable
from widgets.chat.composer import Composer
from widgets.chat.log import ChatLog
from widgets.commands import bindings, frame, lists, singles
from widgets.keys.present import key_of
from widgets.rows.rows import Rows
from widgets.words import _

Pane = Rows | ChatLog | Composer


class SinglesScreen(SinglesTemplates):
    """Each key acts on the chat that is open."""

    MODE: ClassVar[str] = "singles"
    CSS_PATH = Path(__file__).with_name("singles.tcss")
    BINDINGS: ClassVar[list[BindingType]] = [
        *bindings(
            singles.REPLY,
            singles.NEW,
            singles.TEMPLATE,
            singles.NO_ANSWER,
            singles.TAKE_BACK,
            singles.QUESTION,
            singles.TO_TASK,
            singles.WHOSE,
            lists.BACK,
            replace(frame.NEXT_PANE, action="next_pane(1)"),
            replace(frame.PREVIOUS_PANE, action="next_pane(-1)"),
        )
    ]

    def why_not(self, action: str) -> str | None:
        """Why an action cannot be used now."""
        opened = self.opened
        if action == "whose" and not self.session.actor.is_management:
            return _("You see your own chats; only management may read along.")
        if action in ("reply", "template", "take_back", "question", "no_answer"):
            if opened is None:
                return _("Open a chat first: Enter on it in the list.")
            if opened.partner_id is None:
                said = _("You only read along here. {new} begins a chat of your own.")
                return said.format(new=key_of(singles.NEW))
        if action == "to_task" and self.message_here is None:
            return _("Go to the message in an open chat first.")
        if action == "no_answer" and (
            opened is None or opened.head is None or opened.head.waits_for != self.me
        ):
            return _("No answer is owed here.")
        return None

    @property
    def message_here(self) -> SingleMessage | None:
        """The message under the cursor of the open chat."""
        return self.opened.get(self.log_view.key_at_cursor) if self.opened else None

    @on(Rows.Picked)
    def _picked(self, event: Rows.Picked) -> None:
        row = next((row for row in self.rows if row.id == event.key), None)
        if row is not None:
            self.want(row)
            self._at(self.log_view)

    @on(ChatLog.Picked)
    def _picked_message(self) -> None:
        self.action_reply()

    @on(Composer.Left)
    def _left(self) -> None:
        self._at(self.log_view)

    def action_reply(self) -> None:
        """Stand where the next message is written."""
        if self.opened is not None and self.opened.partner_id is not None:
            self._at(self.composer)

    def go_to_chat(self, *, to_write: bool) -> None:
        """From the list to the chat, or to where one writes."""
        self._at(self.composer if to_write else self.log_view)

    def action_next_pane(self, direction: int) -> None:
        """Go round list, chat and composer."""
        panes: list[Pane] = [self.list, self.log_view]
        if self.composer.display and self.opened is not None:
            panes.append(self.composer)
        here = next((at for at, pane in enumerate(panes) if pane is self.focused), 0)
        self._at(panes[(here + direction) % len(panes)])

    def action_back(self) -> None:
        """From the chat to the list, from there to where she came from."""
        if self.focused is not self.list:
            self._at(self.list)
        elif self.came_from:
            self.post_message(GoBack())

    def action_whose(self) -> None:
        """Her own chats, or for management everybody's."""
        self.of_all = not self.of_all
        said = _("Everybody's chats are shown.") if self.of_all else _("Your own chats are shown.")
        self.notify(said, markup=False)
        self.reload()

    def action_question(self) -> None:
        """The next message is a question, or no longer."""
        if (opened := self.opened) is not None:
            opened.tags ^= {Tag.QUESTION}
            self.show_along()
            self.action_reply()

    @work(group="write")
    async def action_new(self) -> None:
        """Pick whom to write to."""
        with self.refusals_shown():
            partners = await self.ask(self.desk.singles.partners, self.session.actor)
            choices = [
                Choice(one.who, one.who.name, one.who.customer or _("our side")) for one in partners
            ]
            chosen = await self.app.push_screen_wait(Pick(_("Write to whom?"), choices))
            if chosen is not None:
                self.want_partner(chosen)
                self.go_to_chat(to_write=True)

    @work(group="write")
    async def action_to_task(self) -> None:
        """Copy the message under the cursor into one of the customer's tasks (TASK-11)."""
        if (message := self.message_here) is None:
            return
        desk, actor = self.desk.copying, self.session.actor
        with self.refusals_shown():
            found = await self.ask(desk.choices, actor, message.id)
            choices = [Choice(one.id, f"#{one.number} {one.title}") for one in found]
            task_id = await self.app.push_screen_wait(Pick(_("Into which task?"), choices))
            if task_id is not None:
                await self.ask(desk.copy, actor, message.id, task_id)
                self.notify(_("Copied into the task's chat."), markup=False)

    @work(group="write")
    async def action_no_answer(self) -> None:
        """What the other wrote last needs no answer; can be undone."""
        if (opened := self.opened) is None or opened.chat_id is None:
            return
        desk, actor, chat_id = self.desk.singles, self.session.actor, opened.chat_id
        with self.refusals_shown():
            marked = await self.ask(desk.mark_no_answer, actor, chat_id)
            undo = partial(desk.unmark_no_answer, actor, chat_id, marked)
            self.offer_undo(Undoable(Act.MARK_NO_ANSWER_SINGLE, opened.who[0].name, undo))
            self.notify(_("Marked: no answer needed."), markup=False)
        self.reload()

    def _at(self, pane: Pane) -> None:
        """Go to this pane; when it is narrow the list gives way to the chat."""
        self.set_class(pane is not self.list, "-at-chat")
        self.call_after_refresh(pane.focus)
