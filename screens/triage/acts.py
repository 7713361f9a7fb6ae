"""Answering from the triage: reply, no answer needed, putting off; each can be undone."""

from collections.abc import Callable, Sequence
from datetime import datetime
from functools import partial

from textual import on, work
from textual.message import Message as Told

from domain.errors import BadInput, StoreUnreachable, VPAError
from domain.ids import NoticeId
from domain.message import Message
from domain.permission import Act, OwnAct
from domain.template import Unfilled
from domain.triage import OWED, TriageKind
from screens.chat_room import goes_out_later
from screens.guarding import may_go_out
from screens.navigation import OpenSingle
from screens.room import WentOut
from screens.templates import picked
from screens.triage.lines import told
from screens.triage.preview import PreviewPane
from screens.triage.shown import ShownTriage
from screens.triage.snoozing import SnoozeDialog, Until
from screens.triage.undone import Marked, taken_back, unmarked
from screens.waits_again import WaitsAgain
from services.drafts import chat_key
from services.outbox import Unsent
from services.triage.triage import AnyCase, Case, CaseKey, SingleCase
from services.undo import Undoable
from widgets import formats
from widgets.chat.composer import Composer
from widgets.commands import frame
from widgets.explain import explain
from widgets.keys.present import key_of
from widgets.words import _, ngettext


class Undone(Told):
    """An act of this room was undone, here or from another room."""

    def __init__(self, act: Act | OwnAct, keys: Sequence[CaseKey]) -> None:
        super().__init__()
        self.act = act
        self.keys = keys


class AnsweringTriage(ShownTriage):
    """Acts on what is marked, else on what is under the cursor, and goes on to the next."""

    _sent: Message | None = None
    """The reply that can still be taken back."""

    def tick(self) -> None:
        """Also tell how long the last reply can be taken back."""
        super().tick()
        self._tell_grace()

    def action_reply(self) -> None:
        """Reply in place; to a single chat where it is."""
        case = self.list.case
        if isinstance(case, SingleCase):
            self.post_message(OpenSingle(case.owed.person_id, to_write=True))
        elif isinstance(case, Case):
            self.show_preview()
            self.preview.reply(case)

    @work(group="write")
    async def action_template(self) -> None:
        """Pick a ready text for the reply, and go on writing it; to a single chat where it is."""
        case, templates = self.preview.replying or self.list.case, self.desk.templates
        with self.refusals_shown():
            if isinstance(case, SingleCase):
                person_id = case.owed.person_id
                text = await picked(self, templates.for_person, person_id)
                if text:
                    self.post_message(OpenSingle(person_id, to_write=True, text=text))
            elif isinstance(case, Case):
                text = await picked(self, templates.offered, case.task.id)
                if text:
                    self.show_preview()
                    self.preview.reply(case, text)

    @on(PreviewPane.ReplyLeft)
    def _back_to_list(self) -> None:
        self.list.rows.focus()
        self.reload()

    @on(PreviewPane.Replied)
    @work(group="write")
    async def _send(self, event: PreviewPane.Replied) -> None:
        """Send it; until that is done the text stays kept as a draft."""
        event.stop()
        self.list.rows.focus()
        case, actor, desk = event.case, self.session.actor, self.desk
        with self.refusals_shown():
            await self.preview.keep(case.task.id, event.text)
            if not await may_go_out(self, event.text):
                self.notify(_("Not sent. Your text is kept as a draft."), markup=False)
                return
            key = chat_key(case.task.id)
            desk.outbox.forget(actor.id, key)
            try:
                sent = await self.ask(desk.chat.post, actor, case.task.id, event.text)
            except StoreUnreachable:
                again = partial(desk.chat.post, actor, case.task.id, event.text)
                desk.outbox.keep(actor.id, Unsent(key, event.text, again))
                self.notify(goes_out_later(), severity="warning", markup=False)
                raise
            except Unfilled:
                self.preview.reply(case)
                raise
            self._sent = sent
            if event.seen is not None:
                await self.ask(desk.conversation.mark_read, actor, case.task.id, event.seen)
            await self.preview.forget(case.task.id, event.text)
            undo = partial(taken_back, desk.chat, desk.drafts, actor, sent)
            self._can_undo(Act.POST_MESSAGE, [case], undo)
            self.finish([case])
            self._tell_grace()
        self.reload()

    @on(WentOut)
    def _went_out_later(self, event: WentOut) -> None:
        """A reply that is open to it does not say it any more."""
        event.stop()
        case = self.preview.replying
        if case is not None and chat_key(case.task.id) == event.unsent.key:
            self.preview.query_one(Composer).take_out(event.unsent.text)

    @work(group="write")
    async def action_no_answer(self) -> None:
        """Decide that what the other side wrote needs no answer."""
        cases, actor = self.list.targets, self.session.actor
        chat, singles = self.desk.chat, self.desk.singles
        marked: list[Marked] = []
        refused: list[VPAError] = []
        done: list[AnyCase] = []
        with self.refusals_shown():
            for case in cases:
                if case.item.kind not in OWED:
                    refused.append(BadInput("message", "nothing_waits"))
                    continue
                try:
                    if isinstance(case, SingleCase):
                        asked = case.owed.chat_id
                        ids = await self.ask(singles.mark_no_answer, actor, asked)
                    elif isinstance(case, Case):
                        ids = await self.ask(chat.mark_no_answer, actor, case.task.id)
                except StoreUnreachable:
                    raise
                except VPAError as error:
                    refused.append(error)
                else:
                    marked.append((case.key, ids))
                    done.append(case)
        if done:
            undo = partial(unmarked, chat, singles, actor, tuple(marked))
            self._can_undo(Act.MARK_NO_ANSWER, done, undo)
        self._told(done, refused, cases)

    @work(group="write")
    async def action_snooze(self) -> None:
        """Put it off, until a time or until the customer writes."""
        cases, desk, actor = self.list.targets, self.desk, self.session.actor
        if not cases:
            return
        dues = [case.item.due for case in cases if case.item.due is not None]
        dialog = SnoozeDialog(_what(cases), min(dues, default=None), desk.office.now)
        until = await self.app.push_screen_wait(dialog)
        if until is None:
            return
        done, refused = await self._put_off(cases, until)
        if done:
            undo = partial(desk.triage.wake, actor, [case.key for case in done])
            self._can_undo(OwnAct.SNOOZE, done, undo)
        self._told(done, refused, cases)

    async def _put_off(
        self, cases: Sequence[AnyCase], until: Until
    ) -> tuple[list[AnyCase], list[VPAError]]:
        done: list[AnyCase] = []
        refused: list[VPAError] = []
        with self.refusals_shown():
            for case in cases:
                try:
                    await self._put_one_off(case, until.moment)
                except StoreUnreachable:
                    raise
                except VPAError as error:
                    refused.append(error)
                else:
                    done.append(case)
        return done, refused

    async def _put_one_off(self, case: AnyCase, until: datetime | None) -> None:
        triage, actor = self.desk.triage, self.session.actor
        if isinstance(case, SingleCase):
            await self.ask(triage.snooze_single, actor, case.owed.chat_id, until)
        elif isinstance(case, Case):
            await self.ask(triage.snooze, actor, case.task.id, case.item.kind, until)

    def _can_undo(
        self, act: Act | OwnAct, cases: Sequence[AnyCase], undo: Callable[[], None]
    ) -> None:
        keys = [case.key for case in cases]

        def undone() -> None:
            undo()
            self.post_message(Undone(act, keys))

        self.offer_undo(Undoable(act, _what(cases), undone))

    @on(Undone)
    def _bring_back(self, event: Undone) -> None:
        """What waits again shows at once, under the cursor."""
        event.stop()
        if event.act is Act.POST_MESSAGE:
            self._sent = None
        self._own.update(event.keys)
        self._back = event.keys[0]
        self._tell_grace()
        self.reload()

    @on(WaitsAgain)
    def _bring_care_back(self, event: WaitsAgain) -> None:
        """A reminder that was settled by mistake shows at once, under the cursor."""
        event.stop()
        self._back = NoticeId(event.care_id), TriageKind.CARE
        self._own.add(self._back)
        self.reload()

    def show_preview(self) -> None:
        """Show the preview, if it was hidden."""
        self.remove_class("-alone")

    def _told(
        self, done: Sequence[AnyCase], refused: Sequence[VPAError], asked: Sequence[AnyCase]
    ) -> None:
        """Go on to the next; of several say how many worked, and why the others did not."""
        self.finish(done)
        self._own.update(case.key for case in asked)
        why = explain(refused[0]) if refused else ""
        if len(asked) > 1:
            said = ngettext("{n} of {all} done.", "{n} of {all} done.", len(done))
            counted = said.format(n=formats.count(len(done)), all=formats.count(len(asked)))
            self.notify(f"{counted} {why}".strip(), markup=False)
        elif refused:
            self.notify(why, severity="warning", markup=False)
        self.reload()

    def finish(self, cases: Sequence[AnyCase]) -> None:
        """Go on to the next; what was done to these tasks and chats shows at once."""
        for case in cases:
            here = case.key[0]
            kinds = TriageKind if isinstance(case, Case) else [case.item.kind]
            self._own.update((here, kind) for kind in kinds)
        self.list.leave([case.key for case in cases])

    def _tell_grace(self) -> None:
        self.list.foot.say(_grace(self._sent, self.desk.office.now()))


def _grace(sent: Message | None, now: datetime) -> str:
    if sent is None or sent.visible_at <= now:
        return ""
    seconds = -int((now - sent.visible_at).total_seconds() // 1)
    said = _("Reply takes effect in {n} s, {undo} takes it back")
    return said.format(n=seconds, undo=key_of(frame.UNDO))


def _what(cases: Sequence[AnyCase]) -> str:
    if len(cases) == 1:
        return told(cases[0])
    return ngettext("{n} entry", "{n} entries", len(cases)).format(n=formats.count(len(cases)))
