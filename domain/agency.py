"""The agency whose desk this is."""

from datetime import datetime

from domain.values import dataclass


@dataclass(frozen=True, slots=True)
class Agency:
    """One agency per database."""

    name: str
    founded_at: datetime
    is_demo: bool = False
    """Whether it is the invented agency for trying things out."""
