"""The month of docs/worked-month.md: its inputs, for every test that works it out."""

from datetime import UTC, date, datetime, timedelta
from decimal import Decimal

from domain.calendar import BERLIN
from domain.surcharge import double_spans

BASE_RATES = ((date(2026, 1, 1), 1400), (date(2026, 10, 15), 1450))
OFFICE, MARKETING, DESIGN = "office", "marketing", "design"
FACTORS = {OFFICE: Decimal(1), MARKETING: Decimal("1.2"), DESIGN: Decimal("1.8")}
CONSENT = datetime(2026, 10, 10, 11, 15, 30, tzinfo=BERLIN)
"""When the customer of the marketing task agreed to weekend work."""

MARKETING_DEBIT = 51_831
"""Account time the marketing task cost: 27,330 s × 1.3 + 6,270 s × 2.6."""

REFUNDED = 7_200
"""Account time of it given back on 10 November."""


def _on(month: int, day: int, hour: int, minute: int = 0, fold: int = 0) -> datetime:
    return datetime(2026, month, day, hour, minute, tzinfo=BERLIN, fold=fold)


RECORDED = (
    (OFFICE, _on(10, 5, 9), 6 * 3600),
    (OFFICE, _on(10, 6, 9), 8 * 3600 - 1),
    (MARKETING, _on(10, 7, 8), 6 * 3600 + 20 * 60),
    (MARKETING, _on(10, 10, 10), 3 * 3600),
    (DESIGN, _on(10, 24, 23, 30), 1800),
    (DESIGN, _on(10, 25, 0), 5 * 3600 + 1800),
    (OFFICE, _on(10, 29, 8), 5 * 3600 + 20 * 60 + 1),
    (OFFICE, _on(10, 30, 8), 5 * 3600 + 20 * 60),
)
"""What was recorded: on which task, from when, how many seconds."""


def stretches() -> list[tuple[str, datetime, int, bool]]:
    """The same as it is booked: cut at the consent, and whether it counts double (TIME-6)."""
    made: list[tuple[str, datetime, int, bool]] = []
    for task, start, seconds in RECORDED:
        end = (start.astimezone(UTC) + timedelta(seconds=seconds)).astimezone(BERLIN)
        doubled = double_spans(start, end, CONSENT if task == MARKETING else None)
        cut = start
        for begin, until in doubled:
            before = int(begin.timestamp() - cut.timestamp())
            if before:
                made.append((task, cut, before, False))
            made.append((task, begin, int(until.timestamp() - begin.timestamp()), True))
            cut = until
        left = int(end.timestamp() - cut.timestamp())
        if left:
            made.append((task, cut, left, False))
    return made
