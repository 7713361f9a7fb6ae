"""Moments, hours and words as Germans and their programs write them."""

from datetime import UTC, datetime, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.customer import Address
from domain.message import Tag
from services.importing.faults import Refused, Why
from services.importing.values import (
    Habits,
    choice,
    choices,
    folded,
    habits_of,
    hours,
    moment,
    moment_or_day,
    whole_hours,
    yes_or_no,
)

PLAIN = Habits()


@pytest.mark.parametrize(
    "text",
    [
        "30.11.2026 14:01",
        "30.11.2026, 14:01 Uhr",
        "30. 11. 2026 14.01",
        "30.11.26 14:01",
        "30.11.2026 14:01:00",
        "2026-11-30T14:01",
        "2026-11-30 14:01:00",
        "2026-11-30T14:01:00.000",
        "2026-11-30T14:01+01:00",
        "2026-11-30T14:01+0100",
        "2026-11-30T13:01Z",
        "  30.11.2026   14:01  ",
    ],
)
def test_one_moment_in_many_spellings(text: str) -> None:
    assert moment(text, PLAIN) == datetime(2026, 11, 30, 13, 1, tzinfo=UTC)


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("30.11.2026", Why.TIME_MISSING),
        ("11/30/2026 14:01", Why.NOT_A_MOMENT),
        ("31.11.2026 14:01", Why.NOT_A_MOMENT),
        ("30.11.2026 24:00", Why.NOT_A_MOMENT),
        ("30.11.1026 14:01", Why.NOT_A_MOMENT),
        ("2026-11-30T14:01+99:00", Why.NOT_A_MOMENT),
        ("gestern", Why.NOT_A_MOMENT),
        ("29.03.2026 02:00", Why.SKIPPED_TIME),
        ("25.10.2026 02:59", Why.DOUBLE_TIME),
    ],
)
def test_what_is_no_moment(text: str, why: Why) -> None:
    with pytest.raises(Refused) as refused:
        moment(text, PLAIN)
    assert refused.value.why is why


def test_an_offset_tells_which_of_two_hours_is_meant() -> None:
    first, second = "2026-10-25T02:30+02:00", "2026-10-25T02:30+01:00"
    assert moment(first, PLAIN) == datetime(2026, 10, 25, 0, 30, tzinfo=UTC)
    assert moment(second, PLAIN) == datetime(2026, 10, 25, 1, 30, tzinfo=UTC)


def test_a_day_alone_means_its_usual_time_in_berlin() -> None:
    read = moment_or_day(time(23, 59))
    assert read("01.07.2026", PLAIN) == datetime(2026, 7, 1, 21, 59, tzinfo=UTC)


@given(st.datetimes(datetime(1990, 1, 1), datetime(2099, 12, 31)))
def test_german_and_iso_spelling_mean_the_same(at: datetime) -> None:
    def read(text: str) -> object:
        try:
            return moment(text, PLAIN)
        except Refused as refused:
            return refused.why

    assert read(f"{at:%d.%m.%Y %H:%M:%S}") == read(at.replace(microsecond=0).isoformat())


@pytest.mark.parametrize(
    ("text", "minutes"),
    [
        ("2,5", 150),
        ("2.5", 150),
        ("2,5 h", 150),
        ("2.50 Std.", 150),
        ("1:30", 90),
        ("0:05", 5),
        ("1:30:30", 90.5),
        ("4", 240),
        ("0", 0),
        (",25", 15),
        ("1.250,5", 75_030),
        ("1,250.5", 75_030),
        ("0.125", 7.5),
        ("1000", 60_000),
    ],
)
def test_hours(text: str, minutes: float) -> None:
    assert hours(text, PLAIN) == minutes * 60


@pytest.mark.parametrize("text", ["viel", "-1", "1:60", "1,2,3", "1..5", "²", "1e3", "999999"])
def test_what_is_no_number_of_hours(text: str) -> None:
    with pytest.raises(Refused) as refused:
        hours(text, PLAIN)
    assert refused.value.why is Why.NOT_HOURS


def test_the_other_numbers_of_a_file_tell_what_1_250_means() -> None:
    assert hours("1.250", habits_of(["2,5", "1.250"])) == 1250 * 3600
    assert hours("1.250", habits_of(["2.5", "7"])) == 4500
    with pytest.raises(Refused):
        hours("1.250", habits_of(["2.5", "2,5", "7"]))


def test_packages_are_whole_hours() -> None:
    assert whole_hours("5,0", PLAIN) == 5
    with pytest.raises(Refused):
        whole_hours("5,5", PLAIN)


def test_words_go_by_several_names() -> None:
    address = choice(Address, {"Sie-Form": Address.SIE})
    assert [address(text, PLAIN) for text in ("du", " DU ", "sie form")] == ["du", "du", "sie"]
    tags = choices(Tag, {"frage": Tag.QUESTION})
    assert tags("Frage, result | decision", PLAIN) == {Tag.QUESTION, Tag.RESULT, Tag.DECISION}


@pytest.mark.parametrize(
    ("text", "yes"), [("Ja", True), ("x", True), ("nein", False), ("0", False)]
)
def test_yes_and_no(text: str, yes: bool) -> None:
    assert yes_or_no(text, PLAIN) is yes


def test_headings_are_compared_without_case_accents_and_signs() -> None:
    assert folded("E-Mail ") == folded("email") == "email"
    assert folded("Fällig_am") == folded("faellig am")


def test_what_would_be_right_is_named_with_the_word_that_fits_the_reader() -> None:
    tags = choice(Tag, {"frage": Tag.QUESTION, "rückfrage": Tag.QUESTION})
    with pytest.raises(Refused) as refused:
        tags("quatsch", PLAIN)
    assert refused.value.detail.startswith("information, question (frage), decision")
