"""An import under way: what it stands on, what it has counted, whom it has touched."""

from collections.abc import Iterable, Mapping
from dataclasses import field
from datetime import datetime
from typing import TypeVar

from data.work import Work
from domain.ids import CustomerId
from domain.trail import Facts
from domain.values import dataclass
from services.importing.columns import Kind
from services.importing.facts import changed_fields, merged
from services.importing.lines import Line
from services.importing.reading import Progress, Readings
from services.importing.result import Counts
from services.importing.stored import Stored

L = TypeVar("L", bound=Line)


@dataclass(slots=True)
class Bringing:
    """One import in its transaction."""

    work: Work
    now: datetime
    readings: Readings
    stored: Stored
    progress: Progress
    counts: dict[Kind, Counts] = field(default_factory=dict)
    accounts: set[CustomerId] = field(default_factory=set)
    """Customers whose account has to be summed anew (BUD-5)."""
    moved: set[CustomerId] = field(default_factory=set)
    """Customers for whom something moved (CUST-4)."""
    newcomers: list[str] = field(default_factory=list)
    """Names of new assistants."""
    _facts: dict[Kind, dict[str, Facts]] = field(default_factory=dict)

    def lines(self, kind: Kind, of: type[L]) -> list[L]:
        """The lines of a kind."""
        return [line for line in self.readings.lines[kind] if isinstance(line, of)]

    def news(self, kind: Kind, line_id: str, line: Line) -> frozenset[str]:
        """The fields in which the line differs from what it said the last time."""
        before = self.stored.said_before(kind, line_id)
        changed = changed_fields(line, before)
        if changed or before is None:
            self._facts.setdefault(kind, {})[line_id] = merged(line, before)
        return changed

    def count(self, kind: Kind, *, added: int = 0, updated: int = 0, unchanged: int = 0) -> None:
        """Count lines for the summary."""
        counts = self.counts.setdefault(kind, Counts())
        counts.added += added
        counts.updated += updated
        counts.unchanged += unchanged

    def remember(self) -> None:
        """Keep what the lines said, so that the same files change nothing the next time."""
        for kind, facts in self._facts.items():
            self.work.imports.remember(kind, facts)


def taken(line: Line, changed: frozenset[str], names: Iterable[str]) -> Mapping[str, object]:
    """The changed ones of these fields with their values; a missing day changes nothing."""
    found = {name: getattr(line, name) for name in names if name in changed}
    return {name: value for name, value in found.items() if value is not None}
