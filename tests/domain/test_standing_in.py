"""Who answers while somebody is away (RESP-9)."""

from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.absence import Absence, AbsenceKind
from domain.calendar import BERLIN
from domain.ids import CustomerId, PersonId
from domain.standing_in import (
    Backup,
    StandInCircle,
    StandsInForHerself,
    answering,
    refuse_circle,
)
from domain.values import replace

ADA, BEA, CLEO, DORA = (PersonId(n) for n in range(1, 5))
ACME, BOLT = CustomerId(1), CustomerId(2)
NOW = datetime(2026, 12, 8, 12, tzinfo=BERLIN)


def _away(who: PersonId, first: int = 7, last: int = 11) -> Absence:
    return Absence(
        id=who * 10,
        person_id=who,
        kind=AbsenceKind.VACATION,
        first_day=date(2026, 12, first),
        last_day=date(2026, 12, last),
        reachable="",
        entered_at=datetime(2026, 11, 2, tzinfo=BERLIN),
        entered_by=who,
        entered_name="",
    )


def _backup(away: PersonId, stand_in: PersonId | None, customer: CustomerId = ACME) -> Backup:
    return Backup(away * 10, customer, is_needed=True, stand_in_id=stand_in)


@pytest.mark.parametrize(
    ("absences", "backups", "who"),
    [
        ([], [], ADA),
        ([_away(ADA)], [], None),
        ([_away(ADA)], [_backup(ADA, None)], None),
        ([_away(ADA)], [_backup(ADA, BEA)], BEA),
        ([_away(ADA)], [_backup(ADA, BEA, BOLT)], None),
        ([_away(ADA, 9)], [_backup(ADA, BEA)], ADA),
        ([_away(ADA, 1, 7)], [_backup(ADA, BEA)], ADA),
        ([_away(ADA), _away(BEA)], [_backup(ADA, BEA), _backup(BEA, CLEO)], CLEO),
        ([_away(ADA), _away(BEA)], [_backup(ADA, BEA)], None),
        ([_away(ADA), _away(BEA)], [_backup(ADA, BEA), _backup(BEA, ADA)], None),
    ],
)
def test_the_stand_in_answers_and_hers_in_turn(
    absences: list[Absence], backups: list[Backup], who: PersonId | None
) -> None:
    assert answering(ADA, ACME, NOW, absences, backups) == who


def test_nobody_stands_in_for_herself() -> None:
    with pytest.raises(StandsInForHerself):
        refuse_circle(_away(ADA), _backup(ADA, ADA), [], [])


def test_a_circle_is_refused_with_the_days_nobody_would_be_there() -> None:
    bea = _away(BEA, 9, 20)
    with pytest.raises(StandInCircle) as refused:
        refuse_circle(_away(ADA), _backup(ADA, BEA), [bea], [_backup(BEA, ADA)])
    assert refused.value.first_day == date(2026, 12, 9)
    assert refused.value.last_day == date(2026, 12, 11)


@pytest.mark.parametrize("bea", [_away(BEA, 11, 20), _away(BEA, 1, 7)])
def test_one_shared_day_is_enough_for_a_circle(bea: Absence) -> None:
    with pytest.raises(StandInCircle):
        refuse_circle(_away(ADA), _backup(ADA, BEA), [bea], [_backup(BEA, ADA)])


def test_a_longer_circle_is_refused_as_well() -> None:
    absences = [_away(BEA), _away(CLEO), _away(DORA)]
    backups = [_backup(BEA, CLEO), _backup(CLEO, DORA), _backup(DORA, ADA)]
    with pytest.raises(StandInCircle):
        refuse_circle(_away(ADA), _backup(ADA, BEA), absences, backups)


@pytest.mark.parametrize(
    ("bea", "backup"),
    [
        (_away(BEA, 12, 20), _backup(BEA, ADA)),
        (_away(BEA, 1, 6), _backup(BEA, ADA)),
        (_away(BEA), _backup(BEA, ADA, BOLT)),
        (_away(BEA), _backup(BEA, None)),
        (replace(_away(BEA), cancelled_at=NOW), _backup(BEA, ADA)),
    ],
)
def test_no_shared_day_no_circle(bea: Absence, backup: Backup) -> None:
    refuse_circle(_away(ADA), _backup(ADA, BEA), [bea], [backup])


def test_taking_a_stand_in_away_is_always_fine() -> None:
    refuse_circle(_away(ADA), _backup(ADA, None), [_away(BEA)], [_backup(BEA, ADA)])


people = st.sampled_from((ADA, BEA, CLEO, DORA))


@given(st.dictionaries(people, people))
def test_what_is_not_refused_never_leads_back(wanted: dict[PersonId, PersonId]) -> None:
    everybody = [_away(one) for one in (ADA, BEA, CLEO, DORA)]
    kept: list[Backup] = []
    for who, stand_in in wanted.items():
        wish = _backup(who, stand_in)
        try:
            refuse_circle(_away(who), wish, everybody, kept)
        except (StandInCircle, StandsInForHerself):
            continue
        kept.append(wish)
    followed = {one.absence_id // 10: one.stand_in_id for one in kept}
    for start in followed:
        seen: set[int] = set()
        on: int | None = start
        while on in followed:
            assert on not in seen
            seen.add(on)
            on = followed[on]
