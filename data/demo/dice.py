"""Chance from a seed: choices, identities and the hours at which people write and work."""

import random
from collections.abc import Sequence
from datetime import UTC, datetime, time, timedelta
from typing import TypeVar

from data.demo.names import FIRMS, SURNAMES
from data.ids import first_id_at
from domain.calendar import at, is_working_day, local, next_opening, next_working_day

T = TypeVar("T")

_SPREAD = 2**20
_DAYS = ("Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonntag")
_FIRST = (
    "Anna",
    "Ben",
    "Carola",
    "David",
    "Eva",
    "Frank",
    "Greta",
    "Hannes",
    "Inga",
    "Jonas",
    "Karin",
    "Lars",
    "Maria",
    "Nils",
    "Olga",
    "Paul",
    "Rita",
    "Simon",
    "Tanja",
    "Volker",
)


class Dice:
    """One stream of chance; the same seed and part bring the same content."""

    def __init__(self, seed: int, part: str, used: dict[int, int]) -> None:
        self.random = random.Random(f"{seed}/{part}")
        """Where every choice comes from."""
        self._used = used
        """The newest identity of each millisecond, shared by all parts."""

    def new_id(self, moment: datetime) -> int:
        """An identity of the kind that `data.ids` makes, but from the seed."""
        first = first_id_at(moment)
        newest = self._used.get(first)
        made = (
            first + self.random.randrange(_SPREAD)
            if newest is None
            else newest + 1 + self.random.randrange(16)
        )
        self._used[first] = made
        return made

    def pick(self, choices: Sequence[T]) -> T:
        """One of them."""
        return choices[int(self.random.random() * len(choices))]

    def happens(self, share: float) -> bool:
        """Whether something that happens so often happens now."""
        return self.random.random() < share

    def between(self, start: datetime, end: datetime) -> datetime:
        """A whole second between the two; `start` when there is none."""
        span = (end - start).total_seconds()
        return start + timedelta(seconds=int(self.random.random() * span)) if span > 0 else start

    def slots(self, moment: datetime) -> dict[str, str]:
        """Names, days and amounts as somebody who writes at that moment would name them."""
        roll = self.random.random
        day = local(moment).date()
        for _ in range(1 + int(roll() * 4)):
            day = next_working_day(day)
        later = day + timedelta(days=int(roll() * 15))
        return {
            "person": f"{self.pick(_FIRST)} {self.pick(SURNAMES)}",
            "firma": self.pick(FIRMS),
            "tag": _DAYS[day.weekday()],
            "datum": f"{later:%d.%m.}",
            "uhr": f"{8 + int(roll() * 10)}:{self.pick(('00', '15', '30', '45'))}",
            "betrag": f"{18 + int(roll() * 900)},{int(roll() * 10)}0",
            "zahl": str(3 + int(roll() * 21)),
        }

    def customers_hour(self, moment: datetime) -> datetime:
        """The moment, or a later one at which a customer would write: mostly by day."""
        here = local(moment)
        day, roll = here.date(), self.random.random()
        if here.hour < 7 or here.hour >= 21:
            if here.hour >= 21:
                day += timedelta(days=1)
            here = at(day, time(7)) + timedelta(seconds=int(self.random.random() * 12 * 3600))
        if not is_working_day(here.date()) and roll > 0.15:
            opens = next_opening(here)
            here = opens + timedelta(seconds=int(self.random.random() * 9 * 3600))
        return here.astimezone(UTC)

    def opening(self, moment: datetime) -> datetime:
        """The moment, or some time after the next opening: nobody writes on the stroke of eight."""
        opens = next_opening(moment)
        if opens <= moment:
            return moment
        return opens.astimezone(UTC) + timedelta(seconds=int(self.random.random() * 5000))

    def answer_moment(self, arrived: datetime, due: datetime, in_time: bool) -> datetime:
        """When an assistant answers what is due then: in the open window, kept or missed."""
        soonest = arrived + timedelta(seconds=120 + int(self.random.random() * 900))
        if in_time:
            start = self.opening(soonest)
            end = due - timedelta(minutes=2)
            wish = start + (end - start) * self.random.betavariate(1.1, 3.2)
            found = self.opening(wish)
            chosen = found if start < end and found <= end else min(soonest, end)
            return max(chosen, arrived + timedelta(seconds=45)).replace(microsecond=0)
        late = due + timedelta(minutes=2 + int(300 * self.random.betavariate(1.0, 2.5)))
        return self.opening(late).replace(microsecond=0)
