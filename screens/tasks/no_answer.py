"""Saying that the customer's last words need no answer (RESP-6)."""

from textual import work

from domain.ids import TaskId
from domain.permission import Act
from screens.tasks.files import ChatFiles
from services.undo import Undoable
from widgets import formats
from widgets.words import _


class ChatNoAnswer(ChatFiles):
    """Acts on the task that is here, shown or only under the cursor of the list."""

    @property
    def task_here(self) -> TaskId | None:
        """The task that keys act on."""
        return self.opened.task_id if self.opened else None

    @work(group="write")
    async def action_no_answer(self) -> None:
        """What the customer wrote last needs no answer; can be undone."""
        if (task_id := self.task_here) is None:
            return
        chat, actor = self.desk.chat, self.session.actor
        with self.refusals_shown():
            marked = await self.ask(chat.mark_no_answer, actor, task_id)
            what = self.title_of(task_id)
            self.offer_undo(
                Undoable(
                    Act.MARK_NO_ANSWER,
                    what,
                    lambda: chat.unmark_no_answer(actor, task_id, marked),
                )
            )
            said = _("Marked: no answer needed. {title}")
            self.notify(said.format(title=formats.plain(what, 50)), markup=False)
            self.reload()

    def title_of(self, task_id: TaskId) -> str:
        """What the task is called."""
        shown = self.opened is not None and self.opened.task_id == task_id
        return self.opened.head.title if self.opened and shown else ""
