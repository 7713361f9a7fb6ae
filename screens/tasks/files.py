"""What one does with messages and their files: attach, open, save, tag, copy."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from textual import on, work

from domain.message import Attachment, Message
from screens.dialogs.chat.pick_tags import PickTags
from screens.dialogs.pick import Choice, Pick
from screens.dialogs.pick_file import PickFile
from screens.kept_files import open_kept, save_kept
from screens.tasks.bubbles import is_hidden
from screens.tasks.writing import ChatWriting
from services.chat.chat import FIXED
from widgets import formats
from widgets.chat.log import ChatLog
from widgets.words import _


class ChatFiles(ChatWriting):
    """Every key acts on the message that was under the cursor when it was pressed."""

    @property
    def message_here(self) -> Message | None:
        """The message under the cursor."""
        return self.opened.loaded.get(self.pane.log_view.key_at_cursor) if self.opened else None

    @property
    def file_beside(self) -> Attachment | None:
        """The file under the cursor of the panel beside the chat."""
        return None

    @on(ChatLog.Picked)
    def _picked(self) -> None:
        """Enter opens a message's files; without files it begins an answer."""
        message = self.message_here
        if message is not None and message.attachments:
            self.action_open_attachment()
        else:
            self.action_reply()

    def action_reply(self) -> None:
        """Write in the open chat."""
        self.go_on_writing()

    def go_on_writing(self) -> None:
        """Stand where the next message is written."""
        self.pane.composer.focus()

    def action_copy(self) -> None:
        """Copy the words of the message, also over SSH (OSC 52)."""
        message = self.message_here
        if message is not None and message.text:
            self.app.copy_to_clipboard(formats.clean(message.text))
            self.notify(_("The message is copied."), markup=False)

    @work(group="write")
    async def action_attach(self) -> None:
        """Choose a file for the next message, or take a chosen one off again."""
        if (opened := self.opened) is None:
            return
        start = f"{opened.files[-1].parent if opened.files else Path.home()}/"
        question = _("Which file goes along?")
        path = await self.app.push_screen_wait(PickFile(question, start, chosen=opened.files))
        if path is None:
            return
        if path in opened.files:
            opened.files = tuple(one for one in opened.files if one != path)
        else:
            opened.files = (*opened.files, path)
        self.note_files(opened)
        self.show_along()
        self.go_on_writing()

    @work(group="write")
    async def action_tag(self) -> None:
        """Say what the message under the cursor is for."""
        opened, message = self.opened, self.message_here
        now = self.desk.office.now()
        if opened is None or message is None or is_hidden(message, self.me, now):
            return
        question = _("What is this message for?")
        tags = await self.app.push_screen_wait(PickTags(question, message.tags))
        if tags is None:
            return
        kept = tags | (message.tags & FIXED)
        with self.refusals_shown():
            tagged = await self.ask(self.desk.chat.tag, self.session.actor, message.id, kept)
            loaded = opened.loaded.get(message.id)
            if loaded is not None and self.opened is opened:
                opened.loaded.put(tagged)
                self.show_again([tagged])

    @work(group="write")
    async def action_tag_draft(self) -> None:
        """Say what the next message is for."""
        if (opened := self.opened) is None:
            return
        question = _("What is your message for?")
        tags = await self.app.push_screen_wait(PickTags(question, opened.tags))
        if tags is not None:
            opened.tags = tags
            self.show_along()
            self.go_on_writing()

    @work(group="write")
    async def action_open_attachment(self) -> None:
        """Open a file of the message with the system's program."""
        file = await self._chosen_file(_("Open which file?"))
        if file is not None:
            await self.open_file(file)

    async def open_file(self, file: Attachment) -> None:
        """Open this file with the system's program."""
        lay_out = partial(self.desk.conversation.lay_out_file, self.session.actor, file.id)
        await open_kept(self, file.name, lay_out)

    @work(group="write")
    async def action_save_attachment(self) -> None:
        """Save a file of the message elsewhere, never over another."""
        file = await self._chosen_file(_("Save which file?"))
        if file is not None:
            save = partial(self.desk.conversation.save_file, self.session.actor, file.id)
            await save_kept(self, file.name, save)

    async def _chosen_file(self, question: str) -> Attachment | None:
        """The message's file, asked for when it has several; said when it has none."""
        if (beside := self.file_beside) is not None:
            return beside
        message = self.message_here
        files: Sequence[Attachment] = message.attachments if message else ()
        if not files:
            self.refuse(_("This message has no file."))
            return None
        if len(files) == 1:
            return files[0]
        choices = [Choice(file, file.name) for file in files]
        return await self.app.push_screen_wait(Pick(question, choices))
