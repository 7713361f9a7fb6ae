"""A document as a text file or as a PDF; any script is kept, or its place is marked."""

import re
from collections.abc import Container
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from domain.paper import Paper

if TYPE_CHECKING:
    from fpdf import FPDF

FONT = Path(__file__).parent / "fonts" / "DejaVuSans.ttf"
"""Latin, Greek, Cyrillic, Hebrew, Arabic and many signs; its licence lies beside it."""

UNKNOWN = "□"
"""Stands in a PDF for a sign that the font has not; the text file has every sign."""

_WIDTH = 96
_MARGIN = 18
_SIZES = {"title": 15, "head": 10, "line": 9, "foot": 8}
_HEIGHT = 5
_TOGETHER = 2 + 3 * _HEIGHT
"""Millimetres that a heading needs with the first lines below it: it never ends a page."""


def as_text(paper: Paper) -> bytes:
    """The document as UTF-8 text, with a rule below its title."""
    lines = [paper.title, "=" * min(max(len(paper.title), 3), _WIDTH), *paper.subtitle, ""]
    for part in paper.parts:
        lines.append(part.head)
        for line in part.lines:
            lines += [f"    {row}" for row in line.split("\n")]
        lines.append("")
    return "\n".join(lines).encode("utf-8")


def as_markdown(paper: Paper) -> bytes:
    """The document as UTF-8 Markdown; what people wrote is text there too, never a mark."""
    lines = [f"# {_plain(paper.title)}", ""]
    lines += [f"{_plain(line)}  " for line in paper.subtitle]
    for part in paper.parts:
        lines += ["", f"## {_plain(part.head)}", ""]
        for line in part.lines:
            first, *more = line.split("\n")
            lines.append(f"- {_plain(first)}")
            lines += [f"  {_plain(row)}" for row in more]
    return ("\n".join(lines) + "\n").encode("utf-8")


_MARKS = re.compile(r"([\\`*_{}\[\]<>#|~!&])|^(\s*)([-+=]|\d+[.)])")
"""What would be read as a mark: signs anywhere, and those that begin a list or a rule."""


def _plain(text: str) -> str:
    """The text so that Markdown shows it as it is."""
    return _MARKS.sub(_escaped, " ".join(text.splitlines()))


def _escaped(found: "re.Match[str]") -> str:
    if found[1]:
        return f"\\{found[1]}"
    begin = found[3]
    return f"{found[2]}{begin[:-1]}\\{begin[-1]}"


def as_pdf(paper: Paper, now: datetime) -> bytes:
    """The document as a PDF in A4, its font within."""
    from fpdf import FPDF  # heavy, and needed by nobody else
    from fpdf.enums import XPos, YPos

    class Sheets(FPDF):
        """Pages with their number at the foot."""

        def footer(self) -> None:
            """The number of the page, among all."""
            self.set_y(-_MARGIN + 4)
            self.set_font("DejaVu", size=_SIZES["foot"])
            self.cell(0, _HEIGHT, f"{self.page_no()} / {{nb}}", align="R")

    sheets = Sheets(format="A4")
    sheets.set_margin(_MARGIN)
    sheets.set_auto_page_break(True, margin=_MARGIN)
    known = with_font(sheets, _SIZES["line"])
    sheets.set_title(shown(paper.title, known))
    sheets.set_creation_date(now)
    sheets.add_page()

    def write(text: str, kind: str, indent: int = 0) -> None:
        sheets.set_font("DejaVu", size=_SIZES[kind])
        sheets.set_x(_MARGIN + indent)
        told = shown(text, known) or " "
        height = _HEIGHT if kind != "title" else _HEIGHT + 3
        sheets.multi_cell(0, height, told, align="L", new_x=XPos.LMARGIN, new_y=YPos.NEXT)

    write(paper.title, "title")
    for line in paper.subtitle:
        write(line, "line")
    for part in paper.parts:
        if sheets.will_page_break(_TOGETHER):
            sheets.add_page()
        sheets.ln(2)
        write(part.head, "head")
        for line in part.lines:
            write(line, "line", indent=6)
    return bytes(sheets.output())


def with_font(sheet: "FPDF", size: int) -> Container[int]:
    """Set our font in this size, in points; what comes back are the signs it has."""
    sheet.add_font("DejaVu", fname=FONT)
    sheet.set_font("DejaVu", size=size)
    return sheet.fonts["dejavu"].cmap  # type: ignore[union-attr]  # fonts from files have one


def shown(text: str, known: Container[int]) -> str:
    """The text with the place of every sign marked that the font has not."""
    return "".join(one if one == "\n" or ord(one) in known else UNKNOWN for one in text)
