"""What happened to stops, in management's words (STOP-2, STOP-5)."""

from datetime import date, datetime

import pytest

from domain.calendar import BERLIN
from domain.ids import PersonId
from domain.stop import StopEvent, StopEventKind, StopKind
from domain.values import replace
from widgets.team.stop_words import event_detail, event_told
from widgets.words import use_language

SET = StopEvent(
    kind=StopEventKind.SET,
    number=1,
    person_id=PersonId(7),
    name="Ada",
    at=datetime(2026, 11, 23, 9, tzinfo=BERLIN),
    by="[/x] Mia",
    reason="Erst aufholen\nund dann",
    stop=StopKind.ALL,
    review_on=date(2026, 12, 7),
)
OVER = replace(SET, kind=StopEventKind.OVERRIDDEN, stop=None, review_on=None, task_number=12)


@pytest.mark.parametrize(
    ("event", "told", "detail"),
    [
        (
            SET,
            "stopped: no new customers, no extra tasks · [/x] Mia",
            "On Mon 23 Nov 2026 · review on Mon 7 Dec 2026\nErst aufholen und dann",
        ),
        (
            replace(SET, kind=StopEventKind.LIFTED, reason=""),
            "stop lifted · [/x] Mia",
            "On Mon 23 Nov 2026",
        ),
        (
            OVER,
            "#12 all the same · [/x] Mia",
            "On Mon 23 Nov 2026\nErst aufholen und dann",
        ),
        (
            replace(OVER, task_number=0, customer="Acme", customer_number=3),
            "Acme all the same · [/x] Mia",
            "On Mon 23 Nov 2026\nErst aufholen und dann",
        ),
    ],
)
def test_each_says_who_and_what_and_why(event: StopEvent, told: str, detail: str) -> None:
    use_language("en")
    assert (event_told(event), event_detail(event)) == (told, detail)
