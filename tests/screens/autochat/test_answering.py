"""What stands in the field when a question is asked."""

import pytest

from domain.autochat import Question
from screens.autochat import Autochat
from screens.autochat.draft import OrderDraft
from screens.autochat.telling import Who
from tests.screens.autochat.answers import READS, WHOLE
from tests.screens.dialogs.hosting import Host
from widgets.chat.composer import Composer


@pytest.mark.parametrize(
    ("draft", "begun"),
    [
        (OrderDraft({Question.DESCRIPTION: "Messe planen. Bald"}, Question.TITLE), "Messe planen"),
        (OrderDraft(WHOLE, Question.TITLE), "Messestand"),
        (OrderDraft(WHOLE, Question.CUSTOMER), "Acme GmbH"),
        (OrderDraft(WHOLE, Question.DEADLINE), "Fr 27.11.2026 12:00"),
        (OrderDraft(WHOLE).typing(Question.BUDGET, "3 St"), "3 St"),
        (OrderDraft(), ""),
    ],
)
async def test_the_field_begins_with_what_is_known(draft: OrderDraft, begun: str) -> None:
    chat = Autochat(READS, Who("Ada"), draft, lambda _kept: None)
    async with Host(chat).run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        assert chat.query_one(Composer).text == begun
