"""When e-mails go out: after a delay on the wall clock, in the open window."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.calendar import BERLIN, in_open_window, instant
from domain.notification import mail_due

MOMENTS = st.datetimes(datetime(1991, 2, 1), datetime(2099, 11, 30), timezones=st.just(UTC))
DELAYS = st.timedeltas(timedelta(0), timedelta(days=3))


def berlin(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=BERLIN)


@pytest.mark.parametrize(
    ("sent", "minutes", "due"),
    [
        ("2026-11-23T10:00", 30, "2026-11-23T10:30"),
        ("2026-11-23T18:29:59", 30, "2026-11-23T18:59:59"),
        ("2026-11-23T18:30", 30, "2026-11-24T08:00"),
        ("2026-11-23T07:00", 30, "2026-11-23T08:00"),
        ("2026-11-23T07:00", 120, "2026-11-23T09:00"),
        ("2026-11-27T17:30", 120, "2026-11-30T08:00"),
        ("2026-11-22T23:59", 120, "2026-11-23T08:00"),
        ("2026-04-02T18:00", 120, "2026-04-07T08:00"),
        ("2026-12-24T16:59", 120, "2026-12-24T18:59"),
        ("2026-03-29T01:30", 60, "2026-03-30T08:00"),
        ("2026-10-25T01:30", 120, "2026-10-26T08:00"),
        ("2026-03-27T12:00", 3 * 24 * 60, "2026-03-30T12:00"),
        ("2026-10-23T12:00", 3 * 24 * 60, "2026-10-26T12:00"),
    ],
)
def test_the_delay_runs_and_then_the_opening_is_waited_for(
    sent: str, minutes: int, due: str
) -> None:
    assert mail_due(berlin(sent), timedelta(minutes=minutes)) == berlin(due)


@given(MOMENTS, DELAYS)
def test_a_mail_goes_out_in_the_open_window(sent: datetime, delay: timedelta) -> None:
    assert in_open_window(mail_due(sent, delay))


@given(MOMENTS, DELAYS)
def test_no_mail_goes_out_much_before_its_delay(sent: datetime, delay: timedelta) -> None:
    clock_change = timedelta(hours=1)
    assert instant(mail_due(sent, delay)) >= sent + delay - clock_change


def test_what_cannot_be_reckoned_is_refused() -> None:
    with pytest.raises(ValueError, match="time zone"):
        mail_due(datetime(2026, 11, 23, 10), timedelta(0))
    with pytest.raises(ValueError, match="negative"):
        mail_due(berlin("2026-11-23T10:00"), timedelta(minutes=-1))
