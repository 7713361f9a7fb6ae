"""Members of an enumeration from their stored values, by one look into a dictionary."""

from collections.abc import Callable
from enum import StrEnum
from typing import TypeVar

E = TypeVar("E", bound=StrEnum)


class _Members(dict[str | None, E | None]):
    """Nothing stored is no member; a value the enumeration lacks is its own `ValueError`."""

    def __init__(self, kind: type[E]) -> None:
        super().__init__({member.value: member for member in kind})
        self[None] = None
        self._kind = kind

    def __missing__(self, stored: str | None) -> E:
        return self._kind(str(stored))


def member_of(kind: type[E]) -> Callable[[str], E]:
    """What makes a member of a stored value, much faster than calling the class."""
    return _Members(kind).__getitem__  # type: ignore[return-value]  # None comes of None alone


def member_or_none_of(kind: type[E]) -> Callable[[str | None], E | None]:
    """The same where nothing may be stored: then it is None."""
    return _Members(kind).__getitem__
