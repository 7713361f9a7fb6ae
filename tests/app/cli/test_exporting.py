"""`vpa export`: the evidence of a task and a customer's account, within one's reach."""

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest

from app.cli.run import run
from domain.credit import CreditKind
from domain.proposal import Wanted
from services.agreement.consent import Consent
from services.customer.accounts import Accounts
from services.people.people import People
from tests.app.cli.conftest import PASSWORD
from tests.builders import SmallAgency, small_agency
from widgets.reader import speak_to

Told = pytest.CaptureFixture[str]
Export = Callable[..., int]


@pytest.fixture
def agency(sqlite_url: str) -> SmallAgency:
    agency = small_agency(sqlite_url)
    agency.books(agency.acme, 10)
    for one in (agency.ada, agency.bea, agency.customer()):
        People(agency.office).reset_password(agency.admin, one.id, PASSWORD)
    return agency


@pytest.fixture
def export(agency: SmallAgency, sqlite_url: str, monkeypatch: pytest.MonkeyPatch) -> Export:
    monkeypatch.setenv("VPA_NOW", "2026-11-23T19:00")
    monkeypatch.setenv("VPA_PASSWORD", PASSWORD)

    def export(name: str, *typed: str) -> int:
        done = run(["--database", sqlite_url, "--as", name, "export", *typed])
        speak_to(())
        return done

    return export


def test_the_text_goes_to_the_screen_oldest_first(
    agency: SmallAgency, export: Export, capsys: Told
) -> None:
    task = agency.task()
    wanted = Wanted(budget=timedelta(hours=2), description="x" * 900)
    proposal = Consent(agency.office).propose(agency.ada, task.id, wanted, "Mehr Hotels")
    assert export(agency.ada.name, "history", str(task.number)) == 0
    said = capsys.readouterr().out
    assert said.startswith(f"Verlauf der Aufgabe {task.number}\n")
    assert "hat eine Änderung vorgeschlagen" in said
    assert "x" * 900 in said
    assert "Grund: Mehr Hotels" in said
    assert f"Nachricht {proposal.message_id}: Guten Tag" in said


def test_a_pdf_is_saved_once(agency: SmallAgency, export: Export, tmp_path: Path) -> None:
    task = agency.task()
    wanted = ("--format", "pdf", "--to", str(tmp_path / "verlauf"))
    assert export(agency.ada.name, "history", str(task.number), *wanted) == 0
    assert (tmp_path / "verlauf.pdf").read_bytes().startswith(b"%PDF-")
    assert export(agency.ada.name, "history", str(task.number), *wanted) != 0


def test_a_foreign_task_is_not_found(agency: SmallAgency, export: Export, capsys: Told) -> None:
    task = agency.task()
    assert export(agency.bea.name, "history", str(task.number)) != 0
    assert capsys.readouterr().out == ""


class TestAccount:
    """The account statement as the screen saves it."""

    def number(self, agency: SmallAgency) -> str:
        with agency.office.reading() as work:
            return str(work.customers.get(agency.acme).number)

    def test_the_text_goes_to_the_screen(
        self, agency: SmallAgency, export: Export, capsys: Told
    ) -> None:
        assert export(agency.ada.name, "account", self.number(agency)) == 0
        said = capsys.readouterr().out
        assert said.startswith(f"Kontoauszug von Acme GmbH (#{self.number(agency)})\n")
        assert "10 Stunden" in said

    @pytest.mark.parametrize(
        ("form", "line"),
        [("csv-de", ";10 Stunden;10,0000;10,0000;36000"), ("csv", ",10 Stunden,36000,36000")],
    )
    def test_a_table_has_german_numbers_or_plain_ones(
        self, agency: SmallAgency, export: Export, capsys: Told, form: str, line: str
    ) -> None:
        assert export(agency.ada.name, "account", self.number(agency), "--format", form) == 0
        assert capsys.readouterr().out.splitlines()[1].endswith(line)

    def test_a_file_is_saved_as_it_is_and_only_once(
        self, agency: SmallAgency, export: Export, capsys: Told, tmp_path: Path
    ) -> None:
        place = tmp_path / "konto.csv"
        wanted = ("account", self.number(agency), "--format", "csv-de", "--to", str(place))
        assert export(agency.ada.name, *wanted) == 0
        kept = place.read_bytes()
        assert kept.startswith(b"Datum;") and b"\r\n" in kept
        assert capsys.readouterr().out == ""
        assert export(agency.ada.name, *wanted) == 2
        assert place.read_bytes() == kept

    def test_a_customer_gets_her_own_without_reasons(
        self, agency: SmallAgency, export: Export, capsys: Told
    ) -> None:
        accounts = Accounts(agency.office)
        accounts.credit(agency.admin, agency.acme, CreditKind.GOODWILL, 60, "Intern: Ärger")
        for number in ((), (self.number(agency),)):
            assert export("Kim Kundin", "account", *number, "--format", "csv") == 0
            said = capsys.readouterr().out
            assert said.count("\n") == 3
            assert "Intern" not in said and agency.admin.name not in said

    def test_nobody_gets_what_is_not_hers_to_see(
        self, agency: SmallAgency, export: Export, capsys: Told
    ) -> None:
        with agency.office.reading() as work:
            bolt = str(work.customers.get(agency.bolt).number)
        for name in (agency.ada.name, "Kim Kundin"):
            assert export(name, "account", bolt) == 2
            assert export(name, "account", "99999") == 2
        assert export(agency.bea.name, "account", self.number(agency)) == 2
        assert capsys.readouterr().out == ""

    def test_staff_say_whose_account_it_is(
        self, agency: SmallAgency, export: Export, capsys: Told
    ) -> None:
        assert export(agency.ada.name, "account") == 2
        assert "Nummer oder Namen des Kunden" in capsys.readouterr().err
