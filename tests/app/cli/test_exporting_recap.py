"""`vpa export recap`: to the screen, as Markdown, as a PDF, for those who serve the customer."""

from collections.abc import Callable
from pathlib import Path

import pytest

from app.cli.run import run
from services.people.people import People
from tests.app.cli.conftest import PASSWORD
from tests.builders import SmallAgency, small_agency
from widgets.reader import speak_to

Told = pytest.CaptureFixture[str]
Export = Callable[..., int]


@pytest.fixture
def export(sqlite_url: str, monkeypatch: pytest.MonkeyPatch) -> Export:
    agency: SmallAgency = small_agency(sqlite_url)
    agency.task(title="[/x] Reise")
    for one in (agency.ada, agency.bea):
        People(agency.office).reset_password(agency.admin, one.id, PASSWORD)
    monkeypatch.setenv("VPA_NOW", "2026-11-23T19:00")
    monkeypatch.setenv("VPA_PASSWORD", PASSWORD)

    def export(name: str, *typed: str) -> int:
        done = run(["--database", sqlite_url, "--as", name, "export", "recap", *typed])
        speak_to(())
        return done

    return export


def test_it_goes_to_the_screen_as_markdown_or_text(export: Export, capsys: Told) -> None:
    assert export("Ada Assistent", "1") == 0
    assert r"## \#1 \[/x\] Reise" in capsys.readouterr().out
    assert export("Ada Assistent", "1", "--format", "text") == 0
    assert "#1 [/x] Reise" in capsys.readouterr().out


def test_it_is_saved_never_over_another(export: Export, tmp_path: Path) -> None:
    place = tmp_path / "recap"
    for form, ending in (("pdf", ".pdf"), ("md", ".md"), ("text", ".txt")):
        asked = ("1", "--format", form, "--to", str(place))
        assert export("Ada Assistent", *asked) == 0
        assert place.with_suffix(ending).read_bytes()
        assert export("Ada Assistent", *asked) != 0
    assert place.with_suffix(".pdf").read_bytes().startswith(b"%PDF")


def test_nobody_else_gets_it(export: Export, capsys: Told) -> None:
    assert export("Bea Assistent", "1") != 0
    assert "Reise" not in capsys.readouterr().out
