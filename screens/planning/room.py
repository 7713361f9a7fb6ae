"""An assistant's planning: confirmed in two minutes a week, absences with what follows (PLAN)."""

from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Static
from textual.worker import Worker

from domain.absence import AbsenceKind
from domain.ids import TaskId
from screens.line_room import LineRoom
from screens.navigation import OpenTask
from services.people.session import Session
from services.team.planning import PlanningBoard
from widgets.commands import bindings, lists, planning
from widgets.planning.lines import plan_columns, plan_lines, state_told
from widgets.planning.utilisation_words import utilisation_explained, utilisation_told
from widgets.rows.rows import Rows
from widgets.words import _

if TYPE_CHECKING:
    from services.desk import Desk


class PlanningScreen(LineRoom):
    """One list: weeks, absences, competences, active tasks; enter goes into each."""

    MODE: ClassVar[str] = "planning"
    CSS_PATH = Path(__file__).with_name("planning.tcss")
    BINDINGS: ClassVar[list[BindingType]] = [
        *bindings(
            planning.CONFIRM,
            planning.SICK,
            planning.ABSENCE,
            planning.COMPETENCE,
            planning.REMOVE,
            planning.EXPLAIN,
            lists.BACK,
        )
    ]

    def __init__(self, desk: "Desk", session: Session) -> None:
        super().__init__(desk, session)
        self._list = Rows(*plan_columns(), markable=False, id="lines")
        self.board: PlanningBoard | None = None
        """What was read last."""

    def compose_room(self) -> ComposeResult:
        """State, figure, lines."""
        with Vertical(id="planning"):
            yield Static("", id="state", markup=False)
            yield Static("", id="figure", markup=False)
            yield self.rows

    @property
    def rows(self) -> Rows:
        """Everything, section by section."""
        return self._list

    def reload(self) -> "Worker[None]":
        """Read the planning."""
        return self._read()

    @work(exclusive=True, group="reload")
    async def _read(self) -> None:
        with self.refusals_shown():
            self.board = await self.ask(self.desk.planning.board, self.session.actor)
            self._show(self.board)

    def _show(self, board: PlanningBoard) -> None:
        told, _tone = state_told(board)
        if board.no_additional_work is not None:
            from widgets import formats

            until = formats.day_full(board.no_additional_work.until)
            told += "\n" + _("No additional work until {day}.").format(day=until)
        self.query_one("#state", Static).update(Content.styled(told, "bold"))
        self.query_one("#figure", Static).update(utilisation_told(board.utilisation))
        self.rows.show(plan_lines(board))
        self.refresh_bindings()

    def why_not(self, action: str) -> str | None:
        """Why an action cannot be used now."""
        if action == "remove" and self._competence_here is None:
            return _("Choose one of your competences first.")
        return super().why_not(action)

    @property
    def _competence_here(self) -> str | None:
        kind, key = self.here
        return key if kind == "competence" and isinstance(key, str) and key else None

    @on(Rows.Picked, "#lines")
    def _open(self, event: Rows.Picked) -> None:
        event.stop()
        kind, key = self.here
        match kind:
            case "week":
                self.action_confirm()
            case "absence" if key:
                self._follow(key)
            case "absence":
                self.action_absence()
            case "standing_in":
                self._follow(key, of_others=True)
            case "competence":
                self.action_competence()
            case "task" if isinstance(key, int):
                self.post_message(OpenTask(TaskId(key)))

    @work(group="write")
    async def action_confirm(self) -> None:
        """Answer the weekly questions, beginning with last week's answers."""
        from screens.moves.planning import confirm_plan  # with its dialog: not before it is needed

        if self.board is not None and await confirm_plan(self, self.board):
            self.reload()

    @work(group="write")
    async def action_absence(self) -> None:
        """Enter an absence, then see to what follows from it."""
        await self._enter(None)

    @work(group="write")
    async def action_sick(self) -> None:
        """Ill from today on."""
        await self._enter(AbsenceKind.SICK)

    async def _enter(self, kind: AbsenceKind | None) -> None:
        from screens.moves.absences import enter_absence

        if await enter_absence(self, kind):
            self.reload()

    @work(group="write")
    async def _follow(self, absence_id: object, *, of_others: bool = False) -> None:
        from screens.moves.absences import see_to_absence, show_stood_in_for

        if not isinstance(absence_id, int):
            return
        if of_others:
            await show_stood_in_for(self, absence_id)
        elif await see_to_absence(self, absence_id):
            self.reload()

    @work(group="write")
    async def action_competence(self) -> None:
        """Say what else she can do; her team lead activates it."""
        from screens.moves.planning import add_competence

        if await add_competence(self):
            self.reload()

    @work(group="write")
    async def action_remove(self) -> None:
        """Say that she does not do that any more."""
        from screens.moves.planning import remove_competence

        code = self._competence_here
        if code is not None and await remove_competence(self, code):
            self.reload()

    def action_figure(self) -> None:
        """How the figure of utilisation comes about (PLAN-6)."""
        if self.board is not None:
            told = utilisation_explained(self.board.utilisation, self.desk.office.now())
            self.notify(told, timeout=15, markup=False)
