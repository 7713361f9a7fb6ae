"""Internal notes beside the chat, and the field for a new one (TASK-9)."""

from textual import on, work
from textual.app import ComposeResult
from textual.message import Message as Told
from textual.widget import Widget

from domain.errors import VPAError
from domain.ids import PersonId, TaskId
from domain.note import Note
from screens.guarding import may_go_out
from screens.room import Room
from screens.tasks.side import Side
from services.drafts import note_key
from widgets import formats
from widgets.chat.composer import Composer
from widgets.chat.log import Bubble, ChatLog
from widgets.chat.log import Side as Voice
from widgets.chat.own_lines import OwnLines
from widgets.words import _, ngettext


class NotesSide(Side):
    """What colleagues should know; the customer never sees it. What is typed is kept."""

    NAME = "notes"
    DEFAULT_CSS = """
    NotesSide > #notes-top { background: $boost; text-style: bold; }
    NotesSide > ChatLog { height: 1fr; }
    """

    _room: Room | None = None
    """Who asks for it."""
    _task_id: TaskId | None = None
    """Whose notes are shown."""
    _shown: tuple[Note, ...] | None = None

    def compose(self) -> ComposeResult:
        """How many, the notes, a new one."""
        yield OwnLines(id="notes-top")
        yield ChatLog(empty=_("No internal notes yet. Write the first below."), id="notes")
        yield Composer(placeholder=_("Internal note, never for the customer"), id="note")

    @property
    def target(self) -> Widget:
        """The field: notes are read at a glance and written by hand."""
        return self.query_one(Composer)

    async def read(self, room: Room, task_id: TaskId) -> None:
        """Read the notes; with another task what was typed for it."""
        self._room = room
        notes = tuple(await room.ask(room.desk.notes.of, room.session.actor, task_id))
        if task_id != self._task_id:
            me = room.session.actor.id
            draft = await room.ask(room.desk.drafts.text, me, note_key(task_id))
            self.query_one(Composer).tell_draft()
            self._task_id, self._shown = task_id, None
            self.query_one(Composer).show_draft(draft)
        self._show(notes, room.session.actor.id)

    def _show(self, notes: tuple[Note, ...], me: PersonId) -> None:
        if notes != self._shown:
            self._shown = notes
            bubbles = [_bubble(note, me) for note in notes]
            self.query_one(ChatLog).show(bubbles, more_above=False)
        n = len(notes)
        said = ngettext("{n} internal note", "{n} internal notes", n)
        self.query_one(OwnLines).say(said.format(n=formats.count(n)) if n else _("Internal notes"))

    @on(ChatLog.Highlighted)
    @on(ChatLog.OlderWanted)
    @on(ChatLog.NewBelow)
    @on(ChatLog.Picked)
    def _kept_here(self, event: Told) -> None:
        event.stop()

    @on(Composer.Left)
    def _left(self, event: Composer.Left) -> None:
        event.stop()
        self.query_one(ChatLog).focus()

    @on(Composer.Edited)
    def _edited(self, event: Composer.Edited) -> None:
        event.stop()
        if self._task_id is not None:
            self._keep(self._task_id, event.text)

    @on(Composer.Submitted)
    def _submitted(self, event: Composer.Submitted) -> None:
        event.stop()
        if self._task_id is not None:
            self._write(self._task_id, event.text)

    @work(group="write")
    async def _keep(self, task_id: TaskId, text: str) -> None:
        if (room := self._room) is not None:
            with room.refusals_shown():
                me = room.session.actor.id
                await room.ask(room.desk.drafts.keep, me, note_key(task_id), text)

    @work(group="write")
    async def _write(self, task_id: TaskId, text: str) -> None:
        """Keep the note; until it is stored it stays in the field's draft."""
        if (room := self._room) is None:
            return
        actor = room.session.actor
        with room.refusals_shown():
            try:
                await room.ask(room.desk.drafts.keep, actor.id, note_key(task_id), text)
                if not await may_go_out(room, text):
                    self._came_back(task_id, text)
                    return
                await room.ask(room.desk.notes.write, actor, task_id, text)
            except VPAError:
                self._came_back(task_id, text)
                raise
            typed = self.query_one(Composer).text if self._task_id == task_id else ""
            await room.ask(room.desk.drafts.keep, actor.id, note_key(task_id), typed)
            room.reload()

    def _came_back(self, task_id: TaskId, text: str) -> None:
        if self._task_id == task_id:
            self.query_one(Composer).give_back(text)


def _bubble(note: Note, me: PersonId) -> Bubble:
    return Bubble(
        key=note.id,
        author=note.author_name,
        at=note.written_at,
        text=note.text,
        mine=note.author_id == me,
        side=Voice.OURS,
    )
