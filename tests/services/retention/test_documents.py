"""Notices and powers of attorney as files: who files, who opens (HAND-1, POA-1)."""

from datetime import date
from functools import partial
from pathlib import Path

import pytest

from data.files import FileStore
from domain.attorney import AttorneyScope, NewAttorney, PowerOfAttorney
from domain.errors import BadInput, Forbidden, NotFound
from domain.leaving import Leaving
from domain.permission import Act
from services.customer.attorneys import Attorneys
from services.retention.documents import Documents
from tests.builders import SmallAgency
from tests.services.handover.agency import NOTICED, TALKED, HandoverAgency

NEW = NewAttorney(frozenset({AttorneyScope.PAY}), date(2026, 11, 1), None, "Vollmacht [/x]")


@pytest.fixture
def documents(agency: SmallAgency, tmp_path: Path) -> Documents:
    return Documents(agency.office, FileStore(tmp_path / "store"))


@pytest.fixture
def scan(tmp_path: Path) -> Path:
    path = tmp_path / "Kündigung [x].pdf"
    path.write_bytes(b"unterschrieben")
    return path


def _leaves(agency: SmallAgency, documents: Documents, *files: Path, name: str = "") -> Leaving:
    leavings = HandoverAgency(agency).leavings
    talk = leavings.talk(agency.manager, agency.ada.id, TALKED, "Umzug")
    kept = documents.take_in(agency.manager, files)
    return leavings.notice(agency.manager, talk, name, NOTICED, files=kept)


def _entered(agency: SmallAgency, documents: Documents, *files: Path) -> PowerOfAttorney:
    kept = documents.take_in(agency.manager, files)
    return Attorneys(agency.office).enter(agency.manager, agency.acme, NEW, kept)


class TestNotices:
    def test_the_file_is_kept_with_the_notice_and_opened_again(
        self, agency: SmallAgency, documents: Documents, scan: Path, tmp_path: Path
    ) -> None:
        leaving = _leaves(agency, documents, scan)
        assert leaving.document == scan.name
        scan.unlink()
        (kept,) = documents.of_notice(agency.manager, leaving.id)
        assert (kept.name, kept.size, kept.leaving_id) == (scan.name, 14, leaving.id)
        laid_out = documents.lay_out(agency.manager, kept.id, tmp_path)
        assert laid_out.name == scan.name and laid_out.read_bytes() == b"unterschrieben"
        saved = documents.save(agency.admin, kept.id, tmp_path / "Kopie.pdf")
        assert saved.read_bytes() == b"unterschrieben"
        with pytest.raises(BadInput):
            documents.save(agency.admin, kept.id, saved)

    def test_a_name_may_say_where_the_paper_lies_and_one_is_needed(
        self, agency: SmallAgency, documents: Documents, scan: Path
    ) -> None:
        with pytest.raises(BadInput) as refusal:
            _leaves(agency, documents)
        assert refusal.value == BadInput("document", "missing")
        leavings = HandoverAgency(agency).leavings
        with agency.office.reading() as work:
            talk = work.leavings.find_open(agency.ada.id)
        assert talk is not None
        with pytest.raises(BadInput) as refusal:
            leavings.notice(agency.manager, talk, "x" * 201, NOTICED)
        assert refusal.value == BadInput("document", "too_long")
        noticed = leavings.notice(agency.manager, talk, "Ordner 7", NOTICED)
        assert noticed.document == "Ordner 7"
        assert documents.of_notice(agency.manager, noticed.id) == []
        documents.file_notice(agency.manager, noticed.id, [scan])
        (kept,) = documents.of_notice(agency.admin, noticed.id)
        assert kept.name == scan.name
        with agency.office.reading() as work:
            last = list(work.trail.everything())[-1]
        assert (last.act, dict(last.new)) == (Act.FILE_NOTICE, {"documents": scan.name})

    def test_only_management_sees_one_also_when_she_is_gone(
        self, agency: SmallAgency, documents: Documents, scan: Path, tmp_path: Path
    ) -> None:
        leaving = _leaves(agency, documents, scan)
        (kept,) = documents.of_leaver(agency.manager, agency.ada.id)
        assert documents.of_leaver(agency.manager, agency.bea.id) == []
        for other in (agency.ada, agency.bea, agency.customer()):
            for asked in (
                partial(documents.of_notice, other, leaving.id),
                partial(documents.of_leaver, other, agency.ada.id),
                partial(documents.lay_out, other, kept.id, tmp_path),
                partial(documents.save, other, kept.id, tmp_path / "x"),
            ):
                with pytest.raises(NotFound):
                    asked()
            with pytest.raises(Forbidden):
                documents.take_in(other, [scan])
            with pytest.raises(Forbidden):
                documents.file_notice(other, leaving.id, [scan])

    def test_what_is_no_file_is_refused_before_anything_is_written(
        self, agency: SmallAgency, documents: Documents, tmp_path: Path
    ) -> None:
        with pytest.raises(BadInput) as refusal:
            documents.file_notice(agency.manager, 1, [tmp_path / "fehlt.pdf"])
        assert refusal.value == BadInput("file", "no_such_file")


class TestAttorneys:
    def test_whoever_serves_the_customer_opens_it(
        self, agency: SmallAgency, documents: Documents, scan: Path, tmp_path: Path
    ) -> None:
        entered = _entered(agency, documents, scan)
        assert entered.document == "Vollmacht [/x]"
        (kept,) = documents.of_attorney(agency.ada, entered.id)
        assert documents.lay_out(agency.ada, kept.id, tmp_path).read_bytes() == b"unterschrieben"
        for stranger in (agency.bea, agency.customer()):
            with pytest.raises(NotFound):
                documents.of_attorney(stranger, entered.id)
            with pytest.raises(NotFound):
                documents.lay_out(stranger, kept.id, tmp_path)

    def test_management_files_it_later_and_the_trail_tells(
        self, agency: SmallAgency, documents: Documents, scan: Path
    ) -> None:
        entered = _entered(agency, documents)
        with pytest.raises(Forbidden):
            documents.file_attorney(agency.ada, entered.id, [scan])
        documents.file_attorney(agency.manager, entered.id, [scan, scan])
        assert [one.name for one in documents.of_attorney(agency.ada, entered.id)] == [
            scan.name
        ] * 2
        with agency.office.reading() as work:
            last = list(work.trail.everything())[-1]
        assert last.act == Act.FILE_ATTORNEY and last.subject.id == agency.acme
