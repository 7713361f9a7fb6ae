"""What is said when something does not go into a customer's file."""

from domain.customer_file import HoldsSecret, NoteClosed
from domain.guard import Secret
from widgets.explain import explain


def test_everything_it_looks_like_is_named() -> None:
    said = explain(HoldsSecret((Secret.IBAN, Secret.PASSWORD)))
    assert "IBAN" in said and "PIN" in said


def test_who_was_quicker_is_named_as_text() -> None:
    assert "[/x]" in explain(NoteClosed("[/x]"))
