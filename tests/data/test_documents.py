"""Documents in and out, and the files that only they name - on both engines."""

import pytest
from sqlalchemy import insert

from data.tables.chats import attachments
from domain.document import Document
from domain.errors import NotFound
from domain.retention import Ending, Kept
from domain.values import replace
from tests.data.records import AT
from tests.data.records import Kept as Store
from tests.data.whole_rows import OTHER, WORD, Whole, duty_of, fill


def _of_attorney(whole: Whole, key: int, sha256: str) -> Document:
    return Document(key, "Vollmacht [/x].pdf", sha256, 7, attorney_id=whole.ids["attorneys"])


def test_they_come_back_as_they_were_filed(kept: Store) -> None:
    with kept.database.write() as work:
        whole = fill(work.connection, WORD)
        leaving = whole.ids["leavings"]
        first, second = _of_attorney(whole, 9_001, "a"), _of_attorney(whole, 9_002, "b")
        notice = replace(first, id=9_003, attorney_id=None, leaving_id=leaving)
        for one in (second, first, notice):
            assert work.documents.add(one) == one
        assert work.documents.get(9_001) == first
        assert work.documents.of_attorney(whole.ids["attorneys"]) == [first, second]
        assert work.documents.of_leaving(leaving)[-1] == notice
        assert work.documents.of_leaver(whole.person) == work.documents.of_leaving(leaving)
        with pytest.raises(NotFound):
            work.documents.get(8_999)


@pytest.mark.parametrize("ending", [Ending.CUSTOMER, Ending.ASSISTANT])
def test_a_document_goes_with_the_papers_and_its_content_with_it(
    kept: Store, ending: Ending
) -> None:
    with kept.database.write() as work:
        whole, other = fill(work.connection, WORD), fill(work.connection, OTHER)
        hers = replace(
            _of_attorney(whole, 9_001, "a"), attorney_id=None, leaving_id=whole.ids["leavings"]
        )
        its = _of_attorney(whole, 9_002, "b")
        for one in (hers, its, _of_attorney(other, 9_003, "c")):
            work.documents.add(one)
        own, others = (hers, its) if ending is Ending.ASSISTANT else (its, hers)
        files, papers = (
            duty_of(ending, kind, whole) for kind in (Kept.WORKING_FILES, Kept.DOCUMENTS)
        )
        work.erasing.erase(files, AT)
        assert work.erasing.is_named("a") and work.erasing.is_named("b")
        looked = work.erasing.look(papers)
        gone = work.erasing.erase(papers, AT)
        assert (looked.rows, looked.files) == (gone.rows, gone.files)
        assert own.sha256 in work.erasing.leaving() and not work.erasing.is_named(own.sha256)
        assert work.erasing.is_named(others.sha256) and work.erasing.is_named("c")
        assert work.documents.get(others.id) == others


def test_a_content_that_a_message_or_another_document_names_stays(kept: Store) -> None:
    with kept.database.write() as work:
        whole, other = fill(work.connection, WORD), fill(work.connection, OTHER)
        work.documents.add(_of_attorney(whole, 9_001, "sent"))
        work.documents.add(_of_attorney(whole, 9_002, "filed"))
        work.documents.add(_of_attorney(other, 9_003, "filed"))
        work.connection.execute(
            insert(attachments).values(
                id=99_999,
                message_id=other.ids["messages"],
                task_id=other.ids["tasks"],
                customer_id=other.customer,
                name="same",
                sha256="sent",
                size=7,
            )
        )
        for kind in Kept:
            work.erasing.erase(duty_of(Ending.CUSTOMER, kind, whole), AT)
        assert not {"sent", "filed"} & set(work.erasing.leaving())


def test_the_doctor_looks_at_their_contents_too(kept: Store) -> None:
    with kept.database.write() as work:
        whole = fill(work.connection, WORD)
        work.documents.add(_of_attorney(whole, 9_001, "ab12"))
        assert ("ab12", 7) in list(work.doctor.contents())


def test_a_content_that_a_document_of_the_other_kind_names_stays(kept: Store) -> None:
    with kept.database.write() as work:
        whole = fill(work.connection, WORD)
        its = work.documents.add(_of_attorney(whole, 9_001, "both"))
        leaving = whole.ids["leavings"]
        work.documents.add(replace(its, id=9_002, attorney_id=None, leaving_id=leaving))
        work.erasing.erase(duty_of(Ending.CUSTOMER, Kept.DOCUMENTS, whole), AT)
        assert "both" not in work.erasing.leaving() and work.erasing.is_named("both")
