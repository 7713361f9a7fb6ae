"""What news do to the loaded part of a chat."""

from dataclasses import replace
from datetime import UTC, datetime

from hypothesis import given
from hypothesis import strategies as st

from domain.ids import CustomerId, MessageId, TaskId
from domain.message import Message, Side, Tag
from screens.tasks.loaded import OVERLAP, Loaded

NOW = datetime(2026, 11, 23, 9, tzinfo=UTC)


def message(number: int, text: str = "") -> Message:
    return Message(
        MessageId(number),
        TaskId(1),
        CustomerId(1),
        Side.CUSTOMER,
        None,
        "Frau Kundin",
        text,
        NOW,
        NOW,
    )


def chat(*numbers: int) -> list[Message]:
    return [message(number) for number in numbers]


def test_a_new_message_is_added_at_the_end() -> None:
    loaded = Loaded(chat(1, 2), more_above=False)
    news = loaded.take_in(chat(1, 2, 3), loaded.since)
    assert (list(news.dropped), list(news.changed), list(news.added)) == ([], [], chat(3))
    assert loaded.messages == chat(1, 2, 3)


def test_what_was_taken_back_is_dropped() -> None:
    loaded = Loaded(chat(1, 2, 3), more_above=False)
    news = loaded.take_in(chat(1, 3), loaded.since)
    assert (list(news.dropped), list(news.added)) == ([2], [])


def test_another_tag_is_a_change_in_place() -> None:
    loaded = Loaded(chat(1, 2), more_above=False)
    tagged = replace(message(1), tags=frozenset({Tag.RESULT}))
    news = loaded.take_in([tagged, message(2)], loaded.since)
    assert (list(news.dropped), list(news.changed), list(news.added)) == ([], [tagged], [])


def test_one_from_a_clock_that_is_behind_comes_where_it_belongs() -> None:
    loaded = Loaded(chat(1, 2, 4, 5), more_above=False)
    news = loaded.take_in(chat(1, 2, 3, 4, 5), loaded.since)
    assert (list(news.dropped), list(news.added)) == ([4, 5], chat(3, 4, 5))


def test_an_empty_chat_takes_everything() -> None:
    loaded = Loaded([], more_above=False)
    assert list(loaded.take_in(chat(1, 2), loaded.since).added) == chat(1, 2)


def test_only_the_newest_are_read_again() -> None:
    loaded = Loaded(chat(*range(1, 200)), more_above=True)
    assert loaded.since == 200 - OVERLAP
    assert len(loaded.recent) == OVERLAP


def test_an_older_page_comes_in_front() -> None:
    loaded = Loaded(chat(3), more_above=True)
    loaded.add_older(chat(1, 2), more_above=False)
    assert (loaded.messages, loaded.more_above) == (chat(1, 2, 3), False)
    assert loaded.get(2) == message(2)
    assert loaded.get(9) is None
    loaded.put(message(2, "neu"))
    assert loaded.get(2) == message(2, "neu")


numbers = st.sets(st.integers(1, 60)).map(sorted)


@given(before=numbers, after=numbers, changed=st.sets(st.integers(1, 60)))
def test_doing_what_the_news_say_shows_what_is_there(
    before: list[int], after: list[int], changed: set[int]
) -> None:
    loaded = Loaded(chat(*before), more_above=False)
    since = loaded.since
    now = [
        message(number, "neu" if number in changed else "") for number in after if number >= since
    ]
    shown = list(loaded.messages)
    news = loaded.take_in(now, since)
    shown = [one for one in shown if one.id not in set(news.dropped)]
    for one in news.changed:
        shown = [one if known.id == one.id else known for known in shown]
    shown += news.added
    assert shown == loaded.messages
    assert [one.id for one in shown] == sorted(one.id for one in shown)
