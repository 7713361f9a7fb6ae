"""What of all that waits is shown: by kind, by words, and whether what is put off is too."""

from collections.abc import Iterable, Sequence

from domain.triage import TriageKind
from domain.values import dataclass, replace
from screens.triage.lines import matches
from services.triage.triage import AnyCase


@dataclass(frozen=True, slots=True)
class Selection:
    """A choice among what waits."""

    kinds: frozenset[TriageKind] = frozenset()
    """Only these kinds; empty for all."""
    words: str = ""
    """Only what contains every one of these words."""
    with_sleepers: bool = False
    """Also what is put off."""

    def turned(self, step: int, known: Iterable[TriageKind] = TriageKind) -> "Selection":
        """The next kind of those known alone, or the one before; between last and first all."""
        turns = (frozenset[TriageKind](), *(frozenset({kind}) for kind in known))
        at = turns.index(self.kinds) if self.kinds in turns else 0
        return replace(self, kinds=turns[(at + step) % len(turns)])

    def of(self, cases: Sequence[AnyCase]) -> "Selected":
        """What of these is shown, and what is told about the rest."""
        words = self.words.casefold().split()
        fitting = [case for case in cases if not words or matches(case, words)]
        asleep = [case for case in fitting if case.snooze is not None]
        there = fitting if self.with_sleepers else [c for c in fitting if c.snooze is None]
        shown = [case for case in there if not self.kinds or case.item.kind in self.kinds]
        return Selected(shown, [case.item.kind for case in there], len(asleep))


@dataclass(frozen=True, slots=True)
class Selected:
    """What is shown of all that waits."""

    cases: Sequence[AnyCase]
    """In the order of what waits."""
    kinds: Sequence[TriageKind]
    """The kind of each thing that would be shown if no kind were chosen."""
    asleep: int
    """How many fitting things are put off, shown or not."""
