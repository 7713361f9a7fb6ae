"""An invoice as data for programs: EN 16931 in the syntax CII, as ZUGFeRD embeds it (HON-9)."""

from datetime import date
from decimal import Decimal
from typing import Any

from domain.invoice_contents import Contents, InvoiceLine, Party
from domain.money import euros

PROFILE = "urn:cen.eu:en16931:2017"
EXEMPT = "Gemäß § 19 UStG wird keine Umsatzsteuer berechnet."
"""What a small business has to say on its invoices."""

_INVOICE, _CREDIT_NOTE = "380", "381"
_TRANSFER = "58"
"""SEPA credit transfer."""

_PIECE = "C62"


def as_xml(contents: Contents) -> bytes:
    """The invoice in the profile EN 16931; a record that cancels one is a credit note."""
    from drafthorse.models.document import Document  # heavy, and needed by nobody else

    document = Document()
    sign = -1 if contents.cancels else 1
    document.context.guideline_parameter.id = PROFILE
    document.header.id = _clean(contents.number)
    document.header.type_code = _CREDIT_NOTE if contents.cancels else _INVOICE
    document.header.issue_date_time = contents.issued
    trade = document.trade
    _seller(trade.agreement.seller, contents.seller)
    _party(trade.agreement.buyer, contents.buyer)
    _registered(trade.agreement.buyer, "VA", contents.buyer.vat_id)
    trade.delivery.event.occurrence = contents.ends
    for place, line in enumerate(contents.lines, 1):
        trade.items.add(_line(line, place, contents.vat_percent, sign))
    _settled(trade.settlement, contents, sign)
    return bytes(document.serialize(schema=None))


def _seller(party: Any, seller: Party) -> None:
    _party(party, seller)
    party.id = seller.tax_number or seller.vat_id
    _registered(party, "FC", seller.tax_number)
    _registered(party, "VA", seller.vat_id)


def _party(party: Any, known: Party) -> None:
    party.name = _clean(known.name)
    party.address.line_one = _clean(known.street)
    party.address.postcode = _clean(known.postcode)
    party.address.city_name = _clean(known.city)
    party.address.country_id = known.country


def _registered(party: Any, scheme: str, number: str) -> None:
    from drafthorse.models.party import TaxRegistration

    if number:
        party.tax_registrations.add(TaxRegistration(id=(scheme, number)))


def _line(line: InvoiceLine, place: int, percent: int, sign: int) -> Any:
    """One piece at its amount; what is taken back is minus one piece, for no price is negative."""
    from drafthorse.models.tradelines import LineItem

    amount = euros(line.cents * sign)
    item = LineItem()
    item.document.line_id = str(place)
    item.product.name = _clean(line.text)
    if line.detail:
        item.product.description = _clean(line.detail)
    item.agreement.net.amount = abs(amount)
    item.agreement.net.basis_quantity = (Decimal(1), _PIECE)
    item.delivery.billed_quantity = (Decimal(1 if amount >= 0 else -1), _PIECE)
    item.settlement.trade_tax.type_code = "VAT"
    item.settlement.trade_tax.category_code = "S" if percent else "E"
    item.settlement.trade_tax.rate_applicable_percent = Decimal(percent)
    item.settlement.monetary_summation.total_amount = amount
    return item


def _settled(settlement: Any, contents: Contents, sign: int) -> None:
    from drafthorse.models.accounting import ApplicableTradeTax
    from drafthorse.models.payment import PaymentMeans, PaymentTerms

    net, vat, gross = (
        euros(cents * sign)
        for cents in (contents.net_cents, contents.vat_cents, contents.gross_cents)
    )
    settlement.currency_code = "EUR"
    means = PaymentMeans()
    means.type_code = _TRANSFER
    means.payee_account.iban = contents.seller.iban
    settlement.payment_means.add(means)
    tax = ApplicableTradeTax()
    tax.calculated_amount, tax.basis_amount = vat, net
    tax.type_code = "VAT"
    tax.category_code = "S" if contents.vat_percent else "E"
    tax.rate_applicable_percent = Decimal(contents.vat_percent)
    if not contents.vat_percent:
        tax.exemption_reason = EXEMPT
    settlement.trade_tax.add(tax)
    _spanned(settlement.period, contents.begins, contents.ends)
    if contents.cancels:
        settlement.invoice_referenced_document.issuer_assigned_id = _clean(contents.cancels)
    terms = PaymentTerms()
    terms.due = contents.due
    settlement.terms.add(terms)
    total = settlement.monetary_summation
    total.line_total = net
    total.charge_total = total.allowance_total = Decimal("0.00")
    total.tax_basis_total = (net, "EUR")
    total.tax_total = (vat, "EUR")
    total.grand_total = (gross, "EUR")
    total.due_amount = gross


def _spanned(period: Any, begins: date, ends: date) -> None:
    period.start, period.end = begins, ends


def _clean(text: str) -> str:
    """The text without signs that XML cannot hold."""
    return "".join(sign for sign in text if sign.isprintable()) or " "
