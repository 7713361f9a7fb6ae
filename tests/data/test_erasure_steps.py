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


def test_where_a_name_is_shown_a_dash_stands_afterwards() -> None:
    (message,) = [step for step in name_gone(7) if step.table.name == "messages"]
    assert message.emptied == {"author_name": BLANK}


def test_who_agreed_to_what_and_earned_what_is_evidence() -> None:
    assert {Act.ACCEPT, Act.BOOK_PACKAGE, Act.SUBMIT_INVOICE} <= PAPERS
    assert not PAPERS & {Act.POST_MESSAGE, Act.EDIT_TASK, Act.WRITE_NOTE, Act.ADD_PERSON}
