"""Interleaved measuring: each round runs every variant once; a slow minute hits all alike."""

import statistics
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

WARM_UP = 1
"""Rounds that are not counted."""


@dataclass(frozen=True, slots=True)
class Result:
    """One line of the table."""

    what: str
    reference: str
    ratio: float
    """Median of the ratios of the single rounds."""
    promise: float | None
    """The ratio that was promised; None where none was."""
    seconds: float
    """Median of the measured thing."""
    reference_seconds: float


def interleave(variants: Mapping[str, Callable[[], float]], rounds: int) -> dict[str, list[float]]:
    """The figures of every variant, by round, in turning order."""
    names = list(variants)
    figures: dict[str, list[float]] = {name: [] for name in names}
    for number in range(rounds + WARM_UP):
        turned = names[number % len(names) :] + names[: number % len(names)]
        for name in turned:
            figure = variants[name]()
            if number >= WARM_UP:
                figures[name].append(figure)
    return figures


def against(
    what: str,
    reference: str,
    figures: tuple[Sequence[float], Sequence[float]],
    promise: float | None = None,
) -> Result:
    """The result of a variant's figures against the reference's, round by round."""
    measured, base = figures
    ratios = [one / other for one, other in zip(measured, base, strict=True)]
    return Result(
        what,
        reference,
        statistics.median(ratios),
        promise,
        statistics.median(measured),
        statistics.median(base),
    )
