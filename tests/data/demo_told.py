"""The demo agency as it is told at a few clocks, once for all tests that read it."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from functools import cache

from data.demo.life import Life
from data.demo.make import DemoAgency, Portion
from domain.calendar import BERLIN
from domain.message import Message

MONDAY = datetime(2026, 11, 23, 10, 20, tzinfo=BERLIN)
CLOCKS = (
    MONDAY,
    datetime(2026, 4, 3, 9, tzinfo=BERLIN),
    datetime(2026, 12, 24, 20, tzinfo=BERLIN),
    datetime(2026, 10, 25, 2, 30, fold=1, tzinfo=BERLIN),
    datetime(2026, 3, 30, 9, tzinfo=BERLIN),
    datetime(2027, 2, 1, 22, 30, tzinfo=BERLIN),
)


@dataclass(frozen=True)
class Told:
    """A demo agency with all it tells."""

    made: DemoAgency
    portions: tuple[Portion, ...]

    @property
    def lives(self) -> Iterator[Life]:
        return (life for portion in self.portions for life in portion.lives)

    @property
    def messages(self) -> Iterator[Message]:
        return (message for life in self.lives for message in life.messages)


@cache
def told(now: datetime, seed: int = 1) -> Told:
    made = DemoAgency(seed, now)
    return Told(made, tuple(made.portions()))
