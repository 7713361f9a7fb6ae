"""The reader's own editor gets a private file, and gives back clean text."""

import sys
from pathlib import Path

import pytest

from widgets.chat.outside_editor import NoEditor, edited, editor_command


def _script(tmp_path: Path, code: str) -> list[str]:
    script = tmp_path / "editor.py"
    script.write_text("import os, sys\npath = sys.argv[-1]\n" + code)
    return [sys.executable, str(script)]


def test_the_edited_text_comes_back_clean(tmp_path: Path) -> None:
    code = "open(path, 'a').write(' more\\x07\\n')"
    assert edited("Söhne", _script(tmp_path, code)) == "Söhne more"


def test_the_file_is_private_and_gone_afterwards(tmp_path: Path) -> None:
    code = "text = f'{os.stat(path).st_mode & 0o777:o} {path}'\nopen(path, 'w').write(text)"
    mode, path = edited("", _script(tmp_path, code)).split(" ", 1)
    assert mode == "600"
    assert not Path(path).exists()


def test_an_editor_that_fails_changes_nothing(tmp_path: Path) -> None:
    with pytest.raises(NoEditor):
        edited("text", _script(tmp_path, "sys.exit(1)"))
    with pytest.raises(NoEditor):
        edited("text", ["no-such-editor-anywhere"])


def test_the_editor_is_the_one_the_reader_chose() -> None:
    assert editor_command({"VISUAL": "code --wait", "EDITOR": "ed"}) == ["code", "--wait"]
    assert editor_command({"EDITOR": "ed"}) == ["ed"]
    assert editor_command({}) == ["vi"]
    with pytest.raises(NoEditor):
        editor_command({"EDITOR": "broken 'quote"})
