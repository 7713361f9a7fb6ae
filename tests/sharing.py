"""What the databases of one test process share, and how its rubbish is collected."""

import gc
from collections.abc import Hashable, Iterator
from contextlib import contextmanager
from typing import Any

import pytest

RUBBISH = 20_000
"""So many new objects before they are looked through: the default is 700 to 2000."""


class SharedStatements(dict[Hashable, Any]):
    """Compiled statements of every engine of one kind.

    A test has an engine of its own, and SQLAlchemy compiles anew for each; they differ in nothing
    that a statement depends on.
    """

    def get(self, key: Any, default: Any = None) -> Any:
        """What was compiled for any engine of this kind."""
        return super().get(self._shared(key), default)

    def __setitem__(self, key: Any, compiled: Any) -> None:
        super().__setitem__(self._shared(key), compiled)

    @staticmethod
    def _shared(key: Any) -> Hashable:
        dialect, *rest = key
        return (dialect.name, dialect.driver, *rest)


@contextmanager
def statements_compiled_once() -> Iterator[None]:
    """Within it every engine knows what others have compiled."""
    from sqlalchemy import Engine

    from data import engine as engines
    from data.address import Address

    shared = SharedStatements()
    make = engines.make_engine

    def made(place: Address) -> Engine:
        engine = make(place)
        engine._compiled_cache = shared
        return engine

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(engines, "make_engine", made)
        yield


def collect_rarely() -> None:
    """Leave out of the collections what stays to the end, and collect the rest less often."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(RUBBISH, 10, 10)
