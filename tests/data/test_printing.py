"""A document becomes a text or a PDF, whatever people wrote in it."""

from datetime import UTC, datetime
from typing import Any

import pytest
from fpdf import FPDF

from data.printing import UNKNOWN, as_markdown, as_pdf, as_text
from domain.paper import Paper, Part

NOW = datetime(2026, 11, 23, 8, tzinfo=UTC)


def paper(text: str) -> Paper:
    return Paper(text, (text, "Stand"), tuple(Part(text, (text, "Zeile\nzwei")) for _ in range(3)))


def test_a_text_has_every_sign() -> None:
    said = as_text(paper("株式会社 שלום 👩‍👩‍👧")).decode("utf-8")
    assert said.startswith("株式会社 שלום 👩‍👩‍👧\n====")
    assert "\n    Zeile\n    zwei\n" in said


def test_a_pdf_holds_its_font_and_marks_what_that_has_not() -> None:
    made = as_pdf(paper("Größe Ωμέγα Привет 株式会社"), NOW)
    assert made.startswith(b"%PDF-")
    assert b"DejaVu" in made
    assert UNKNOWN == "□"


def test_a_heading_never_ends_a_page(monkeypatch: pytest.MonkeyPatch) -> None:
    written: list[tuple[int, str]] = []
    told = FPDF.multi_cell

    def noted(self: FPDF, w: float, h: float, text: str, **how: Any) -> Any:
        done = told(self, w, h, text, **how)
        written.append((self.page_no(), text))
        return done

    monkeypatch.setattr(FPDF, "multi_cell", noted)
    as_pdf(Paper("T", (), tuple(Part(f"Kopf {nth}", ("Zeile",)) for nth in range(60))), NOW)
    pages = {text: page for page, text in written if text.startswith("Kopf")}
    lines = [page for page, text in written if text == "Zeile"]
    assert list(pages.values()) == lines and max(lines) > 2


def test_any_text_can_be_printed(hostile_name: str) -> None:
    assert as_pdf(paper(hostile_name[:3000]), NOW).startswith(b"%PDF-")
    assert as_text(paper(hostile_name))


def test_an_empty_document_is_a_page() -> None:
    assert as_pdf(Paper("", (), ()), NOW).startswith(b"%PDF-")


def test_markdown_reads_nothing_of_what_people_wrote_as_a_mark() -> None:
    paper = Paper("# Titel", ("a_b",), (Part("1. <b>", ("- x\n2) y", "`c` | d", "3.5 h")),))
    assert as_markdown(paper).decode().splitlines() == [
        r"# \# Titel",
        "",
        r"a\_b  ",
        "",
        r"## 1\. \<b\>",
        "",
        r"- \- x",
        r"  2\) y",
        r"- \`c\` \| d",
        r"- 3\.5 h",
    ]
