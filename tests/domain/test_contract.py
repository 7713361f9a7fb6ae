"""What customer and assistant agree on is complete, clean and, once agreed, fixed."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.area import WorkArea
from domain.contract import (
    LARGEST_BUDGET,
    LONGEST_TITLE,
    UNAGREED,
    AreaFixed,
    NewTask,
    checked,
    checked_text,
    contract,
    same_terms,
    with_area,
)
from domain.errors import BadInput
from domain.ids import CustomerId, TaskId
from domain.task import Task, TaskStatus

NOW = datetime(2026, 11, 23, 8, tzinfo=UTC)
NEW = NewTask(CustomerId(1), "Titel", "Was zu tun ist", timedelta(hours=1))
TASK = Task(TaskId(1), 7, CustomerId(1), None, "Titel", "Text", TaskStatus.REVIEW, 3600, NOW, None)


class TestChecked:
    @given(st.text(), st.text(), st.integers(-5, 50_000_000))
    def test_what_is_kept_is_clean_or_refused(self, title: str, text: str, seconds: int) -> None:
        asked = replace(NEW, title=title, description=text, budget=timedelta(seconds=seconds))
        try:
            kept = checked(asked, NOW)
        except BadInput as refused:
            assert refused.field in {"title", "description", "budget"}
            return
        assert kept.title and "\n" not in kept.title
        assert len(kept.title) <= LONGEST_TITLE
        assert kept.description == kept.description.strip() != ""
        assert timedelta(0) < kept.budget <= LARGEST_BUDGET
        assert checked(kept, NOW) == kept

    def test_parts_of_a_second_are_not_kept(self) -> None:
        asked = replace(NEW, budget=timedelta(seconds=90, microseconds=900_000))
        assert checked(asked, NOW).budget == timedelta(seconds=90)

    def test_the_deadlines_own_moment_is_still_one(self) -> None:
        assert checked(replace(NEW, deadline=NOW), NOW).deadline == NOW

    def test_only_what_is_needed_can_be_missing(self) -> None:
        assert checked_text("reason", " ", needed=False) == ""
        with pytest.raises(BadInput, match="reason"):
            checked_text("reason", " ")


class TestArea:
    @pytest.mark.parametrize("status", TaskStatus)
    def test_it_is_free_until_the_task_is_accepted(self, status: TaskStatus) -> None:
        task = replace(TASK, status=status)
        if status in UNAGREED:
            assert with_area(task, WorkArea.SALES).area is WorkArea.SALES
        else:
            with pytest.raises(AreaFixed):
                with_area(task, WorkArea.SALES)

    def test_a_release_holds_for_its_area_only(self) -> None:
        released = replace(TASK, area=WorkArea.DESIGN, released_at=NOW)
        assert with_area(released, WorkArea.DESIGN).released_at == NOW
        assert with_area(released, WorkArea.SALES).released_at is None
        assert with_area(released, None).released_at is None


class TestTerms:
    @pytest.mark.parametrize(
        "changed",
        [
            replace(TASK, title="Anders"),
            replace(TASK, description="Anders"),
            replace(TASK, expected_result="Anders"),
            replace(TASK, budget_seconds=3601),
            replace(TASK, deadline_at=NOW),
            replace(TASK, area=WorkArea.SALES),
        ],
    )
    def test_every_particular_counts(self, changed: Task) -> None:
        assert not same_terms(TASK, changed)
        assert contract(TASK) != contract(changed)

    def test_messages_and_versions_do_not(self) -> None:
        assert same_terms(TASK, replace(TASK, version=9, unanswered_count=3, last_message_at=NOW))
