"""The triage as it is looked at: read, narrowed, ticking; nothing in here changes a thing."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from textual import on, work
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.timer import Timer

from domain.ids import PersonId
from domain.person import Actor
from domain.trail import Subject
from domain.triage import TriageKind
from domain.values import replace
from screens.dialogs.pick import Choice, Pick
from screens.navigation import GoBack, Navigation, OpenCustomer, OpenSingle, OpenTask
from screens.room import Room
from screens.triage.chips import Chips
from screens.triage.list import TriageList
from screens.triage.preview import PreviewPane
from screens.triage.selection import Selection
from services.people.session import Session
from services.triage.cases import DecideCase, Notice, SurveyCase
from services.triage.triage import Case, CaseKey, Inbox, SingleCase, Whose, WishCase
from widgets.rows.rows import Rows
from widgets.words import _

if TYPE_CHECKING:
    from services.desk import Desk

HOLDS = timedelta(hours=12)
"""So long what was read tells what waits; then it is read anew."""

OneOf = tuple[Whose, PersonId | None, str]
"""Whose list to show: in general, or one assistant's with her name."""


class ShownTriage(Room):
    """One list of everything that waits, and the task under its cursor close up."""

    MODE = "triage"

    def __init__(self, desk: "Desk", session: Session) -> None:
        super().__init__(desk, session)
        self.list = TriageList(desk.office.now, with_assistant=session.actor.is_management)
        """What waits."""
        self.preview = PreviewPane(self)
        """What is under the cursor."""
        self._whose = _usual(self.session.actor)
        self._own: set[CaseKey] = set()
        """What was done or undone here since the last reading."""
        self._back: CaseKey | None = None
        """What was undone last: the cursor goes there."""
        self._afresh = True
        """Whether the next reading goes to the first line."""
        self._inbox: Inbox | None = None
        """What was read last."""
        self._ticking: Timer | None = None
        self._minute: datetime | None = None

    def compose_room(self) -> ComposeResult:
        """The list, and beside or below it the preview."""
        with Horizontal(id="triage"):
            yield self.list
            yield self.preview

    def on_mount(self) -> None:
        """Let the countdowns go on."""
        self._ticking = self.set_interval(1.0, self.tick)
        self.list.rows.focus()

    def on_screen_resume(self) -> None:
        """Count on while somebody looks."""
        if self._ticking is not None:
            self._ticking.resume()
            self.tick()

    def on_screen_suspend(self) -> None:
        """Nobody looks: nothing needs to count."""
        if self._ticking is not None:
            self._ticking.pause()

    def tick(self) -> None:
        """Let the countdowns go on; every minute find out what waits by now, from what was read."""
        now = self.desk.office.now()
        minute = now.replace(second=0, microsecond=0)
        self.list.tick()
        self.preview.tick(now)
        if self._minute is not None and minute != self._minute:
            if self._inbox is not None and now - self._inbox.read_at > HOLDS:
                self.reload()
            else:
                self._recount()
        self._minute = minute

    @work(exclusive=True, group="watch")
    async def _recount(self) -> None:
        """Find out what waits by now, off the event loop; the store is not asked."""
        inbox = self._inbox
        if inbox is not None:
            cases = await self.ask(inbox.cases, self.desk.office.now())
            if inbox is self._inbox:
                self.list.recount(cases)

    @work(exclusive=True, group="reload")
    async def reload(self) -> None:
        """Read what waits; the cursor stays on its record."""
        with self.refusals_shown():
            actor, (whose, assistant_id, name) = self.session.actor, self._whose
            inbox = await self.ask(self.desk.triage.inbox, actor, whose, assistant_id)
            cases = await self.ask(inbox.cases, self.desk.office.now())
            typed = await self.ask(self.desk.drafts.keys_with_text, actor.id)
            self._inbox = inbox
            self.list.whose = name or _named(whose, is_management=actor.is_management)
            everybodys = actor.is_management and whose is Whose.ALL
            self.list.of_all = everybodys and assistant_id is None
            afresh, self._afresh = self._afresh, False
            own, self._own = self._own, set()
            self.list.show(cases, typed, own, is_cut=inbox.is_cut, afresh=afresh)
            if self._back is not None and self.list.rows.move_to(self._back):
                self._back = None
            self.preview.again()
            self.refresh_bindings()

    def concerns(self, subjects: Sequence[Subject]) -> bool:
        """Whatever happens to tasks, chats, customers or people may change what waits."""
        return not subjects or any(subject.kind != "agency" for subject in subjects)

    async def open_triage(
        self, kinds: frozenset[str] = frozenset(), assistant_id: PersonId | None = None
    ) -> None:
        """Show just these kinds, of that assistant or of the usual ones.

        Another filter is forgotten: a number on the dashboard opens what it counted.
        """
        chosen = frozenset(TriageKind(kind) for kind in kinds)
        self._whose = _usual(self.session.actor)
        if assistant_id is not None and assistant_id != self._mine():
            name = ""
            with self.refusals_shown():
                known = await self.ask(self.desk.conversation.assistants, self.session.actor)
                name = dict(known).get(assistant_id, "")
            self._whose = Whose.ALL, assistant_id, name
        self.list.filter.clear_all()
        self.list.select(Selection(kinds=chosen))
        self._afresh = True
        self.list.rows.focus()
        self.reload()

    def respeak(self) -> None:
        """Show every word again."""
        self.list.respeak()
        self.preview.respeak()
        super().respeak()

    async def put_away(self) -> None:
        """Save what is typed."""
        await self.preview.put_away()

    @on(TriageList.Moved)
    def _look_closer(self, event: TriageList.Moved) -> None:
        event.stop()
        self.preview.look_at(self.list.case)
        self.refresh_bindings()

    @on(TriageList.Left)
    def _go_back(self, event: TriageList.Left) -> None:
        event.stop()
        if self.came_from:
            self.post_message(GoBack())
        else:
            self.list.select(replace(self.list.selection, kinds=frozenset()))

    @on(Rows.MarksChanged, "#rows")
    def _marked(self) -> None:
        self.refresh_bindings()

    def action_follow_up(self) -> object:
        """See to what the cursor is on."""
        raise NotImplementedError

    @on(Rows.Picked, "#rows")
    def _open(self, event: Rows.Picked) -> None:
        event.stop()
        case = self.list.case
        if isinstance(case, SingleCase):
            self.post_message(OpenSingle(case.owed.person_id))
        elif isinstance(case, WishCase):
            self.post_message(OpenCustomer(case.reported.wish.customer_id))
        elif isinstance(case, DecideCase):
            self.post_message(_asked_about(case))
        elif isinstance(case, SurveyCase | Notice):
            self.action_follow_up()
        elif isinstance(case, Case):
            self.post_message(OpenTask(case.task.id))

    @on(Chips.Chosen)
    def _chip(self, event: Chips.Chosen) -> None:
        event.stop()
        self.list.select(replace(self.list.selection, kinds=event.kinds))

    @work(group="watch")
    async def choose_whose(self) -> None:
        """Let her choose whose list she sees, and read it."""
        actor = self.session.actor
        if actor.is_management:
            with self.refusals_shown():
                known = await self.ask(self.desk.conversation.assistants, actor)
                lists: list[OneOf] = [(Whose.ALL, None, ""), (Whose.NOBODY, None, "")]
                lists += [(Whose.ALL, one, name) for one, name in known]
                choices = [
                    Choice(one, one[2] or _named(one[0], is_management=True)) for one in lists
                ]
                chosen = await self.app.push_screen_wait(Pick(_("Whose list?"), choices))
                self._whose = chosen or self._whose
        else:
            turned = Whose.MINE if self._whose[0] is Whose.ALL else Whose.ALL
            self._whose = turned, None, ""
        self._afresh = True
        self.reload()

    def _mine(self) -> PersonId | None:
        """Herself, where her own list is the usual one."""
        return None if self.session.actor.is_management else self.session.actor.id


def _usual(actor: Actor) -> OneOf:
    """The list that is shown where nobody chose another."""
    return (Whose.ALL if actor.is_management else Whose.MINE), None, ""


def _named(whose: Whose, *, is_management: bool) -> str:
    match whose:
        case Whose.MINE:
            return _("Mine")
        case Whose.NOBODY:
            return _("Without an assistant")
        case Whose.ALL:
            return _("Whole team") if is_management else _("My customers")


def _asked_about(case: DecideCase) -> Navigation:
    """Opens what a request is about; somebody asked has all of it in the preview."""
    survey = case.running.survey
    if survey.task_id is not None:
        return OpenTask(survey.task_id)
    return OpenCustomer(survey.customer_id)
