"""People and their roles, in and out."""

from dataclasses import replace

import pytest

from domain.errors import NotFound, Stale
from domain.ids import PersonId
from domain.person import Role
from tests.data.records import AT, Kept, person


def test_a_person_comes_back_as_she_was_stored(kept: Kept) -> None:
    full = person("Bea [/x]", disabled_at=AT, lead_id=PersonId(7), external_id="p-7")
    with kept.database.write() as work:
        work.people.add(full)
    with kept.database.read() as work:
        assert work.people.get(full.id) == full
        assert work.people.get(kept.ada.id) == kept.ada


def test_nobody_is_not_found(kept: Kept) -> None:
    with kept.database.read() as work, pytest.raises(NotFound):
        work.people.get(PersonId(1))


def test_a_change_replaces_name_place_and_roles(kept: Kept) -> None:
    with kept.database.write() as work:
        work.people.add(person("Nora"))
        changed = replace(kept.ada, name="Zora", roles=frozenset({Role.ADMIN}))
        saved = work.people.save(changed)
    with kept.database.read() as work:
        assert work.people.get(kept.ada.id) == saved == replace(changed, version=2)
        assert [one.name for one in work.people.everybody()] == ["Nora", "Zora"]


def test_who_is_slower_is_told_and_changes_nothing(kept: Kept) -> None:
    with kept.database.write() as work:
        first = work.people.save(replace(kept.ada, name="Zuerst"))
    with pytest.raises(Stale), kept.database.write() as work:
        work.people.save(replace(kept.ada, name="Danach", roles=frozenset({Role.ADMIN})))
    with kept.database.read() as work:
        assert work.people.get(kept.ada.id) == first


@pytest.mark.parametrize("typed", ["Ada Ähre", "  ada ähre ", "ADA ÄHRE", "Ada Aehre"])
def test_a_name_is_found_however_it_is_typed(kept: Kept, typed: str) -> None:
    with kept.database.read() as work:
        assert work.people.find_by_name(typed) == kept.ada


def test_a_name_finds_neither_the_disabled_nor_one_of_two(kept: Kept) -> None:
    with kept.database.write() as work:
        work.people.add(person("Gone", disabled_at=AT))
        work.people.add(person("Twin"))
        work.people.add(person("twin"))
        for name in ("Gone", "Twin", "Nobody", ""):
            assert work.people.find_by_name(name) is None


def test_her_last_sign_of_life_comes_along(kept: Kept) -> None:
    with kept.database.write() as work:
        work.own(kept.ada.id).beat(AT)
        assert work.people.get(kept.ada.id).seen_at == AT
