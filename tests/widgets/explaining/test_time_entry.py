"""What is said when time cannot be recorded so."""

from datetime import datetime, time

import pytest

from domain.calendar import BERLIN
from domain.errors import VPAError
from domain.task import TaskStatus
from domain.time_entry import (
    BeforeItsTask,
    NeverLonger,
    NoBudgetLeft,
    NoSuchTime,
    NothingToDouble,
    NoTimeAtAll,
    Overlapping,
    TaskNotInProgress,
    TimeInFuture,
    TimeReleased,
    TimeTwice,
    TooLongAnEntry,
)
from widgets.explain import explain

AT = datetime(2026, 11, 23, 9, 5, tzinfo=BERLIN)


@pytest.mark.parametrize(
    ("refusal", "said"),
    [
        (Overlapping(7, AT, AT), "#7"),
        (Overlapping(7, AT, None), "Deine Uhr läuft seit"),
        (TimeInFuture(), "Zukunft"),
        (NoTimeAtAll(), "nach dem Anfang"),
        (TooLongAnEntry(), "höchstens einen Tag"),
        (NoSuchTime(time(2, 30)), "02:30 Uhr gab es in dieser Nacht nicht"),
        (TimeTwice(time(2, 30)), "zweimal"),
        (NeverLonger(AT), "nur kürzen"),
        (TimeReleased(), "zur Auszahlung"),
        (BeforeItsTask(AT), "erst seit"),
        (NoBudgetLeft(1800), "0:30"),
        (TaskNotInProgress(7, TaskStatus.DONE), "#7"),
        (NothingToDouble(), "Wochenende"),
    ],
)
def test_each_has_its_sentence(refusal: VPAError, said: str) -> None:
    assert said in explain(refusal)
