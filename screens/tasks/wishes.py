"""A wish for private contact or a direct contract: reported, and refused politely (CUST-8)."""

from collections.abc import Mapping

from textual import work

from domain.ids import TaskId
from domain.template import Template
from domain.wish import WishKind
from screens.tasks.templates import ChatTemplates
from widgets import formats
from widgets.words import _

_REFUSED: Mapping[WishKind, Template] = {
    WishKind.PRIVATE_CONTACT: Template.PRIVATE_CONTACT_REFUSED,
    WishKind.DIRECT_CONTRACT: Template.DIRECT_CONTRACT_REFUSED,
}


class ChatWishes(ChatTemplates):
    """Assistants report, management takes note; the customer never learns of the report."""

    @work(group="write")
    async def action_wish(self) -> None:
        """Report a wish from the open chat; for management first what waits."""
        if self.session.actor.is_management and await self._take_notes():
            return
        if (opened := self.opened) is None:
            self.refuse(_("Open the chat in which the customer wished for it first."))
            return
        await self._report(opened.task_id)

    async def _report(self, task_id: TaskId) -> None:
        from screens.dialogs.pick import Choice, Pick
        from screens.dialogs.task.report_wish import ReportWish
        from widgets.labels.wish import wish_kind

        choices = [Choice(kind, wish_kind(kind)) for kind in WishKind]
        kind = await self.app.push_screen_wait(Pick(_("What does the customer wish for?"), choices))
        said = None if kind is None else await self.app.push_screen_wait(ReportWish(kind))
        if kind is None or said is None:
            return
        actor = self.session.actor
        with self.refusals_shown():
            await self.ask(self.desk.wishes.report, actor, task_id, kind, said)
            self.notify(_("Reported. A polite answer stands in the composer."), markup=False)
            offered = await self.ask(self.desk.templates.offered, actor, task_id)
            text = next((one.text for one in offered if one.template is _REFUSED[kind]), "")
            if self.opened is not None and self.opened.task_id == task_id:
                self.pane.composer.take_in(text)
                self.note_draft()
                self.go_on_writing()

    async def _take_notes(self) -> bool:
        """Show what waits, and take note of what is picked; False when nothing waits."""
        from screens.dialogs.pick import Choice, Pick
        from widgets.labels.wish import wish_kind

        actor = self.session.actor
        with self.refusals_shown():
            waiting = await self.ask(self.desk.wishes.waiting, actor)
            if not waiting:
                return False
            choices = [
                Choice(
                    one.wish.id,
                    f"{one.customer} · {wish_kind(one.wish.kind)}",
                    one.wish.reported_name,
                    detail=one.wish.text,
                )
                for one in waiting
            ]
            question = _("Customers' wishes: Enter takes note")
            wish_id = await self.app.push_screen_wait(Pick(question, choices))
            if wish_id is not None:
                await self.ask(self.desk.wishes.take_note, actor, wish_id)
                left = formats.count(len(waiting) - 1)
                self.notify(_("Noted. {n} left.").format(n=left), markup=False)
        return True
