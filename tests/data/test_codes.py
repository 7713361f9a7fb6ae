"""Members of an enumeration from their stored values."""

import pytest

from data.codes import member_of, member_or_none_of
from domain.area import WorkArea
from domain.task import TaskStatus


def test_every_member_comes_back_from_its_value() -> None:
    read = member_of(TaskStatus)
    for member in TaskStatus:
        found = read(str(member.value))
        assert found is member


def test_nothing_stored_is_none() -> None:
    assert member_or_none_of(WorkArea)(None) is None
    assert member_or_none_of(WorkArea)("sales") is WorkArea.SALES


def test_an_unknown_value_is_refused_as_the_enumeration_does() -> None:
    with pytest.raises(ValueError, match="'asleep' is not a valid TaskStatus"):
        member_of(TaskStatus)("asleep")
