"""How pressing a deadline, a budget or a customer is, in the reader's words."""

from typing import assert_never

from domain.budget import BudgetWarning
from domain.category import Category, Whose
from domain.deadline import DeadlineUrgency
from widgets.countdown import SYMBOLS, Grade
from widgets.labels.label import Label
from widgets.words import _


def deadline_urgency(value: DeadlineUrgency) -> Label:
    """How pressing a deadline is (DEAD-4)."""
    match value:
        case DeadlineUrgency.OVERDUE:
            return Label(SYMBOLS[Grade.OVERDUE], _("overdue"), Grade.OVERDUE)
        case DeadlineUrgency.TODAY:
            return Label(SYMBOLS[Grade.SOON], _("today"), Grade.SOON)
        case DeadlineUrgency.NEXT_WORKING_DAY:
            return Label("◇", _("next working day"), Grade.SOON)
        case DeadlineUrgency.LATER:
            return Label(SYMBOLS[Grade.OK], _("later"), Grade.OK)
        case DeadlineUrgency.NONE:
            return Label(SYMBOLS[Grade.MUTED], _("no deadline"), Grade.MUTED)
        case _:
            assert_never(value)


def budget_warning(value: BudgetWarning) -> Label:
    """How much of the real working time is used up (BUD-4)."""
    match value:
        case BudgetWarning.NONE:
            return Label("○", _("plenty left"), Grade.OK)
        case BudgetWarning.INFO:
            return Label("◑", _("half used"))
        case BudgetWarning.WARNING:
            return Label("◕", _("nearly used"), Grade.SOON)
        case BudgetWarning.ACT_NOW:
            return Label("◆", _("act now"), Grade.SOON)
        case BudgetWarning.USED_UP:
            return Label("✖", _("used up"), Grade.OVERDUE)
        case _:
            assert_never(value)


def category(value: Category) -> Label:
    """What is to be known about a customer."""
    match value:
        case Category.DORMANT:
            return Label("✖", _("dormant"), Grade.OVERDUE)
        case Category.REBOOKER:
            return Label("↻", _("about to rebook"), Grade.SOON)
        case Category.SHORT:
            return Label("◕", _("little time left"), Grade.SOON)
        case Category.INACTIVE:
            return Label("◌", _("inactive"), Grade.MUTED)
        case Category.SILENT:
            return Label("∙", _("silent"), Grade.SOON)
        case Category.NEW:
            return Label("✶", _("new"), Grade.OK)
        case Category.ACTIVE:
            return Label("●", _("active"), Grade.OK)
        case Category.ENDED:
            return Label("■", _("ended"), Grade.MUTED)
        case _:
            assert_never(value)


def whose_customers(value: Whose) -> str:
    """Whose customers are shown."""
    match value:
        case Whose.ALL:
            return _("All customers")
        case Whose.MINE:
            return _("Mine as VPA")
        case Whose.TEAM:
            return _("Where I help")
        case Whose.NOBODY:
            return _("Without a VPA")
        case _:
            assert_never(value)
