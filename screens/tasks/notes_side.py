"""Internal notes beside the chat, and the field for a new one (TASK-9)."""

from textual import on, work
from textual.app import ComposeResult
from textual.message import Message as Told
from textual.widget import Widget

from domain.errors import VPAError
from domain.ids import PersonId, TaskId
from domain.note import Note
from screens.draft_keeper import DraftKeeper
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

    def __init__(self) -> None:
        super().__init__()
        self._drafts = DraftKeeper(self._keep_draft)
        """What is typed and on its way to the disk."""

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
            draft = await self._draft_of(task_id, room)
            self._note_draft()
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
        self._note_draft()

    @on(Composer.Submitted)
    def _submitted(self, event: Composer.Submitted) -> None:
        event.stop()
        if self._room is not None and self._task_id is not None:
            self._drafts.note(note_key(self._task_id), event.text)
            self._write(self._room, self._task_id, event.text)

    def _note_draft(self) -> None:
        """What stands in the field is the draft of the task whose notes are shown."""
        if self._task_id is not None:
            self._drafts.note(note_key(self._task_id), self.query_one(Composer).text)
            self._store_drafts()

    @work(group="write")
    async def _store_drafts(self) -> None:
        if self._room is not None:
            with self._room.refusals_shown():
                await self._drafts.settle()

    async def _draft_of(self, task_id: TaskId, room: Room) -> str:
        key = note_key(task_id)
        waiting = self._drafts.waiting(key)
        if waiting is not None:
            return waiting
        return await room.ask(room.desk.drafts.text, room.session.actor.id, key)

    async def _keep_draft(self, key: str, text: str) -> None:
        if (room := self._room) is not None:
            await room.ask(room.desk.drafts.keep, room.session.actor.id, key, text)

    @work(group="write")
    async def _write(self, room: Room, task_id: TaskId, text: str) -> None:
        """Keep the note; until it is stored it stays in the field's draft."""
        with room.refusals_shown():
            try:
                await self._drafts.settle()
                if not await may_go_out(room, text):
                    self._came_back(task_id, text)
                    return
                await room.ask(room.desk.notes.write, room.session.actor, task_id, text)
            except VPAError:
                self._came_back(task_id, text)
                raise
            await self._written(room, task_id, text)
            room.reload()

    async def _written(self, room: Room, task_id: TaskId, text: str) -> None:
        """It is no draft any more; what was typed behind it is."""
        if self._task_id == task_id:
            rest = self.query_one(Composer).text
        else:
            rest = (await self._draft_of(task_id, room)).removeprefix(text).removeprefix("\n")
        self._drafts.note(note_key(task_id), rest)
        await self._drafts.settle()

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
