"""A result has a content, and only the customer, or her recorded word, says what becomes of it."""

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.errors import VPAError
from domain.result import CustomersWord, NothingDelivered, WordMissing, check_content, check_word
from domain.task import Task, TaskStatus
from domain.workflow import (
    IllegalMove,
    accept_interim,
    deliver,
    deliver_interim,
    done,
    return_interim,
    why_not,
)
from tests.domain.examples.workflow import LATER, NOW, standing


@pytest.mark.parametrize(
    ("has_text", "has_files", "refusal"),
    [(True, True, None), (True, False, None), (False, True, None), (False, False, True)],
)
def test_a_result_is_a_file_or_a_text(
    has_text: bool, has_files: bool, refusal: bool | None
) -> None:
    if refusal is None:
        check_content(7, has_text=has_text, has_files=has_files)
    else:
        with pytest.raises(NothingDelivered):
            check_content(7, has_text=has_text, has_files=has_files)


@pytest.mark.parametrize(
    ("is_hers", "signs_in", "names_message", "refusal"),
    [
        (True, True, False, None),
        (True, False, False, None),
        (False, True, True, CustomersWord),
        (False, True, False, CustomersWord),
        (False, False, True, None),
        (False, False, False, WordMissing),
    ],
)
def test_whose_word_counts(
    is_hers: bool, signs_in: bool, names_message: bool, refusal: type[VPAError] | None
) -> None:
    def asked() -> None:
        check_word(7, is_hers=is_hers, signs_in=signs_in, names_message=names_message)

    if refusal is None:
        asked()
    else:
        with pytest.raises(refusal):
            asked()


class TestRelease:
    """RES-6."""

    def test_the_final_result_releases_all(self) -> None:
        assert done(standing(TaskStatus.DELIVERED), NOW).payable_upto == NOW

    def test_delivering_alone_releases_nothing(self) -> None:
        assert deliver(standing(TaskStatus.IN_PROGRESS), "Fertig", NOW).payable_upto is None

    def test_with_acceptance_off_the_delivery_does(self) -> None:
        task = replace(standing(TaskStatus.IN_PROGRESS), acceptance_off_at=NOW)
        after = deliver(task, "Fertig", NOW)
        assert (after.status, after.payable_upto, after.done_at) == (TaskStatus.DONE, NOW, NOW)

    @given(st.integers(1, 100_000), st.lists(st.integers(-500, 500), max_size=4))
    def test_interim_results_only_ever_release_more(self, budget: int, hours: list[int]) -> None:
        task = replace(standing(TaskStatus.IN_PROGRESS), budget_seconds=budget)
        moments = [NOW + timedelta(hours=hour) for hour in hours]
        for moment in moments:
            task = accept_interim(task, moment)
        is_long = budget > 5 * 3600
        assert task.payable_upto == (max(moments) if is_long and moments else None)


@pytest.mark.parametrize("status", [one for one in TaskStatus if one is not TaskStatus.IN_PROGRESS])
def test_interim_results_belong_to_work_in_progress(status: TaskStatus) -> None:
    task: Task = standing(status)
    assert isinstance(why_not(deliver_interim, task), IllegalMove)
    assert isinstance(why_not(accept_interim, task, NOW), IllegalMove)
    assert isinstance(why_not(return_interim, task, LATER, NOW), IllegalMove)
