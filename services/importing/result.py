"""What came of an import."""

from collections.abc import Mapping, Sequence
from dataclasses import field

from domain.values import dataclass
from services.importing.columns import Kind
from services.importing.faults import Fault


@dataclass(slots=True)
class Counts:
    """How many lines of a kind were what."""

    added: int = 0
    updated: int = 0
    unchanged: int = 0


@dataclass(frozen=True, slots=True)
class Outcome:
    """Everything written, or, with faults, nothing."""

    counts: Mapping[Kind, Counts] = field(default_factory=dict)
    """Of the kinds the files held."""
    faults: Sequence[Fault] = ()
    """In the order in which somebody mends them."""
    hints: Sequence[Fault] = ()
    """What is worth a look and hindered nothing."""
    newcomers: Sequence[str] = ()
    """New assistants, who have no password yet."""

    @property
    def is_written(self) -> bool:
        """Whether the lines are in the store now."""
        return not self.faults
