"""An invoice as a PDF: readable, archivable, its data within."""

from datetime import UTC, datetime
from io import BytesIO

import pytest
from pypdf import PdfReader

from data.invoice_pdf import XML_NAME, as_zugferd
from data.invoice_xml import as_xml
from domain.values import replace
from tests.domain.examples.invoice import ADA, contents

NOW = datetime(2026, 11, 2, 9, tzinfo=UTC)
TAXED = replace(ADA, is_small=False, vat_id="DE123456788")


def read(content: bytes) -> PdfReader:
    return PdfReader(BytesIO(content))


def test_it_says_all_that_has_to_stand_on_an_invoice() -> None:
    text = read(as_zugferd(contents(575_39, seller=TAXED), NOW)).pages[0].extract_text()
    for told in (
        *("Ada Assistent", "DE-89073 Ulm", "Fleißige Hände GmbH", "Rechnung RE 1", "02.11.2026"),
        *("01.10.2026 bis 31.10.2026", "575,39 €", "19 %", "109,32 €", "684,71 €"),
        *("06.11.2026", "DE89 3704", "88/123/45678", "DE123456788"),
    ):
        assert told in text


def test_each_of_several_pages_says_where_it_belongs() -> None:
    pages = read(as_zugferd(contents(*[100] * 60), NOW)).pages
    assert len(pages) > 1
    for place, page in enumerate(pages, 1):
        told = f"Rechnung RE 1 · Seite {place} von {len(pages)}"
        assert told in page.extract_text()


def test_a_small_business_says_why_there_is_no_vat() -> None:
    text = read(as_zugferd(contents(575_39), NOW)).pages[0].extract_text()
    assert "§ 19 UStG" in text
    assert "Umsatzsteuer 19" not in text


def test_it_carries_its_own_data_and_says_so() -> None:
    invoice = contents(575_39, -1)
    paper = read(as_zugferd(invoice, NOW))
    assert paper.attachments[XML_NAME] == [as_xml(invoice)]
    told = paper.xmp_metadata.stream.get_data().decode("utf-8") if paper.xmp_metadata else ""
    assert "<pdfaid:part>3</pdfaid:part>" in told
    assert "<fx:ConformanceLevel>EN 16931</fx:ConformanceLevel>" in told
    assert "/OutputIntents" in paper.root_object


@pytest.mark.parametrize("many", [1, 60])
def test_any_name_and_any_length_is_printed(hostile_name: str, many: int) -> None:
    line = replace(contents(100).lines[0], text=hostile_name[:500], detail=hostile_name[:500])
    invoice = replace(contents(), number="<&> '", lines=(line,) * many)
    assert len(read(as_zugferd(invoice, NOW)).pages) >= 1
