"""What is deleted is gone from every table, file and line; all else stays - on both engines."""

from pathlib import Path

import pytest
from sqlalchemy import insert, select

from data.tables import metadata
from data.tables.chats import attachments
from data.tables.customer_files import file_notes
from data.work import Work
from domain.ids import CustomerId, PersonId
from domain.retention import Ending, Kept
from tests.data.records import AT
from tests.data.records import Kept as Store
from tests.data.whole_rows import OTHER, WORD, duty_of, everything, fill, holding

_PAPERS = {
    "attorneys",
    "contracts",
    "proposals",
    "approvals",
    "bookings",
    "credits",
    "time_requests",
    "entries",
}
"""A customer's contracts and account, and the recorded time they rest on."""
_HER_FEES = {"parties", "fee_items", "invoices", "invoice_allowances", "leavings", "documents"}
_OF_HER = {
    *("people", "credentials", "presence", "plans", "absences", "stops", "held_competences"),
    *("fee_items", "trail", "stop_notes"),
}
"""What is an assistant's, and so no customer's."""


def _text_left(work: Work) -> set[str]:
    """Where the word stands; that a hash is made of it is only so in these tests."""
    return set(holding(work.connection, WORD)) - {"leaving_files"}


def test_of_a_customer_first_the_working_files_go_then_the_papers(kept: Store) -> None:
    with kept.database.write() as work:
        whole, other = fill(work.connection, WORD), fill(work.connection, OTHER)
        before = everything(work.connection, OTHER)
        looked = work.erasing.look(duty_of(Ending.CUSTOMER, Kept.WORKING_FILES, whole))
        gone = work.erasing.erase(duty_of(Ending.CUSTOMER, Kept.WORKING_FILES, whole), AT)
        left = _text_left(work)
        assert looked == gone and gone.files == 1
        assert gone.rows["messages"] == gone.rows["file_notes"] == gone.rows["notes"] == 1
        hers = _HER_FEES | _OF_HER
        assert left - hers == _PAPERS | {"tasks", "customers"}
        work.erasing.erase(duty_of(Ending.CUSTOMER, Kept.DOCUMENTS, whole), AT)
        assert _text_left(work) <= hers
        assert everything(work.connection, OTHER) == before
        assert other.customer != whole.customer


def test_of_an_assistant_first_her_files_go_then_her_papers(kept: Store) -> None:
    with kept.database.write() as work:
        whole, _other = fill(work.connection, WORD), fill(work.connection, OTHER)
        before = everything(work.connection, OTHER)
        work.erasing.erase(duty_of(Ending.ASSISTANT, Kept.WORKING_FILES, whole), AT)
        left = _text_left(work)
        assert left >= _HER_FEES | {"people"}
        assert not left & {"single_messages", "plans", "absences", "stops", "credentials"}
        work.erasing.erase(duty_of(Ending.ASSISTANT, Kept.DOCUMENTS, whole), AT)
        names = work.connection.exec_driver_sql(
            f"SELECT name FROM people WHERE id = {whole.person}"
        ).scalar_one()
        assert names == "–"
        assert not _text_left(work) & _HER_FEES
        assert everything(work.connection, OTHER) == before


def test_lines_of_the_trail_stay_without_their_content(kept: Store) -> None:
    with kept.database.write() as work:
        whole = fill(work.connection, WORD)
        counted = len(work.trail.everything())
        work.erasing.erase(duty_of(Ending.CUSTOMER, Kept.WORKING_FILES, whole), AT)
        lines = [one for one in work.trail.everything() if one.subject.kind in ("customer", "task")]
        assert len(work.trail.everything()) == counted
        by_act = {one.act: (dict(one.old), dict(one.new), one.reason) for one in lines}
        assert by_act["task.edit"] == ({}, {}, "")
        assert by_act["task.accept"] == ({"title": WORD}, {"title": WORD}, WORD)
        work.erasing.erase(duty_of(Ending.CUSTOMER, Kept.DOCUMENTS, whole), AT)
        for one in work.trail.everything():
            if one.subject.kind in ("customer", "task"):
                assert (dict(one.old), dict(one.new), one.reason) == ({}, {}, "")
                assert one.actor_name and one.at == AT


@pytest.mark.parametrize("change", ["act = 'x'", "old = '{\"a\": 1}'", "reason = 'anders'"])
def test_a_line_can_lose_its_content_and_change_in_nothing_else(kept: Store, change: str) -> None:
    with kept.database.write() as work:
        fill(work.connection, WORD)
    with pytest.raises(Exception, match="append-only"), kept.database.write() as work:
        work.connection.exec_driver_sql(f"UPDATE trail SET {change}".replace("%", "%%"))
    with pytest.raises(Exception, match="append-only"), kept.database.write() as work:
        work.connection.exec_driver_sql("DELETE FROM trail")


def test_a_content_that_another_message_names_stays(kept: Store) -> None:
    with kept.database.write() as work:
        whole, other = fill(work.connection, WORD), fill(work.connection, OTHER)
        rows = work.connection.exec_driver_sql(
            f"SELECT sha256 FROM attachments WHERE id = {whole.ids['attachments']}"
        )
        shared = rows.scalar_one()
        work.connection.execute(
            insert(attachments).values(
                id=99_999,
                message_id=other.ids["messages"],
                task_id=other.ids["tasks"],
                customer_id=other.customer,
                name="same",
                sha256=shared,
                size=1,
            )
        )
        gone = work.erasing.erase(duty_of(Ending.CUSTOMER, Kept.WORKING_FILES, whole), AT)
        assert gone.files == 0 and list(work.erasing.leaving()) == []
        assert work.erasing.is_named(shared)


def test_contents_that_leave_are_listed_until_they_are_gone(kept: Store) -> None:
    with kept.database.write() as work:
        work.erasing.keep_leaving("ab", AT)
        work.erasing.keep_leaving("ab", AT)
        assert list(work.erasing.leaving()) == ["ab"] and not work.erasing.is_named("ab")
        work.erasing.left("ab")
        assert list(work.erasing.leaving()) == []


def test_nothing_of_it_stands_in_the_file_of_the_database(tmp_path: Path) -> None:
    from data.address import address
    from data.upgrade import bring_up_to_date
    from tests.data.records import kept as filled

    place = tmp_path / "vpa.db"
    bring_up_to_date(address(str(place)), lambda *_: True)
    store = filled(str(place))
    with store.database.write() as work:
        whole = fill(work.connection, WORD)
    with store.database.write() as work:
        for kept_as in Kept:
            work.erasing.erase(duty_of(Ending.CUSTOMER, kept_as, whole), AT)
            work.erasing.erase(duty_of(Ending.ASSISTANT, kept_as, whole), AT)
        for sha256 in work.erasing.leaving():
            work.erasing.left(sha256)
        assert not _text_left(work)
    store.database.close()
    for file in tmp_path.iterdir():
        assert WORD.encode() not in file.read_bytes()


def test_every_table_is_reached_by_the_rows_of_these_tests(kept: Store) -> None:
    with kept.database.write() as work:
        whole = fill(work.connection, WORD)
        filled = set(whole.ids) | {"trail", "imported"}
    ours = {"duties", "customer_endings", "leaving_files"}
    agencys = {"agency", "counters", "holidays", "area_factors", "competences", "templates"}
    assert filled | ours | agencys | {"demands"} == set(metadata.tables)
    assert (CustomerId(0), PersonId(0)) != (whole.customer, whole.person)


def test_what_files_said_of_a_customers_notes_goes_with_them(kept: Store) -> None:
    with kept.database.write() as work:
        whole, other = fill(work.connection, WORD), fill(work.connection, OTHER)
        for customer in (whole.customer, other.customer):
            ((key, own),) = work.connection.execute(
                select(file_notes.c.external_id, file_notes.c.id).where(
                    file_notes.c.customer_id == customer
                )
            )
            work.imports.remember("files", {key or f"#{own}": {"text": "Im Mai"}})
        said = len(work.imports.facts("files"))
        work.erasing.erase(duty_of(Ending.CUSTOMER, Kept.WORKING_FILES, whole), AT)
        assert len(work.imports.facts("files")) == said - 1
