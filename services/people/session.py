"""Who sits at this terminal, in which agency."""

from domain.person import Actor
from domain.values import dataclass


@dataclass(frozen=True, slots=True)
class Session:
    """A signed-in person at one terminal."""

    actor: Actor
    agency: str
    """The agency's name, as the top line shows it."""
    says_du: bool = False
    """Whether she is a customer who is spoken to in Du (CHAT-2)."""
