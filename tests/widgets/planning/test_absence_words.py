"""What an absence sets going, in sentences (PLAN-4)."""

from datetime import UTC, datetime

from domain.absence import AbsenceFlag, AbsenceKind
from domain.values import replace
from services.absence.outset import Foreseen
from tests.domain.examples.absence import TRIP
from widgets.planning.absence_words import announcement_told, foreseen_told

NOW = datetime(2026, 11, 23, 10, tzinfo=UTC)
LATER = datetime(2026, 11, 30, 7, tzinfo=UTC)
PLANNED = Foreseen(frozenset(), 2, LATER, 0, 3, "Mia [/x]", ())


def test_a_planned_one_tells_stand_ins_chat_and_mail() -> None:
    assert list(foreseen_told(PLANNED, NOW))[:3] == [
        "◆ Vertretungen für 2 Kunden: gleich danach",
        "· Die Kunden erfahren es im Chat: Mo 30.11. 08:00",
        "◆ E-Mail-Entwurf: 3 Kunden in BCC, Mia [/x] in CC",
    ]
    near = replace(PLANNED, announced_at=NOW)
    assert "· Die Kunden erfahren es im Chat: sofort" in list(foreseen_told(near, NOW))


def test_being_ill_tells_of_tasks_flags_and_whom_she_stands_in_for() -> None:
    flags = frozenset({AbsenceFlag.SHORT_NOTICE})
    ill = Foreseen(flags, 0, None, 3, 0, "", ("Bea",))
    assert list(foreseen_told(ill, NOW)) == [
        "◆ Die Leitung sieht es sich an: kurzfristig",
        "▲ An manchen dieser Tage steht eine Vertretung für Bea an.",
        "◆ In den Chats von 3 Aufgaben steht dann, wann sie fertig werden",
        "· Wer im Einzelchat schreibt, bekommt einmal am Tag eine automatische Antwort.",
    ]


def test_whether_the_customers_know_of_it() -> None:
    assert announcement_told(TRIP, NOW) == "◇ gleich von selbst"
    far = replace(TRIP, first_day=TRIP.first_day.replace(day=28))
    assert announcement_told(far, NOW) == "◇ von selbst Mo 14.12. 08:00"
    ill = replace(TRIP, kind=AbsenceKind.SICK)
    assert announcement_told(ill, NOW) == "◇ noch nicht gesagt"
    assert announcement_told(replace(ill, announced_at=NOW), NOW) == "✓ gesagt heute 11:00"
