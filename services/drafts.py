"""Drafts: what a person typed and has not sent, kept on this machine (CHAT-6)."""

from pathlib import Path

from data.drafts import DraftStore
from domain.ids import PersonId, TaskId


def chat_key(task_id: TaskId) -> str:
    """Under which key the text typed for a task's chat is kept, in whichever room."""
    return f"chat:{task_id}"


def files_key(task_id: TaskId) -> str:
    """Under which key the files chosen for a chat are kept, one path a line."""
    return f"files:{task_id}"


def note_key(task_id: TaskId) -> str:
    """Under which key the internal note typed for a task is kept."""
    return f"note:{task_id}"


def single_key(person_id: PersonId) -> str:
    """Under which key the text typed to this person is kept, in whichever room."""
    return f"single:{person_id}"


def task_of(key: str) -> TaskId | None:
    """The task whose chat a draft's key names, or None for another draft."""
    kind, _colon, number = key.partition(":")
    return TaskId(int(number)) if kind in ("chat", "files") and number.isdecimal() else None


class Drafts:
    """Keeps what is typed, per person and place; what was kept survives kill -9 and power cuts.

    A draft is its writer's alone: it stays on this machine and never enters the agency's store.
    Every method may refuse with `StoreFull`, `StoreReadOnly` or `StoreUnreachable`.
    """

    def __init__(self, folder: Path) -> None:
        self._store = DraftStore(folder)

    def keep(self, person_id: PersonId, key: str, text: str) -> None:
        """Store the text under this key; an empty one is forgotten."""
        storable = text.encode("utf-8", "ignore").decode("utf-8")
        if storable:
            self._store.put(person_id, key, storable)
        else:
            self._store.remove(person_id, key)

    def text(self, person_id: PersonId, key: str) -> str:
        """What she typed under this key; empty when nothing is kept."""
        return self._store.find(person_id, key) or ""

    def drop(self, person_id: PersonId, key: str) -> None:
        """Forget it: it was sent, or given up."""
        self._store.remove(person_id, key)

    def keys_with_text(self, person_id: PersonId) -> frozenset[str]:
        """Where she has something typed and not sent."""
        return self._store.names_of(person_id)

    def close(self) -> None:
        """Give the file up; the next use opens it again."""
        self._store.close()
