"""What is typed is never lost (CHAT-6)."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from domain.ids import PersonId
from services.drafts import Drafts
from tests.house import HOUSE

ADA, BEA = PersonId(1), PersonId(2)


@pytest.fixture
def drafts(tmp_path: Path) -> Iterator[Drafts]:
    kept = Drafts(tmp_path / "own")
    yield kept
    kept.close()


def test_what_was_never_typed_is_empty(drafts: Drafts) -> None:
    assert drafts.text(ADA, "chat:1") == ""
    assert drafts.keys_with_text(ADA) == frozenset()


def test_the_last_text_is_kept(drafts: Drafts) -> None:
    drafts.keep(ADA, "chat:1", "Guten Ta")
    drafts.keep(ADA, "chat:1", "Guten Tag,\n\tFrau Kühn 👩‍👩‍👧")
    assert drafts.text(ADA, "chat:1") == "Guten Tag,\n\tFrau Kühn 👩‍👩‍👧"


def test_everybody_has_her_own(drafts: Drafts) -> None:
    drafts.keep(ADA, "chat:1", "von Ada")
    drafts.keep(BEA, "chat:1", "von Bea")
    drafts.drop(BEA, "chat:1")
    assert (drafts.text(ADA, "chat:1"), drafts.text(BEA, "chat:1")) == ("von Ada", "")


def test_it_is_told_where_something_is_typed(drafts: Drafts) -> None:
    drafts.keep(ADA, "chat:1", "eins")
    drafts.keep(ADA, "task:new", "zwei")
    drafts.keep(ADA, "chat:2", "drei")
    drafts.keep(ADA, "chat:2", "")
    assert drafts.keys_with_text(ADA) == {"chat:1", "task:new"}


def test_dropping_what_is_not_there_is_no_error(drafts: Drafts) -> None:
    drafts.drop(ADA, "chat:9")


def test_hostile_text_comes_back_unchanged(drafts: Drafts, hostile_name: str) -> None:
    drafts.keep(ADA, hostile_name, hostile_name)
    assert drafts.text(ADA, hostile_name) == hostile_name


def test_half_a_character_does_not_lose_the_rest(drafts: Drafts) -> None:
    drafts.keep(ADA, "chat:1", "ganz \ud800 wichtig")
    assert drafts.text(ADA, "chat:1") == "ganz  wichtig"


def test_two_terminals_see_the_same(drafts: Drafts, tmp_path: Path) -> None:
    other = Drafts(tmp_path / "own")
    drafts.keep(ADA, "chat:1", "hier")
    assert other.text(ADA, "chat:1") == "hier"
    other.close()


def test_keeping_a_draft_needs_no_sqlalchemy(tmp_path: Path) -> None:
    asked = (
        "import pathlib, sys\n"
        "from services.drafts import Drafts\n"
        "Drafts(pathlib.Path(sys.argv[1])).keep(1, 'chat:1', 'x')\n"
        "print('sqlalchemy' in sys.modules)"
    )
    found = subprocess.run(
        [sys.executable, "-c", asked, str(tmp_path / "own")],
        cwd=HOUSE,
        check=True,
        capture_output=True,
        text=True,
    )
    assert found.stdout.strip() == "False"
