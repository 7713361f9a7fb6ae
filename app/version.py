"""Which VPA Desk this is, and whether all of it is here."""

from pathlib import Path

VERSION = "0.1.0"

FLOORS = ("app", "screens", "widgets", "services", "data", "domain")


def missing_floors() -> list[str]:
    """Packages of ours that do not lie beside this one: another program's may shadow them."""
    house = Path(__file__).parent.parent
    return [floor for floor in FLOORS if not (house / floor / "__init__.py").is_file()]
