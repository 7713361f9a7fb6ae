"""When a message goes out that goes by itself: not while the VPA is away (CUST-4, PLAN-3)."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime

from domain.absence import Absence, there_from
from domain.calendar import instant
from domain.care import Care, CareState


def put_off(
    cares: Iterable[Care], absences: Sequence[Absence], now: datetime
) -> Mapping[int, datetime]:
    """By reminder when it goes out later than it is due, as its VPA is away until then."""
    planned = [one for one in cares if one.state is CareState.PLANNED]
    starts = {one.id: max(instant(one.due_at), instant(now)) for one in planned}
    goes = {care_id: there_from(absences, at) for care_id, at in starts.items()}
    return {care_id: at for care_id, at in goes.items() if at != starts[care_id]}
