"""What counts as an e-mail address."""

import pytest

from domain.email import checked_email, is_email
from domain.errors import BadInput


@pytest.mark.parametrize(
    "text", ["frieda@agentur.example", "f.r+x@post.agentur.example", "änne@müller.example"]
)
def test_an_address_is_taken(text: str) -> None:
    assert is_email(text)
    assert checked_email(f"  {text}\n") == text


@pytest.mark.parametrize(
    "text",
    [
        "frieda",
        "frieda@",
        "@agentur.example",
        "frieda@agentur",
        "frieda@agentur.",
        "frieda@.example",
        "fr ieda@agentur.example",
        "a@b.example, c@d.example",
        "a@b.example;c@d.example",
        "Frieda <frieda@agentur.example>",
        "a@b@c.example",
        "f" * 190 + "@agentur.example",
    ],
)
def test_what_is_none_is_refused(text: str) -> None:
    with pytest.raises(BadInput) as refused:
        checked_email(text)
    assert (refused.value.field, refused.value.why) == ("email", "not_an_email")


def test_nothing_is_no_address_and_may_stay_empty() -> None:
    assert checked_email("  ") == ""
    assert not is_email("")
