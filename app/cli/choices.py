"""Choices of options, checked when they are typed, so that the help loads none of the domain."""

import argparse

from widgets.words import _

TYPE_CHECKING = False  # to import it would take longer than the rest of --help
if TYPE_CHECKING:
    from pathlib import Path


def path(text: str) -> "Path":
    """A file or folder, whether it is there or not."""
    from pathlib import Path

    return Path(text)


def role(text: str) -> str:
    """A role of the staff, else a refusal that names all."""
    from domain.person import Role

    return _one_of(text, [one.value for one in Role if one is not Role.CUSTOMER])


def status(text: str) -> str:
    """A task's status, else a refusal that names all."""
    from domain.task import TaskStatus

    return _one_of(text, [one.value for one in TaskStatus])


def _one_of(text: str, allowed: list[str]) -> str:
    if text in allowed:
        return text
    raise argparse.ArgumentTypeError(_("one of: {names}").format(names=", ".join(allowed)))
