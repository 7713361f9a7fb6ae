"""My customers: who is new, who has work, who needs somebody (CUST-2, CUST-4)."""

from collections import Counter
from collections.abc import Hashable, Sequence
from datetime import datetime
from typing import assert_never

from domain.category import Category
from domain.ids import CustomerId
from domain.person import Role
from services.dashboard.board import CustomerStanding, OwnBoard
from widgets import formats
from widgets.countdown import Grade
from widgets.dashlets.base import Dashlet, Wanted
from widgets.dashlets.face import Face
from widgets.labels.urgency import category as category_label
from widgets.privacy import customer_name
from widgets.rows.cells import Cell, Column, Line
from widgets.sparkline import bar
from widgets.words import N_, _, ngettext

WIDE_BAR = 14
"""Cells of the bar above the rows."""


class CustomersDashlet(Dashlet[OwnBoard]):
    """Her customers by category, and those who need somebody most."""

    NAME = "customers"
    TITLE = N_("My customers")
    ROLES = frozenset({Role.ASSISTANT})
    TEACHES = N_("All your customers are looked after.\n4 shows them all.")

    def columns(self) -> Sequence[Column]:
        """The category, the customer, what it rests on."""
        return Column("", width=18), Column("", share=3, least=16), Column("", width=16, priority=1)

    def face(self, board: OwnBoard, now: datetime) -> Face:
        """How many customers, how many in each category, how many have work now."""
        total = len(board.customers)
        counts = Counter(category for one in board.customers for category in one.categories)
        active = counts[Category.ACTIVE]
        return Face(
            figure=total,
            caption=ngettext("customer in your care", "customers in your care", total),
            notes=tuple(_note(category, counts[category]) for category in counts_in_order(counts)),
            trend=bar(active / total, WIDE_BAR) if total else "",
            trend_captions=(_("{n} have a task now").format(n=formats.count(active)),)
            if total
            else (),
        )

    def records(self, board: OwnBoard, now: datetime) -> Sequence[Line]:
        """Those who need somebody most."""
        worst = [one for one in board.customers if one.needs_somebody][: self.limit]
        return [Line(one.customer.id, _cells(one)) for one in worst]

    def wanted(self, board: OwnBoard, now: datetime, key: Hashable | None) -> Wanted | None:
        """The card of the customer under the cursor."""
        known = {one.customer.id: one.customer.id for one in board.customers}
        customer: CustomerId | None = next((known[one] for one in known if one == key), None)
        return None if customer is None else Wanted(customer_id=customer)


def counts_in_order(counts: Counter[Category]) -> Sequence[Category]:
    """The categories that somebody is in, besides having work now; what needs somebody first."""
    return [one for one in Category if counts[one] and one is not Category.ACTIVE]


def _note(category: Category, number: int) -> Cell:
    label = category_label(category)
    return Cell(f"{label.symbol} {formats.count(number)} {label.word}", label.tone)


def _cells(one: CustomerStanding) -> tuple[Cell, ...]:
    label = category_label(one.categories[0])
    name = customer_name(one.customer.name, one.customer.number)
    return Cell(str(label), label.tone), Cell(name), Cell(_because(one), Grade.MUTED)


def _because(one: CustomerStanding) -> str:
    """What the first category rests on."""
    match one.categories[0]:
        case Category.REBOOKER | Category.SHORT:
            left = formats.duration(one.customer.facts.available)
            return _("{time} free").format(time=left)
        case Category.DORMANT | Category.SILENT | Category.INACTIVE:
            days = one.quiet_days
            return ngettext("quiet {n} day", "quiet {n} days", days).format(n=formats.count(days))
        case Category.NEW | Category.ACTIVE | Category.ENDED:
            return ""
        case _:
            assert_never(one.categories[0])
