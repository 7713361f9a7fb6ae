"""What waits, with its turning points: answers in single chats stand among those of tasks."""

from datetime import timedelta

import pytest

from data.reads.owed import OwedSingle
from domain.ids import PersonId, SingleId
from domain.person import Actor, Role
from domain.response import prewarn_at
from domain.snooze import Snooze
from domain.triage import TriageKind
from domain.values import replace
from services.dashboard.waiting import what_waits
from tests.builders import MONDAY_NINE as NOW

ADA = Actor(PersonId(1), "Ada", frozenset({Role.ASSISTANT}))
DUE = NOW + timedelta(hours=9)
OWED = OwedSingle(SingleId(7), PersonId(2), "Bea", "", 0, NOW, 2, DUE, 5, None)


def test_an_answer_owed_in_a_single_chat_waits_warns_and_is_late() -> None:
    [one] = what_waits([], {}, [OWED], ADA)
    assert one.key == (7, TriageKind.SINGLE_OWED)
    assert (one.person, one.messages, one.assistant_id) == ("Bea", 2, ADA.id)
    assert one.waits(NOW) and not one.is_soon(NOW)
    assert one.is_soon(prewarn_at(DUE))
    assert not one.is_late(DUE)
    assert one.is_late(DUE + timedelta(minutes=1))


def test_put_off_it_sleeps_until_its_time_or_a_newer_message() -> None:
    until = NOW + timedelta(hours=1)
    asleep = replace(OWED, snooze=Snooze(until, 5, DUE))
    [one] = what_waits([], {}, [asleep], ADA)
    assert one.sleeps(NOW)
    assert not one.sleeps(until)


@pytest.mark.parametrize("turned", [False, True])
def test_the_next_due_comes_first(turned: bool) -> None:
    later = replace(OWED, chat_id=SingleId(3), name="Cem", due=DUE + timedelta(days=1))
    found = what_waits([], {}, [later, OWED] if turned else [OWED, later], ADA)
    assert [one.person for one in found] == ["Bea", "Cem"]
