"""Everything that stands on an invoice, frozen as text: what EN 16931 asks for, and our keys."""

import json
from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any

from domain.email import checked_email
from domain.errors import BadInput
from domain.fee import FeeKind, Rate
from domain.honorarium import Billed
from domain.ids import TaskId
from domain.invoice import ProfileIncomplete
from domain.money import half_up
from domain.values import dataclass, replace

VAT_PERCENT = 19
"""The German rate that assistants who are no small business charge."""


@dataclass(frozen=True, slots=True)
class Party:
    """Who stands on an invoice: an assistant, or the agency."""

    name: str = ""
    street: str = ""
    postcode: str = ""
    city: str = ""
    country: str = "DE"
    tax_number: str = ""
    vat_id: str = ""
    is_small: bool = True
    """Whether § 19 UStG holds: no VAT is charged."""
    iban: str = ""
    email: str = ""


@dataclass(frozen=True, slots=True)
class InvoiceLine:
    """One line as it is printed, with the key of the honorarium line it takes from."""

    key: str
    kind: FeeKind
    month: date
    text: str
    """What it is for, in the German of the document."""
    detail: str
    """How it came about, likewise."""
    seconds: int
    cents: int
    task_id: TaskId | None = None
    rate: Rate | None = None
    cause: str = ""


@dataclass(frozen=True, slots=True)
class Contents:
    """An invoice as it was confirmed."""

    number: str
    issued: date
    begins: date
    """The service period's first day."""
    ends: date
    """Its last day."""
    due: date
    seller: Party
    buyer: Party
    lines: tuple[InvoiceLine, ...]
    cancels: str = ""
    """The number of the invoice that this record takes back."""

    @property
    def net_cents(self) -> int:
        """The sum of the lines."""
        return sum(line.cents for line in self.lines)

    @property
    def vat_percent(self) -> int:
        """0 for a small business (§ 19 UStG)."""
        return 0 if self.seller.is_small else VAT_PERCENT

    @property
    def vat_cents(self) -> int:
        """Worked out on the sum, half a cent rounded up."""
        return half_up(Fraction(self.net_cents * self.vat_percent, 100))

    @property
    def gross_cents(self) -> int:
        """What is to be paid."""
        return self.net_cents + self.vat_cents


def missing_in(seller: Party, buyer: Party) -> None:
    """`ProfileIncomplete` when a party lacks what has to stand on an invoice (HON-9)."""
    lacking = [name for name in ("name", "street", "postcode", "city") if not getattr(seller, name)]
    if not (seller.vat_id if not seller.is_small else seller.vat_id or seller.tax_number):
        lacking.append("tax_number" if seller.is_small else "vat_id")
    if not seller.iban:
        lacking.append("iban")
    if lacking:
        raise ProfileIncomplete(seller.name, tuple(lacking))
    lacking = [name for name in ("name", "street", "postcode", "city") if not getattr(buyer, name)]
    if lacking:
        raise ProfileIncomplete("", tuple(lacking))


def checked_party(party: Party) -> Party:
    """The profile without blanks around its fields, or `BadInput` at one of them."""
    neat = replace(
        party,
        name=_neat(party.name),
        street=_neat(party.street),
        postcode=_neat(party.postcode),
        city=_neat(party.city),
        tax_number=_neat(party.tax_number),
        email=checked_email(party.email),
        country=party.country.strip().upper(),
        vat_id="".join(party.vat_id.split()).upper(),
        iban="".join(party.iban.split()).upper(),
    )
    if not neat.name:
        raise BadInput("name", "missing")
    if len(neat.country) != 2 or not neat.country.isalpha():
        raise BadInput("country", "unreadable")
    if neat.vat_id and not neat.vat_id[:2].isalpha():
        raise BadInput("vat_id", "unreadable")
    if neat.iban and not is_iban(neat.iban):
        raise BadInput("iban", "unreadable")
    return neat


def is_iban(text: str) -> bool:
    """Whether the check digits of an IBAN without blanks fit (ISO 13616)."""
    if not (15 <= len(text) <= 34 and text.isascii() and text.isalnum() and text[:2].isalpha()):
        return False
    digits = "".join(str(int(sign, 36)) for sign in text[4:] + text[:4])
    return int(digits) % 97 == 1


def cancelling(contents: Contents, number: str, day: date) -> Contents:
    """The record that takes an invoice back: the same lines with the opposite sign."""
    return replace(
        contents,
        number=number,
        issued=day,
        due=day,
        cancels=contents.number,
        lines=tuple(
            replace(line, seconds=-line.seconds, cents=-line.cents) for line in contents.lines
        ),
    )


def billed(invoices: Sequence[Contents]) -> Mapping[str, Billed]:
    """What these invoices hold of each line of the honorarium, together."""
    sums: dict[str, Billed] = {}
    for line in (line for contents in invoices for line in contents.lines):
        was = sums.get(line.key)
        sums[line.key] = Billed(
            line.kind,
            line.month,
            line.seconds + (was.seconds if was else 0),
            line.cents + (was.cents if was else 0),
            line.task_id,
            line.rate,
            line.cause,
        )
    return sums


def _neat(text: str) -> str:
    return " ".join(text.split())


def to_text(contents: Contents) -> str:
    """The contents as JSON, keys sorted: the same contents are the same text."""
    return json.dumps(_plain(contents), ensure_ascii=False, sort_keys=True)


def from_text(text: str) -> Contents:
    """The contents of what `to_text` wrote."""
    data = json.loads(text)
    return Contents(
        number=data["number"],
        issued=date.fromisoformat(data["issued"]),
        begins=date.fromisoformat(data["begins"]),
        ends=date.fromisoformat(data["ends"]),
        due=date.fromisoformat(data["due"]),
        seller=Party(**data["seller"]),
        buyer=Party(**data["buyer"]),
        lines=tuple(map(_line, data["lines"])),
        cancels=data["cancels"],
    )


_PARTY = ("name", "street", "postcode", "city", "country", "tax_number", "vat_id", "iban", "email")


def _plain(contents: Contents) -> dict[str, Any]:
    return {
        **{name: getattr(contents, name).isoformat() for name in ("issued", "begins", "ends")},
        "due": contents.due.isoformat(),
        "number": contents.number,
        "cancels": contents.cancels,
        "seller": _plain_party(contents.seller),
        "buyer": _plain_party(contents.buyer),
        "lines": [_plain_line(line) for line in contents.lines],
    }


def _plain_party(party: Party) -> dict[str, Any]:
    return {name: getattr(party, name) for name in _PARTY} | {"is_small": party.is_small}


def _plain_line(line: InvoiceLine) -> dict[str, Any]:
    rate = line.rate
    return {
        "key": line.key,
        "kind": line.kind.value,
        "month": line.month.isoformat(),
        "text": line.text,
        "detail": line.detail,
        "seconds": line.seconds,
        "cents": line.cents,
        "task_id": line.task_id,
        "rate": rate and [rate.base_cents, str(rate.factor), rate.is_double],
        "cause": line.cause,
    }


def _line(data: dict[str, Any]) -> InvoiceLine:
    rate = data["rate"]
    return InvoiceLine(
        key=data["key"],
        kind=FeeKind(data["kind"]),
        month=date.fromisoformat(data["month"]),
        text=data["text"],
        detail=data["detail"],
        seconds=data["seconds"],
        cents=data["cents"],
        task_id=data["task_id"],
        rate=rate and Rate(rate[0], Decimal(rate[1]), rate[2]),
        cause=data["cause"],
    )
