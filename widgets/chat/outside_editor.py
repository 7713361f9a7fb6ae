"""A text in the reader's own editor, in a file that nobody else can read."""

import os
import shlex
import subprocess
import tempfile
from pathlib import Path

from widgets.safe_text import clean


class NoEditor(Exception):
    """There is no editor to open, or it ended with an error; the text is as it was."""


def editor_command(environment: dict[str, str]) -> list[str]:
    """The reader's editor with its arguments: `VISUAL`, then `EDITOR`, then vi."""
    wanted = environment.get("VISUAL") or environment.get("EDITOR") or "vi"
    try:
        return shlex.split(wanted)
    except ValueError as error:
        raise NoEditor(wanted) from error


def edited(text: str, command: list[str]) -> str:
    """What the reader made of the text; `NoEditor` when the editor does not do its work."""
    handle, name = tempfile.mkstemp(prefix="vpa-", suffix=".txt")  # readable by its owner alone
    path = Path(name)
    try:
        with os.fdopen(handle, "w", encoding="utf-8") as file:
            file.write(text)
        subprocess.run([*command, name], check=True)
        changed = path.read_text(encoding="utf-8", errors="replace")
    except (OSError, subprocess.CalledProcessError) as error:
        raise NoEditor(command[0] if command else "") from error
    finally:
        path.unlink(missing_ok=True)
    return clean(changed).removesuffix("\n")
