"""What is sent again after a lost connection is kept once: not never, and not twice."""

from collections.abc import Callable, Hashable, Iterator
from contextlib import contextmanager
from typing import Generic, TypeVar

from domain.errors import NotFound, StoreUnreachable

Attempt = TypeVar("Attempt", bound=Hashable)
"""Everything that makes two attempts the same one."""
Id = TypeVar("Id")
"""What the store knows the result by."""
Kept = TypeVar("Kept")


class Once(Generic[Attempt, Id]):
    """Remembers what may have been stored although the store's word never came."""

    def __init__(self) -> None:
        self.unsure: dict[Attempt, Id] = {}
        """The attempts whose connection was lost, and what each would have become."""

    def kept(self, attempt: Attempt, read: Callable[[Id], Kept]) -> Kept | None:
        """What the same attempt stored before, when its word was lost; None when it did not."""
        known = self.unsure.pop(attempt, None)
        if known is None:
            return None
        try:
            return read(known)
        except NotFound:
            return None
        except StoreUnreachable:
            self.unsure[attempt] = known
            raise

    @contextmanager
    def trying(self, attempt: Attempt) -> Iterator[Callable[[Id], None]]:
        """Around the write; what is given has to be told, before the commit, what will be stored.

        Only a lost connection leaves the attempt unsure.
        """

        def noted(known: Id) -> None:
            self.unsure[attempt] = known

        try:
            yield noted
        except StoreUnreachable:
            raise
        except BaseException:
            self.unsure.pop(attempt, None)
            raise
        self.unsure.pop(attempt, None)
