"""The agency whose desk this is."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Agency:
    """One agency per database."""

    name: str
    founded_at: datetime
    is_demo: bool = False
    """Whether it is the invented agency for trying things out."""
