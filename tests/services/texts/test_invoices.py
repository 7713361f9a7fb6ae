"""The German of an invoice's lines."""

from datetime import date
from decimal import Decimal

from data.reads.honorarium import TaskName
from domain.fee import FeeKind, Rate
from domain.ids import TaskId
from services.texts.invoices import hours, line_detail, line_text, rebooked, span

OCTOBER = date(2026, 10, 1)
TASK = TaskName(TaskId(1), 12, "Newsletter\n[/x]", "Acme", 2)


def test_a_line_says_what_it_is_for() -> None:
    work = line_text(FeeKind.WORK, OCTOBER, TASK, 100, was_billed=False)
    assert work == "Arbeitszeit Oktober 2026, Aufgabe 12: Newsletter [/x]"
    premium = line_text(FeeKind.PERFORMANCE, OCTOBER, None, -2000, was_billed=True)
    assert premium == "Korrektur: Leistungsprämie Oktober 2026"
    assert line_text(FeeKind.CORRECTION, OCTOBER, None, -5, was_billed=False) == "Korrektur"


def test_a_line_says_how_it_came_about() -> None:
    rate = Rate(1400, Decimal("1.2"), is_double=True)
    assert line_detail(6270, rate, "") == "1:44:30 h · 14,00 €/h × 1,2 × 2 (Wochenende)"
    assert line_detail(0, None, "Acme\nGmbH") == "Acme GmbH"
    told = "100 Stunden nachgebucht: Acme, 35,00 € geteilt durch 3"
    assert rebooked(100, "Acme", 3500, 3) == told


def test_times_and_periods_are_written_out() -> None:
    assert (hours(144_000), hours(-61)) == ("40:00:00", "-0:01:01")
    assert span(OCTOBER, date(2026, 10, 31)) == "01.10.2026 – 31.10.2026"
