"""The triage room: its keys, what they do and why they cannot now."""

from collections.abc import Sequence
from dataclasses import replace
from typing import ClassVar

from textual.binding import BindingType

from domain.triage import TriageKind
from screens.triage.acts import AnsweringTriage
from services.triage import Case
from widgets.commands import bindings, lists, triage
from widgets.words import _

_ON_A_CASE = frozenset({"reply", "no_answer", "snooze", "copy"})
"""What needs something to do it with."""


class TriageScreen(AnsweringTriage):
    """Everything that waits is worked through from here."""

    BINDINGS: ClassVar[list[BindingType]] = [
        *bindings(
            triage.REPLY,
            triage.NO_ANSWER,
            triage.SNOOZE,
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
            return _("Nothing waits here, so there is nothing to do it with.")
        if action == "no_answer" and not _owes(targets):
            return _("No answer is owed here: the customer's last word was answered.")
        return None

    def action_kind(self) -> None:
        """Show the next kind alone."""
        self.list.select(self.list.selection.turned(1))

    def action_kind_back(self) -> None:
        """Show the kind before alone."""
        self.list.select(self.list.selection.turned(-1))

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
        self.list.open_filter()

    def action_copy(self) -> None:
        """Copy number, title and customer, over SSH too."""
        self.app.copy_to_clipboard(self.copied())
        self.notify(_("Copied."))


def _owes(cases: Sequence[Case]) -> bool:
    return any(case.item.kind is TriageKind.ANSWER_OWED for case in cases)
