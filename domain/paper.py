"""A document to be saved or printed: a title, and parts of a head with lines."""

from domain.values import dataclass


@dataclass(frozen=True, slots=True)
class Part:
    """One entry of a document."""

    head: str
    lines: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Paper:
    """A document in its reader's words, in the order in which it is read."""

    title: str
    subtitle: tuple[str, ...]
    """About what it is, and as of when."""
    parts: tuple[Part, ...]
