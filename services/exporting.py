"""Saving documents as files, never over another one."""

from datetime import datetime
from pathlib import Path

from data.files import save_new
from data.printing import as_markdown, as_pdf, as_text
from data.reads.facts import FactsReads
from domain.ids import TaskId
from domain.paper import Paper
from domain.permission import sees_everything
from domain.person import Actor
from domain.values import dataclass
from services.office import Office

PDF = ".pdf"
"""A file so called becomes a PDF."""

MARKDOWN = ".md"
"""And one so called Markdown; any other one becomes a text."""


@dataclass(frozen=True, slots=True)
class Exporting:
    """The use cases of taking evidence along."""

    office: Office

    def numbered(self, actor: Actor, number: int) -> TaskId:
        """The task of this number, or `NotFound` when it is not hers to see."""
        with self.office.reading() as work:
            reads = FactsReads(work.reader, actor.id, everything=sees_everything(actor))
            return reads.numbered(number)

    def save(self, paper: Paper, target: Path) -> Path:
        """Write the document; where it lies now.

        `BadInput("file", …)` when there is such a file already, or the place will not do.
        """
        ending, now = target.suffix.casefold(), self.office.now()
        content = as_markdown(paper)
        if ending != MARKDOWN:
            content = printed(paper, now, pdf=ending == PDF)
        return save_new(target.expanduser().absolute(), content)


def printed(paper: Paper, now: datetime, *, pdf: bool) -> bytes:
    """The document as the content of a file."""
    return as_pdf(paper, now) if pdf else as_text(paper)


def save_text(text: str, target: Path) -> Path:
    """Write a text as a new file, as it is; where it lies now. Refused like `Exporting.save`."""
    return save_new(target.expanduser().absolute(), text.encode("utf-8"))
