"""An owed answer that was given (RESP-8)."""

from datetime import datetime, timedelta

from domain.answer import Answer, AnswerKind
from domain.calendar import BERLIN
from domain.ids import TaskId


def test_the_customer_waited_real_seconds_also_over_the_change_of_the_clocks() -> None:
    arrived = datetime(2026, 3, 28, 18, tzinfo=BERLIN)
    answer = Answer(
        id=1,
        task_id=TaskId(1),
        kind=AnswerKind.MESSAGE,
        assistant_id=None,
        answered_by=None,
        arrived_at=arrived,
        due_at=arrived,
        answered_at=datetime(2026, 3, 29, 18, 0, 0, 999_999, tzinfo=BERLIN),
        in_time=False,
    )
    assert answer.seconds == timedelta(hours=23).total_seconds()
