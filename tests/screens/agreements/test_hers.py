"""A customer answers what was proposed, contests, and approves, by her keys in her room."""

from pathlib import Path

from domain.person import Actor
from domain.proposal import ProposalStatus, Wanted
from domain.task import Task, TaskStatus
from services.agreement.consent import Call, Consent
from tests.builders import MONDAY_NINE, SmallAgency
from tests.screens.agreements.panel import HOUR, more_budget, open_chat, pick, proposals, stand_on
from tests.screens.tasks.host import at_work


class TestCustomer:
    async def test_she_accepts_what_waits_for_her(
        self, agency: SmallAgency, task: Task, kim: Actor, tmp_path: Path
    ) -> None:
        more_budget(agency, task)
        async with at_work(agency, kim, tmp_path) as hand:
            await open_chat(hand)
            assert (
                "Vorschlag offen, a nimmt an, b lehnt ab: Budget: 1:00 h → 2:00 h" in hand.painted()
            )
            assert " b Ablehnen " in hand.painted(), "the foot says what the key does here"
            await hand.press("a")
            assert "Mehr Hotels" in hand.painted()
            await hand.press(*"Gern", "ctrl+s")
            assert agency.stored(task).budget_seconds == 7200
            assert "Vorschlag offen" not in hand.painted()
            assert " b Zurückgeben " in hand.painted()

    async def test_in_her_list_the_foot_tells_a_proposal_from_a_result(
        self, agency: SmallAgency, kim: Actor, tmp_path: Path
    ) -> None:
        proposed = agency.task(status=TaskStatus.ACCEPTED)
        more_budget(agency, proposed)
        agency.task(status=TaskStatus.DELIVERED)
        async with at_work(agency, kim, tmp_path, (120, 40)) as hand:
            called = {}
            for key in ("home", "end"):
                await hand.press(key)
                here = hand.host.room.status_here
                called[here] = " b Ablehnen " in hand.painted()
        assert called == {TaskStatus.ACCEPTED: True, TaskStatus.DELIVERED: False}

    async def test_she_declines_one_of_two(
        self, agency: SmallAgency, task: Task, kim: Actor, tmp_path: Path
    ) -> None:
        more_budget(agency, task)
        Consent(agency.office).propose(agency.ada, task.id, Wanted(title="Ulm"), "Kürzer")
        async with at_work(agency, kim, tmp_path) as hand:
            await open_chat(hand)
            await hand.press("b")
            await pick(hand, "ulm")
            await hand.press("ctrl+s")
        statuses = [one.status for one in proposals(agency, task)]
        assert statuses == [ProposalStatus.OPEN, ProposalStatus.DECLINED]

    async def test_she_contests_what_was_noted_after_a_call(
        self, agency: SmallAgency, task: Task, kim: Actor, tmp_path: Path
    ) -> None:
        call = Call("Frau Kundin", MONDAY_NINE)
        wanted = Wanted(budget=2 * HOUR)
        consent = Consent(agency.office)
        consent.note_phone_consent(agency.ada, task.id, wanted, "Mehr", call)
        async with at_work(agency, kim, tmp_path) as hand:
            await open_chat(hand)
            await hand.press("e")
            stand_on(hand, "proposal")
            await hand.press("enter")
            await pick(hand, "widersprechen")
            await hand.press("ctrl+s")
            assert agency.stored(task).budget_seconds == 3600

    async def test_she_approves_and_withdraws_by_her_own_messages(
        self, agency: SmallAgency, task: Task, kim: Actor, tmp_path: Path
    ) -> None:
        async with at_work(agency, kim, tmp_path) as hand:
            await open_chat(hand)
            await hand.press("e")
            stand_on(hand, "approve")
            await hand.press("enter")
            await pick(hand, "vollmacht")
            await hand.press(*"Bis 200 Euro", "ctrl+s")
            with agency.office.reading() as work:
                (given,) = work.agreements.approvals_of(task.id)
                assert work.messages.get(given.message_id).text.endswith("Bis 200 Euro")
            stand_on(hand, "approval")
            await hand.press("enter")
            await pick(hand, "widerrufen")
            await hand.press("ctrl+s")
        with agency.office.reading() as work:
            (ended,) = work.agreements.approvals_of(task.id)
        assert ended.withdrawn_at is not None
