"""Who sits at this terminal, in which agency."""

from dataclasses import dataclass

from domain.person import Actor


@dataclass(frozen=True, slots=True)
class Session:
    """A signed-in person at one terminal."""

    actor: Actor
    agency: str
    """The agency's name, as the top line shows it."""
