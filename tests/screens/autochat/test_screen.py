"""The autochat by keys: forwards, back, correcting, attaching, leaving and discarding."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from textual import events

from domain.autochat import Question
from domain.customer import Address
from screens.autochat import Autochat
from screens.autochat.draft import OrderDraft, draft_of
from screens.autochat.telling import Who
from tests.screens.autochat.answers import ACME, READS, WHOLE
from tests.screens.dialogs.hosting import Host
from widgets.chat.composer import Composer
from widgets.words import use_language


@pytest.fixture(autouse=True)
def english(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("screens.dialogs.confirm.DEAF", 0.0)
    use_language("en")


class Asked:
    """The autochat on its own, with what it handed over to be kept."""

    def __init__(
        self, draft: OrderDraft | None = None, who: Who | None = None, **details: Any
    ) -> None:
        self.kept: list[str] = []
        begun = draft or OrderDraft()
        self.chat = Autochat(READS, who or Who("Ada"), begun, self.kept.append, **details)
        self.host = Host(self.chat)

    @property
    def typed(self) -> str:
        return self.chat.query_one(Composer).text

    @property
    def newest(self) -> OrderDraft:
        return draft_of(self.kept[-1])


async def test_all_of_it_by_keys() -> None:
    asked = Asked()
    async with asked.host.run_test(size=(80, 24)) as pilot:
        assert "For which customer" in asked.host.painted
        await pilot.press(*"acme", "enter")
        await pilot.press(*"Messe planen. Bald", "enter")
        await pilot.pause()
        assert asked.typed == "Messe planen"
        await pilot.press("enter", "enter")
        await pilot.press(*"Fr 12 Uhr")
        await pilot.pause()
        assert "understood: Fri 27 Nov 2026 12:00" in asked.host.painted
        await pilot.press("enter", *"2,5", "enter", *"Logo", "enter", "enter")
        await pilot.pause()
        assert "Everything is answered" in asked.host.painted
        assert "checked by Mon 23 Nov 2026 18:00" in " ".join(asked.host.painted.split())
        await pilot.press("ctrl+s")
        (order,) = asked.host.answers
        assert order is not None
        assert (order.new.customer_id, order.new.title) == (ACME.id, "Messe planen")
        assert (order.new.material, order.new.expected_result) == ("Logo", "")


async def test_what_is_typed_takes_the_place_of_the_suggested_title() -> None:
    asked = Asked()
    async with asked.host.run_test(size=(80, 24)) as pilot:
        await pilot.press(*"acme", "enter", *"Messe planen. Bald", "enter")
        await pilot.pause()
        assert asked.typed == "Messe planen"
        await pilot.press(*"Stand in Ulm")
        assert asked.typed == "Stand in Ulm"


async def test_a_refused_answer_stays_typed_and_says_why() -> None:
    asked = Asked(OrderDraft({Question.CUSTOMER: "11"}, at=Question.DEADLINE))
    async with asked.host.run_test(size=(80, 24)) as pilot:
        await pilot.press(*"gestern", "enter")
        await pilot.pause()
        assert asked.typed == "gestern"
        assert "✖ That lies in the past" in asked.host.painted
        assert asked.chat.question is Question.DEADLINE


async def test_going_back_corrects_an_answer_and_loses_nothing_typed() -> None:
    asked = Asked(OrderDraft({Question.CUSTOMER: "11", Question.DESCRIPTION: "Text"}))
    async with asked.host.run_test(size=(80, 24)) as pilot:
        await pilot.press("ctrl+u", *"Titel", "shift+tab")
        await pilot.pause()
        assert (asked.chat.question, asked.typed) == (Question.DESCRIPTION, "Text")
        await pilot.press(*" mehr", "enter")
        await pilot.pause()
        assert (asked.chat.question, asked.typed) == (Question.TITLE, "Titel")
        assert asked.newest.answers[Question.DESCRIPTION] == "Text mehr"


async def test_up_and_enter_on_an_answer_corrects_it() -> None:
    asked = Asked(OrderDraft(WHOLE))
    async with asked.host.run_test(size=(80, 24)) as pilot:
        await pilot.press("up", "up", "enter")
        await pilot.pause()
        assert (asked.chat.question, asked.typed) == (Question.BUDGET, "2:30 h")
        await pilot.press("up", "tab", "ctrl+u", *"3", "enter")
        await pilot.pause()
        assert asked.chat.question is None
        assert asked.newest.answers[Question.BUDGET] == "3:00 h"


async def test_a_paste_of_many_lines_is_kept_whole() -> None:
    asked = Asked(OrderDraft({Question.CUSTOMER: "11"}))
    async with asked.host.run_test(size=(80, 24)) as pilot:
        asked.host.post_message(events.Paste("eins\nzwei\x1b[2J\n\ndrei"))
        await pilot.pause()
        assert asked.newest.typed[Question.DESCRIPTION] == "eins\nzwei\n\ndrei"
        await pilot.press("enter")
        await pilot.pause()
        assert asked.newest.answers[Question.DESCRIPTION] == "eins\nzwei\n\ndrei"


async def test_every_key_is_kept() -> None:
    asked = Asked(OrderDraft({Question.CUSTOMER: "11"}))
    async with asked.host.run_test(size=(80, 24)) as pilot:
        for count, letter in enumerate("Messe", 1):
            await pilot.press(letter)
            await pilot.pause()
            assert asked.newest.typed[Question.DESCRIPTION] == "Messe"[:count]


async def test_a_kept_draft_goes_on_and_says_so() -> None:
    kept = OrderDraft({Question.CUSTOMER: "11"}).typing(Question.DESCRIPTION, "Halb")
    asked = Asked(kept, is_resumed=True)
    async with asked.host.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        assert asked.typed == "Halb"
        assert "Your draft is here again." in asked.host.painted
        await pilot.press("escape")
        assert asked.host.answers == [None]
        assert asked.kept == []


@pytest.mark.parametrize(("key", "is_kept"), [("n", True), ("y", False)])
async def test_discarding_asks(key: str, is_kept: bool) -> None:
    asked = Asked(OrderDraft({Question.CUSTOMER: "11"}))
    async with asked.host.run_test(size=(80, 24)) as pilot:
        await pilot.press(*"Messe", "ctrl+r")
        await pilot.pause()
        assert "Discard everything" in asked.host.painted
        await pilot.press(key)
        await pilot.pause()
        assert bool(asked.kept[-1]) is is_kept


async def test_a_file_goes_along_and_can_be_taken_off_again(tmp_path: Path) -> None:
    paper = tmp_path / "Liste.txt"
    paper.write_text("1")
    asked = Asked(OrderDraft(WHOLE))
    async with asked.host.run_test(size=(120, 40)) as pilot:
        await pilot.press("ctrl+o")
        await pilot.pause()
        await pilot.press("ctrl+u")
        asked.host.screen.dismiss(paper)
        await pilot.pause()
        assert "▤ Liste.txt" in asked.host.painted
        assert asked.newest.files == (str(paper),)
        asked.chat._attached(paper)
        assert not asked.newest.files


async def test_what_is_missing_when_saving_is_asked() -> None:
    asked = Asked(OrderDraft({Question.CUSTOMER: "11", Question.DESCRIPTION: "Text"}))
    async with asked.host.run_test(size=(80, 24)) as pilot:
        await pilot.press("ctrl+s")
        await pilot.pause()
        assert asked.host.answers == []
        assert asked.chat.question is Question.TITLE
        assert "✖ This answer is still missing." in asked.host.painted


async def test_a_secret_is_asked_about_before_it_is_saved() -> None:
    asked = Asked(OrderDraft({**WHOLE, Question.REMARKS: "Das Passwort ist Hund-77"}))
    async with asked.host.run_test(size=(80, 24)) as pilot:
        await pilot.press("ctrl+s")
        await pilot.pause()
        assert "This looks like a password" in asked.host.painted
        await pilot.press("enter")
        await pilot.pause()
        assert asked.host.answers == []
        await pilot.press("ctrl+s")
        await pilot.pause()
        await pilot.press("y")
        await pilot.pause()
        (order,) = asked.host.answers
        assert order is not None and order.new.remarks == "Das Passwort ist Hund-77"


async def test_a_customer_is_asked_in_her_form_of_address() -> None:
    use_language("de")
    asked = Asked(
        OrderDraft({Question.CUSTOMER: "11"}), Who("Kim", Address.DU), asked=tuple(Question)[1:]
    )
    async with asked.host.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        assert "dich" in asked.host.painted
        assert "Frage 1 von 7" in asked.host.painted


async def test_a_hostile_answer_is_only_text(hostile_name: str) -> None:
    answers: dict[Question, str] = dict.fromkeys(Question, hostile_name)
    answers[Question.CUSTOMER] = "12"
    asked = Asked(draft_of(OrderDraft(answers).kept()))
    async with asked.host.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        assert "\x1b" not in asked.host.painted


@pytest.mark.parametrize("size", [(80, 24), (120, 40)])
def test_it_looks_like_this(snap_compare: Callable[..., bool], size: tuple[int, int]) -> None:
    use_language("de")
    last = (Question.MATERIAL, Question.REMARKS)
    answers = {one: text for one, text in WHOLE.items() if one not in last}
    chat = Asked(OrderDraft(answers).typing(Question.BUDGET, "anderthalb Stunden"))
    assert snap_compare(chat.host, terminal_size=size)
