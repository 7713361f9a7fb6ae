"""Results, in the reader's words."""

from typing import assert_never

from domain.result import ResultAnswer, ResultKind
from widgets.countdown import Grade
from widgets.labels.label import Label
from widgets.words import _


def result_kind(value: ResultKind) -> Label:
    """Which result it is (RES-1, RES-2)."""
    match value:
        case ResultKind.INTERIM:
            return Label("◐", _("interim result"))
        case ResultKind.FINAL:
            return Label("◈", _("final result"))
        case _:
            assert_never(value)


def result_answer(value: ResultAnswer | None) -> Label:
    """What the customer said to it; None while she has not (RES-3, RES-4)."""
    match value:
        case None:
            return Label("…", _("waits for the customer"), Grade.SOON)
        case ResultAnswer.ACCEPTED:
            return Label("✓", _("accepted"), Grade.OK)
        case ResultAnswer.RETURNED:
            return Label("↩", _("returned"), Grade.OVERDUE)
        case _:
            assert_never(value)
