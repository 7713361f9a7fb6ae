"""A history is read like a diary: who, in which role, when, what, from what to what, and why."""

from dataclasses import replace

import pytest
from textual.app import App, ComposeResult

from domain.ids import MessageId
from domain.permission import Act
from domain.person import Role
from domain.trail import Deed
from services.task.facts import TaskHistory
from tests.internal_words import INTERNAL
from tests.widgets.history.examples import DEED
from widgets.history.history import History, history_lines
from widgets.privacy import hide_customers
from widgets.words import LANGUAGES, use_language


@pytest.fixture(autouse=True)
def english() -> None:
    use_language("en")


def told(deed: Deed, names: dict[int, str] | None = None) -> tuple[str, list[str]]:
    (line,) = history_lines(TaskHistory([deed], names or {}, True))
    return line


class TestLines:
    def test_the_head_says_when_who_in_which_role_and_what(self) -> None:
        head, details = told(DEED)
        assert head == "Fri 27 Nov 2026 14:01  Mia (VPA manager): returned the task"
        assert details == []

    def test_a_customer_accepts_the_result_and_staff_set_it_done(self) -> None:
        done = replace(DEED, act=Act.FINISH)
        assert told(done)[0].endswith("Mia (VPA manager): set the task done")
        hers = replace(done, actor_name="Kim", role=Role.CUSTOMER)
        assert told(hers)[0].endswith("Kim (customer): accepted the result")

    def test_what_comes_back_waits_for_an_answer_and_not_for_a_check(self) -> None:
        due: dict[str, str | int | None] = {"check_due_at": "2026-11-30T11:00:00+00:00"}
        line = "Mon 30 Nov 2026 12:00"
        assert told(replace(DEED, new=due))[1] == [f"Returned, answer due: {line}"]
        assert told(replace(DEED, act=Act.CREATE_TASK, new=due))[1] == [f"Check due: {line}"]

    def test_the_program_has_no_role(self) -> None:
        head, _ = told(replace(DEED, actor_id=None, actor_name="VPA Desk", role="program"))
        assert "VPA Desk: returned" in head

    def test_a_customers_name_is_hidden_from_others_eyes(self) -> None:
        hide_customers(True)
        head, _ = told(replace(DEED, actor_name="Ines [/x]", role=Role.CUSTOMER))
        hide_customers(False)
        assert head.endswith("  customer: returned the task")

    @pytest.mark.parametrize(
        ("field", "old", "new", "line"),
        [
            ("status", "review", "accepted", "Status: to check → accepted"),
            ("title", "Alt", "Neu", "Title: “Alt” → “Neu”"),
            ("title", None, "Neu", "Title: “Neu”"),
            ("area", "design", None, "Work area: design → none"),
            ("budget_seconds", 3600, 14_100, "Budget: 1:00 h → 3:55 h"),
            (
                "deadline_at",
                "2026-11-30T11:00:00+00:00",
                "2026-12-01T11:00:00+00:00",
                "Deadline: Mon 30 Nov 2026 12:00 → Tue 1 Dec 2026 12:00",
            ),
            ("assistant_id", 1, 2, "Assistant: Ada → Bea"),
            ("assistant_id", 1, 9, "Assistant: Ada → somebody who is not known any more"),
            ("customer_factor", None, "1.3", "Customer factor: 1.3"),
            ("tags", "question", "decision, result", "Tags: question → decision, result"),
        ],
    )
    def test_a_change_is_told_in_words(
        self, field: str, old: str | int | None, new: str | int | None, line: str
    ) -> None:
        deed = replace(DEED, old={field: old}, new={field: new})
        assert told(deed, {1: "Ada", 2: "Bea"})[1] == [line]

    def test_a_contract_names_what_did_not_change_too(self) -> None:
        deed = replace(
            DEED,
            act=Act.ACCEPT,
            old={"status": "review"},
            new={"status": "accepted", "title": "Titel", "budget_seconds": 3600},
        )
        assert told(deed)[1] == ["Title: “Titel”", "Status: to check → accepted", "Budget: 1:00 h"]

    def test_the_reason_stands_last_and_long_texts_are_short(self) -> None:
        deed = replace(DEED, new={"description": "x" * 5000}, reason="Weil\nes so ist")
        details = told(deed)[1]
        assert details[-1] == "Reason: Weil es so ist"
        assert len(details[0]) < 250

    def test_bookkeeping_stays_in_the_books(self) -> None:
        assert told(replace(DEED, old={"id": None}, new={"id": 5, "next_due_at": "x"}))[1] == []

    def test_a_history_that_goes_on_says_so(self) -> None:
        *_, (last, _) = history_lines(TaskHistory([DEED], {}, False))
        assert last == "Older lines are kept, but not shown here."

    @pytest.mark.parametrize("language", LANGUAGES)
    def test_no_act_and_no_role_uses_a_word_of_the_management(self, language: str) -> None:
        use_language(language)
        for act in Act:
            for role in Role:
                head, _ = told(replace(DEED, act=act, role=role))
                assert not any(word.casefold() in head.casefold() for word in INTERNAL)
                assert act.value not in head


class Host(App[None]):
    def __init__(self) -> None:
        super().__init__()
        self.wanted: list[MessageId | None] = []

    def compose(self) -> ComposeResult:
        yield History()

    def on_history_message_wanted(self, event: History.MessageWanted) -> None:
        self.wanted.append(event.message_id)


async def test_hostile_names_are_only_text(hostile_name: str) -> None:
    deed = replace(DEED, actor_name=hostile_name, new={"title": hostile_name}, reason=hostile_name)
    app = Host()
    async with app.run_test(size=(40, 30)) as pilot:
        history = app.query_one(History)
        history.show_history(TaskHistory([deed], {}, True))
        await pilot.pause()
        lines = [history.render_line(y).text for y in range(30)]
        assert all("\x1b" not in line for line in lines)
        assert any("2026" in line for line in lines)
        history.show_history(None)
        await pilot.pause()
        assert history.render_line(0).text.strip() == ""


async def test_enter_on_a_line_asks_for_the_message_it_rests_on() -> None:
    app = Host()
    deeds = [replace(DEED, number=2, message_id=MessageId(7)), replace(DEED, number=1)]
    async with app.run_test(size=(60, 10)) as pilot:
        history = app.query_one(History)
        history.show_history(TaskHistory(deeds, {}, True))
        history.focus()
        await pilot.press("enter", "j", "enter")
        assert app.wanted == [7, None]
        history.show_history(TaskHistory([replace(DEED, number=3), *deeds], {}, True))
        await pilot.pause()
        assert history.key_here == "1"
