"""Which VPA Desk this is, and whether all of it is here."""

import os.path

VERSION = "0.1.0"

FLOORS = ("app", "screens", "widgets", "services", "data", "domain")


def missing_floors() -> list[str]:
    """Packages of ours that do not lie beside this one: another program's may shadow them."""
    house = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
    return [
        floor for floor in FLOORS if not os.path.isfile(os.path.join(house, floor, "__init__.py"))
    ]
