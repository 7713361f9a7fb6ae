"""The agency's own wordings - on both engines."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from data.database import Database
from data.reads.templates import own_wordings
from domain.customer import Address
from domain.errors import Stale
from domain.template import Template, TemplateText

AT = datetime(2026, 11, 23, 8, tzinfo=UTC)
TEXT = TemplateText(Template.ABSENCE, Address.DU, "Hallo {contact} [/x]", AT, "[/x] & Söhne")


@pytest.fixture
def database(database_url: str) -> Database:
    return Database(database_url)


def test_a_wording_comes_back_as_it_was_kept(database: Database) -> None:
    with database.write() as work:
        work.templates.save(TEXT)
    with database.read() as work:
        assert work.templates.find(Template.ABSENCE, Address.DU) == TEXT
        assert work.templates.find(Template.ABSENCE, Address.SIE) is None
        assert work.templates.everything() == [TEXT]
        assert own_wordings(work.reader) == {(TEXT.template, TEXT.address): TEXT.text}


def test_the_second_of_two_writers_is_told(database: Database) -> None:
    newer = replace(TEXT, text="Neu", version=2)
    with database.write() as work:
        work.templates.save(TEXT)
        with pytest.raises(Stale):
            work.templates.save(TEXT)
        work.templates.save(newer)
        with pytest.raises(Stale):
            work.templates.save(newer)
        work.templates.remove(Template.ABSENCE, Address.DU)
        assert work.templates.everything() == []
