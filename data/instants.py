"""Instants as the store keeps them: whole microseconds since 1970 in UTC, on both engines alike."""

from datetime import UTC, datetime, timedelta
from functools import lru_cache
from typing import overload

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MICROSECOND = timedelta(microseconds=1)


@overload
def to_store(moment: datetime) -> int: ...
@overload
def to_store(moment: None) -> None: ...
def to_store(moment: datetime | None) -> int | None:
    """The stored number of an aware moment; a naive one is a `ValueError`."""
    if moment is None:
        return None
    if moment.tzinfo is None:
        raise ValueError(f"a moment without time zone: {moment!r}")
    return (moment - _EPOCH) // _MICROSECOND


@overload
def from_store(stored: int) -> datetime: ...
@overload
def from_store(stored: None) -> None: ...
def from_store(stored: int | None) -> datetime | None:
    """The aware UTC moment of a stored number."""
    return None if stored is None else _moment(stored)


@lru_cache(maxsize=4096)
def _moment(stored: int) -> datetime:
    """Remembered: due times fall on the same few moments, and screens read their rows again."""
    return _EPOCH + stored * _MICROSECOND
