"""Ready texts for the open single chat, filled for whom one writes to (CHAT-3)."""

from textual import work

from screens.singles.writing import SinglesWriting
from screens.templates import picked


class SinglesTemplates(SinglesWriting):
    """A text is only offered: it stands in the composer, to be changed or sent."""

    @work(group="write")
    async def action_template(self) -> None:
        """Pick a text and go on writing it."""
        if (opened := self.opened) is None or (partner_id := opened.partner_id) is None:
            return
        with self.refusals_shown():
            text = await picked(self, self.desk.templates.for_person, partner_id)
            if text and self.opened is opened:
                self.composer.take_in(text)
                self.go_to_chat(to_write=True)
