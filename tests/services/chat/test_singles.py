"""Single chats: who writes to whom, what is owed, who may read - on both engines."""

from datetime import timedelta

import pytest

from domain.errors import BadInput, Forbidden, NotFound, StoreUnreachable
from domain.message import Tag
from domain.permission import Act
from domain.person import Actor
from domain.response import response_due
from domain.single import SingleChat
from domain.template import Unfilled
from services.chat.singles import Singles
from tests.builders import SmallAgency
from tests.services.chat.evidence import lose_once


@pytest.fixture
def singles(agency: SmallAgency) -> Singles:
    return Singles(agency.office)


def stored(agency: SmallAgency) -> SingleChat:
    with agency.office.reading() as work:
        [chat] = work.singles.everything()
    return chat


def answered(agency: SmallAgency) -> list[tuple[int, int, int]]:
    """Who answered, whether in time, after how many seconds."""
    asked = "SELECT assistant_id, in_time, seconds FROM single_answers ORDER BY message_id"
    with agency.office.reading() as work:
        return [(row[0], row[1], row[2]) for row in work.reader.rows(asked)]


def names(singles: Singles, actor: Actor) -> set[str]:
    return {one.who.name for one in singles.partners(actor)}


@pytest.mark.parametrize("after_commit", [True, False])
def test_what_is_sent_again_after_a_lost_connection_is_said_once(
    agency: SmallAgency, singles: Singles, monkeypatch: pytest.MonkeyPatch, after_commit: bool
) -> None:
    lose_once(monkeypatch, after_commit=after_commit)
    with pytest.raises(StoreUnreachable):
        singles.post(agency.ada, agency.bea.id, "Guten Tag")
    agency.clock.on(seconds=30)
    sent = singles.post(agency.ada, agency.bea.id, "Guten Tag")
    assert singles.once.unsure == {}
    assert [one.text for one in singles.open(agency.ada, sent.chat_id).messages] == ["Guten Tag"]


class TestWho:
    def test_whom_one_may_write_to(self, agency: SmallAgency, singles: Singles) -> None:
        kim = agency.customer()
        kai = agency.customer(agency.bolt, "Kai [/x]")
        staff = {"Alma Admin", "Mia Manager", "Ada Assistent", "Bea Assistent"}
        assert names(singles, agency.ada) == staff - {"Ada Assistent"} | {"Kim Kundin"}
        assert names(singles, agency.bea) == staff - {"Bea Assistent"} | {"Kai [/x]"}
        assert names(singles, agency.manager) == staff - {"Mia Manager"} | {kim.name, kai.name}
        assert names(singles, kim) == {"Ada Assistent"}

    def test_one_who_works_on_a_task_of_hers_may_too(
        self, agency: SmallAgency, singles: Singles
    ) -> None:
        kim = agency.customer()
        agency.task(assistant_id=agency.bea.id)
        assert names(singles, kim) == {"Ada Assistent", "Bea Assistent"}
        assert singles.post(agency.bea, kim.id, "Guten Tag").text == "Guten Tag"

    def test_others_are_refused_and_nothing_is_kept(
        self, agency: SmallAgency, singles: Singles
    ) -> None:
        kim, kai = agency.customer(), agency.customer(agency.bolt, "Kai")
        for actor, other in (
            (kim, agency.bea),
            (kim, agency.manager),
            (kim, kai),
            (agency.bea, kim),
        ):
            with pytest.raises(Forbidden):
                singles.post(actor, other.id, "Hallo")
        with pytest.raises(NotFound):
            singles.post(agency.ada, agency.ada.id, "Ich")
        assert singles.chats(agency.manager, of_all=True) == []

    def test_a_customer_answers_management(self, agency: SmallAgency, singles: Singles) -> None:
        kim = agency.customer()
        singles.post(agency.manager, kim.id, "Wie zufrieden sind Sie?")
        assert singles.post(kim, agency.manager.id, "Sehr").text == "Sehr"


class TestOwed:
    def test_a_customers_word_waits_and_ours_answers(
        self, agency: SmallAgency, singles: Singles
    ) -> None:
        kim = agency.customer()
        asked = singles.post(kim, agency.ada.id, "Wann sprechen wir?")
        agency.clock.on(minutes=5)
        singles.post(kim, agency.ada.id, "Hallo?")
        chat = stored(agency)
        assert (chat.waits_for, chat.unanswered_count) == (agency.ada.id, 2)
        assert chat.answer_due_at == asked.due_at == response_due(asked.sent_at)
        agency.clock.on(minutes=5)
        sent = singles.post(agency.ada, kim.id, "Morgen um 9?", frozenset({Tag.QUESTION}))
        assert sent.due_at is None, "a customer owes nobody an answer"
        assert stored(agency).waits_for is None

    def test_colleagues_owe_each_other(self, agency: SmallAgency, singles: Singles) -> None:
        singles.post(agency.ada, agency.bea.id, "Kannst du einspringen?")
        agency.clock.on(minutes=1)
        assert stored(agency).waits_for == agency.bea.id
        singles.post(agency.bea, agency.ada.id, "Ja")
        assert stored(agency).waits_for is None

    def test_taking_back_makes_it_wait_again(self, agency: SmallAgency, singles: Singles) -> None:
        singles.post(agency.ada, agency.bea.id, "Kannst du einspringen?")
        before = stored(agency)
        agency.clock.on(seconds=20)
        sent = singles.post(agency.bea, agency.ada.id, "Nein")
        with pytest.raises(BadInput):
            singles.take_back(agency.ada, sent.id)
        singles.take_back(agency.bea, sent.id)
        after = stored(agency)
        assert (after.waits_for, after.answer_due_at) == (before.waits_for, before.answer_due_at)
        assert after.last_message_at == before.last_message_at
        with pytest.raises(NotFound):
            singles.take_back(agency.bea, sent.id)

    def test_an_answer_is_kept_or_missed_until_it_is_taken_back(
        self, agency: SmallAgency, singles: Singles
    ) -> None:
        asked = singles.post(agency.ada, agency.bea.id, "Kannst du einspringen?")
        agency.clock.on(hours=2)
        sent = singles.post(agency.bea, agency.ada.id, "Bis wann?", frozenset({Tag.QUESTION}))
        assert answered(agency) == [(agency.bea.id, 1, 7200)]
        singles.take_back(agency.bea, sent.id)
        assert answered(agency) == []
        assert asked.due_at is not None
        agency.clock.at = asked.due_at + timedelta(minutes=1)
        singles.post(agency.bea, agency.ada.id, "Ja", frozenset({Tag.QUESTION}))
        agency.clock.on(minutes=1)
        singles.post(agency.ada, agency.bea.id, "Danke")
        assert [(who, kept) for who, kept, _ in answered(agency)] == [
            (agency.bea.id, 0),
            (agency.ada.id, 1),
        ]

    def test_a_customer_answers_nobody_in_time_or_late(
        self, agency: SmallAgency, singles: Singles
    ) -> None:
        kim = agency.customer()
        singles.post(agency.ada, kim.id, "Passt Dienstag?", frozenset({Tag.QUESTION}))
        agency.clock.on(minutes=1)
        singles.post(kim, agency.ada.id, "Ja")
        assert answered(agency) == []

    def test_after_ten_seconds_it_stays(self, agency: SmallAgency, singles: Singles) -> None:
        sent = singles.post(agency.ada, agency.bea.id, "Hallo")
        agency.clock.on(seconds=10)
        with pytest.raises(BadInput) as refusal:
            singles.take_back(agency.ada, sent.id)
        assert refusal.value.why == "too_late"

    def test_no_answer_needed_and_needed_after_all(
        self, agency: SmallAgency, singles: Singles
    ) -> None:
        kim = agency.customer()
        singles.post(kim, agency.ada.id, "Danke!")
        chat = stored(agency)
        with pytest.raises(BadInput):
            singles.mark_no_answer(kim, chat.id)
        with pytest.raises(BadInput):
            singles.mark_no_answer(agency.bea, chat.id)
        marked = singles.mark_no_answer(agency.ada, chat.id)
        assert stored(agency).waits_for is None
        singles.unmark_no_answer(agency.ada, chat.id, marked)
        again = stored(agency)
        assert (again.waits_for, again.answer_due_at) == (chat.waits_for, chat.answer_due_at)
        own = singles.post(agency.ada, kim.id, "Gern!")
        with pytest.raises(NotFound):
            singles.unmark_no_answer(agency.ada, chat.id, [own.id])
        with pytest.raises(NotFound):
            singles.unmark_no_answer(agency.bea, chat.id, [])


class TestReading:
    def test_only_the_two_and_management_read_it(
        self, agency: SmallAgency, singles: Singles
    ) -> None:
        kim = agency.customer()
        sent = singles.post(kim, agency.ada.id, "Vertraulich [/x]")
        agency.clock.on(minutes=1)
        chat = stored(agency)
        for actor in (kim, agency.ada, agency.manager):
            assert [one.text for one in singles.open(actor, chat.id).messages] == [sent.text]
        for stranger in (agency.bea, agency.customer(name="Kollegin von Kim")):
            for reading in (
                lambda who: singles.open(who, chat.id),
                lambda who: singles.older(who, chat.id, sent.id),
                lambda who: singles.mark_read(who, chat.id, sent.id),
            ):
                with pytest.raises(NotFound):
                    reading(stranger)
            assert singles.chats(stranger, of_all=True) == []
        [row] = singles.chats(agency.manager, of_all=True)
        assert row.two is not None and {row.one.name, row.two.name} == {kim.name, "Ada Assistent"}
        assert singles.chats(agency.manager) == []

    def test_it_is_seen_after_ten_seconds_and_counted_until_read(
        self, agency: SmallAgency, singles: Singles
    ) -> None:
        sent = singles.post(agency.ada, agency.bea.id, "Geheim")
        chat = stored(agency)
        assert [one.text for one in singles.open(agency.bea, chat.id).messages] == [""]
        assert singles.chats(agency.bea)[0].unread == 0
        agency.clock.on(seconds=10)
        [row] = singles.chats(agency.bea)
        assert (row.unread, row.one.name, row.two) == (1, "Ada Assistent", None)
        singles.mark_read(agency.bea, chat.id, sent.id)
        assert singles.chats(agency.bea)[0].unread == 0
        assert singles.open(agency.ada, chat.id).read_by_other == sent.id
        with agency.office.reading() as work:
            deed = work.trail.everything()[-1]
        assert (deed.act, deed.subject.kind, deed.subject.id) == (
            Act.POST_SINGLE,
            "single",
            chat.id,
        )
        assert deed.subject.task_id is None and deed.shows_at == sent.visible_at
        assert "Geheim" not in str(deed)

    def test_older_pages_join_without_a_gap(self, agency: SmallAgency, singles: Singles) -> None:
        for nth in range(120):
            singles.post(agency.ada, agency.bea.id, str(nth))
            agency.clock.on(seconds=1)
        opened = singles.open(agency.ada, stored(agency).id)
        told = [one.text for one in opened.messages]
        more, first = opened.more_above, opened.messages[0].id
        while more:
            page, more = singles.older(agency.ada, opened.head.id, first)
            told, first = [one.text for one in page] + told, page[0].id
        assert told == [str(nth) for nth in range(120)]
        since = opened.messages[-2].id
        assert len(singles.open(agency.ada, opened.head.id, since=since).messages) == 2


def test_what_cannot_be_said_is_refused(agency: SmallAgency, singles: Singles) -> None:
    for text in ("", " \n", "x" * 100_001):
        with pytest.raises(BadInput):
            singles.post(agency.ada, agency.bea.id, text)
    with pytest.raises(BadInput):
        singles.post(agency.ada, agency.bea.id, "Ja", frozenset({Tag.APPROVAL}))
    with pytest.raises(Unfilled):
        singles.post(agency.ada, agency.bea.id, "Bis {until}")
