"""The recap as a document; what people wrote stays text, on paper and in Markdown."""

from datetime import timedelta

from data.printing import as_markdown
from domain.customer_file import Channel, ContactSought, Heading
from services.customer.files import CustomerFiles
from services.handover.recap import Recaps
from tests.builders import SmallAgency, small_agency
from widgets.handover.recap_paper import file_name, recap_paper


def _agency(url: str) -> SmallAgency:
    agency = small_agency(url, ("Öl [/x] & Söhne", "Bolt"))
    agency.books(agency.acme, 10)
    agency.task(title="*Reise* [/x]", description="# Bahn\n\nHotel", budget_seconds=7200)
    files = CustomerFiles(agency.office)
    files.add(agency.ada, agency.acme, Heading.LOGINS, "Im Tresor der Kundin")
    now = agency.clock()
    met = ContactSought(Channel.PHONE, reached=True, at=now - timedelta(hours=1))
    files.log_contact(agency.ada, agency.acme, met, "Alles gut")
    return agency


def test_everything_has_its_place(sqlite_url: str) -> None:
    agency = _agency(sqlite_url)
    paper = recap_paper(Recaps(agency.office).of(agency.ada, agency.acme))
    told = {part.head: part.lines for part in paper.parts}
    assert "Öl [/x] & Söhne" in paper.title
    assert "Kunden lesen ihre Akte nie" in paper.subtitle[1]
    assert told["#1 *Reise* [/x]"][-2:] == ("# Bahn", "Hotel")
    assert any("2:00" in line and "Budget" in line for line in told["#1 *Reise* [/x]"])
    assert any("Ada Assistent" in line for line in told["Kontakte und Assistentinnen"])
    assert any("8:00" in line for line in told["Konto"])
    (contact,) = told["Akte: Kontakte"]
    assert contact.endswith(": Alles gut") and "Tresor" in " ".join(told["Akte: Zugänge"])


def test_markdown_shows_it_as_it_was_written(sqlite_url: str) -> None:
    agency = _agency(sqlite_url)
    paper = recap_paper(Recaps(agency.office).of(agency.ada, agency.acme))
    lines = as_markdown(paper).decode().splitlines()
    assert lines[0].startswith("# ")
    assert r"## \#1 \*Reise\* \[/x\]" in lines
    assert r"- \# Bahn" in lines
    assert file_name(7).endswith("7-rueckblick.md")
