"""What a document is called (HAND-1, POA-1)."""

import pytest

from domain.document import LONGEST_NAME, called


@pytest.mark.parametrize(
    ("typed", "files", "name"),
    [
        ("", (), ""),
        (" \n ", (), ""),
        ("Ordner 7", ("scan.pdf",), "Ordner 7"),
        (" Ordner\n7 ", (), "Ordner 7"),
        ("", ("scan.pdf", "zwei.pdf"), "scan.pdf"),
        ("", ("x" * 255,), "x" * LONGEST_NAME),
        (" ", ("\t", "zwei.pdf"), "zwei.pdf"),
    ],
)
def test_as_somebody_typed_or_else_as_its_first_file(
    typed: str, files: tuple[str, ...], name: str
) -> None:
    assert called(typed, files) == name
