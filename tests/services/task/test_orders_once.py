"""An order whose commit was cut off becomes one task: not none, and not two."""

from pathlib import Path

import pytest

from data.files import FileStore
from domain.errors import Forbidden, StoreUnreachable
from services.task.orders import Orders
from tests.builders import SmallAgency
from tests.services.chat.evidence import lose_once
from tests.services.task.evidence import order


@pytest.fixture
def orders(agency: SmallAgency, tmp_path: Path) -> Orders:
    return Orders(agency.office, FileStore(tmp_path / "files"))


def _count(agency: SmallAgency) -> int:
    with agency.office.reading() as work:
        return work.reader.number("SELECT count(*) FROM tasks")


@pytest.mark.parametrize("after_commit", [True, False])
def test_ordering_again_makes_one_task(
    agency: SmallAgency,
    orders: Orders,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    after_commit: bool,
) -> None:
    brought = tmp_path / "Liste.txt"
    brought.write_text("1, 2, 3")
    lose_once(monkeypatch, after_commit=after_commit)
    with pytest.raises(StoreUnreachable):
        orders.place(agency.ada, order(agency), [brought])
    agency.clock.on(seconds=30)
    task = orders.place(agency.ada, order(agency), [brought])
    assert _count(agency) == 1
    assert agency.stored(task) == task
    assert orders.once.unsure == {}


def test_another_order_is_another_task(
    agency: SmallAgency, orders: Orders, monkeypatch: pytest.MonkeyPatch
) -> None:
    lose_once(monkeypatch, after_commit=True)
    with pytest.raises(StoreUnreachable):
        orders.place(agency.ada, order(agency))
    orders.place(agency.ada, order(agency, title="Anderes"))
    assert _count(agency) == 2


def test_the_same_order_twice_on_purpose_is_two_tasks(agency: SmallAgency, orders: Orders) -> None:
    first, second = (orders.place(agency.ada, order(agency)) for _nth in range(2))
    assert first.id != second.id


def test_a_refusal_leaves_nothing_unsure(agency: SmallAgency, orders: Orders) -> None:
    with pytest.raises(Forbidden):
        orders.place(agency.bea, order(agency))
    assert orders.once.unsure == {}
