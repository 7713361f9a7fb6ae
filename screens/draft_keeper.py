"""Keeps drafts in the order in which they were typed, one write at a time (CHAT-6)."""

from collections.abc import Awaitable, Callable


class DraftKeeper:
    """The newest text of each key wins; nothing older ever comes after it.

    `keep` stores one text; a text that it refuses is kept waiting and tried with the next one.
    """

    def __init__(self, keep: Callable[[str, str], Awaitable[None]]) -> None:
        self._keep = keep
        self._waiting: dict[str, str] = {}
        self._running = False

    def note(self, key: str, text: str) -> None:
        """This is the text under the key now; `settle` stores it."""
        self._waiting[key] = text

    def waiting(self, key: str) -> str | None:
        """The text noted under the key and not yet stored, or None."""
        return self._waiting.get(key)

    async def settle(self) -> None:
        """Store what waits; raises the store's refusal, and then nothing of it is forgotten."""
        if self._running:
            return
        self._running = True
        try:
            while self._waiting:
                key, text = next(iter(self._waiting.items()))
                await self._keep(key, text)
                if self._waiting.get(key) == text:
                    del self._waiting[key]
        finally:
            self._running = False
