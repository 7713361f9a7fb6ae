"""Templates for messages: what they are for, and their placeholders (CHAT-3, CHAT-7)."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from domain.customer import Address


class Template(StrEnum):
    """The occasions that have a text of ours."""

    TASK_SAVED = "task_saved"
    """A task was saved and will be checked by a promised time (TASK-3)."""
    TASK_DELEGATED = "task_delegated"
    """The assistant cannot take it; somebody else is being found (TASK-6)."""
    FACTOR = "factor"
    """A factor above 1 means less working time than budget (BUD-3)."""


@dataclass(frozen=True, slots=True)
class TemplateText:
    """The agency's own wording of a template, in one form of address."""

    template: Template
    address: Address
    text: str
    changed_at: datetime
    changed_by: str
    """The name of who changed it."""
    version: int = 1
