"""HON-10: nothing an assistant can do prices, releases or pays what is her own.

Every use case of the desk is called as an assistant, with her own tasks, customer, entries and
invoice; whatever it answers or refuses, nothing of her money has changed afterwards.
"""

import inspect
import types
import typing
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import MISSING, dataclass, fields, is_dataclass
from datetime import date, datetime, timedelta
from decimal import Decimal
from enum import Enum
from pathlib import Path
from typing import Any

import pytest

from domain.entry import Entry
from domain.errors import VPAError
from domain.ids import CustomerId, MessageId, PersonId, TaskId
from domain.invoice_contents import Party
from domain.permission import MAY, Act
from domain.person import Actor, Role
from domain.proposal import Proposal, Wanted
from domain.task import Task, TaskStatus
from domain.time_request import TimeRequest, TimeRequestKind
from services.agreement.consent import Call
from services.desk import Desk
from services.time.requests import Asked
from tests.builders import SmallAgency
from tests.money_agency import MoneyAgency, money_agency

MONEY = {
    Act.SET_BASE_RATE,
    Act.SET_PARTY,
    Act.BOOK_FEE,
    Act.MARK_PAID,
    Act.MARK_UNPAID,
    Act.CANCEL_INVOICE,
    Act.ALLOW_INVOICE,
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
    "SELECT * FROM invoice_allowances ORDER BY 1",
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
    """Arguments of the right kind that are all hers, or say what she may say."""

    def __init__(self, known: dict[object, object], named: dict[str, object]) -> None:
        self._known, self._named = known, named

    def arguments(self, call: typing.Callable[..., object], *, all_of_them: bool) -> dict[str, Any]:
        """A value for each parameter; of those with a default only where there is one to say."""
        hints, made = typing.get_type_hints(call), {}
        for name, parameter in inspect.signature(call).parameters.items():
            if parameter.default is inspect.Parameter.empty:
                made[name] = self._value(name, hints[name])
            elif all_of_them and parameter.default is not None:
                made[name] = self._value(name, hints[name], all_of_them=True)
        return made

    def _value(self, name: str, hint: Any, *, all_of_them: bool = False) -> object:
        if name in self._named:
            return self._named[name]
        origin, inner = typing.get_origin(hint), typing.get_args(hint)
        if origin in (typing.Union, types.UnionType):
            return self._value(name, inner[0], all_of_them=all_of_them)
        if hint in self._known:
            return self._known[hint]
        if origin is not None and issubclass(origin, Mapping):
            return {self._value("", inner[0]): self._value("", inner[1])}
        if origin is tuple and inner[-1] is not ...:
            return tuple(self._value("", one) for one in inner)
        if origin is not None and issubclass(origin, Iterable):
            return [self._value("", inner[0])]
        if isinstance(hint, type) and issubclass(hint, Enum):
            return next(iter(hint))
        if is_dataclass(hint):
            return self._made(typing.cast("type", hint), all_of_them=all_of_them)
        return 1  # an identity of nothing there is

    def _made(self, kind: type, *, all_of_them: bool) -> object:
        hints, values = typing.get_type_hints(kind), {}
        for one in fields(kind):
            is_needed = one.default is MISSING and one.default_factory is MISSING
            if one.init and (is_needed or (all_of_them and one.default is not None)):
                values[one.name] = self._value(one.name, hints[one.name])
        return kind(**values)


@pytest.fixture
def money(agency: SmallAgency) -> MoneyAgency:
    return money_agency(agency)


@dataclass
class Hers:
    """What is Ada's: a task, an entry, an invoice, words of the customer's, what she asked for."""

    money: MoneyAgency
    task: Task
    folder: Path

    def guesser(self, desk: Desk) -> Guesser:
        """Ready to say what she may say."""
        house, task = self.money.house, self.task
        said = house.says(task, "Ich bin sehr gespannt.")
        house.clock.on(minutes=1)
        house.works(task, house.ada, timedelta(hours=1))
        with house.office.reading() as work:
            entry = work.entries.of_task(task.id)[-1]
        invoice = desk.invoices.submit(house.ada, "RE 1", desk.invoices.preview(house.ada))
        now = house.clock()
        known: dict[object, object] = {
            Actor: house.ada,
            TaskId: task.id,
            CustomerId: house.acme,
            PersonId: house.ada.id,
            MessageId: said.id,
            Task: task,
            str: "Weil",
            int: 1,
            bool: True,
            Decimal: Decimal(2),
            datetime: now + timedelta(days=9),
            date: now.date(),
            timedelta: timedelta(hours=1),
            Path: self.folder / "kept",
            Party: Party("Ada"),
            Wanted: Wanted(budget=timedelta(hours=9)),
            Call: Call("Kim", now),
        }
        named: dict[str, object] = {
            "invoice_id": invoice.id,
            "entry_id": entry.id,
            "run_id": entry.id,
            "target": self.folder / "invoice.pdf",
        }
        with suppress(VPAError):  # a task that is delivered takes none
            known |= self._asked(desk, entry)
        return Guesser(known, named)

    def _asked(self, desk: Desk, entry: Entry) -> dict[object, object]:
        ada, delete = self.money.house.ada, TimeRequestKind.DELETE
        request = desk.time_requests.file(ada, Asked(delete, self.task.id, "Doppelt", entry.id))
        more = Wanted(budget=timedelta(hours=20))
        proposal = desk.consent.propose(ada, self.task.id, more, "Mehr zu tun")
        stored = next(one for one in _stored(proposal) if isinstance(one, Proposal))
        return {TimeRequest: request, Proposal: stored}


def _stored(answer: object) -> tuple[object, ...]:
    return answer if isinstance(answer, tuple) else (answer,)


@pytest.mark.parametrize("status", [TaskStatus.IN_PROGRESS, TaskStatus.DELIVERED])
def test_no_use_case_changes_her_own_money(
    money: MoneyAgency, status: TaskStatus, tmp_path: Path
) -> None:
    agency = money.house
    delivered = agency.clock() + timedelta(minutes=1) if status is TaskStatus.DELIVERED else None
    task = agency.task(status=status, budget_seconds=10 * 3600, delivered_at=delivered)
    desk = Desk(agency.office, tmp_path / "files", tmp_path / "local")
    guesser = Hers(money, task, tmp_path).guesser(desk)
    with agency.office.reading() as work:
        tasks = [row[0] for row in work.reader.rows("SELECT id FROM tasks")]
        entries = [row[0] for row in work.reader.rows("SELECT id FROM entries")]
    before, called = kept(agency, tasks, entries), 0
    everything = list(use_cases(desk))
    for name, call in [*everything, *reversed(everything)]:
        for all_of_them in (False, True):
            arguments = guesser.arguments(call, all_of_them=all_of_them)
            with suppress(Exception):  # whatever it refuses, or cannot do with what was guessed
                call(**arguments)
        called += 1
        assert kept(agency, tasks, entries) == before, name
    assert called > 400


@pytest.mark.parametrize("act", sorted(MONEY))
def test_no_assistant_may_do_what_prices_releases_or_pays(act: Act) -> None:
    assert Role.ASSISTANT not in MAY[act]
    assert Role.CUSTOMER not in MAY[act]
