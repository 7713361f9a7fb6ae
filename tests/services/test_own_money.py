"""HON-10: nothing an assistant can do prices, releases or pays what is her own.

Every use case of the desk is called as an assistant, with her own tasks, customer, entries and
invoice; whatever it answers or refuses, nothing of her money has changed afterwards.
"""

import inspect
import types
import typing
from collections.abc import Iterator
from contextlib import suppress
from datetime import date, datetime, timedelta
from decimal import Decimal
from enum import Enum
from pathlib import Path

import pytest

from domain.ids import CustomerId, PersonId, TaskId
from domain.invoice_contents import Party
from domain.permission import MAY, Act
from domain.person import Actor, Role
from domain.task import Task, TaskStatus
from services.desk import Desk
from services.invoices import Invoices
from tests.builders import SmallAgency
from tests.money_agency import MoneyAgency, money_agency

MONEY = {
    Act.SET_BASE_RATE,
    Act.SET_PARTY,
    Act.BOOK_FEE,
    Act.MARK_PAID,
    Act.CANCEL_INVOICE,
    Act.REFUND,
    Act.BOOK_PACKAGE,
    Act.BOOK_CREDIT,
    Act.SWITCH_ACCEPTANCE,
}
"""Acts that price, release or pay."""

_KEPT = (
    "SELECT person_id, valid_from, cents FROM base_rates ORDER BY 1, 2",
    "SELECT * FROM parties ORDER BY 1",
    "SELECT id, person_id, cents FROM fee_items ORDER BY 1",
    "SELECT id, status, paid_on, net_cents, contents FROM invoices ORDER BY 1",
    "SELECT id, done_at, payable_upto, acceptance_off_at FROM tasks ORDER BY 1",
    "SELECT id, assistant_factor, doubled FROM entries ORDER BY 1",
    "SELECT * FROM area_factors ORDER BY 1, 2",
    "SELECT id, customer_id, hours FROM bookings ORDER BY 1",
)
"""All that prices, releases and payments follow from."""


def kept(agency: SmallAgency, tasks: list[int], entries: list[int]) -> list[list[object]]:
    """What was there before, as it is now: new tasks and entries are hers to make."""
    with agency.office.reading() as work:
        told = [list(work.reader.rows(sql)) for sql in _KEPT]
    told[4] = [row for row in told[4] if row[0] in tasks]
    told[5] = [row for row in told[5] if row[0] in entries]
    return typing.cast("list[list[object]]", told)


def use_cases(desk: Desk) -> Iterator[tuple[str, typing.Callable[..., object]]]:
    """Every public method of every service at the desk."""
    for name in sorted(dir(type(desk))):
        if name.startswith("_") or not hasattr(getattr(type(desk), name), "func"):
            continue
        service = getattr(desk, name)
        for method, _ in inspect.getmembers(type(service), inspect.isfunction):
            if not method.startswith("_"):
                yield f"{name}.{method}", getattr(service, method)


class Guesser:
    """Arguments of the right kind that are all hers."""

    def __init__(self, money: MoneyAgency, task: Task, invoice_id: int) -> None:
        self._agency, self._invoice = money.house, invoice_id
        now = self._agency.clock()
        self._known: dict[object, object] = {
            Actor: self._agency.ada,
            TaskId: task.id,
            CustomerId: self._agency.acme,
            PersonId: self._agency.ada.id,
            str: "Weil",
            int: 1,
            bool: True,
            Decimal: Decimal(2),
            datetime: now + timedelta(days=9),
            date: now.date(),
            timedelta: timedelta(hours=1),
            Party: Party("Ada"),
        }

    def arguments(self, call: typing.Callable[..., object]) -> dict[str, object]:
        """A value for each parameter without a default; `LookupError` when there is none."""
        hints = typing.get_type_hints(call)
        return {
            name: self._value(name, hints[name])
            for name, parameter in inspect.signature(call).parameters.items()
            if parameter.default is inspect.Parameter.empty
        }

    def _value(self, name: str, hint: object) -> object:
        if name == "invoice_id":
            return self._invoice
        if typing.get_origin(hint) in (typing.Union, types.UnionType):
            hint = typing.get_args(hint)[0]
        if hint in self._known:
            return self._known[hint]
        if isinstance(hint, type) and issubclass(hint, Enum):
            return next(iter(hint))
        raise LookupError(name)


@pytest.fixture
def money(agency: SmallAgency) -> MoneyAgency:
    return money_agency(agency)


@pytest.mark.parametrize("status", [TaskStatus.IN_PROGRESS, TaskStatus.DELIVERED])
def test_no_use_case_changes_her_own_money(
    money: MoneyAgency, status: TaskStatus, tmp_path: Path
) -> None:
    agency = money.house
    task = agency.task(status=status, budget_seconds=10 * 3600, delivered_at=agency.clock())
    agency.works(task, agency.ada, timedelta(hours=1))
    invoices = Invoices(agency.office)
    invoice = invoices.submit(agency.ada, "RE 1", invoices.preview(agency.ada))
    guesser = Guesser(money, task, invoice.id)
    desk = Desk(agency.office, tmp_path / "files", tmp_path / "local")
    with agency.office.reading() as work:
        tasks = [row[0] for row in work.reader.rows("SELECT id FROM tasks")]
        entries = [row[0] for row in work.reader.rows("SELECT id FROM entries")]
    before, called = kept(agency, tasks, entries), 0
    for name, call in use_cases(desk):
        try:
            arguments = guesser.arguments(call)
        except LookupError:
            continue  # takes something nobody can guess; its acts are checked below
        with suppress(Exception):  # whatever it refuses, or cannot do with what was guessed
            call(**arguments)
        called += 1
        assert kept(agency, tasks, entries) == before, name
    assert called > 60


@pytest.mark.parametrize("act", sorted(MONEY))
def test_no_assistant_may_do_what_prices_releases_or_pays(act: Act) -> None:
    assert Role.ASSISTANT not in MAY[act]
    assert Role.CUSTOMER not in MAY[act]
