"""Going straight somewhere: found by part of a name or a number, and only what one may see."""

from collections.abc import Iterator, Sequence

import pytest

from domain.task import TaskStatus
from services.jump import EACH, Found, Jump, Kind
from tests.builders import SmallAgency, small_agency


@pytest.fixture
def agency(database_url: str) -> Iterator[SmallAgency]:
    made = small_agency(database_url, ("Müller & Söhne", "50 %_ig GmbH"))
    yield made
    made.office.database.close()


@pytest.fixture
def jump(agency: SmallAgency) -> Jump:
    return Jump(agency.office)


def titles(found: Sequence[Found], kind: Kind) -> list[str]:
    return [hit.title for hit in found if hit.kind is kind]


@pytest.mark.parametrize("text", ["müller", "MUELLER", "  söhne ", "Müll"])
def test_a_customer_is_found_by_any_part_of_the_name(
    jump: Jump, agency: SmallAgency, text: str
) -> None:
    assert titles(jump.find(agency.admin, text), Kind.CUSTOMER) == ["Müller & Söhne"]


@pytest.mark.parametrize(("text", "found"), [("%", 1), ("_", 1), ("%_", 1), ("%%", 0), ("\\", 0)])
def test_signs_of_the_query_language_are_only_letters(
    jump: Jump, agency: SmallAgency, text: str, found: int
) -> None:
    assert len(jump.find(agency.admin, text)) == found


def test_a_task_is_found_by_title_the_newest_first(jump: Jump, agency: SmallAgency) -> None:
    for title in ("Übersicht alt", "Reise", "Neue übersicht"):
        agency.clock.on(minutes=1)
        agency.task(title=title)
    assert titles(jump.find(agency.ada, "übersicht"), Kind.TASK) == [
        "Neue übersicht",
        "Übersicht alt",
    ]


@pytest.mark.parametrize("sign", ["", "#"])
def test_a_number_leads_to_its_task_before_every_title(
    jump: Jump, agency: SmallAgency, sign: str
) -> None:
    task = agency.task(title="Reise")
    agency.clock.on(minutes=1)
    agency.task(title=f"Zu {task.number} ergänzen")
    (first, *_rest) = [
        hit for hit in jump.find(agency.ada, f"{sign}{task.number}") if hit.kind is Kind.TASK
    ]
    assert (first.id, first.number, first.customer) == (task.id, task.number, "Müller & Söhne")


def test_an_assistant_finds_only_what_is_hers(jump: Jump, agency: SmallAgency) -> None:
    agency.task(agency.bolt, title="Geheime Reise")
    agency.task(title="Eigene Reise")
    assert titles(jump.find(agency.ada, "reise"), Kind.TASK) == ["Eigene Reise"]
    assert titles(jump.find(agency.ada, "gmbh"), Kind.CUSTOMER) == []
    assert titles(jump.find(agency.ada, "bea"), Kind.PERSON) == []


def test_management_finds_everything_and_everybody(jump: Jump, agency: SmallAgency) -> None:
    agency.task(agency.bolt, title="Geheime Reise")
    assert titles(jump.find(agency.manager, "reise"), Kind.TASK) == ["Geheime Reise"]
    assert titles(jump.find(agency.manager, "assistent"), Kind.PERSON) == [
        "Ada Assistent",
        "Bea Assistent",
    ]


def test_a_deleted_task_is_not_found(jump: Jump, agency: SmallAgency) -> None:
    agency.task(title="Reise", status=TaskStatus.DELETED)
    assert titles(jump.find(agency.admin, "reise"), Kind.TASK) == []


def test_only_so_many_are_offered_and_nothing_for_nothing(jump: Jump, agency: SmallAgency) -> None:
    for _task in range(EACH + 2):
        agency.task(title="Reise")
    assert len(titles(jump.find(agency.ada, "reise"), Kind.TASK)) == EACH
    assert list(jump.find(agency.ada, "   ")) == []
