"""Of which columns a person's name goes, and which lines are evidence."""

from data.erasure_steps import BLANK, PAPERS, name_gone
from domain.permission import Act


def test_her_name_goes_wherever_it_stands_beside_her_identity() -> None:
    steps = {(step.table.name, name) for step in name_gone(7) for name in step.emptied or {}}
    assert {
        ("messages", "author_name"),
        ("survey_answers", "name"),
        ("surveys", "awarded_name"),
        ("stops", "set_name"),
        ("time_requests", "person_name"),
        ("people", "email"),
    } <= steps
    kept = {"trail", "contracts", "proposals", "approvals", "credits"}
    assert not kept & {table for table, _name in steps}


def test_a_dash_stands_where_a_name_was_also_in_automatic_messages() -> None:
    told = [step for step in name_gone(7) if step.table.name == "messages"]
    assert [step.emptied for step in told] == [{"author_name": BLANK}] * 2


def test_who_agreed_to_what_and_earned_what_is_evidence() -> None:
    assert {Act.ACCEPT, Act.BOOK_PACKAGE, Act.SUBMIT_INVOICE} <= PAPERS
    assert not PAPERS & {Act.POST_MESSAGE, Act.EDIT_TASK, Act.WRITE_NOTE, Act.ADD_PERSON}
