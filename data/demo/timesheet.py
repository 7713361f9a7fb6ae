"""When the demo's assistants work: stretches that never overlap for one person (TIME-3)."""

from datetime import UTC, date, datetime, time, timedelta

from data.demo.dice import Dice
from domain.calendar import at, is_working_day, local
from domain.ids import PersonId

_TRIES = 60
_STEP = 10
_SHORTEST = 300


class Timesheet:
    """Who is busy until when on each day."""

    def __init__(self) -> None:
        self._busy: dict[tuple[PersonId, date], datetime] = {}

    def place(
        self, who: PersonId, start: datetime, end: datetime, seconds: int, dice: Dice
    ) -> list[tuple[datetime, int]]:
        """Stretches of work between the two moments that add up to the seconds, if they fit.

        Each is a multiple of ten seconds; fewer come back when the time is too short.
        """
        first = local(start).date()
        days = max((local(end).date() - first).days, 0) + 1
        found: list[tuple[datetime, int]] = []
        left = seconds // _STEP * _STEP
        for tried in range(_TRIES + days):
            if left <= 0:
                break
            offset = int(dice.random.random() * days) if tried < _TRIES else tried - _TRIES
            day = first + timedelta(days=offset)
            if not is_working_day(day) and tried < _TRIES and not dice.happens(0.04):
                continue
            wish = left if left <= _SHORTEST * 3 else 900 + int(dice.random.random() * 9000)
            wish = min(left, wish if tried < _TRIES else left)
            stretch = self._stretch(who, day, (start, end), wish, dice)
            if stretch is not None:
                found.append(stretch)
                left -= stretch[1]
        return sorted(found)

    def _stretch(
        self, who: PersonId, day: date, span: tuple[datetime, datetime], wish: int, dice: Dice
    ) -> tuple[datetime, int] | None:
        opens = at(day, time(8)).astimezone(UTC) + timedelta(
            seconds=int(dice.random.random() * 3600)
        )
        begins = max(self._busy.get((who, day), opens), span[0] + timedelta(seconds=30))
        ends = min(at(day, time(20, 30)).astimezone(UTC), span[1])
        room = int((ends - begins).total_seconds()) // _STEP * _STEP
        length = min(wish // _STEP * _STEP, room)
        if length < min(_SHORTEST, wish // _STEP * _STEP):
            return None
        begins = begins.replace(microsecond=0)
        pause = timedelta(seconds=int(dice.random.random() * 1200))
        self._busy[who, day] = begins + timedelta(seconds=length) + pause
        return begins, length
