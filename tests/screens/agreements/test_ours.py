"""What is agreed is proposed, answered, approved and released by keys in the tasks' room."""

from pathlib import Path

from domain.approval import ApprovalKind
from domain.attorney import AttorneyScope
from domain.message import Side, Tag
from domain.person import Actor
from domain.proposal import ProposalStatus
from domain.task import Task, TaskStatus
from services.agreement.approvals import Approvals
from services.agreement.consent import Consent
from tests.builders import MONDAY_NINE, SmallAgency
from tests.screens.agreements.panel import HOUR, more_budget, open_chat, pick, proposals, stand_on
from tests.screens.tasks.host import at_work
from widgets.history.history import History


class TestPropose:
    async def test_another_budget_is_proposed_and_stands_above_the_chat(
        self, agency: SmallAgency, task: Task, tmp_path: Path
    ) -> None:
        async with at_work(agency, agency.ada, tmp_path) as hand:
            await open_chat(hand)
            await hand.press("p")
            assert "1:00 h reine Arbeitszeit; der Kunde kann bis zu 10:00 h geben" in hand.painted()
            await hand.press("tab", *["backspace"] * 4, *"2:30")
            await hand.press("tab", "tab", *"Mehr Hotels", "ctrl+s")
            (proposal,) = proposals(agency, task)
            assert proposal.new == {"budget_seconds": 9000}
            assert proposal.reason == "Mehr Hotels"
            assert "Vorschlag wartet auf Zustimmung: Budget: 1:00 h → 2:30 h" in hand.painted()

    async def test_what_was_refused_can_be_mended(
        self, agency: SmallAgency, task: Task, tmp_path: Path
    ) -> None:
        async with at_work(agency, agency.ada, tmp_path) as hand:
            await open_chat(hand)
            await hand.press("p", "tab", *["backspace"] * 4, *"12:00")
            assert "Auf dem Zeitkonto fehlen 2:00 h" in hand.painted()
            await hand.press("tab", "tab", *"Mehr", "ctrl+s")
            assert "Es fehlen 2:00 h" in hand.painted()
            assert proposals(agency, task) == []
            await hand.press("tab", *["backspace"] * 5, *"3:00", "ctrl+s")
            assert proposals(agency, task)[0].new == {"budget_seconds": 10800}

    async def test_nothing_new_and_no_reason_are_told_in_the_form(
        self, agency: SmallAgency, task: Task, tmp_path: Path
    ) -> None:
        async with at_work(agency, agency.ada, tmp_path) as hand:
            await open_chat(hand)
            await hand.press("p", "ctrl+s")
            assert "Noch ist nichts anders" in hand.painted()
            await hand.press("tab", "backspace", *"5", "ctrl+s")
            assert "Grund fehlt" in hand.painted()
            await hand.press("escape")
            assert proposals(agency, task) == []

    async def test_a_late_question_is_flagged_before_it_is_sent(
        self, agency: SmallAgency, task: Task, tmp_path: Path
    ) -> None:
        agency.clock.on(days=4)
        async with at_work(agency, agency.ada, tmp_path) as hand:
            await open_chat(hand)
            await hand.press("p")
            assert "Jetzt nach einem anderen Termin zu fragen ist spät" in hand.painted()
            deadline = ["backspace"] * 16
            await hand.press(*deadline, *"30.11. 12:00")
            await hand.press("tab", "tab", "tab", *"Krank", "ctrl+s")
            (proposal,) = proposals(agency, task)
            assert proposal.asked_late
            assert proposal.new == {"deadline_at": "2026-11-30T11:00:00+00:00"}

    async def test_by_phone_it_holds_at_once(
        self, agency: SmallAgency, task: Task, tmp_path: Path
    ) -> None:
        async with at_work(agency, agency.ada, tmp_path) as hand:
            await open_chat(hand)
            await hand.press("p", "tab", *["backspace"] * 4, *"2:00")
            await hand.press("tab", "tab", *"Mehr", *["tab"] * 4, *"Frau Kundin")
            await hand.press("tab", *"8:30", "ctrl+s")
            assert agency.stored(task).budget_seconds == 7200
            (noted,) = proposals(agency, task)
            assert (noted.by_phone, noted.answered_name) == (True, "Frau Kundin")
            assert noted.answered_at == MONDAY_NINE - HOUR / 2

    async def test_of_a_delivered_task_it_is_refused(
        self, agency: SmallAgency, tmp_path: Path
    ) -> None:
        agency.task(status=TaskStatus.DELIVERED)
        async with at_work(agency, agency.ada, tmp_path) as hand:
            await hand.press("p")
            assert "daran ändert sich nichts mehr" in hand.host.told[-1]


class TestPanel:
    async def test_a_proposal_is_withdrawn(
        self, agency: SmallAgency, task: Task, tmp_path: Path
    ) -> None:
        more_budget(agency, task)
        async with at_work(agency, agency.ada, tmp_path) as hand:
            await open_chat(hand)
            await hand.press("e")
            assert "Vorschläge" in hand.painted() and "Mehr Hotels" in hand.painted()
            stand_on(hand, "proposal")
            await hand.press("enter")
            await pick(hand, "zurückziehen")
            await hand.press("j")
            assert proposals(agency, task)[0].status is ProposalStatus.WITHDRAWN

    async def test_a_proposal_is_agreed_to_by_phone(
        self, agency: SmallAgency, task: Task, tmp_path: Path
    ) -> None:
        more_budget(agency, task)
        async with at_work(agency, agency.ada, tmp_path) as hand:
            await open_chat(hand)
            await hand.press("e")
            stand_on(hand, "proposal")
            await hand.press("enter")
            await pick(hand, "am telefon")
            await hand.press("ctrl+s")
            assert "fehlt" in hand.painted()
            await hand.press(*"Frau Kundin", "ctrl+s")
            assert agency.stored(task).budget_seconds == 7200
            assert "vereinbart, am Telefon" in hand.painted()

    async def test_she_says_that_a_power_of_attorney_is_needed(
        self, agency: SmallAgency, task: Task, tmp_path: Path
    ) -> None:
        async with at_work(agency, agency.ada, tmp_path) as hand:
            await open_chat(hand)
            await hand.press("e")
            stand_on(hand, "attorney")
            await hand.press("enter")
            await pick(hand, "bezahlen")
            assert agency.stored(task).attorney_for is AttorneyScope.PAY
            assert "für: Bezahlen" in hand.painted()
            await hand.press("i")
            assert "✖ nötig für: Bezahlen" in hand.painted()

    async def test_an_approval_is_asked_for_never_set(
        self, agency: SmallAgency, task: Task, tmp_path: Path
    ) -> None:
        async with at_work(agency, agency.ada, tmp_path) as hand:
            await open_chat(hand)
            await hand.press("e")
            assert "Vollmacht nötig?" in hand.painted()
            stand_on(hand, "approve")
            await hand.press("enter")
            await pick(hand, "vollmacht")
            await hand.press("ctrl+s")
        with agency.office.reading() as work:
            (asked,) = work.messages.all_of(task.id)
            assert (asked.side, asked.tags) == (Side.OURS, frozenset({Tag.QUESTION}))
            assert "Vollmacht für diesen Einzelfall" in asked.text
            assert work.agreements.approvals_of(task.id) == []

    async def test_management_switches_the_acceptance(
        self, agency: SmallAgency, task: Task, kim: Actor, tmp_path: Path
    ) -> None:
        Approvals(agency.office).give(kim, task.id, ApprovalKind.NO_ACCEPTANCE)
        async with at_work(agency, agency.manager, tmp_path) as hand:
            await open_chat(hand)
            await hand.press("e")
            stand_on(hand, "approval")
            await hand.press("enter")
            await pick(hand, "ausschalten")
            await hand.press("j")
            assert agency.stored(task).acceptance_off_at is not None
            assert "gelten mit der Übergabe" in hand.painted()

    async def test_a_version_leads_to_the_message_it_rests_on(
        self, agency: SmallAgency, task: Task, kim: Actor, tmp_path: Path
    ) -> None:
        consent = Consent(agency.office)
        answered, _task = consent.answer(kim, more_budget(agency, task), agrees=True)
        async with at_work(agency, agency.ada, tmp_path) as hand:
            await open_chat(hand)
            await hand.press("e")
            assert "Fassung 2" in hand.painted()
            stand_on(hand, "version")
            await hand.press("enter")
            assert hand.host.room.pane.log_view.key_at_cursor == answered.answer_message_id


class TestHistory:
    async def test_enter_on_a_line_goes_to_its_message(
        self, agency: SmallAgency, task: Task, tmp_path: Path
    ) -> None:
        proposal = more_budget(agency, task)
        agency.clock.on(minutes=5)
        agency.says(task)
        async with at_work(agency, agency.ada, tmp_path) as hand:
            await open_chat(hand)
            await hand.press("h")
            assert "vorgeschlagen ✉" in hand.painted()
            assert hand.host.room.query_one(History).has_focus
            await hand.press("enter")
            assert hand.host.room.pane.log_view.key_at_cursor == proposal.message_id


class TestReleaseBudget:
    async def test_it_asks_with_the_figures_first(
        self, agency: SmallAgency, task: Task, tmp_path: Path
    ) -> None:
        agency.works(task, agency.ada, HOUR / 3)
        async with at_work(agency, agency.ada, tmp_path) as hand:
            await hand.press("B")
            assert "0:40 h werden wieder verfügbar" in hand.painted()
            await hand.press("j")
            assert agency.stored(task).budget_seconds == 1200


class TestSavingTheHistory:
    async def test_it_is_saved_under_the_name_she_gives(
        self, agency: SmallAgency, task: Task, tmp_path: Path
    ) -> None:
        async with at_work(agency, agency.ada, tmp_path) as hand:
            await open_chat(hand)
            await hand.press("E")
            await hand.press("ctrl+u", *str(tmp_path / "v.txt"), "enter")
            assert "Gespeichert" in hand.host.told[-1]
        assert "Verlauf der Aufgabe" in (tmp_path / "v.txt").read_text(encoding="utf-8")
