"""The saved history reads from the first line on, whole, with the messages it rests on."""

import pytest

from domain.customer import Address
from domain.ids import MessageId
from domain.values import replace
from services.task.facts import KeyFacts, TaskHistory
from tests.builders import small_agency
from tests.widgets.history.examples import DEED
from widgets.history.paper import file_name, history_paper
from widgets.words import use_language


@pytest.fixture(autouse=True)
def english() -> None:
    use_language("en")


def test_it_is_whole_and_in_the_order_of_time(sqlite_url: str) -> None:
    agency = small_agency(sqlite_url)
    task = agency.task()
    facts = KeyFacts(agency.office).of(agency.ada, task.id)
    assert facts.address is Address.SIE
    long = "x" * 900
    deeds = [
        replace(DEED, number=2, new={"description": long}, message_id=MessageId(7)),
        replace(DEED, number=1, act="task.create", message_id=MessageId(6)),
    ]
    words = {MessageId(7): "Ja, so ist es\nvereinbart."}
    paper = history_paper(facts, TaskHistory(deeds, {}, False), words, agency.clock())
    first, second = paper.parts
    assert "created the task" in first.head
    assert long in second.lines[0]
    assert first.lines[-1] == "Message: 6"
    assert second.lines[-1] == "Message 7: Ja, so ist es\nvereinbart."
    assert "✉" not in second.head
    assert paper.title == f"History of task {task.number}"
    assert paper.subtitle[1] == "Acme GmbH"
    assert file_name(5) == "task-5-history.pdf"
