"""The panel of what is agreed, and the keys that lead there."""

from datetime import timedelta

from domain.proposal import Proposal, Wanted
from domain.task import Task
from services.agreement.consent import Consent
from tests.builders import SmallAgency
from tests.screens.tasks.host import Hand
from widgets.rows.record_list import RecordList

HOUR = timedelta(hours=1)


def proposals(agency: SmallAgency, task: Task) -> list[Proposal]:
    with agency.office.reading() as work:
        return list(work.agreements.proposals_of(task.id))


def more_budget(agency: SmallAgency, task: Task) -> Proposal:
    return Consent(agency.office).propose(
        agency.ada, task.id, Wanted(budget=2 * HOUR), "Mehr Hotels"
    )


async def open_chat(hand: Hand) -> None:
    await hand.press("enter")
    await hand.settle()


async def pick(hand: Hand, words: str) -> None:
    await hand.press(*words, "enter")


def stand_on(hand: Hand, key: str) -> None:
    """Put the cursor of the panel on the line of this key."""
    panel = hand.host.room.query_one("#agreements", RecordList)
    panel.focus()
    panel.highlighted = [one.key.partition(":")[0] for one in panel.records].index(key)
