"""The list of competences as a new database brings it along (AREA-2)."""

import pytest

from data.database import Database
from domain.competence import DEFAULT_COMPETENCES
from domain.errors import NotFound


def test_every_competence_of_the_list_is_there(database_url: str) -> None:
    with Database(database_url).read() as work:
        assert [work.competences.get(one.code) for one in DEFAULT_COMPETENCES] == list(
            DEFAULT_COMPETENCES
        )
        with pytest.raises(NotFound):
            work.competences.get("juggling")
