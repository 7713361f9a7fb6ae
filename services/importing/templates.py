"""Empty files with the right headings."""

from collections.abc import Sequence
from pathlib import Path

from services.importing.columns import SHAPES, Kind


def write_templates(folder: Path) -> tuple[Sequence[Path], Sequence[Path]]:
    """The files made in the folder, and those that were there already and stay as they are.

    `OSError` when the folder cannot be written to.
    """
    folder.mkdir(parents=True, exist_ok=True)
    made, kept = [], []
    for kind in Kind:
        path = folder / f"{kind}.csv"
        try:
            with path.open("x", encoding="utf-8-sig", newline="") as file:
                file.write(";".join(column.name for column in SHAPES[kind].columns) + "\r\n")
        except FileExistsError:
            kept.append(path)
        else:
            made.append(path)
    return made, kept
