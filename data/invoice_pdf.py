"""An invoice as a PDF/A-3 that carries itself as data: ZUGFeRD, profile EN 16931 (HON-7, HON-9)."""

from collections.abc import Container
from datetime import date, datetime
from html import escape
from typing import TYPE_CHECKING

from data.invoice_xml import EXEMPT, as_xml
from data.printing import shown, with_font
from domain.invoice_contents import Contents, Party
from domain.money import german

if TYPE_CHECKING:
    from fpdf import FPDF

XML_NAME = "factur-x.xml"
"""What the embedded file is called, as the standard wants it."""

_MARGIN, _HEIGHT = 20, 5
_TITLE, _TEXT, _SMALL = 16, 10, 8
_FX = "urn:factur-x:pdfa:CrossIndustryDocument:invoice:1p0#"
_PROPERTIES = {
    "DocumentFileName": XML_NAME,
    "DocumentType": "INVOICE",
    "Version": "1.0",
    "ConformanceLevel": "EN 16931",
}
"""What a reader of e-invoices looks for in a PDF's metadata."""


def as_zugferd(contents: Contents, now: datetime) -> bytes:
    """The invoice in A4, with its data embedded."""
    kind = "Stornorechnung" if contents.cancels else "Rechnung"
    sheet, known = _pages(f"{kind} {contents.number}")
    sheet.set_lang("de-DE")
    sheet.set_creation_date(now)
    sheet.set_xmp_metadata(_metadata(f"{kind} {contents.number}", now))
    sheet.embed_file(
        bytes=as_xml(contents),
        basename=XML_NAME,
        modification_date=now,
        mime_type="text/xml",
        associated_file_relationship="Alternative",
        desc="Rechnung als Daten (EN 16931)",
    )
    sheet.add_page()
    _parties(sheet, contents, known)
    _head(sheet, contents, kind, known)
    for line in contents.lines:
        _row(sheet, _shown(line.text, known), german(line.cents))
        if line.detail:
            _write(sheet, _shown(line.detail, known), _SMALL, indent=4)
    _sums(sheet, contents)
    _foot(sheet, contents, known)
    return bytes(sheet.output())


def _pages(title: str) -> "tuple[FPDF, Container[int]]":
    """Pages of which each says which it is of how many, and what their font has."""
    from fpdf import FPDF  # heavy, and needed by nobody else

    class Pages(FPDF):
        """Each ends in the title of the whole and its own number."""

        def footer(self) -> None:
            """That it belongs to these."""
            self.set_y(-_MARGIN + 4)
            self.set_font("DejaVu", size=_SMALL)
            self.cell(0, _HEIGHT, f"{named} · Seite {self.page_no()} von {{nb}}", align="R")

    sheet = Pages(format="A4", enforce_compliance="PDF/A-3B")
    sheet.set_margin(_MARGIN)
    sheet.set_auto_page_break(True, margin=_MARGIN)
    known = with_font(sheet, _TEXT)
    named = _shown(title, known)
    sheet.set_title(named)
    return sheet, known


def _metadata(title: str, now: datetime) -> str:
    """Title and day, that it is a PDF/A-3B, and that an e-invoice is in it."""
    at = now.isoformat(timespec="seconds")
    declared = "".join(
        f"<rdf:li rdf:parseType='Resource'><pdfaProperty:name>{name}</pdfaProperty:name>"
        "<pdfaProperty:valueType>Text</pdfaProperty:valueType>"
        "<pdfaProperty:category>external</pdfaProperty:category>"
        f"<pdfaProperty:description>{name}</pdfaProperty:description></rdf:li>"
        for name in _PROPERTIES
    )
    told = "".join(f"<fx:{name}>{value}</fx:{name}>" for name, value in _PROPERTIES.items())
    extension = "http://www.aiim.org/pdfa/ns"
    return (
        "<x:xmpmeta xmlns:x='adobe:ns:meta/'>"
        "<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'>"
        "<rdf:Description rdf:about='' xmlns:dc='http://purl.org/dc/elements/1.1/' "
        f"xmlns:xmp='http://ns.adobe.com/xap/1.0/' xmlns:pdfaid='{extension}/id/' "
        f"xmlns:fx='{_FX}' xmlns:pdfaExtension='{extension}/extension/' "
        f"xmlns:pdfaSchema='{extension}/schema#' xmlns:pdfaProperty='{extension}/property#'>"
        "<pdfaid:part>3</pdfaid:part><pdfaid:conformance>B</pdfaid:conformance>"
        f"<dc:title><rdf:Alt><rdf:li xml:lang='x-default'>{escape(title)}</rdf:li></rdf:Alt>"
        f"</dc:title><xmp:CreateDate>{at}</xmp:CreateDate><xmp:ModifyDate>{at}</xmp:ModifyDate>"
        f"{told}<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType='Resource'>"
        "<pdfaSchema:schema>Factur-X PDFA Extension Schema</pdfaSchema:schema>"
        f"<pdfaSchema:namespaceURI>{_FX}</pdfaSchema:namespaceURI>"
        "<pdfaSchema:prefix>fx</pdfaSchema:prefix>"
        f"<pdfaSchema:property><rdf:Seq>{declared}</rdf:Seq></pdfaSchema:property>"
        "</rdf:li></rdf:Bag></pdfaExtension:schemas></rdf:Description></rdf:RDF></x:xmpmeta>"
    )


def _parties(sheet: "FPDF", contents: Contents, known: Container[int]) -> None:
    for line in _address(contents.seller):
        _write(sheet, _shown(line, known), _SMALL)
    sheet.ln(8)
    for line in _address(contents.buyer):
        _write(sheet, _shown(line, known), _TEXT)
    sheet.ln(8)


def _address(party: Party) -> tuple[str, ...]:
    return party.name, party.street, f"{party.country}-{party.postcode} {party.city}"


def _head(sheet: "FPDF", contents: Contents, kind: str, known: Container[int]) -> None:
    _write(sheet, _shown(f"{kind} {contents.number}", known), _TITLE)
    sheet.ln(2)
    if contents.cancels:
        _write(sheet, _shown(f"Storno der Rechnung {contents.cancels}", known), _TEXT)
    _write(sheet, f"Rechnungsdatum: {_day(contents.issued)}", _TEXT)
    _write(sheet, f"Leistungszeitraum: {_day(contents.begins)} bis {_day(contents.ends)}", _TEXT)
    sheet.ln(4)


def _sums(sheet: "FPDF", contents: Contents) -> None:
    sheet.ln(3)
    sheet.line(_MARGIN, sheet.get_y(), sheet.w - _MARGIN, sheet.get_y())
    sheet.ln(2)
    if contents.vat_percent:
        _row(sheet, "Summe netto", german(contents.net_cents))
        _row(sheet, f"Umsatzsteuer {contents.vat_percent} %", german(contents.vat_cents))
    _row(sheet, "Rechnungsbetrag", german(contents.gross_cents))
    if not contents.vat_percent:
        _write(sheet, EXEMPT, _SMALL)


def _foot(sheet: "FPDF", contents: Contents, known: Container[int]) -> None:
    seller = contents.seller
    sheet.ln(6)
    if not contents.cancels:
        _write(sheet, f"Zahlbar bis {_day(contents.due)} auf {_grouped(seller.iban)}.", _TEXT)
    numbers = (("Steuernummer", seller.tax_number), ("USt-IdNr.", seller.vat_id))
    told = " · ".join(f"{name} {number}" for name, number in numbers if number)
    _write(sheet, _shown(told, known), _SMALL)


def _write(sheet: "FPDF", text: str, size: int, indent: int = 0) -> None:
    sheet.set_font("DejaVu", size=size)
    sheet.set_x(_MARGIN + indent)
    height = _HEIGHT if size < _TITLE else _HEIGHT + 4
    sheet.multi_cell(0, height, text or " ", align="L", new_x="LMARGIN", new_y="NEXT")


def _row(sheet: "FPDF", text: str, amount: str) -> None:
    """A text on the left, as many lines as it takes, and its amount on the right."""
    sheet.set_font("DejaVu", size=_TEXT)
    width = sheet.w - 2 * _MARGIN
    sheet.multi_cell(width - 32, _HEIGHT, text, align="L", new_x="RIGHT", new_y="LAST")
    sheet.cell(32, _HEIGHT, amount, align="R", new_x="LMARGIN", new_y="NEXT")


def _day(day: date) -> str:
    return f"{day:%d.%m.%Y}"


def _grouped(iban: str) -> str:
    return " ".join(iban[place : place + 4] for place in range(0, len(iban), 4))


def _shown(text: str, known: Container[int]) -> str:
    """The text on one line, as far as the font has its signs."""
    return shown(" ".join(text.split()), known)
