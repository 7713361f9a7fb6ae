"""From a single chat into the task it belongs to - on both engines (TASK-11)."""

import pytest

from domain.errors import BadInput, Forbidden, NotFound
from domain.message import Side, Tag
from domain.permission import Act
from services.chat.copying import Copying
from services.chat.singles import Singles
from tests.builders import SmallAgency
from tests.services.chat.evidence import chat_of, last_deed


@pytest.fixture
def copying(agency: SmallAgency) -> Copying:
    return Copying(agency.office)


@pytest.fixture
def singles(agency: SmallAgency) -> Singles:
    return Singles(agency.office)


def test_the_copy_tells_who_said_it_when_and_answers_nothing(
    agency: SmallAgency, copying: Copying, singles: Singles
) -> None:
    kim, task = agency.customer(), agency.task(title="[/x]")
    done, other = agency.task(title="fertig"), agency.task(agency.bolt)
    agency.says(task)
    said = singles.post(kim, agency.ada.id, "Bitte lieber {due} [red]")
    agency.clock.on(minutes=5)
    assert {one.id for one in copying.choices(agency.ada, said.id)} == {task.id, done.id}
    copied = copying.copy(agency.ada, said.id, task.id)
    assert copied.text.endswith("Bitte lieber {due} [red]")
    assert "Kim Kundin schrieb am Montag, 23.11.2026, 09:00 Uhr" in copied.text
    assert (copied.side, copied.tags) == (Side.AUTOMATIC, frozenset({Tag.INFORMATION}))
    assert chat_of(agency, task)[-1] == copied
    assert agency.stored(task).unanswered_count == 1, "what waits goes on waiting"
    assert last_deed(agency, task).act == Act.COPY_MESSAGE
    with pytest.raises(BadInput) as refusal:
        copying.copy(agency.manager, said.id, other.id)
    assert refusal.value.why == "other_customer"


def test_only_who_reaches_both_copies(
    agency: SmallAgency, copying: Copying, singles: Singles
) -> None:
    kim, task = agency.customer(), agency.task()
    said = singles.post(agency.ada, kim.id, "Vertraulich")
    with pytest.raises(NotFound):
        copying.choices(agency.manager, said.id)
    agency.clock.on(minutes=1)
    assert copying.choices(agency.manager, said.id)
    with pytest.raises(NotFound):
        copying.choices(agency.bea, said.id)
    with pytest.raises(Forbidden):
        copying.copy(agency.bea, said.id, task.id)
    with pytest.raises(Forbidden):
        copying.copy(kim, said.id, task.id)


def test_what_colleagues_say_to_each_other_stays_there(
    agency: SmallAgency, copying: Copying, singles: Singles
) -> None:
    task = agency.task()
    said = singles.post(agency.ada, agency.bea.id, "Der Kunde nervt")
    for refused in (
        lambda: copying.choices(agency.ada, said.id),
        lambda: copying.copy(agency.ada, said.id, task.id),
    ):
        with pytest.raises(BadInput) as refusal:
            refused()
        assert refusal.value.why == "no_customer"
    assert chat_of(agency, task) == []
