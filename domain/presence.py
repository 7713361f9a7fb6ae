"""Who is seen as online, and by whom (PRES-1)."""

from datetime import datetime, timedelta
from enum import StrEnum

from domain.calendar import instant, is_rest_period

SEEN_LATELY = timedelta(minutes=2)
"""How long a sign of life keeps a person online; the last moment of it counts."""


class Presence(StrEnum):
    """How a person is shown to others."""

    ONLINE = "online"
    OFFLINE = "offline"


def presence_shown(last_seen: datetime | None, now: datetime, to_customer: bool) -> Presence:
    """How a person last seen then is shown now (PRES-1).

    Colleagues and management see the truth; customers see her as offline in the rest period.
    Both times are aware; `last_seen` is None for somebody never seen.
    """
    if last_seen is None or instant(now) - instant(last_seen) > SEEN_LATELY:
        return Presence.OFFLINE
    if to_customer and is_rest_period(now):
        return Presence.OFFLINE
    return Presence.ONLINE
