"""Opening a file with the program that this system has for it."""

import asyncio
import os
import shutil
import sys
from contextlib import suppress
from pathlib import Path

PATIENCE = 2.0
"""Seconds in which the system may say that it could not."""


class NoProgram(Exception):
    """This system has nothing to open the file with, or it failed."""


def opener() -> list[str]:
    """The command that opens any file, or `NoProgram`."""
    if sys.platform == "win32":
        return ["explorer"]
    found = shutil.which("open" if sys.platform == "darwin" else "xdg-open")
    if found is None:
        raise NoProgram
    return [found]


async def open_with_system(path: Path) -> None:
    """Hand the file to the system's program, which lives on when we end; or `NoProgram`.

    The path is one argument of the program: no shell ever reads it.
    """
    quiet = asyncio.subprocess.DEVNULL
    try:
        process = await asyncio.create_subprocess_exec(
            *opener(),
            os.fspath(path),
            stdin=quiet,
            stdout=quiet,
            stderr=quiet,
            start_new_session=True,
        )
    except OSError as error:
        raise NoProgram from error
    with suppress(TimeoutError):
        async with asyncio.timeout(PATIENCE):
            if await process.wait() and sys.platform != "win32":
                raise NoProgram
