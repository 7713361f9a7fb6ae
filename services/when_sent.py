"""When a message goes out that goes by itself: not while the VPA is away (CUST-4, PLAN-3)."""

from collections.abc import Sequence
from datetime import datetime

from data.reader import Reader
from data.reads.notices import her_absences
from domain.absence import there_from
from domain.calendar import instant, local
from domain.care import Care, CareState
from domain.ids import PersonId


def put_off(
    reader: Reader, cares: Sequence[Care], lead: PersonId | None, now: datetime
) -> dict[int, datetime]:
    """By reminder when it goes out later than it is due, as its VPA is away until then."""
    planned = [one for one in cares if one.state is CareState.PLANNED]
    if not planned or lead is None:
        return {}
    absences = [one for one, _alone in her_absences(reader, lead, local(now).date())]
    starts = {one.id: max(instant(one.due_at), instant(now)) for one in planned}
    goes = {care_id: there_from(absences, at) for care_id, at in starts.items()}
    return {care_id: at for care_id, at in goes.items() if at != starts[care_id]}
