"""A message that comes with an act is in the right name, and seen at once."""

from domain.message import Side, Tag
from services.saying import automatic_message, spoken
from tests.builders import MONDAY_NINE, small_agency


def test_an_automatic_message_is_in_the_assistants_name_else_the_agencys(
    database_url: str,
) -> None:
    agency = small_agency(database_url)
    hers, nobodys = agency.task(), agency.task(assistant_id=None)
    with agency.office.reading() as work:
        named = automatic_message(work, hers, "Hallo", MONDAY_NINE)
        unnamed = automatic_message(work, nobodys, "Hallo", MONDAY_NINE)
    assert (named.author_name, unnamed.author_name) == ("Ada Assistent", "Fleißige Hände")
    assert named.side is Side.AUTOMATIC
    assert named.visible_at == MONDAY_NINE


def test_what_she_says_with_an_act_cannot_be_taken_back(sqlite_url: str) -> None:
    agency = small_agency(sqlite_url)
    tags = frozenset({Tag.RESULT})
    said = spoken(agency.task(), agency.ada, "Fertig", tags, MONDAY_NINE)
    assert (said.side, said.author_id, said.tags) == (Side.OURS, agency.ada.id, tags)
    assert not said.can_be_taken_back(agency.ada.id, MONDAY_NINE)
