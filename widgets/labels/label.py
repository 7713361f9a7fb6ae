"""A value as it is shown."""

from domain.values import dataclass
from widgets.countdown import Grade


@dataclass(frozen=True, slots=True)
class Label:
    """A value as it is shown."""

    symbol: str
    """One cell, told apart without colour."""
    word: str
    """In the reader's language."""
    tone: Grade = Grade.PLAIN
    """What colours it."""

    def __str__(self) -> str:
        return f"{self.symbol} {self.word}"
