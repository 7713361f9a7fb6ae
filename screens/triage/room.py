"""The triage room: its keys, what they do and why they cannot now."""

from collections.abc import Sequence
from pathlib import Path
from typing import ClassVar

from textual import work
from textual.binding import BindingType

from domain.check import MENDABLE
from domain.permission import Act
from domain.task import Task, TaskStatus
from domain.triage import FEEDBACK, OWED, TriageKind, kinds_for
from domain.values import replace
from domain.workflow import AreaMissing
from screens.triage.acts import AnsweringTriage
from screens.triage.lines import customer, title
from services.triage import AnyCase, Case, SingleCase, WishCase
from widgets.commands import bindings, lists, triage
from widgets.explain import explain
from widgets.present_keys import key_of
from widgets.words import _

_MOVES = {
    "accept": Act.ACCEPT,
    "start": Act.START,
    "deliver": Act.DELIVER,
    "delegate": Act.DELEGATE,
    "give_back": Act.GIVE_BACK,
    "release": Act.RELEASE,
}
"""The actions that move the task under the cursor on."""

ABOUT_TIME = frozenset({TriageKind.TIME_REQUEST, TriageKind.TIME_ANSWERED})
"""What is about recorded time."""

_REPORTED = ABOUT_TIME | {TriageKind.CONTESTED}
"""What somebody has to see to, and which goes away by nothing else."""

_ON_A_CASE = frozenset({"follow_up", "reply", "template", "no_answer", "snooze", "copy", *_MOVES})
"""What needs something to do it with."""


class TriageScreen(AnsweringTriage):
    """Everything that waits is worked through from here."""

    CSS_PATH = Path(__file__).with_name("triage.tcss")
    BINDINGS: ClassVar[list[BindingType]] = [
        *bindings(
            triage.REPLY,
            triage.TEMPLATE,
            triage.NO_ANSWER,
            triage.SNOOZE,
            triage.ACCEPT,
            triage.START,
            triage.CLOCK,
            triage.DELIVER,
            triage.DELEGATE,
            triage.GIVE_BACK,
            triage.RELEASE,
            triage.FOLLOW_UP,
            triage.KIND,
            triage.KIND_BACK,
            triage.WHOSE,
            triage.SLEEPERS,
            triage.PREVIEW,
            lists.FILTER,
            lists.COPY,
        )
    ]

    def why_not(self, action: str) -> str | None:
        """Why an action cannot be used now."""
        if action not in _ON_A_CASE:
            return None
        targets = self.list.targets
        if not targets:
            return self.list.why_empty
        if action == "no_answer" and not _owes(targets):
            return _("No answer is owed here: the customer's last word was answered.")
        if action == "snooze" and any(isinstance(one, WishCase) for one in targets):
            return _("A wish cannot be put off; {key} takes note of it.").format(
                key=key_of(triage.FOLLOW_UP)
            )
        if action == "snooze" and any(one.item.kind in _REPORTED for one in targets):
            return _("This cannot be put off; {key} sees to it.").format(
                key=key_of(triage.FOLLOW_UP)
            )
        case = self.list.case
        if isinstance(case, SingleCase | WishCase):
            return _no_task(case, action)
        if action == "follow_up" and not _rated(targets):
            return _("Nothing is to be seen to here: no rating, no complaint, no request.")
        if action in _MOVES and case is not None:
            return self._refusal(case.task, _act(action, case.task))
        return None

    def action_accept(self) -> None:
        """Accept the task, after a look at what its check needs."""
        self._move("accept", triage.ACCEPT.key)

    def action_start(self) -> None:
        """Begin to work on the task."""
        self._move("start", triage.START.key)

    @work(group="write")
    async def action_clock(self) -> None:
        """Start the clock on the task, or stop it (TIME-1)."""
        from screens.moves.clocking import toggle_clock  # not before it is needed

        case = self.list.case
        task_id = case.task.id if isinstance(case, Case) else None
        if await toggle_clock(self, task_id, triage.CLOCK.key):
            self.reload()

    def action_deliver(self) -> None:
        """Hand the result over; set a delivered task done."""
        self._move("deliver", triage.DELIVER.key)

    def action_delegate(self) -> None:
        """Give the task to the team lead."""
        self._move("delegate", triage.DELEGATE.key)

    def action_give_back(self) -> None:
        """Give a task that was handed up back, or to another assistant (TASK-6)."""
        self._move("give_back", triage.GIVE_BACK.key)

    def action_release(self) -> None:
        """Release a specialist task for work (AREA-3)."""
        self._move("release", triage.RELEASE.key)

    @work(group="write")
    async def _move(self, action: str, begun_by: str) -> None:
        """Move the task under the cursor on, and go to the next."""
        from screens.moves import carry_out  # with all its dialogs: not before it is needed

        case = self.list.case
        if not isinstance(case, Case):
            return
        moved = await carry_out(self, _act(action, case.task), case.task.id, begun_by)
        if moved is not None:
            self.finish([case])
        self.reload()

    @work(group="write")
    async def action_follow_up(self) -> None:
        """Do what is owed about rating or complaint, note a wish, and go to the next."""
        from screens.moves import follow_up  # with all its dialogs: not before it is needed

        case = self.list.case
        if isinstance(case, WishCase):
            await self._take_note(case)
        if not isinstance(case, Case):
            return
        key = triage.FOLLOW_UP.key
        if case.item.kind in _REPORTED:
            done = await _reported(self, case)
        else:
            done = await follow_up(self, case.task.id, key, case.item.step) is not None
        if done:
            self.finish([case])
        self.reload()

    async def _take_note(self, case: WishCase) -> None:
        """Management knows of the wish (CUST-8)."""
        with self.refusals_shown():
            take_note, wish_id = self.desk.wishes.take_note, case.reported.wish.id
            await self.ask(take_note, self.session.actor, wish_id)
            self.finish([case])
            self.notify(_("Noted."), markup=False)
        self.reload()

    def _refusal(self, task: Task, act: Act) -> str | None:
        """Why the task cannot be moved so; what the check can mend is mended on the way."""
        error = self.desk.tasks.why_not(self.session.actor, task, act)
        mended = MENDABLE if act is Act.ACCEPT else AreaMissing
        return None if error is None or isinstance(error, mended) else explain(error)

    def action_kind(self) -> None:
        """Show the next kind alone."""
        self._turn(1)

    def action_kind_back(self) -> None:
        """Show the kind before alone."""
        self._turn(-1)

    def _turn(self, step: int) -> None:
        known = kinds_for(self.session.actor.roles)
        self.list.select(self.list.selection.turned(step, known))

    def action_whose(self) -> None:
        """Choose whose list is shown."""
        self.choose_whose()

    def action_sleepers(self) -> None:
        """Show what is put off too, or hide it."""
        chosen = self.list.selection
        self.list.select(replace(chosen, with_sleepers=not chosen.with_sleepers))

    def action_preview(self) -> None:
        """Show or hide the preview."""
        self.toggle_class("-alone")

    def action_filter(self) -> None:
        """Type what to look for."""
        self.list.filter.open()

    def action_copy(self) -> None:
        """Copy number, title and customer, over SSH too."""
        lines = [_copied(case) for case in self.list.targets]
        self.app.copy_to_clipboard("\n".join(lines))
        self.notify(_("Copied."), markup=False)


def _copied(case: AnyCase) -> str:
    number = f"#{case.task.number} " if isinstance(case, Case) else ""
    return f"{number}{title(case)} · {customer(case)}"


def _no_task(case: SingleCase | WishCase, action: str) -> str | None:
    """Why this cannot be done with what is no task."""
    if isinstance(case, SingleCase):
        of_tasks = action in _MOVES or action == "follow_up"
        return _("This is a single chat, not a task. Enter opens it.") if of_tasks else None
    if action in _MOVES or action in ("reply", "template"):
        said = _("This is a wish to take note of, not a task: {key}. Enter opens the customer.")
        return said.format(key=key_of(triage.FOLLOW_UP))
    return None


def _owes(cases: Sequence[AnyCase]) -> bool:
    return any(case.item.kind in OWED for case in cases)


def _rated(cases: Sequence[AnyCase]) -> bool:
    return any(case.item.kind in FEEDBACK | _REPORTED for case in cases)


def _act(action: str, task: Task) -> Act:
    """What the action means for this task: one key hands over and sets done."""
    is_delivered = task.status is TaskStatus.DELIVERED
    if action == "give_back" and is_delivered:
        return Act.RETURN
    return Act.FINISH if action == "deliver" and is_delivered else _MOVES[action]


async def _reported(room: TriageScreen, case: Case) -> bool:
    """Settle what is contested, decide about requests, take note of what was decided."""
    from screens.moves import agreeing, timing  # with all their dialogs: not before it is needed

    if case.item.kind is TriageKind.CONTESTED:
        return await agreeing.settle(room, case.task.id)
    if case.item.kind is TriageKind.TIME_ANSWERED:
        return await timing.take_note(room, case.task.id)
    return await timing.decide_all(room, case.task.id)
