"""Single chats: who may begin one, and who owes whom an answer (CHAT-1, RESP-5, RESP-6)."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.ids import MessageId, PersonId
from domain.message import Side, Tag
from domain.person import Role
from domain.single import SingleChat, SingleMessage, after, after_all, answer_in, may_begin, two

AT = datetime(2026, 11, 23, 8, tzinfo=UTC)
DUE = timedelta(hours=9)
ADA, KIM = PersonId(1), PersonId(2)
CHAT = SingleChat(7, ADA, KIM)


def says(
    who: PersonId,
    nth: int = 0,
    *,
    side: Side = Side.OURS,
    question: bool = False,
    no_answer: bool = False,
) -> SingleMessage:
    at = AT + timedelta(minutes=nth)
    return SingleMessage(
        id=MessageId(nth),
        chat_id=7,
        side=side,
        author_id=None if side is Side.AUTOMATIC else who,
        author_name="[/x]",
        text="…",
        sent_at=at,
        visible_at=at,
        due_at=at + DUE,
        tags=frozenset({Tag.QUESTION}) if question else frozenset(),
        no_answer_needed=no_answer,
    )


A, M, C = (frozenset({role}) for role in (Role.ASSISTANT, Role.OPERATIONS, Role.CUSTOMER))


@pytest.mark.parametrize(
    ("mine", "theirs", "serves", "may"),
    [
        (A, A, False, True),
        (A, M, False, True),
        (M, A, False, True),
        (M, M, False, True),
        (A, C, True, True),
        (A, C, False, False),
        (M, C, False, True),
        (C, A, True, True),
        (C, A, False, False),
        (C, M, False, False),
        (C, C, True, False),
        (A | M, C, False, True),
        (frozenset(), A, True, False),
    ],
)
def test_who_may_begin(
    mine: frozenset[Role], theirs: frozenset[Role], serves: bool, may: bool
) -> None:
    assert may_begin(mine, theirs, serves=serves) is may


def owed(*said: SingleMessage, customer: bool = False) -> tuple[PersonId | None, int]:
    chat = after_all(CHAT, said, with_customer=customer)
    return chat.waits_for, chat.unanswered_count


class TestAmongColleagues:
    def test_the_first_word_waits_for_the_other(self) -> None:
        assert owed(says(ADA)) == (KIM, 1)
        assert owed(says(ADA), says(ADA, 1)) == (KIM, 2)

    def test_an_answer_ends_it_and_waits_only_when_it_asks(self) -> None:
        assert owed(says(ADA), says(KIM, 1)) == (None, 0)
        assert owed(says(ADA), says(KIM, 1, question=True)) == (ADA, 1)

    def test_the_next_word_after_an_answer_begins_anew(self) -> None:
        assert owed(says(ADA), says(KIM, 1), says(KIM, 2)) == (ADA, 1)

    def test_the_due_time_is_that_of_the_oldest(self) -> None:
        chat = after_all(CHAT, [says(ADA, 1), says(ADA, 2)], with_customer=False)
        assert chat.answer_due_at == AT + timedelta(minutes=1) + DUE
        assert chat.unanswered_since == AT + timedelta(minutes=1)
        assert chat.last_message_at == AT + timedelta(minutes=2)

    def test_what_needs_no_answer_waits_for_nobody(self) -> None:
        assert owed(says(ADA, no_answer=True)) == (None, 0)
        assert owed(says(ADA), says(KIM, 1, question=True, no_answer=True)) == (None, 0)

    def test_an_automatic_reply_answers_nothing(self) -> None:
        assert owed(says(ADA), says(KIM, 1, side=Side.AUTOMATIC)) == (KIM, 1)


class TestWithACustomer:
    def test_every_word_of_hers_waits_and_none_of_ours(self) -> None:
        first = says(KIM, side=Side.CUSTOMER)
        assert owed(first, customer=True) == (ADA, 1)
        assert owed(first, says(ADA, 1, question=True), customer=True) == (None, 0)
        thanks = says(KIM, 2, side=Side.CUSTOMER)
        assert owed(first, says(ADA, 1), thanks, customer=True) == (ADA, 1)


steps = st.lists(
    st.tuples(st.sampled_from([ADA, KIM]), st.booleans(), st.booleans(), st.booleans()), max_size=12
)


@given(steps, st.booleans())
def test_one_by_one_comes_to_the_same_and_adds_up(
    said: list[tuple[PersonId, bool, bool, bool]], customer: bool
) -> None:
    messages = [
        says(
            who,
            nth,
            side=Side.AUTOMATIC
            if automatic
            else Side.CUSTOMER
            if customer and who == KIM
            else Side.OURS,
            question=question,
            no_answer=no_answer,
        )
        for nth, (who, question, no_answer, automatic) in enumerate(said)
    ]
    chat = CHAT
    for message in messages:
        chat = after(chat, message, with_customer=customer)
    assert chat == after_all(chat, messages, with_customer=customer)
    waits = chat.waits_for is not None
    assert waits == (chat.unanswered_count > 0) == (chat.unanswered_since is not None)
    assert waits == (chat.answer_due_at is not None)
    assert not (customer and chat.waits_for == KIM), "a customer owes nobody an answer"


def test_the_two_stand_in_one_order() -> None:
    assert two(KIM, ADA) == two(ADA, KIM) == (ADA, KIM)
    assert CHAT.other(ADA) == KIM and CHAT.other(KIM) == ADA


class TestAnswers:
    """Kept or missed is recorded per answer (RESP-8)."""

    ASKED = after(CHAT, says(KIM), with_customer=False)

    def test_who_owes_it_gives_it_and_the_due_minute_is_in_time(self) -> None:
        found = answer_in(self.ASKED, says(ADA, 9 * 60))
        assert found is not None
        assert (found.assistant_id, found.message_id, found.chat_id) == (ADA, 540, 7)
        assert (found.arrived_at, found.due_at) == (AT, AT + DUE)
        assert (found.in_time, found.seconds) == (True, 9 * 3600)

    def test_a_minute_later_it_is_missed(self) -> None:
        found = answer_in(self.ASKED, says(ADA, 9 * 60 + 1))
        assert found is not None and not found.in_time

    @pytest.mark.parametrize(
        ("chat", "message"),
        [
            (CHAT, says(ADA, 1)),
            (ASKED, says(KIM, 1)),
            (ASKED, says(ADA, 1, side=Side.AUTOMATIC)),
            (after(ASKED, says(ADA, 1), with_customer=False), says(ADA, 2)),
        ],
        ids=["nothing waits", "who asked goes on", "automatic", "a second time"],
    )
    def test_else_it_answers_nothing(self, chat: SingleChat, message: SingleMessage) -> None:
        assert answer_in(chat, message) is None

    def test_only_what_waited_longest_is_answered(self) -> None:
        """Several questions are one answer, by the due time of the oldest (RESP-6)."""
        twice = after(self.ASKED, says(KIM, 30), with_customer=False)
        assert answer_in(twice, says(ADA, 60)) == answer_in(self.ASKED, says(ADA, 60))
