"""The list half of the tasks' room: which tasks, page by page, without moving the cursor."""

from asyncio import sleep
from collections.abc import Sequence
from typing import TYPE_CHECKING

from textual import on, work

from domain.ids import PersonId, TaskId
from domain.task import Task
from domain.values import replace
from screens.dialogs.pick import Choice, Pick
from screens.tasks import her_lines
from screens.tasks.list_lines import lines, told
from screens.tasks.list_pane import ListPane
from screens.tasks.wishes import ChatWishes
from services.chat.conversation import HER_ORDER, LIST_PAGE, NOBODY, ORDER, TaskFilter, TaskRow
from services.drafts import task_of
from services.people.session import Session
from widgets.labels.task import task_status
from widgets.rows.rows import Rows
from widgets.words import _

if TYPE_CHECKING:
    from services.desk import Desk

NEAR_END = 20
"""So many rows before the last one the next page is asked for."""

PAUSE = 0.15
"""Seconds without a key after which a filter is read."""


class TaskListing(ChatWishes):
    """Reads the list with the chat, one reading at a time."""

    def __init__(self, desk: "Desk", session: Session) -> None:
        super().__init__(desk, session)
        actor = session.actor
        mine = None if actor.is_management or actor.is_customer else actor.id
        self._filter = TaskFilter(whose=mine)
        """Which tasks are shown."""
        self.rows_loaded: Sequence[TaskRow] = ()
        """What is loaded of them."""
        self._more = False
        """Whether there are more."""
        self._list_wanted = True
        self._more_wanted = False
        self._afresh = True
        """Whether another list is wanted, rather than the news of this one."""
        self.acted_on: TaskId | None = None
        """A task just created or moved on here: the list shows it at once and goes to it."""
        self._made: TaskId | None = None
        """What was just created here, until the list was read."""
        self._with_draft: frozenset[TaskId] | None = None
        """Whose chats have something typed and not sent; None before it was read."""
        self._names: dict[int, str] = {}
        """Assistants whose tasks were asked for, by name."""

    @property
    def list_pane(self) -> ListPane:
        """The list on the screen."""
        return self.query_one(ListPane)

    def on_mount(self) -> None:
        """Follow how far she has scrolled."""
        self.watch(self.list_pane.rows, "scroll_y", self._want_more, init=False)

    def reload(self) -> object:
        """Read again what may have changed."""
        self._list_wanted = True
        return super().reload()

    async def read_all(self) -> None:
        """What is wanted of the chat, then of the list."""
        await super().read_all()
        if self._with_draft is None:
            keys = await self.ask(self.desk.drafts.keys_with_text, self.me)
            found = {task_of(key) for key in keys}
            self._with_draft = frozenset(task_id for task_id in found if task_id is not None)
        if self._list_wanted:
            await self._read_list()
        elif self._more_wanted and self._more:
            await self._read_more()

    async def _read_list(self) -> None:
        many = LIST_PAGE if self._afresh else max(len(self.rows_loaded), LIST_PAGE)
        ask = self.desk.conversation.tasks
        page = await self.ask(ask, self.session.actor, self._filter, limit=many)
        was_empty = not self.rows_loaded
        self.rows_loaded, self._more = page.rows, page.more
        afresh, self._afresh, self._list_wanted = self._afresh, False, False
        acted_on, self.acted_on = self.acted_on, None
        self.show_list(at_once=afresh or acted_on is not None)
        if acted_on is None and was_empty and self.opened is not None:
            acted_on = self.opened.task_id  # she came from another room, straight into its chat
        if acted_on is not None:
            self.list_pane.rows.move_to(acted_on)
            if acted_on == self._made and self.list_pane.rows.key_at_cursor != acted_on:
                self.beside_the_list()
            self._made = None

    def beside_the_list(self) -> None:
        """The chat of what was just made is open, and the list does not show it."""

    async def _read_more(self) -> None:
        ask, last = self.desk.conversation.tasks, self.rows_loaded[-1]
        page = await self.ask(ask, self.session.actor, self._filter, after=last)
        known = {row.id for row in self.rows_loaded}
        self.rows_loaded = [*self.rows_loaded, *(row for row in page.rows if row.id not in known)]
        self._more, self._more_wanted = page.more, False
        self.show_list(at_once=True)

    def show_list(self, *, at_once: bool = False) -> None:
        """Show what is loaded; unless asked for at once, a new order may be held back a moment."""
        actor, pane = self.session.actor, self.list_pane
        drafts = self._with_draft or frozenset()
        if actor.is_customer:
            made = her_lines.lines(self.rows_loaded, more=self._more, drafts=drafts)
            said = her_lines.told(self._filter)
        else:
            made = lines(self.rows_loaded, more=self._more, drafts=drafts, actor=actor)
            said = told(self._filter, lambda one: self._names.get(one, ""), actor)
        pane.rows.tick(self.desk.office.now())
        if at_once:
            pane.rows.show(made)
        else:
            pane.rows.offer(made)
        pane.show_told(said)

    def note(self, key: str, text: str) -> None:
        """Store this draft soon; the list shows at once that there is one."""
        super().note(key, text)
        task_id = task_of(key)
        if task_id is None or self._with_draft is None or key.startswith("files:"):
            return
        changed = self._with_draft | {task_id} if text else self._with_draft - {task_id}
        if changed != self._with_draft:
            self._with_draft = changed
            self.show_list()

    def chat_was_read(self, task_id: TaskId) -> None:
        """The list shows at once that nothing is unread there."""
        self.rows_loaded = [
            replace(row, unread=False) if row.id == task_id else row for row in self.rows_loaded
        ]
        self.show_list()

    def title_of(self, task_id: TaskId) -> str:
        """What the task is called."""
        listed = next((row.title for row in self.rows_loaded if row.id == task_id), "")
        return super().title_of(task_id) or listed

    def ask_for(self, wanted: TaskFilter) -> None:
        """Show other tasks."""
        if wanted != self._filter:
            self._filter, self._afresh, self._list_wanted = wanted, True, True
            self.read()

    @on(ListPane.Narrowed)
    def _narrow(self, event: ListPane.Narrowed) -> None:
        event.stop()
        self._narrow_soon(event.text)

    @work(exclusive=True, group="watch")
    async def _narrow_soon(self, text: str) -> None:
        await sleep(PAUSE)
        self.ask_for(replace(self._filter, text=text))

    @on(Rows.Highlighted)
    def _want_more(self) -> None:
        """Near the end of what is loaded the next page is read."""
        rows = self.list_pane.rows
        below = len(rows.lines) - (int(rows.scroll_offset.y) + rows.size.height)
        if self._more and not self._more_wanted and below < NEAR_END:
            self._more_wanted = True
            self.read()

    def action_filter(self) -> None:
        """Type what to look for."""
        self.list_pane.begin_filter()

    @work(group="watch")
    async def action_status(self) -> None:
        """Choose a status."""
        anything: TaskFilter = replace(self._filter, status=None)
        choices = [Choice(anything, _("all that are open"))]
        for status in HER_ORDER if self.session.actor.is_customer else ORDER:
            wanted = replace(self._filter, status=status)
            choices.append(Choice(wanted, str(task_status(status))))
        picked = await self.app.push_screen_wait(Pick(_("Which tasks?"), choices))
        if picked is not None:
            self.ask_for(replace(self._filter, status=picked.status))

    @work(group="watch")
    async def action_whose(self) -> None:
        """Choose whose tasks."""
        actor = self.session.actor
        with self.refusals_shown():
            people = await self.ask(self.desk.conversation.assistants, actor)
            self._names = dict(people)
            whose: list[tuple[PersonId | None, str]] = [(actor.id, _("mine"))]
            if actor.is_management:
                whose = [(None, _("everybody's")), (NOBODY, _("nobody's")), *people]
            else:
                whose.append((None, _("all I may see")))
            choices = [Choice(TaskFilter(whose=one), name) for one, name in whose]
            picked = await self.app.push_screen_wait(Pick(_("Whose tasks?"), choices))
            if picked is not None:
                self.ask_for(replace(self._filter, whose=picked.whose))

    def go_on_in(self, task: Task | None) -> None:
        """Go on in the chat of what was created."""
        if task is not None:
            self.acted_on = self._made = task.id
            self.want(task.id)
            self.reload()
