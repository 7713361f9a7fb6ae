"""Messages of a task chat."""

from datetime import UTC, datetime, timedelta

import pytest

from domain.ids import CustomerId, MessageId, PersonId, TaskId
from domain.message import TAKE_BACK, Message, Side

AT = datetime(2026, 11, 23, 9, tzinfo=UTC)
ADA, BEA = PersonId(1), PersonId(2)


@pytest.mark.parametrize(
    ("author", "by", "seconds", "can"),
    [
        (ADA, ADA, 0, True),
        (ADA, ADA, 9.999, True),
        (ADA, ADA, 10, False),
        (ADA, BEA, 0, False),
        (None, BEA, 0, False),
    ],
)
def test_its_author_alone_takes_it_back_until_others_see_it(
    author: PersonId | None, by: PersonId, seconds: float, can: bool
) -> None:
    message = Message(
        id=MessageId(1),
        task_id=TaskId(1),
        customer_id=CustomerId(1),
        side=Side.OURS,
        author_id=author,
        author_name="Ada",
        text="Gern!",
        sent_at=AT,
        visible_at=AT + TAKE_BACK,
    )
    assert message.can_be_taken_back(by, AT + timedelta(seconds=seconds)) is can
