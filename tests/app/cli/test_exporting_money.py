"""`vpa export honorarium|invoices`: the screen's figures, for programs."""

import csv
import json
from datetime import date
from io import StringIO
from pathlib import Path

import pytest

from app.cli.run import run
from domain.fee import FeeKind
from domain.values import replace
from services.honorarium.fees import Fees
from services.invoice.invoices import Invoices
from services.people.people import People
from tests.app.cli.conftest import PASSWORD, Vpa
from tests.builders import SmallAgency, small_agency
from tests.money_agency import ADA, money_agency
from widgets.reader import speak_to

Told = pytest.CaptureFixture[str]


@pytest.fixture
def agency(sqlite_url: str) -> SmallAgency:
    made = small_agency(sqlite_url)
    money_agency(made)
    invoices = Invoices(made.office)
    invoices.submit(made.ada, "RE 1", invoices.preview(made.ada))
    for one in (made.ada, made.bea, made.admin):
        People(made.office).reset_password(made.admin, one.id, PASSWORD)
    return made


@pytest.fixture
def export(agency: SmallAgency, sqlite_url: str, monkeypatch: pytest.MonkeyPatch) -> Vpa:
    monkeypatch.setenv("VPA_NOW", "2026-11-02T10:00")
    monkeypatch.setenv("VPA_PASSWORD", PASSWORD)

    def export(name: str, *typed: str) -> int:
        done = run(["--database", sqlite_url, "--as", name, "export", *typed])
        speak_to(())
        return done

    return export


def test_the_sums_are_the_screens_in_every_form(export: Vpa, capsys: Told) -> None:
    typed = ("honorarium", "--month", "2026-10", "--format")
    assert export("Ada Assistent", *typed, "json") == 0
    told = json.loads(capsys.readouterr().out)
    assert told["cents"] == sum(line["cents"] for line in told["lines"]) == 731_99
    assert export("Ada Assistent", *typed, "csv") == 0
    rows = list(csv.DictReader(StringIO(capsys.readouterr().out)))
    assert sum(int(row["cents"]) for row in rows) == 731_99
    assert export("Ada Assistent", *typed, "csv-de") == 0
    assert "196,00" in capsys.readouterr().out


def test_management_names_whose(export: Vpa, capsys: Told) -> None:
    whose = ("--person", "Ada Assistent")
    assert export("Alma Admin", "invoices", *whose, "--format", "json") == 0
    (invoice,) = json.loads(capsys.readouterr().out)["invoices"]
    assert (invoice["number"], invoice["net_cents"]) == ("RE 1", 575_39)
    assert export("Alma Admin", "invoices", *whose, "--month", "2026-10") == 0
    assert len(capsys.readouterr().out.splitlines()) == 1


def test_who_pays_invoices_gets_everybodys(export: Vpa, agency: SmallAgency, capsys: Told) -> None:
    invoices, fees = Invoices(agency.office), Fees(agency.office)
    fees.set_rate(agency.manager, agency.bea.id, 1500, date(2026, 1, 1))
    fees.set_party(agency.manager, agency.bea.id, replace(ADA, name="Bea"))
    fees.credit(agency.manager, agency.bea.id, FeeKind.NEW_CUSTOMER, "Neu")
    invoices.submit(agency.bea, "re1", invoices.preview(agency.bea))
    assert export("Alma Admin", "invoices") == 0
    rows = list(csv.DictReader(StringIO(capsys.readouterr().out)))
    hers = [("RE 1", "Ada Assistent"), ("re1", "Bea Assistent")]
    assert [(row["number"], row["person"]) for row in rows] == hers
    assert export("Bea Assistent", "invoices") == 0
    assert "Ada" not in capsys.readouterr().out
    assert export("Bea Assistent", "invoices", "--person", "Ada Assistent") != 0
    assert export("Alma Admin", "invoice", "RE 1") != 0
    assert "--person" in capsys.readouterr().err
    People(agency.office).disable(agency.admin, agency.bea.id)
    assert export("Alma Admin", "invoices", "--person", "Bea Assistent", "--format", "json") == 0
    assert json.loads(capsys.readouterr().out)["person"] == "Bea Assistent"


def test_who_has_no_figures_of_her_own_names_somebody(export: Vpa, capsys: Told) -> None:
    for part in ("honorarium", "time"):
        assert export("Alma Admin", part) != 0
        told = capsys.readouterr()
        assert (told.out, "--person NAME" in told.err) == ("", True)


def test_nobody_reads_anothers(export: Vpa, capsys: Told) -> None:
    assert export("Bea Assistent", "honorarium", "--person", "Ada Assistent") != 0
    assert "731" not in capsys.readouterr().out


def test_a_month_is_written_as_one(export: Vpa) -> None:
    with pytest.raises(SystemExit):
        export("Ada Assistent", "honorarium", "--month", "Oktober")


def test_an_invoice_and_what_cancels_it_are_saved_as_paper_and_as_data(
    export: Vpa, agency: SmallAgency, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    invoices = Invoices(agency.office)
    with agency.office.reading() as work:
        (invoice,) = work.invoices.of_person(agency.ada.id)
    invoices.cancel(agency.manager, invoice.id, "Falsche Nummer")
    assert export("Ada Assistent", "invoice", "re1") == 0
    assert (tmp_path / "rechnung-RE-1.pdf").read_bytes().startswith(b"%PDF")
    whose = ("--person", "Ada Assistent", "--format", "xml", "--to", "storno")
    assert export("Alma Admin", "invoice", "STORNO RE 1", *whose) == 0
    data = (tmp_path / "storno.xml").read_bytes()
    assert b"STORNO RE 1" in data
    assert b"575.39" in data
    assert export("Ada Assistent", "invoice", "re1") != 0  # never over another file
    assert export("Ada Assistent", "invoice", "RE 7") != 0
    assert export("Bea Assistent", "invoice", "re1", "--person", "Ada Assistent") != 0
