"""What goes when: every plan deletes children before parents, and papers last."""

from datetime import date

import pytest

from data.erasure_plans import plan_of
from data.tables import metadata
from domain.ids import CustomerId, PersonId
from domain.retention import Duty, Ending, Kept
from tests.data.records import AT


def _duty(ending: Ending, kept: Kept) -> Duty:
    day = date(2026, 11, 23)
    ids = CustomerId(1), PersonId(2)
    return Duty(1, "k", ending, kept, *ids, ended_on=day, kept_until=day, made_at=AT)


@pytest.mark.parametrize("kept", Kept)
@pytest.mark.parametrize("ending", [Ending.CUSTOMER, Ending.ASSISTANT])
def test_no_row_goes_before_those_that_point_at_it(ending: Ending, kept: Kept) -> None:
    gone = [step.table for step in plan_of(_duty(ending, kept)).steps if step.emptied is None]
    for place, table in enumerate(gone):
        parents = {key.column.table for key in table.foreign_keys}
        assert table in gone[:place] or not parents & set(gone[:place]), table.name


@pytest.mark.parametrize("ending", [Ending.CUSTOMER, Ending.ASSISTANT])
def test_with_the_papers_goes_all_that_went_with_the_files(ending: Ending) -> None:
    files = {step.table for step in plan_of(_duty(ending, Kept.WORKING_FILES)).steps}
    papers = {step.table for step in plan_of(_duty(ending, Kept.DOCUMENTS)).steps}
    assert files < papers


def test_what_somebody_has_at_home_is_not_the_programs_to_delete() -> None:
    with pytest.raises(ValueError, match="assignment"):
        plan_of(_duty(Ending.ASSIGNMENT, Kept.WORKING_FILES))


def test_fees_and_invoices_outlive_the_customer() -> None:
    papers = {step.table.name for step in plan_of(_duty(Ending.CUSTOMER, Kept.DOCUMENTS)).steps}
    assert not papers & {"invoices", "fee_items", "base_rates", "parties", "assignments"}
    assert {"contracts", "bookings"} <= papers <= set(metadata.tables)
