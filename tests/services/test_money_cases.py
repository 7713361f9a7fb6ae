"""The desk's use cases of money are one each."""

from pathlib import Path

from services.desk import Desk
from tests.builders import small_agency


def test_each_is_made_once(sqlite_url: str, tmp_path: Path) -> None:
    desk = Desk(small_agency(sqlite_url).office, tmp_path, tmp_path)
    assert desk.honorarium is desk.honorarium
    assert desk.fees is desk.fees
    assert desk.invoices is desk.invoices
