"""docs/worked-month.md: its figures are those of the tables, of the paper and of the XML."""

import csv
import io
import json
from datetime import date
from decimal import Decimal
from io import BytesIO
from xml.etree import ElementTree

import pytest
from pypdf import PdfReader

from data.invoice_pdf import XML_NAME, as_zugferd
from domain.invoice_contents import Contents
from services.customer.accounts import Accounts
from services.honorarium.fee_book import FeeBook
from services.honorarium.honorarium import Honorarium
from services.invoice.invoices import Invoices
from tests import worked_month as month
from tests.builders import SmallAgency
from tests.house import HOUSE
from tests.money_agency import MoneyAgency, berlin, money_agency
from widgets.honorarium.export import honorarium_csv, honorarium_json
from widgets.words import use_language

OCTOBER = date(2026, 10, 1)
LINES = {
    **{"196.00": 50_399, "154.67": 38_401, "127.54": 27_330, "58.52": 6_270, "156.60": 21_600},
    **{"20.00": 144_000, "11.66": 0, "7.00": 1_800},
}
"""What each line comes to and its seconds, as the page says."""

_XML = "{urn:un:unece:uncefact:data:standard:ReusableAggregateBusinessInformationEntity:100}"


@pytest.fixture
def money(agency: SmallAgency) -> MoneyAgency:
    return money_agency(agency, is_small=False)


@pytest.fixture
def book(money: MoneyAgency) -> FeeBook:
    use_language("de")
    return Honorarium(money.house.office).of(money.house.ada, money.house.ada.id)


def invoices_of(money: MoneyAgency) -> tuple[Contents, Contents]:
    """Both invoices of the page, as they are kept."""
    house, ada = money.house, money.house.ada
    invoices = Invoices(house.office)
    first = invoices.submit(ada, "RE 1", invoices.preview(ada))
    house.clock.at = berlin(11, 10)
    task = money.tasks[month.MARKETING]
    Accounts(house.office).refund(house.admin, task.id, month.REFUNDED, "Frist verpasst")
    house.clock.at = berlin(11, 16)
    money.finish(month.DESIGN, berlin(11, 15))
    second = invoices.submit(ada, "RE 2", invoices.preview(ada))
    return invoices.contents(ada, first.id), invoices.contents(ada, second.id)


def amounts_in(xml: bytes, name: str) -> list[Decimal]:
    """Every amount of that name, in order."""
    return [Decimal(found.text or "") for found in ElementTree.fromstring(xml).iter(_XML + name)]


def test_the_page_says_what_is_tested_here() -> None:
    page = (HOUSE / "docs" / "worked-month.md").read_text(encoding="utf-8")
    for amount, seconds in LINES.items():
        assert f"| {amount} € |" in page
        assert f"{seconds:,}" in page or not seconds or amount == "20.00"
    for told in ("731.99 €", "575.39 €", "684.71 €", "130.75 €", "155.59 €", "−25.85 €"):
        assert told in page


def test_the_tables_hold_its_lines_and_its_sum(book: FeeBook) -> None:
    plain = list(csv.DictReader(io.StringIO(honorarium_csv(book, OCTOBER, german=False))))
    assert {row["cents"]: row["seconds"] for row in plain} == {
        amount.replace(".", "").lstrip("0"): str(seconds) for amount, seconds in LINES.items()
    }
    spread = io.StringIO(honorarium_csv(book, OCTOBER, german=True))
    german = [row["Betrag"] for row in csv.DictReader(spread, delimiter=";")]
    assert sorted(german) == sorted(amount.replace(".", ",") for amount in LINES)
    told = json.loads(honorarium_json(book, OCTOBER))
    assert told["cents"] == 731_99 == sum(int(row["cents"]) for row in plain)


def test_paper_and_data_of_both_invoices_hold_its_figures(money: MoneyAgency) -> None:
    first, second = invoices_of(money)
    for contents, net, vat, gross, lines in (
        (first, "575.39", "109.32", "684.71", ["196.00", "154.67", "127.54", "58.52", "20.00"]),
        (second, "130.75", "24.84", "155.59", ["156.60", "-25.85"]),
    ):
        paper = PdfReader(BytesIO(as_zugferd(contents, money.house.clock())))
        printed = "".join(page.extract_text() for page in paper.pages).replace("\u00a0", " ")
        xml = paper.attachments[XML_NAME][0]
        for amount in (net, vat, gross, *lines):
            assert f"{amount.replace('.', ',')} €" in printed.replace("−", "-"), amount
        assert amounts_in(xml, "TaxBasisTotalAmount") == [Decimal(net)]
        assert amounts_in(xml, "TaxTotalAmount") == [Decimal(vat)]
        assert amounts_in(xml, "GrandTotalAmount") == [Decimal(gross)]
        totals = amounts_in(xml, "LineTotalAmount")
        assert {Decimal(amount) for amount in lines} <= set(totals)
        assert sum(totals[:-1]) == totals[-1] == Decimal(net)
