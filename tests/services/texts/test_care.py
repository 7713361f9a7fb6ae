"""Texts to quiet customers: there is one for everything that is said (CUST-3, CUST-4)."""

from domain.care import CareKind
from domain.customer import Address
from domain.template import PLACEHOLDERS, left_open
from services.texts.care import CARE, SUBJECTS


def test_each_stands_in_both_forms_and_names_only_what_it_knows() -> None:
    assert {address for _template, address in CARE} == set(Address)
    for (template, _address), text in CARE.items():
        assert set(left_open(text)) <= {name.value for name in PLACEHOLDERS[template]}
    assert set(SUBJECTS) == set(CareKind)
