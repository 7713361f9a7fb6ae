"""Utilisation in words, the same wherever it is shown, and how it was computed (PLAN-6)."""

from datetime import datetime, timedelta

from domain.staffing import Ranked
from domain.utilisation import Load, Utilisation
from services.team.utilisation import window
from widgets import formats
from widgets.countdown import Grade
from widgets.labels.planning import load
from widgets.labels.staffing import candidate_reasons
from widgets.rows.cells import Cell
from widgets.sparkline import bar
from widgets.words import _


def taken(figure: Utilisation) -> str:
    """The share that is taken, "52 %"; a dash when nothing is planned."""
    percent = figure.percent
    return "–" if percent is None else formats.percent(percent / 100)


def load_grade(figure: Utilisation) -> Grade:
    """How it is coloured; only what is nearly full or more stands out."""
    filling = figure.load in (Load.FILLING, Load.FULL)
    return load(figure.load).tone if filling else Grade.PLAIN


def load_cell(figure: Utilisation) -> Cell:
    """The sign of how full, with the share."""
    label = load(figure.load)
    return Cell(f"{label.symbol} {taken(figure)}", label.tone)


def load_bar(figure: Utilisation, width: int) -> str:
    """The figure as a bar; blank when nothing is planned."""
    share = figure.share
    return "" if share is None else bar(float(share), width)


def utilisation_told(figure: Utilisation) -> str:
    """The figure with its parts, as everywhere: it explains itself (PLAN-6)."""
    parts = _("{worked} worked + {left} left on tasks, {planned} planned").format(
        worked=formats.duration(figure.worked),
        left=formats.duration(figure.left),
        planned=formats.duration(figure.planned),
    )
    percent = figure.percent
    if percent is None:
        return _("No hours planned; {parts}").format(parts=parts)
    return _("{share} taken: {parts}").format(share=taken(figure), parts=parts)


def utilisation_explained(figure: Utilisation, now: datetime) -> str:
    """The same with what each part counts, and over which days."""
    start, end = window(now)
    first, last = start.date(), (end - timedelta(days=1)).date()
    counted = _(
        "Counted from {first} to {last}: recorded working time, the real working time left on "
        "active tasks, and the hours of the plan."
    ).format(first=formats.day(first), last=formats.day(last))
    return f"{utilisation_told(figure)}. {counted}"


def candidate_detail(one: Ranked) -> str:
    """All of it, how the figure of how full she is comes about (PLAN-6), and her own word."""
    told = [candidate_reasons(one), utilisation_told(one.standing.utilisation)]
    if one.standing.note:
        told.append(_("“{text}”").format(text=formats.plain(one.standing.note, 120)))
    return "\n".join(told)
