"""`vpa export files`: customers' files as a table that `vpa import` takes."""

from pathlib import Path

import pytest

from app.cli.run import run
from domain.customer_file import Heading
from services.customer.files import CustomerFiles
from services.people.people import People
from tests.app.cli.conftest import PASSWORD, Vpa
from tests.builders import SmallAgency, small_agency
from widgets.reader import speak_to

Told = pytest.CaptureFixture[str]


@pytest.fixture
def agency(sqlite_url: str) -> SmallAgency:
    made = small_agency(sqlite_url)
    files = CustomerFiles(made.office)
    files.add(made.ada, made.acme, Heading.ABOUT, "Mag es kurz")
    files.add(made.bea, made.bolt, Heading.ABOUT, "Mag es lang")
    for one in (made.ada, made.admin, made.customer()):
        People(made.office).reset_password(made.admin, one.id, PASSWORD)
    return made


@pytest.fixture
def vpa_as(agency: SmallAgency, sqlite_url: str, monkeypatch: pytest.MonkeyPatch) -> Vpa:
    monkeypatch.setenv("VPA_NOW", "2026-11-24T10:00")
    monkeypatch.setenv("VPA_PASSWORD", PASSWORD)

    def vpa_as(name: str, *typed: str) -> int:
        done = run(["--database", sqlite_url, "--as", name, *typed])
        speak_to(())
        return done

    return vpa_as


def test_everybody_gets_her_customers(vpa_as: Vpa, capsys: Told) -> None:
    assert vpa_as("Ada Assistent", "export", "files") == 0
    out = capsys.readouterr().out
    assert out.startswith("id;customer;heading;") and "kurz" in out and "lang" not in out
    assert vpa_as("Alma Admin", "export", "files", "2") == 0
    out = capsys.readouterr().out
    assert "kurz" not in out and "lang" in out
    assert vpa_as("Ada Assistent", "export", "files", "2") != 0


def test_a_customer_gets_none(vpa_as: Vpa, capsys: Told) -> None:
    assert vpa_as("Kim Kundin", "export", "files") != 0
    assert "kurz" not in capsys.readouterr().out


def test_the_file_comes_in_again(vpa_as: Vpa, capsys: Told, tmp_path: Path) -> None:
    place = tmp_path / "kundenakten.csv"
    assert vpa_as("Alma Admin", "export", "files", "--to", str(place)) == 0
    assert place.read_bytes().startswith(b"\xef\xbb\xbfid;")
    assert vpa_as("Alma Admin", "import", str(place)) == 0
    assert "2" in capsys.readouterr().out
    assert vpa_as("Alma Admin", "export", "files", "--to", str(place)) != 0
