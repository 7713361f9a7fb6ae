"""Messages as one reader sees them at one moment."""

from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from domain.calendar import BERLIN
from domain.ids import AttachmentId, CustomerId, MessageId, PersonId, TaskId
from domain.message import Attachment, Message, Side, Tag
from domain.person import Role
from domain.task import TaskStatus
from screens.tasks.bubbles import (
    bubble_of,
    is_hidden,
    presence_line,
    seen_upto,
    standing_in,
    unread_from,
    whose,
)
from services.chat.conversation import ChatHead, ChatPerson
from widgets.privacy import hide_customers
from widgets.reader import speak_to

NOON = datetime(2026, 11, 23, 12, tzinfo=BERLIN)
ADA, BEA, MIA = PersonId(1), PersonId(2), PersonId(3)
HEAD = ChatHead(
    task_id=TaskId(7),
    number=12,
    title="Reise [/x]",
    status=TaskStatus.ACCEPTED,
    customer_id=CustomerId(9),
    customer_number=4,
    customer_name="Acme GmbH",
    assistant_id=ADA,
    assistant_name="Ada",
    takes_part=False,
    read_upto=MessageId(0),
    response_due_at=None,
    unanswered_count=0,
)


def message(number: int = 5, by: PersonId | None = ADA, side: Side = Side.OURS) -> Message:
    return Message(
        id=MessageId(number),
        task_id=HEAD.task_id,
        customer_id=HEAD.customer_id,
        side=side,
        author_id=by,
        author_name="Ada" if by else "Frau Kundin",
        text="Geheim",
        sent_at=NOON,
        visible_at=NOON + timedelta(seconds=10) if by else NOON,
    )


def person(who: PersonId, name: str, read: int = 0, seen: timedelta | None = None) -> ChatPerson:
    return ChatPerson(who, name, None if seen is None else NOON - seen, MessageId(read))


class TestBubble:
    def test_mine_counts_down_to_the_second(self) -> None:
        shown = bubble_of(message(), HEAD, [], ADA, NOON + timedelta(seconds=2.5))
        assert (shown.status, shown.pending, shown.text) == ("unterwegs, noch 8 s", True, "Geheim")

    def test_others_have_no_words_until_it_is_out(self) -> None:
        shown = bubble_of(message(), HEAD, [], MIA, NOON + timedelta(seconds=3))
        assert (shown.text, shown.pending) == ("", True)
        assert shown.status == "hat gerade etwas geschickt, sichtbar in 7 s"
        out = bubble_of(message(), HEAD, [], MIA, NOON + timedelta(seconds=10))
        assert (out.text, out.pending, out.status) == ("Geheim", False, "")

    @pytest.mark.parametrize(
        ("readers", "status"),
        [
            ([], "✓ gesendet"),
            ([person(ADA, "Ada", 9)], "✓ gesendet"),
            ([person(MIA, "Mia", 4)], "✓ gesendet"),
            ([person(MIA, "Mia", 5)], "✓✓ gelesen von Mia"),
            ([person(MIA, "Mia", 5), person(BEA, "Bea", 8)], "✓✓ gelesen von Mia, Bea"),
            ([person(PersonId(n), "N", 9) for n in (2, 3, 4)], "✓✓ gelesen von 3 im Team"),
            (
                [
                    person(MIA, "Mia", 5),
                    person(BEA, "Bea", 8),
                    replace(person(PersonId(4), "Frau Rosen", 9), is_customer=True),
                ],
                "✓✓ gelesen von Frau Rosen, 2 im Team",
            ),
        ],
    )
    def test_mine_say_who_of_us_has_read_them(self, readers: list[ChatPerson], status: str) -> None:
        late = NOON + timedelta(hours=1)
        assert bubble_of(message(), HEAD, readers, ADA, late).status == status

    @pytest.mark.parametrize(
        ("size", "told"),
        [(0, "0 B"), (1023, "1023 B"), (1024, "1 KB"), (1025, "2 KB"), (5 * 1024**2, "5 MB")],
    )
    def test_files_have_their_size_and_tags_their_words(self, size: int, told: str) -> None:
        file = Attachment(AttachmentId(1), MessageId(5), "[x].pdf", "0" * 64, size)
        full = replace(message(), attachments=(file,), tags=frozenset({Tag.RESULT, Tag.QUESTION}))
        shown = bubble_of(full, HEAD, [], ADA, NOON)
        assert shown.attachments == (f"[x].pdf ({told})",)
        assert shown.tags == ("Frage", "Ergebnis")

    def test_a_customer_does_not_read_that_she_needs_no_answer(self) -> None:
        late = NOON + timedelta(hours=1)
        hers = replace(message(by=MIA, side=Side.CUSTOMER), no_answer_needed=True)
        assert bubble_of(hers, HEAD, [], ADA, late).status == "keine Antwort nötig"
        speak_to([Role.CUSTOMER])
        seen = [person(ADA, "Ada", 9)]
        assert bubble_of(hers, HEAD, seen, MIA, late).status == "✓✓ gelesen von Ada"

    def test_customers_can_be_hidden(self) -> None:
        hide_customers(True)
        try:
            shown = bubble_of(message(by=None, side=Side.CUSTOMER), HEAD, [], ADA, NOON)
            assert (shown.author, whose(HEAD)) == ("Kunde 4", "#12 Reise [/x] · Kunde 4")
        finally:
            hide_customers(False)


class TestReading:
    def test_the_unread_line_stands_before_the_first_word_of_others(self) -> None:
        chat = [
            message(1, None, Side.CUSTOMER),
            message(2, ADA),
            message(3, None, Side.AUTOMATIC),
            message(4, None, Side.CUSTOMER),
            message(5, None, Side.CUSTOMER),
        ]
        assert unread_from(chat, MessageId(1), ADA) == chat[3]
        assert unread_from(chat, MessageId(5), ADA) is None
        assert unread_from(chat, MessageId(0), ADA) is None

    def test_what_is_still_hidden_was_not_seen_nor_what_came_after_it(self) -> None:
        chat = [message(1, None, Side.CUSTOMER), message(2, BEA), message(3, ADA)]
        assert seen_upto(chat, ADA, NOON) == chat[0]
        assert seen_upto(chat, ADA, NOON + timedelta(seconds=10)) == chat[2]
        assert seen_upto([], ADA, NOON) is None
        assert is_hidden(chat[1], ADA, NOON)
        assert not is_hidden(chat[1], BEA, NOON)


class TestPresence:
    def test_colleagues_see_the_truth_and_the_customer_the_rest_period(self) -> None:
        people = [person(ADA, "Ada", seen=timedelta(minutes=1)), person(MIA, "Mia")]
        assert presence_line(HEAD, people, BEA, NOON) == "● Ada · Kunde sieht: ● online"
        night = NOON.replace(hour=22)
        there = [replace(people[0], seen_at=night)]
        assert presence_line(HEAD, there, BEA, night) == "● Ada · Kunde sieht: ○ offline"

    def test_the_reader_is_you_and_who_is_away_is_not_named(self) -> None:
        people = [
            person(ADA, "Ada", seen=timedelta(hours=1)),
            person(BEA, "Bea", seen=timedelta(hours=1)),
            person(MIA, "Mia", seen=timedelta(0)),
        ]
        said = presence_line(HEAD, people, MIA, NOON)
        assert said == "○ Ada · ● du · Kunde sieht: ○ offline"

    def test_the_reader_is_there_before_her_sign_of_life_is_heard(self) -> None:
        alone = [person(ADA, "Ada")]
        assert presence_line(HEAD, alone, ADA, NOON) == "● du · Kunde sieht: ● online"

    def test_a_task_without_assistant_says_so(self) -> None:
        alone = replace(HEAD, assistant_id=None, assistant_name="")
        assert presence_line(alone, [], MIA, NOON) == "niemand bearbeitet sie"

    @pytest.mark.parametrize(
        ("who", "head", "said"),
        [
            (ADA, HEAD, ""),
            (MIA, HEAD, "Du antwortest in Vertretung für Ada."),
            (BEA, replace(HEAD, takes_part=True), ""),
            (MIA, replace(HEAD, assistant_id=None, assistant_name=""), ""),
        ],
    )
    def test_who_answers_for_another_is_told_so(
        self, who: PersonId, head: ChatHead, said: str
    ) -> None:
        assert standing_in(head, who) == said
