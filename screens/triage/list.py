"""The list of what waits, with kinds and filter above it and what is left below it."""

from collections.abc import Callable, Collection, Hashable, Iterable, Sequence
from datetime import datetime
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.message import Message
from textual.widgets import Input

from domain.values import replace
from screens.triage.chips import Chips
from screens.triage.filter_line import FilterLine
from screens.triage.foot import Foot
from screens.triage.lines import columns, line_of
from screens.triage.merge import with_own_changes
from screens.triage.selection import Selected, Selection
from services.triage.triage import AnyCase, CaseKey
from widgets.commands import bindings, lists, triage
from widgets.keys.present import key_of
from widgets.rows.rows import LazyLines, Line, Rows
from widgets.words import _


class TriageList(Vertical):
    """What waits, line by line; the cursor stays on its record whatever others do."""

    class Moved(Message):
        """The cursor came to another thing, or there is none any more."""

    class Left(Message):
        """She wants to go back, and has no filter and no marks to leave."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings(lists.BACK)]

    def __init__(self, now: Callable[[], datetime], *, with_assistant: bool) -> None:
        super().__init__(id="waiting")
        self._now = now
        """The clock of the house."""
        self._with_assistant = with_assistant
        self.rows = Rows(*columns(with_assistant=with_assistant), now=now(), id="rows")
        """The list itself."""
        self.filter = FilterLine()
        """What is looked for."""
        self.foot = Foot()
        """What is left."""
        self.selection = Selection()
        """What of all that waits is shown."""
        self.whose = ""
        """Whose list it is, in words."""
        self.of_all = False
        """Whether it is everybody's: what waits for others waits here too."""
        self._all: Sequence[AnyCase] | None = None
        """Everything that waits; None before the first reading."""
        self._is_cut = False
        self.selected = Selected((), (), 0)
        """What of it is shown, and which kinds there are."""
        self._cases: dict[Hashable, AnyCase] = {}
        """What is shown now or was until now: a line held back is still painted."""
        self._drafts: frozenset[str] = frozenset()

    def compose(self) -> ComposeResult:
        """Kinds, filter, list, what is left."""
        yield Chips()
        yield self.filter
        yield self.rows
        yield self.foot

    @property
    def case(self) -> AnyCase | None:
        """The thing under the cursor."""
        return self._cases.get(self.rows.key_at_cursor)

    @property
    def why_empty(self) -> str:
        """Why there is nothing to do anything with."""
        if self._all is None:
            return _("The list is still being read. Press the key again in a moment.")
        return _("Nothing waits here, so there is nothing to do it with.")

    @property
    def targets(self) -> list[AnyCase]:
        """What an action is for: the marked things, else the one under the cursor."""
        marked = [self._cases[key] for key in self.rows.marked if key in self._cases]
        if marked or self.case is None:
            return marked
        return [self.case]

    def show(
        self,
        cases: Sequence[AnyCase],
        drafts: frozenset[str],
        own: Collection[CaseKey] = (),
        *,
        is_cut: bool,
        afresh: bool,
    ) -> None:
        """Show what was read: what others changed may be held back, her `own` changes are not.

        `drafts` are the keys of what is typed; `is_cut` says that there is more; `afresh` goes to
        the first line.
        """
        before = self._cases
        self._all, self._drafts, self._is_cut = cases, drafts, is_cut
        self._select()
        if own and not afresh:
            coming = [case.key for case in self.selected.cases]
            self._cases = before | self._cases
            self.rows.show(LazyLines(with_own_changes(_keys(self.rows), coming, own), self._line))
        self._paint(offered=not afresh, keep_key=not afresh)

    def recount(self, cases: Sequence[AnyCase]) -> None:
        """Show what waits by now, from what was read before."""
        self._all = cases
        self._select()
        self._paint(offered=True)

    def select(self, selection: Selection) -> None:
        """Show another choice, at once; nothing is asked."""
        self.selection = selection
        self._select()
        self._paint(offered=False)

    def tick(self) -> None:
        """Let the countdowns go on; what is held back shows once she has rested."""
        self.rows.tick(self._now())
        if self.foot.holds_back:
            self._paint(offered=True)

    def leave(self, keys: Iterable[CaseKey]) -> None:
        """Go on to the next thing when the cursor is on one of these; nothing stays marked."""
        if self.rows.key_at_cursor in set(keys):
            self.rows.advance()
        self.rows.unmark()

    @on(Rows.MarksChanged)
    def tell(self) -> None:
        """Say what is left, of each kind and in all."""
        chosen = self.selection
        self.query_one(Chips).show(self.whose, chosen.kinds, self.selected.kinds)
        self.foot.show_left(
            self.selected,
            marked=len(self.rows.marked),
            with_sleepers=chosen.with_sleepers,
            is_cut=self._is_cut,
        )

    def respeak(self) -> None:
        """Show every word again."""
        self.filter.respeak()
        self._select()
        self._paint(offered=True)

    def _select(self) -> None:
        self.selected = self.selection.of(self._all or ())
        self._cases = {
            **{key: self._cases[key] for key in _keys(self.rows) if key in self._cases},
            **{case.key: case for case in self.selected.cases},
        }
        self.rows.empty = _said_when_empty(
            self.selection, is_read=self._all is not None, of_all=self.of_all
        )

    def _line(self, key: Hashable) -> Line:
        case = self._cases[key]
        has_draft = case.has_draft(self._drafts)
        return line_of(case, with_assistant=self._with_assistant, has_draft=has_draft)

    def _paint(self, *, offered: bool, keep_key: bool = True) -> None:
        lines = LazyLines([case.key for case in self.selected.cases], self._line)
        self.rows.tick(self._now())
        if offered and _keys(self.rows):
            self.rows.offer(lines)
        else:
            self.rows.show(lines, keep_key=keep_key)
        self.tell()

    @on(Rows.Highlighted)
    def _hear_cursor(self, event: Rows.Highlighted) -> None:
        # What a list tells because of its parent goes no further than that parent.
        event.stop()
        self.post_message(self.Moved())

    @on(Rows.HeldBack)
    def _hear_held(self, event: Rows.HeldBack) -> None:
        self.foot.show_held(event)

    @on(Input.Changed, "#filter")
    def _hear_filter(self, event: Input.Changed) -> None:
        event.stop()
        self.select(replace(self.selection, words=event.value))

    @on(Input.Submitted, "#filter")
    def _leave_filter(self, event: Input.Submitted) -> None:
        event.stop()
        self.rows.focus()

    def action_back(self) -> None:
        """Forget the filter, then the marks; the room knows what is left to leave."""
        if self.filter.value or self.filter.has_focus:
            self.filter.clear_all()
            self.rows.focus()
        elif self.rows.marked:
            self.rows.unmark()
        else:
            self.post_message(self.Left())


def _keys(rows: Rows) -> Sequence[Hashable]:
    """What is shown now."""
    return rows.lines.keys if isinstance(rows.lines, LazyLines) else ()


def _said_when_empty(selection: Selection, *, is_read: bool, of_all: bool) -> str:
    if not is_read:
        return _("Reading …")
    if selection.words or selection.kinds:
        said = _("Nothing of this kind waits.\n{back} shows all, {kind} the next kind.")
        return said.format(back=key_of(lists.BACK), kind=key_of(triage.KIND))
    if of_all:
        return _("Nothing waits for anybody. Well done!")
    said = _("Nothing waits. Well done!\n{whose} shows what waits for others.")
    return said.format(whose=key_of(triage.WHOSE))
