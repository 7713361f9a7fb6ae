"""The part of the desk about results and feedback is made at its first use, once."""

from pathlib import Path

from services.desk import Desk
from tests.builders import SmallAgency


def test_each_is_made_once(agency: SmallAgency, tmp_path: Path) -> None:
    desk = Desk(agency.office, tmp_path, tmp_path)
    assert desk.results is desk.results
    assert desk.ratings is desk.ratings
    assert desk.complaints is desk.complaints
