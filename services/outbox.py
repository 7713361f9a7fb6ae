"""What was sent while the database was away: it goes out when that answers again, once (CHAT-6).

Until then its text stands in the draft, where it can be read and changed. Whoever changes it has
it back: only what still stands there to the letter goes out by itself.
"""

from collections.abc import Callable, Sequence

from domain.errors import StoreUnreachable, VPAError
from domain.ids import PersonId
from domain.values import dataclass
from services.drafts import Drafts


@dataclass(frozen=True, slots=True)
class Unsent:
    """A message that could not be stored."""

    key: str
    """The key of its chat's draft."""
    text: str
    """What it says, as the draft keeps it."""
    post: Callable[[], object]
    """Sends it; the same attempt stores it once, even where the store's word was lost."""
    beside: tuple[str, ...] = ()
    """Keys of what else is kept for it and goes with it: the files chosen for it."""


@dataclass(frozen=True, slots=True)
class Delivery:
    """What became of those that waited."""

    gone: Sequence[Unsent]
    """They are stored now."""
    refused: Sequence[VPAError]
    """Why the others were not taken; their text stays a draft."""


class Outbox:
    """Keeps, for as long as the program runs, what waits for the database; one for each chat."""

    def __init__(self, drafts: Drafts) -> None:
        self._drafts = drafts
        self._waiting: dict[tuple[PersonId, str], Unsent] = {}

    def keep(self, person_id: PersonId, unsent: Unsent) -> None:
        """It goes out with the next `send`, in the place of what waited in the same chat."""
        self._waiting[person_id, unsent.key] = unsent

    def forget(self, person_id: PersonId, key: str) -> None:
        """She sends it herself, or something else."""
        self._waiting.pop((person_id, key), None)

    def keep_only(self, person_id: PersonId, key: str, text: str) -> None:
        """What stands there now is this: what waited goes out only if it is still the same."""
        waiting = self._waiting.get((person_id, key))
        if waiting is not None and waiting.text != text:
            self.forget(person_id, key)

    def send(self, person_id: PersonId) -> Delivery:
        """Send what of hers waits and was not changed since, in its order.

        What finds the database away again goes on waiting, with all that comes after it.
        """
        gone: list[Unsent] = []
        refused: list[VPAError] = []
        hers = [key for owner, key in list(self._waiting) if owner == person_id]
        for key in hers:
            unsent = self._waiting.pop((person_id, key), None)
            if unsent is None or self._drafts.text(person_id, key) != unsent.text:
                continue
            try:
                unsent.post()
            except StoreUnreachable:
                self._waiting.setdefault((person_id, key), unsent)
                break
            except VPAError as error:
                refused.append(error)
            else:
                gone.append(unsent)
                for kept in (key, *unsent.beside):
                    self._drafts.drop(person_id, kept)
        return Delivery(gone, refused)
