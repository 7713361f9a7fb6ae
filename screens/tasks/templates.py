"""Ready texts for the open chat, filled for its customer (CHAT-3)."""

from textual import work

from domain.ids import MessageId
from domain.message import Tag
from screens.dialogs.pick import Choice, Pick
from screens.navigation import OpenSingle
from screens.tasks.no_answer import ChatNoAnswer
from screens.templates import picked
from services.chat.conversation import TaggedMessage
from widgets import formats
from widgets.labels.message import tag as tag_label
from widgets.words import _


class ChatTemplates(ChatNoAnswer):
    """A text is only offered: it stands in the composer, to be changed or sent."""

    @work(group="write")
    async def action_template(self) -> None:
        """Pick a text and go on writing it."""
        if (opened := self.opened) is None:
            return
        with self.refusals_shown():
            text = await picked(self, self.desk.templates.offered, opened.task_id)
            if text and self.opened is opened:
                self.pane.composer.take_in(text)
                self.note_draft()
                self.go_on_writing()

    @work(group="write")
    async def action_tag_filter(self) -> None:
        """Show only the messages of one tag, over all pages, and go to the picked one (TASK-5)."""
        if (opened := self.opened) is None:
            return
        with self.refusals_shown():
            ask = self.desk.conversation.tagged
            found = await self.ask(ask, self.session.actor, opened.task_id)
            tags = [
                Choice(tag, f"#{tag_label(tag).word}", formats.count(n))
                for tag in Tag
                if (n := sum(tag in one.tags for one in found))
            ]
            if not tags:
                self.refuse(_("No message here bears a tag yet."))
                return
            tag = await self.app.push_screen_wait(Pick(_("Messages with which tag?"), tags))
            if tag is None:
                return
            shown = [_choice(one) for one in found if tag in one.tags]
            picked = await self.app.push_screen_wait(Pick(tag_label(tag).word, shown))
            if picked is not None and self.opened is opened:
                self.want_message(picked)

    def action_singles(self) -> None:
        """Go to the single chats."""
        self.post_message(OpenSingle())

    @work(group="write")
    async def action_word_templates(self) -> None:
        """Word the agency's texts; one after the other until the reader goes back."""
        from screens.dialogs.chat.word_template import PickWording, WordTemplate

        actor, desk = self.session.actor, self.desk.templates
        typed, at = "", 0
        with self.refusals_shown():
            while True:
                asked = PickWording(await self.ask(desk.everything, actor), at=at, typed=typed)
                seen = await self.app.push_screen_wait(asked)
                if seen is None:
                    return
                typed, at = asked.typed, asked.at
                wording = await self.app.push_screen_wait(WordTemplate(seen))
                if wording is None:
                    continue
                if wording.text:
                    await self.ask(desk.reword, actor, seen, wording.text)
                    self.notify(_("Kept. It is said so from now on."), markup=False)
                else:
                    await self.ask(desk.reset, actor, seen)
                    self.notify(_("The program's own text holds again."), markup=False)


def _choice(one: TaggedMessage) -> Choice[MessageId]:
    when = formats.moment(one.sent_at)
    return Choice(one.id, f"{when} {one.author_name}", one.beginning, detail=one.beginning)
