"""The stable keys of lines that have no id of their own."""

import hashlib
from datetime import UTC

from services.importing.lines import MessageLine

_LONGEST = 100
"""Characters an external id has room for."""


def message_key(line: MessageLine) -> str:
    """The external id of a message: its own, else one made of task, time, author and text."""
    if line.id:
        return line.id
    told = "\x1f".join(
        (line.task, line.sent.astimezone(UTC).isoformat(), line.side, line.author, line.text)
    )
    return f"auto:{_hash(told)}"


def carried_over(task_id: str) -> str:
    """The external id of the entry that carries a task's former working time."""
    plain = f"worked:{task_id}"
    return plain if len(plain) <= _LONGEST else f"worked:{_hash(task_id)}"


def _hash(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:40]
