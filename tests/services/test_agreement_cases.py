"""The use cases about agreements are made once, on the desk's own office."""

from pathlib import Path

from services.desk import Desk
from tests.builders import SmallAgency


def test_each_use_case_is_made_once(agency: SmallAgency, tmp_path: Path) -> None:
    desk = Desk(agency.office, tmp_path, tmp_path)
    for name in ("consent", "approvals", "releasing", "agreements", "exporting"):
        case = getattr(desk, name)
        assert case is getattr(desk, name)
        assert case.office is agency.office
    desk.close()
