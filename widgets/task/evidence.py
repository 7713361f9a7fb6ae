"""Values of the evidence in words: terms, moments, spans, and what became of them (TASK-12)."""

from collections.abc import Callable, Mapping
from datetime import datetime, timedelta
from decimal import Decimal

from domain.approval import ApprovalKind
from domain.area import WorkArea
from domain.attorney import AttorneyScope
from domain.competence import DEFAULT_COMPETENCES
from domain.message import Tag
from domain.proposal import TERMS
from domain.task import TaskStatus
from domain.trail import Facts
from widgets import formats
from widgets.labels.agreement import approval_kind, attorney_scope, term
from widgets.labels.message import tag
from widgets.labels.task import task_status, work_area
from widgets.words import N_, _

SHORT = 200
"""So much of a long text is shown; the evidence keeps the whole."""

_FIELDS = {
    "title": N_("Title"),
    "description": N_("Order"),
    "expected_result": N_("Expected result"),
    "status": N_("Status"),
    "area": N_("Work area"),
    "competence": N_("Competence"),
    "marketing_brief": N_("Customer can brief us"),
    "marketing_outcome": N_("Customer knows the outcome"),
    "budget_seconds": N_("Budget"),
    "deadline_at": N_("Deadline"),
    "customer_factor": N_("Customer factor"),
    "assistant_factor": N_("Assistant factor"),
    "assistant_id": N_("Assistant"),
    "participant_id": N_("Project assistant"),
    "part": N_("Part"),
    "summary": N_("Delivered as"),
    "stars": N_("Stars"),
    "rating_text": N_("Rating"),
    "tags": N_("Tags"),
    "check_due_at": N_("Check due"),
    "worked_seconds": N_("Worked"),
    "approval": N_("Approval"),
    "acceptance_off_at": N_("Acceptance off since"),
    "attorney_for": N_("Power of attorney for"),
    "called": N_("Called"),
    "called_at": N_("Call at"),
}
"""The fields that say something to people, in the order in which they are told."""


def told_fields() -> tuple[str, ...]:
    """The fields that say something to people, in the order in which they are told."""
    return tuple(_FIELDS)


def changes(old: Facts, new: Facts, *, whole: bool = False) -> list[str]:
    """What a proposal changes, a line each, in the order of the terms: "Budget: 1:00 h → 2:00 h".

    `whole` leaves long texts whole.
    """
    return [
        _line(term(field), field, old.get(field), new[field], whole=whole)
        for field in TERMS
        if field in new
    ]


def change(
    field: str,
    old: object,
    new: object,
    names: Mapping[int, str],
    *,
    whole: bool,
    name: str = "",
) -> str:
    """One field of a deed, from what to what, by its own name or another.

    Empty when there is nothing to tell.
    """
    return _line(name or _(_FIELDS[field]), field, old, new, names, whole=whole)


def _line(
    name: str,
    field: str,
    old: object,
    new: object,
    names: Mapping[int, str] | None = None,
    *,
    whole: bool,
) -> str:
    was = value(field, old, names or {}, whole=whole)
    becomes = value(field, new, names or {}, whole=whole)
    if not was and not becomes:
        return ""
    if not was:
        return f"{name}: {becomes}"
    nothing = _("none")
    return f"{name}: {was} → {becomes or nothing}"


def value(field: str, told: object, names: Mapping[int, str], *, whole: bool = False) -> str:
    """A value of the evidence in words; empty for none."""
    if told is None or told == "":
        return ""
    if field in ("assistant_id", "participant_id") and isinstance(told, int):
        return formats.plain(names.get(told, _("somebody who is not known any more")))
    say = _WORDS.get(field)
    if say is not None:
        return say(told)
    text = str(told)
    return _("“{text}”").format(text=text if whole else shortened(text))


def shortened(text: str) -> str:
    """A long text on one line, cut."""
    line = formats.plain(text)
    return line if len(line) <= SHORT else f"{line[: SHORT - 1].rstrip()}…"


def _moment(told: object) -> str:
    return formats.moment_full(datetime.fromisoformat(str(told)))


def _span(told: object) -> str:
    return formats.duration(timedelta(seconds=int(str(told))))


def _factor(told: object) -> str:
    return formats.number(Decimal(str(told)), 1)


def _yes_or_no(told: object) -> str:
    return _("yes") if told == "yes" else _("no")


_COMPETENCES = {one.code: one.name for one in DEFAULT_COMPETENCES}

_WORDS: Mapping[str, Callable[[object], str]] = {
    "status": lambda told: task_status(TaskStatus(str(told))).word,
    "area": lambda told: work_area(WorkArea(str(told))),
    "attorney_for": lambda told: attorney_scope(AttorneyScope(str(told))),
    "approval": lambda told: approval_kind(ApprovalKind(str(told))),
    "competence": lambda told: _COMPETENCES.get(str(told), str(told)),
    "marketing_brief": _yes_or_no,
    "marketing_outcome": _yes_or_no,
    "budget_seconds": _span,
    "worked_seconds": _span,
    "deadline_at": _moment,
    "check_due_at": _moment,
    "acceptance_off_at": _moment,
    "called_at": _moment,
    "called": lambda told: formats.plain(str(told)),
    "stars": str,
    "tags": lambda told: ", ".join(tag(Tag(code)).word for code in str(told).split(", ")),
    "customer_factor": _factor,
    "assistant_factor": _factor,
}
