"""The tasks' room: its keys, on which task they act, and why they cannot now."""

from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.binding import BindingType

from domain.ids import MessageId, PersonId, TaskId
from domain.values import replace
from screens.tasks.her_tasks import HerTasks
from services.people.session import Session
from widgets.chat.composer import Composer
from widgets.commands import bindings, for_customers, frame, lists, tasks
from widgets.rows.rows import Rows
from widgets.words import _

if TYPE_CHECKING:
    from services.desk import Desk

SECOND = 1.0

_IN_A_CHAT = frozenset(
    {
        *("take_back", "tag", "tag_draft", "attach", "open_attachment", "save_attachment"),
        *("find", "template", "tag_filter"),
    }
)
"""What needs an open chat."""

_ON_A_TASK = frozenset(
    {
        *("reply", "no_answer", "accept", "area", "start", "deliver", "interim", "finish"),
        *("give_back", "delegate", "to_operations", "release", "delete", "agree", "decline"),
        *("duplicate", "rate", "complaint", "propose", "release_budget", "participants"),
        "export_history",
        "split",
        "call",
        "meeting",
    }
)
"""What needs a task to do it on."""


class TasksScreen(HerTasks):
    """One pane at a time when it is narrow, two when it is not, three when it is wide."""

    MODE: ClassVar[str] = "tasks"
    CSS_PATH = Path(__file__).with_name("tasks.tcss")
    BINDINGS: ClassVar[list[BindingType]] = [
        *bindings(
            tasks.REPLY,
            tasks.NEW,
            tasks.DUPLICATE,
            tasks.ACCEPT,
            for_customers.AGREE,
            tasks.AREA,
            tasks.START,
            tasks.CLOCK,
            tasks.DELIVER,
            tasks.INTERIM,
            tasks.RATE,
            tasks.COMPLAINT,
            tasks.FINISH,
            tasks.GIVE_BACK,
            for_customers.DECLINE,
            tasks.DELEGATE,
            tasks.TO_OPERATIONS,
            tasks.RELEASE,
            tasks.DELETE,
            tasks.PARTICIPANTS,
            tasks.SPLIT,
            tasks.ASK_TEAM,
            tasks.NOBODY_FOUND,
            tasks.NO_ANSWER,
            tasks.FACTS,
            lists.FILTER,
            tasks.STATUS,
            tasks.WHOSE,
            for_customers.PROFILE,
            tasks.TAKE_BACK,
            tasks.ATTACH,
            tasks.OPEN_ATTACHMENT,
            tasks.SAVE_ATTACHMENT,
            tasks.TAG,
            tasks.TAG_DRAFT,
            tasks.NOTES,
            tasks.SINGLES,
            tasks.TAG_FILTER,
            tasks.WISH,
            tasks.TEMPLATE,
            tasks.WORD_TEMPLATES,
            tasks.FIND,
            tasks.RESULTS,
            tasks.PROPOSE,
            tasks.AGREEMENTS,
            tasks.RELEASE_BUDGET,
            tasks.TIMES,
            tasks.MEETING,
            tasks.CALL,
            tasks.DAY,
            tasks.HISTORY,
            tasks.EXPORT_HISTORY,
            lists.COPY,
            lists.BACK,
            replace(frame.NEXT_PANE, action="next_pane(1)"),
            replace(frame.PREVIOUS_PANE, action="next_pane(-1)"),
        )
    ]

    def __init__(self, desk: "Desk", session: Session) -> None:
        super().__init__(desk, session)
        self._write_there = False
        """Whether the reader wants to write as soon as the chat is open."""

    def on_mount(self) -> None:
        """Stand on the list, and let countdowns run."""
        self.list_pane.rows.focus()
        self.set_interval(SECOND, self._tick_list)

    async def open_task(self, task_id: TaskId, message_id: MessageId | None = None) -> None:
        """Show this task's chat, at this message when one is named."""
        self.want(task_id, message_id)
        self.at("chat")

    async def open_profile(self, person_id: PersonId) -> None:
        """Show the public card of somebody who works for her."""
        self.show_profile(person_id)

    def opened_chat(self) -> None:
        """Put the list's cursor on it, and write when that was wished for."""
        self.side_wanted = True
        self.list_pane.rows.move_to(self.opened.task_id if self.opened else None)
        if self._write_there:
            self._write_there = False
            self.at("composer")

    def beside_the_list(self) -> None:
        """Go into its chat: keys in the list would act on another task."""
        self.at("chat")

    def why_not(self, action: str) -> str | None:
        """Why this action cannot be used now."""
        if action in _IN_A_CHAT and self.opened is None:
            return _("Open a task first: Enter on it in the list.")
        if action == "side" and self.opened is None and self.task_here is None:
            return _("Choose a task in the list first.")
        if action in _ON_A_TASK and self.task_here is None:
            return _("Choose a task in the list first.")
        if action == "word_templates" and not self.session.actor.is_management:
            return _("Management words the templates. Tell your team lead what would be better.")
        if action == "day" and not self.session.actor.is_assistant:
            return _("Assistants record time; the honorarium shows each one's days.")
        if action == "no_answer" and self.owed_here == 0:
            return _("No answer is owed here: the customer's last word was answered.")
        return None

    @property
    def task_here(self) -> TaskId | None:
        """The task under the cursor of the list, or that of the open chat elsewhere."""
        if self.is_mounted and self.list_pane.rows.has_focus:
            key = self.list_pane.rows.key_at_cursor
            return TaskId(key) if isinstance(key, int) else None
        return super().task_here

    @property
    def owed_here(self) -> int:
        """How many messages wait for an answer in that task."""
        task_id = self.task_here
        if self.opened is not None and self.opened.task_id == task_id:
            return self.opened.head.unanswered_count
        return next((row.unanswered_count for row in self.rows_loaded if row.id == task_id), 0)

    @on(Rows.Picked)
    def _picked_task(self, event: Rows.Picked) -> None:
        if isinstance(event.key, int):
            self.came_from = ""
            self.want(TaskId(event.key))
            self.at("chat")

    @on(Composer.Left)
    def _left_composer(self) -> None:
        self.at("chat")

    def action_reply(self) -> None:
        """Write in the chat of the task here."""
        task_id = self.task_here
        if task_id is None:
            return
        if self.opened is not None and self.opened.task_id == task_id:
            self.at("composer")
        else:
            self._write_there = True
            self.want(task_id)

    def _tick_list(self) -> None:
        if self.is_current:
            self.list_pane.rows.tick(self.desk.office.now())
            self.show_top()

    def respeak(self) -> None:
        """Say everything again in the reader's words."""
        super().respeak()
        self.list_pane.respeak()
        self.pane.respeak()
        self.show_list()
        if self.opened is not None:
            key = self.pane.log_view.key_at_cursor
            self.show_chat()
            if key is not None:
                self.pane.log_view.go_to(key)
