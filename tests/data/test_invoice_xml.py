"""The data of an invoice against the rules of EN 16931: schematron, in a process of its own."""

import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from data.invoice_xml import as_xml
from domain.invoice_contents import Contents, cancelling
from domain.values import replace
from tests.domain.examples.invoice import ADA, contents
from tests.house import HOUSE

TAXED = replace(ADA, is_small=False, vat_id="DE123456788")


def broken_rules(content: bytes, folder: Path) -> str:
    file = folder / "invoice.xml"
    file.write_bytes(content)
    done = subprocess.run(
        [sys.executable, "-m", "tests.schematron", str(file)],
        cwd=HOUSE,
        capture_output=True,
        text=True,
        check=False,
    )
    assert not done.stderr, done.stderr
    return done.stdout


@pytest.mark.parametrize(
    "invoice",
    [
        contents(575_39, -25_85),
        contents(575_39, 1, -25_85, seller=TAXED),
        contents(1, seller=replace(TAXED, tax_number="")),
        cancelling(contents(575_39, -25_85), "STORNO RE 1", date(2026, 11, 3)),
    ],
    ids=["small", "taxed", "without tax number", "cancelled"],
)
def test_every_kind_keeps_every_rule(invoice: Contents, tmp_path: Path) -> None:
    assert broken_rules(as_xml(invoice), tmp_path) == ""


def test_what_cancels_names_the_invoice_it_takes_back() -> None:
    record = as_xml(cancelling(contents(575_39), "STORNO RE 1", date(2026, 11, 3)))
    assert b"<ram:TypeCode>381" in record
    named = record.split(b"<ram:InvoiceReferencedDocument>")[1]
    assert contents(575_39).number.encode() in named.split(b"</ram:InvoiceReferencedDocument>")[0]
    assert b"InvoiceReferencedDocument" not in as_xml(contents(575_39))


@pytest.mark.parametrize(
    ("right", "wrong", "rule"),
    [
        (b"<ram:LineTotalAmount>575.39", b"<ram:LineTotalAmount>575.38", "BR-CO-10"),
        (b"<ram:CalculatedAmount>109.32", b"<ram:CalculatedAmount>109.33", "BR-CO-14"),
        (b'<ram:ID schemeID="VA">DE123456788</ram:ID>', b"", "BR-S-02"),
    ],
)
def test_a_planted_error_is_found(right: bytes, wrong: bytes, rule: str, tmp_path: Path) -> None:
    content = as_xml(contents(575_39, seller=replace(TAXED, tax_number="")))
    assert right in content
    assert rule in broken_rules(content.replace(right, wrong, 1), tmp_path)
