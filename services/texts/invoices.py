"""The German of an invoice: what each line is for, and how it came about."""

from datetime import date

from data.reads.honorarium import TaskName
from domain.fee import FeeKind, Rate
from domain.money import german, german_number

_MONTHS = (
    *("Januar", "Februar", "März", "April", "Mai", "Juni"),
    *("Juli", "August", "September", "Oktober", "November", "Dezember"),
)
_KINDS = {
    FeeKind.WORK: "Arbeitszeit",
    FeeKind.PERFORMANCE: "Leistungsprämie",
    FeeKind.REBOOKING: "Nachbuchungsprämie",
    FeeKind.NEW_CUSTOMER: "Gutschrift Neukunde",
    FeeKind.FIRST_REBOOKING: "Gutschrift erste Nachbuchung",
    FeeKind.REACTIVATION: "Gutschrift Reaktivierung",
    FeeKind.REFUND: "Erstattung an den Kunden",
    FeeKind.CORRECTION: "Korrektur",
}
EXEMPT = "Gemäß § 19 UStG wird keine Umsatzsteuer berechnet."
"""What a small business has to say on its invoices."""


def month_name(month: date) -> str:
    """The month with its year: "Oktober 2026"."""
    return f"{_MONTHS[month.month - 1]} {month.year}"


def line_text(
    kind: FeeKind, month: date, task: TaskName | None, cents: int, *, was_billed: bool
) -> str:
    """What a line is for."""
    said = f"{_KINDS[kind]} {month_name(month)}"
    if kind is not FeeKind.WORK and kind is not FeeKind.PERFORMANCE:
        said = _KINDS[kind]
    if cents < 0 and was_billed:
        said = f"Korrektur: {said}"
    if task is not None:
        said = f"{said}, Aufgabe {task.number}: {' '.join(task.title.split())}"
    return said


def line_detail(seconds: int, rate: Rate | None, cause: str) -> str:
    """How a line came about: time, base rate, factor; or its cause."""
    parts = []
    if seconds:
        parts.append(f"{hours(seconds)} h")
    if rate is not None:
        factor = f"{rate.factor.normalize():f}".replace(".", ",")
        said = f"{german(rate.base_cents)}/h × {factor}"
        parts.append(f"{said} × 2 (Wochenende)" if rate.is_double else said)
    if cause:
        parts.append(" ".join(cause.split()))
    return " · ".join(parts)


def hours(seconds: int) -> str:
    """Hours, minutes and seconds: "6:20:00", "-0:30:00"."""
    whole, rest = divmod(abs(seconds), 3600)
    sign = "-" if seconds < 0 else ""
    return f"{sign}{whole}:{rest // 60:02}:{rest % 60:02}"


def rebooked(hours: int, customer: str, cents: int, people: int) -> str:
    """The cause of a rebooking premium, and of how much it is a share."""
    shared = f", {german(cents)} geteilt durch {people}" if people > 1 else ""
    return f"{hours} Stunden nachgebucht: {customer}{shared}"


def credited(seconds: int, base_cents: int, about: str) -> str:
    """The cause of credited minutes."""
    return f"{seconds // 60} min × {german(base_cents)}/h: {about}"


def priced_since(cause: str, base_cents: int) -> str:
    """The cause of credited minutes that came before there was a base rate, with the rate."""
    return cause.replace(f"{german(0)}/h", f"{german(base_cents)}/h", 1)


def refunded(seconds: int, debited: int, fee_cents: int) -> str:
    """The cause of a fee taken back."""
    share = f"{hours(seconds)} von {hours(debited)} Kontozeit"
    return f"{share} erstattet, Honorar {german_number(fee_cents)} €"


def one_more(month: date, reason: str) -> str:
    """What somebody reads who may submit one more invoice (HAND-11)."""
    return (
        f"Du kannst im {month_name(month)} noch eine Rechnung einreichen, eine mehr als sonst.\n"
        f"Grund: {reason}"
    )


def taken_back(number: str, gross_cents: int, reason: str) -> str:
    """What somebody reads whose invoice management has cancelled (HON-9)."""
    return (
        f"Deine Rechnung {number} über {german(gross_cents)} ist storniert. Was darin stand, ist "
        "wieder offen: Reiche es unter einer neuen Nummer noch einmal ein.\n"
        f"Grund: {reason}"
    )


def not_paid(number: str, gross_cents: int, reason: str) -> str:
    """What somebody reads whose invoice was marked paid by mistake (HON-7)."""
    return (
        f"Deine Rechnung {number} über {german(gross_cents)} war versehentlich als bezahlt "
        "vermerkt. Sie wartet wieder auf Zahlung; die Rechnung selbst bleibt, wie sie ist.\n"
        f"Grund: {reason}"
    )


def span(begins: date, ends: date) -> str:
    """A service period as documents write it."""
    return f"{begins:%d.%m.%Y} – {ends:%d.%m.%Y}"
