"""Which letters a handover has, and that none goes out too early (HAND-2, HAND-5)."""

import pytest

from domain.handover import Handover, done
from domain.handover_moves import approved, proposed, told
from domain.handover_terms import Hindrance, Side, Step, Target, Telling
from domain.letter import AFTERWARDS, ANNOUNCING, BY_TELLING, fits, letters_for, locks
from domain.template import OF_HANDOVERS, Template
from tests.domain.begun_handover import AT, BEA, HANDOVER, KONRAD, MIRIAM


def _agreed(telling: Telling = Telling.CALL) -> Handover:
    if telling in (Telling.CALL, Telling.MAIL):
        made = proposed(HANDOVER, Target.SUCCESSOR, telling, BEA, "Bea")
    else:
        made = proposed(HANDOVER, Target.REACTIVATION, telling)
    both = approved(approved(made, Side.ASSISTANTS, MIRIAM), Side.CUSTOMERS, KONRAD)
    return done(both, Step.FILE, MIRIAM.id, "", AT)


def test_every_letter_of_a_handover_has_its_place() -> None:
    assert set(ANNOUNCING) | set(AFTERWARDS) == OF_HANDOVERS
    assert set(BY_TELLING) == set(Telling) and set(BY_TELLING.values()) <= set(ANNOUNCING)


@pytest.mark.parametrize("template", ANNOUNCING)
def test_nothing_is_announced_before_it_is_agreed(template: Template) -> None:
    assert Hindrance.NO_SUCCESSOR in {one.what for one in locks(template, HANDOVER)}
    assert locks(template, _agreed()) == []
    assert locks(template, told(_agreed(), MIRIAM, "")) == ()


@pytest.mark.parametrize("template", AFTERWARDS)
def test_the_rest_waits_until_the_customer_knows(template: Template) -> None:
    assert [one.what for one in locks(template, _agreed())] == [Hindrance.NOT_TOLD]
    assert locks(template, told(_agreed(), MIRIAM, "")) == ()


def test_the_reactivation_team_follows_without_a_name() -> None:
    found = letters_for(_agreed(Telling.REACTIVATION_MAIL))
    assert Template.HANDOVER_INACTIVE in found and Template.HANDOVER_ACCESSES in found
    assert not {Template.HANDOVER_CALL, Template.HANDOVER_SUCCESSOR} & set(found)
    named = letters_for(_agreed())
    assert Template.HANDOVER_INACTIVE not in named and Template.HANDOVER_CALL in named
    assert set(letters_for(HANDOVER)) == OF_HANDOVERS


@pytest.mark.parametrize("telling", Telling)
def test_one_letter_fits_the_way_that_was_agreed(telling: Telling) -> None:
    handover = _agreed(telling)
    assert [one for one in letters_for(handover) if fits(one, handover)] == [BY_TELLING[telling]]
    assert letters_for(handover)[0] is BY_TELLING[telling]
    assert letters_for(told(handover, MIRIAM, ""))[0] in AFTERWARDS
    assert not any(fits(one, HANDOVER) for one in OF_HANDOVERS)
