"""One case close up: key facts, the newest messages, and the reply in place."""

import asyncio
from collections.abc import Sequence
from datetime import datetime, timedelta
from time import monotonic

from rich.text import Text
from textual import on, work
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.message import Message as Told
from textual.widgets import Static

from domain.ids import MessageId, PersonId, TaskId
from domain.message import Message, Tag
from domain.message import Side as Voice
from domain.person import Actor
from screens.room import Room
from screens.triage.facts import facts
from screens.triage.no_task import facts_alone
from screens.triage.single import SinglePreview
from services.drafts import chat_key
from services.triage.cases import DecideCase, Notice, SurveyCase
from services.triage.triage import SHOWN, AnyCase, Case, Preview, SingleCase, WishCase
from widgets.chat.composer import Composer
from widgets.chat.log import Bubble, ChatLog, Side
from widgets.labels.message import tag as tag_label
from widgets.privacy import customer_name
from widgets.words import _

HURRY = 0.15
"""Two moves within so many seconds are part of a longer one."""

PAUSE = 0.08
"""Seconds without a move after which a longer one has ended."""


TICK = timedelta(seconds=2)
"""So long after a message went out its line is still painted again."""


class PreviewPane(Vertical):
    """Shows the case under the cursor, read as soon as the cursor rests."""

    class Replied(Told):
        """A reply is to be sent."""

        def __init__(self, case: Case, text: str, seen: MessageId | None) -> None:
            super().__init__()
            self.case = case
            self.text = text
            self.seen = seen
            """The newest message that was shown beside it; None when others were."""

    class ReplyLeft(Told):
        """The reader goes back to the list; what she typed is kept."""

    def __init__(self, room: Room) -> None:
        super().__init__(id="preview")
        self._room = room
        """Who asks for it."""
        self._shown: Preview | SinglePreview | None = None
        self._facts = Text()
        self._bubbles: Sequence[Bubble] = ()
        self._wanted: AnyCase | None = None
        self.replying: Case | None = None
        """What is being replied to."""
        self._moved_at = float("-inf")
        self._respoken = False
        self._one_by_one = asyncio.Lock()
        """Drafts are kept in the order in which they were typed."""

    def compose(self) -> ComposeResult:
        """Facts, messages, what is coming, the reply."""
        yield Static("", id="facts", markup=False)
        yield ChatLog(empty=_("No messages yet."), id="last")
        yield Static("", id="coming", markup=False)
        yield Composer(placeholder=_("Your reply"), id="reply")

    def look_at(self, case: AnyCase | None) -> None:
        """Show this case as soon as the cursor rests on it."""
        now = monotonic()
        hurried, self._moved_at = now - self._moved_at < HURRY, now
        self._wanted = case
        self._load(PAUSE if hurried else 0.0)

    def again(self) -> None:
        """Read again what is shown: it may have changed."""
        self._load(0.0)

    def tick(self, now: datetime) -> None:
        """Let the countdowns go on; nothing is asked."""
        if self._shown is None:
            return
        if isinstance(self._shown, SinglePreview):
            self._show_single(self._shown)
            return
        self._show_facts(_facts_for(self._room.session.actor, self._shown, now))
        chat, me = self.query_one(ChatLog), self._room.session.actor.id
        for said in self._shown.messages:
            if said.author_id == me and said.visible_at >= now - TICK:
                chat.replace(_bubble(said, self._shown.customer_number, me, now))

    def _show_facts(self, told: Text) -> None:
        """Paint the facts only where a word of them has changed."""
        if told != self._facts:
            self._facts = told
            self.query_one("#facts", Static).update(told)

    def respeak(self) -> None:
        """Show every word again."""
        self.query_one(Composer).placeholder = _("Your reply")
        self._respoken = True
        self.again()

    @work(exclusive=True, group="reload")
    async def _load(self, pause: float) -> None:
        await asyncio.sleep(pause)
        case, room = self._wanted, self._room
        self.set_class(isinstance(case, SurveyCase | DecideCase | Notice), "-no-chat")
        if case is None:
            self._show(None)
            return
        if isinstance(case, WishCase | SurveyCase | DecideCase | Notice):
            self._show(None)
            self._show_facts(facts_alone(case, room.desk.office.now()))
            return
        with room.refusals_shown():
            actor = room.session.actor
            if isinstance(case, SingleCase):
                found = await room.ask(
                    room.desk.singles.open, actor, case.owed.chat_id, limit=SHOWN
                )
                self._show_single(SinglePreview(case, found))
            else:
                self._show(await room.ask(room.desk.triage.preview, actor, case.task.id))

    def _show_single(self, preview: SinglePreview) -> None:
        """Show a single chat; its bubbles anew only where one of them looks different."""
        now, me = self._room.desk.office.now(), self._room.session.actor.id
        self._show_facts(preview.facts(now))
        bubbles = preview.bubbles(me, now)
        if self._shown is not preview or bubbles != self._bubbles or self._respoken:
            self._respoken, self._bubbles = False, bubbles
            self.query_one(ChatLog).show(bubbles, more_above=False)
        self._shown = preview
        self.query_one("#coming", Static).update(
            _("Enter opens the whole chat.")
            if preview.opened.more_above and not preview.case.owed.left
            else ""
        )

    def _show(self, preview: Preview | None) -> None:
        chat, now, before = self.query_one(ChatLog), self._room.desk.office.now(), self._shown
        said = preview.messages if preview else ()
        if not isinstance(before, Preview) or before.messages != said or self._respoken:
            self._respoken = False
            me = self._room.session.actor.id
            number = preview.customer_number if preview else 0
            chat.show([_bubble(one, number, me, now) for one in said], more_above=False)
        self._shown = preview
        actor = self._room.session.actor
        self._show_facts(_facts_for(actor, preview, now) if preview else Text())
        self.query_one("#coming", Static).update(_told_beside(preview))

    @work(group="write")
    async def reply(self, case: Case, text: str = "") -> None:
        """Open the reply to this, with what was typed before and with this ready text."""
        room, composer = self._room, self.query_one(Composer)
        with room.refusals_shown():
            if self.replying is None or self.replying.task.id != case.task.id:
                key = chat_key(case.task.id)
                draft = await room.ask(room.desk.drafts.text, room.session.actor.id, key)
                self.end_reply()
                self.replying = case
                composer.show_draft(draft)
                composer.add_class("-open")
                room.add_class("-replying")
            if text:
                composer.take_in(text)
            composer.focus()

    def end_reply(self, *, sent: bool = False) -> None:
        """Close the reply; what is typed stays kept, unless it is on its way."""
        composer = self.query_one(Composer)
        if self.replying is not None and not sent:
            self._keep(self.replying.task.id, composer.text)
        composer.show_draft("")
        self.replying = None
        composer.remove_class("-open")
        self._room.remove_class("-replying")

    async def keep(self, task_id: TaskId, text: str) -> None:
        """Keep what is typed."""
        room = self._room
        async with self._one_by_one:
            me = room.session.actor.id
            await room.ask(room.desk.drafts.keep, me, chat_key(task_id), text)

    async def forget(self, task_id: TaskId, sent: str) -> None:
        """Forget what was sent, unless something else is typed there by now."""
        room = self._room
        async with self._one_by_one:
            me, key = room.session.actor.id, chat_key(task_id)
            if await room.ask(room.desk.drafts.text, me, key) == sent:
                await room.ask(room.desk.drafts.drop, me, key)

    async def put_away(self) -> None:
        """Save what is typed before the program ends."""
        if self.replying is not None:
            await self.keep(self.replying.task.id, self.query_one(Composer).text)

    @on(Composer.Edited)
    def _edited(self, event: Composer.Edited) -> None:
        event.stop()
        if self.replying is not None:
            self._keep(self.replying.task.id, event.text)

    @on(Composer.Submitted)
    def _submitted(self, event: Composer.Submitted) -> None:
        event.stop()
        case = self.replying
        if case is not None:
            self.end_reply(sent=True)
            self.post_message(self.Replied(case, event.text, self._seen_of(case)))

    def _seen_of(self, case: Case) -> MessageId | None:
        shown = self._shown
        if isinstance(shown, Preview) and shown.task.id == case.task.id and shown.messages:
            return shown.messages[-1].id
        return None

    @on(Composer.Left)
    def _left(self, event: Composer.Left) -> None:
        event.stop()
        self.end_reply()
        self.post_message(self.ReplyLeft())

    @work(group="write")
    async def _keep(self, task_id: TaskId, text: str) -> None:
        with self._room.refusals_shown():
            await self.keep(task_id, text)


def _told_beside(preview: Preview | None) -> str:
    if preview is None:
        return ""
    if preview.is_coming:
        return _("A colleague's message is on its way.")
    return _("Enter opens the whole chat.") if preview.has_older else ""


def _facts_for(actor: Actor, preview: Preview, now: datetime) -> Text:
    return facts(preview, now, None if actor.is_management else actor.id)


def _bubble(said: Message, customer_number: int, me: PersonId, now: datetime) -> Bubble:
    is_customer = said.side is Voice.CUSTOMER
    left = said.visible_at - now
    is_pending = said.author_id == me and left > timedelta(0)
    seconds = -(-left // timedelta(seconds=1))
    return Bubble(
        key=said.id,
        author=customer_name(said.author_name, customer_number)
        if is_customer
        else said.author_name,
        at=said.sent_at,
        text=said.text,
        mine=said.author_id == me,
        side=Side(said.side.value),
        tags=tuple(tag_label(tag).word for tag in sorted(said.tags - {Tag.AUTOMATIC})),
        attachments=tuple(file.name for file in said.attachments),
        status=_("on its way, {n} s").format(n=seconds) if is_pending else "",
        pending=is_pending,
    )
