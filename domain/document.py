"""Documents that are kept as files: a notice, a power of attorney (HAND-1, POA-1)."""

from collections.abc import Iterable

from domain.text import one_line
from domain.values import dataclass

LONGEST_NAME = 200
"""Characters a document may be called by."""


@dataclass(frozen=True, slots=True)
class Document:
    """A file that proves something; the content lies in the file store under its hash.

    It belongs to one thing, and is kept and deleted with it (RET-1).
    """

    id: int
    name: str
    """The label people see; never used as a path."""
    sha256: str
    size: int
    """Bytes."""
    leaving_id: int | None = None
    """Whose notice it is."""
    attorney_id: int | None = None
    """Which power of attorney it is."""


def called(typed: str, files: Iterable[str]) -> str:
    """What a document is called: as somebody typed, else as its first file; empty for neither."""
    names = (one_line(name)[:LONGEST_NAME].rstrip() for name in (typed, *files))
    return next((name for name in names if name), "")
