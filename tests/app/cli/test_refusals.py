"""Refusals of the command line in words, with the codes that scripts rely on."""

import pytest

from app.cli import refusals
from app.cli.console import UNREACHABLE, WRONG
from app.cli.missing import NoAgency, NobodyNamed, NoPassword
from domain.errors import BadInput, StoreBusy, StoreUnreachable, WrongSignIn


@pytest.mark.parametrize(
    ("error", "code", "word"),
    [
        (NoAgency(), WRONG, "vpa init"),
        (NobodyNamed(), WRONG, "--as"),
        (NoPassword(), WRONG, "VPA_PASSWORD"),
        (WrongSignIn(), WRONG, "Passwort"),
        (BadInput("name", "missing"), WRONG, "Name"),
        (StoreUnreachable("x"), UNREACHABLE, "vpa doctor"),
        (StoreBusy("x"), UNREACHABLE, "Datenbank"),
    ],
    ids=lambda one: type(one).__name__ if isinstance(one, Exception) else "",
)
def test_each_has_its_code_and_names_the_way_on(error: Exception, code: int, word: str) -> None:
    assert refusals.code(error) == code
    assert word in refusals.refusal(error)


def test_a_bug_is_not_dressed_up_as_a_refusal() -> None:
    for ask in (refusals.code, refusals.refusal):
        with pytest.raises(ZeroDivisionError):
            ask(ZeroDivisionError())
