"""New identities: time-ordered 63-bit numbers that reveal no count and need no server.

41 bits of milliseconds since 2020, 22 random bits. Two made in the same millisecond by one program
keep their order; two programs collide once in four million pairs of the same millisecond, and then
the primary key refuses the second.
"""

import os
import threading
from datetime import UTC, datetime

_EPOCH = datetime(2020, 1, 1, tzinfo=UTC)
_RANDOM_BITS = 22
_lock = threading.Lock()
_newest: dict[int, int] = {}


def new_id(at: datetime) -> int:
    """An identity that sorts by `at` (aware), after all made for the same millisecond before."""
    milliseconds = max(0, int((at - _EPOCH).total_seconds() * 1000))
    with _lock:
        made = (milliseconds << _RANDOM_BITS) | _random_bits(_RANDOM_BITS - 2)
        newest = _newest.get(milliseconds)
        if newest is not None and made <= newest:
            made = newest + 1 + _random_bits(4)
        if len(_newest) > 10_000:
            _newest.clear()
        _newest[milliseconds] = made
    return made


def _random_bits(bits: int) -> int:
    """As `secrets` draws them, which loads half of the cryptography for it."""
    return int.from_bytes(os.urandom(4), "big") & ((1 << bits) - 1)


def first_id_at(at: datetime) -> int:
    """The smallest identity of that millisecond: a bound for "since then"."""
    return max(0, int((at - _EPOCH).total_seconds() * 1000)) << _RANDOM_BITS
