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
from screens.triage.keys import TriageKeys
from screens.triage.lines import customer, title
from screens.triage.no_task import asked_task, why_no_snooze, why_no_task
from screens.triage.notice import see_to
from services.triage.cases import DecideCase, NoTask, Notice, SurveyCase
from services.triage.triage import AnyCase, Case, WishCase
from widgets.commands import bindings, lists, triage
from widgets.explain import explain
from widgets.keys.present import key_of
from widgets.words import _

_MOVES = {
    "accept": Act.ACCEPT,
    "start": Act.START,
    "deliver": Act.DELIVER,
    "delegate": Act.DELEGATE,
    "give_back": Act.GIVE_BACK,
    "release": Act.RELEASE,
    "ask_team": Act.ASK_SURVEY,
    "nobody_found": Act.TRY_OPTION,
}
"""The actions that move the task under the cursor on."""

ABOUT_TIME = frozenset({TriageKind.TIME_REQUEST, TriageKind.TIME_ANSWERED})
"""What is about recorded time."""

_REPORTED = ABOUT_TIME | {TriageKind.CONTESTED, TriageKind.CALLS}
"""What somebody has to see to, and which goes away by nothing else."""

_ON_A_CASE = frozenset({"follow_up", "reply", "template", "no_answer", "snooze", "copy", *_MOVES})
"""What needs something to do it with."""


class TriageScreen(TriageKeys):
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
            triage.ASK_TEAM,
            triage.NOBODY_FOUND,
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
        if action == "snooze" and (said := _no_snooze(targets)):
            return said
        if action == "snooze" and any(one.item.kind in _REPORTED for one in targets):
            return _("This cannot be put off; {key} sees to it.").format(
                key=key_of(triage.FOLLOW_UP)
            )
        case = self.list.case
        if action == "nobody_found" and asked_task(case) is not None:
            return None
        if isinstance(case, NoTask):
            return why_no_task(case, action, moves=action in _MOVES)
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
        from screens.moves.clock import toggle_clock  # not before it is needed

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

    def action_ask_team(self) -> None:
        """Ask several who wants the task (STAFF-1)."""
        self._move("ask_team", triage.ASK_TEAM.key)

    def action_nobody_found(self) -> None:
        """Try what is left when nobody is found (STAFF-3)."""
        self._move("nobody_found", triage.NOBODY_FOUND.key)

    def action_release(self) -> None:
        """Release a specialist task for work (AREA-3)."""
        self._move("release", triage.RELEASE.key)

    @work(group="write")
    async def _move(self, action: str, begun_by: str) -> None:
        """Move the task under the cursor on, and go to the next."""
        from screens.moves import carry_out  # with all its dialogs: not before it is needed

        case = self.list.case
        task_id = asked_task(case)
        if task_id is not None and action == "nobody_found":
            await carry_out(self, _MOVES[action], task_id, begun_by)
            self.reload()
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
        if isinstance(case, WishCase | SurveyCase | DecideCase | Notice):
            if await _without_task(self, case):
                self.finish([case])
            self.reload()
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

    def _refusal(self, task: Task, act: Act) -> str | None:
        """Why the task cannot be moved so; what the check can mend is mended on the way."""
        error = self.desk.tasks.why_not(self.session.actor, task, act)
        mended = MENDABLE if act is Act.ACCEPT else AreaMissing
        return None if error is None or isinstance(error, mended) else explain(error)

    def action_kind(self) -> None:
        """Show the next kind alone."""
        _turn(self, 1)

    def action_kind_back(self) -> None:
        """Show the kind before alone."""
        _turn(self, -1)

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


def _turn(room: TriageScreen, step: int) -> None:
    here = room.list.selected.kinds
    known = [kind for kind in kinds_for(room.session.actor.roles) if kind in here]
    room.list.select(room.list.selection.turned(step, known))


def _copied(case: AnyCase) -> str:
    number = f"#{case.task.number} " if isinstance(case, Case) else ""
    return f"{number}{title(case)} · {customer(case)}"


def _no_snooze(cases: Sequence[AnyCase]) -> str | None:
    """Why one of them cannot be put off, where it is no task."""
    reasons = (why_no_snooze(one) for one in cases if isinstance(one, NoTask))
    return next((one for one in reasons if one), None)


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


async def _without_task(
    room: TriageScreen, case: WishCase | SurveyCase | DecideCase | Notice
) -> bool:
    """See to a wish, a request, a notice; whether that was done."""
    from screens.moves import nobody_found, survey_decision, surveys  # not before they are needed

    if isinstance(case, SurveyCase):
        return await surveys.answer(room, case.asked)
    if isinstance(case, DecideCase):
        return await survey_decision.decide(room, case.running.survey.id, nobody_found.nobody_found)
    done = False
    with room.refusals_shown():
        if isinstance(case, Notice):
            return await see_to(room, case)
        take_note, wish_id = room.desk.wishes.take_note, case.reported.wish.id
        await room.ask(take_note, room.session.actor, wish_id)  # management knows of it (CUST-8)
        room.notify(_("Noted."), markup=False)
        done = True
    return done


async def _reported(room: TriageScreen, case: Case) -> bool:
    """Settle what was reported, decide about requests, take note of what was decided."""
    from screens.moves import (  # with all their dialogs: not before it is needed
        agreement,
        recorded_time,
    )

    if case.item.kind is TriageKind.CONTESTED:
        return await agreement.settle(room, case.task.id)
    if case.item.kind is TriageKind.CALLS:
        from screens.moves.phone import settle_calls

        return await settle_calls(room, case.task.id)
    if case.item.kind is TriageKind.TIME_ANSWERED:
        return await recorded_time.take_note(room, case.task.id)
    return await recorded_time.decide_all(room, case.task.id)
