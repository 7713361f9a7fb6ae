"""Days and moments as people type them, seen from a Monday in November."""

from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.calendar import BERLIN
from widgets import words
from widgets.entry.days import parse_day
from widgets.entry.hours import EntryCode, EntryError
from widgets.entry.moments import parse_moment
from widgets.formats import day_full, moment_full

NOW = datetime(2026, 11, 23, 9, 5, tzinfo=BERLIN)
TODAY = NOW.date()


@pytest.mark.parametrize(
    ("typed", "day", "at"),
    [
        ("Fr 12 Uhr", (11, 27), "12:00"),
        ("Freitag um 12:00", (11, 27), "12:00"),
        ("Friday 12:00", (11, 27), "12:00"),
        ("morgen 9", (11, 24), "09:00"),
        ("tomorrow 9", (11, 24), "09:00"),
        ("tomorrow at 9 pm", (11, 24), "21:00"),
        ("übermorgen mittags", (11, 25), "12:00"),
        ("heute 17:30", (11, 23), "17:30"),
        ("today 12am", (11, 23), "00:00"),
        ("17:30", (11, 23), "17:30"),
        ("9 Uhr", (11, 24), "09:00"),
        ("12 Uhr 30", (11, 23), "12:30"),
        ("Mo 9:00", (11, 30), "09:00"),
        ("Mo 10:00", (11, 23), "10:00"),
        ("nächsten Montag 10 Uhr", (11, 30), "10:00"),
        ("nächste Woche Mittwoch 8:15", (12, 2), "08:15"),
        ("Mittwoch nächste Woche 8:15", (12, 2), "08:15"),
        ("next week Wednesday 8:15", (12, 2), "08:15"),
        ("next Friday 12:00", (11, 27), "12:00"),
        ("30.11.2026 12:00", (11, 30), "12:00"),
        ("30.11. 12:00", (11, 30), "12:00"),
        ("30.11. 12 Uhr", (11, 30), "12:00"),
        ("30.11 12", (11, 30), "12:00"),
        ("30.11.26, 9.30", (11, 30), "09:30"),
        ("30. November 12 Uhr", (11, 30), "12:00"),
        ("Mon 30 Nov 12:00", (11, 30), "12:00"),
        ("2026-11-30 12:00", (11, 30), "12:00"),
        ("2026-11-30T12:00", (11, 30), "12:00"),
        ("2026-11-30T12:00Z", (11, 30), "13:00"),
        ("in 2 Stunden", (11, 23), "11:05"),
        ("in 30 min", (11, 23), "09:35"),
        ("in 3 Tagen 9:00", (11, 26), "09:00"),
        ("in 2 weeks 9:00", (12, 7), "09:00"),
        ("morgen früh", (11, 24), "09:00"),
        ("heute Abend", (11, 23), "18:00"),
        ("Freitag Vormittag", (11, 27), "12:00"),
        ("Fri afternoon", (11, 27), "16:00"),
        ("heute 8 Uhr abends", (11, 23), "20:00"),
        ("morgen um 9 Uhr morgens", (11, 24), "09:00"),
        ("morgen halb zehn", (11, 24), "09:30"),
        ("Freitag um zwölf", (11, 27), "12:00"),
        ("Fr zehn Uhr", (11, 27), "10:00"),
        ("bis Freitag 12 Uhr", (11, 27), "12:00"),
        ("spätestens 30.11. 12 Uhr", (11, 30), "12:00"),
        ("by Friday 12:00", (11, 27), "12:00"),
        ("in einer Stunde", (11, 23), "10:05"),
        ("in anderthalb Stunden", (11, 23), "10:35"),
        ("in einer halben Stunde", (11, 23), "09:35"),
        ("31.12. 18h", (12, 31), "18:00"),
    ],
)
def test_moments_people_type_are_understood(typed: str, day: tuple[int, int], at: str) -> None:
    assert parse_moment(typed, NOW) == datetime.combine(
        date(2026, *day), time.fromisoformat(at), BERLIN
    )


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("", EntryCode.EMPTY),
        ("9", EntryCode.NOT_UNDERSTOOD),
        ("irgendwann", EntryCode.NOT_UNDERSTOOD),
        ("nächste Woche", EntryCode.WHICH_DAY),
        ("so schnell wie möglich", EntryCode.WHICH_DAY),
        ("morgen halb 25", EntryCode.NO_SUCH_TIME),
        ("31.2. 9:00", EntryCode.NO_SUCH_DAY),
        ("2026-02-30 9:00", EntryCode.NO_SUCH_DAY),
        ("1.1.0001 0:00", EntryCode.NO_SUCH_DAY),
        ("0001-01-01T00:00+14:00", EntryCode.NO_SUCH_DAY),
        ("heute 25:00", EntryCode.NO_SUCH_TIME),
        ("heute 13 pm", EntryCode.NO_SUCH_TIME),
        ("14.3.", EntryCode.TIME_MISSING),
        ("Di 30.11.2026 9:00", EntryCode.OTHER_WEEKDAY),
        ("28.3.2027 2:30", EntryCode.SKIPPED_BY_CLOCK),
        ("25.10.2026 2:30", EntryCode.TWICE_ON_CLOCK),
        ("[/x]", EntryCode.NOT_UNDERSTOOD),
    ],
)
def test_what_is_no_moment_is_refused_with_its_reason(typed: str, code: EntryCode) -> None:
    with pytest.raises(EntryError) as refused:
        parse_moment(typed, NOW)
    assert refused.value.code is code


def test_a_time_shown_twice_is_understood_with_its_offset() -> None:
    second = parse_moment("2026-10-25T02:30+01:00", NOW)
    assert second.astimezone(UTC) == datetime(2026, 10, 25, 1, 30, tzinfo=UTC)


def test_a_day_alone_takes_the_usual_time() -> None:
    assert parse_moment("morgen", NOW, usual=time(12)) == datetime(2026, 11, 24, 12, tzinfo=BERLIN)


@given(st.datetimes(datetime(2020, 1, 1), datetime(2035, 1, 1)), st.sampled_from(["de", "en"]))
def test_what_the_echo_says_is_understood_again(naive: datetime, language: str) -> None:
    words.use_language(language)
    moment = naive.replace(second=0, microsecond=0, hour=12, tzinfo=BERLIN)
    assert parse_moment(moment_full(moment), NOW) == moment
    assert parse_day(day_full(moment.date()), TODAY) == moment.date()


@given(st.text() | st.from_regex(r"[a-z]{2,4} [0-9.: ]{1,12}( Uhr)?", fullmatch=True))
def test_any_text_is_understood_or_refused(typed: str) -> None:
    try:
        moment = parse_moment(typed, NOW)
    except EntryError as error:
        assert error.code in EntryCode
    else:
        assert moment.utcoffset() in (timedelta(hours=1), timedelta(hours=2))


@pytest.mark.parametrize(
    ("typed", "day", "at"),
    [
        ("8:15", (11, 23), "08:15"),
        ("17:30", (11, 22), "17:30"),
        ("gestern 17:30", (11, 22), "17:30"),
        ("20.11. 9 Uhr", (11, 20), "09:00"),
        ("Fr 12 Uhr", (11, 20), "12:00"),
        ("Mo 8:15", (11, 23), "08:15"),
        ("Mo 10:00", (11, 16), "10:00"),
    ],
)
def test_what_was_is_the_last_such_time_or_day(typed: str, day: tuple[int, int], at: str) -> None:
    meant = datetime.combine(date(2026, *day), time.fromisoformat(at), BERLIN)
    assert parse_moment(typed, NOW, past=True) == meant
