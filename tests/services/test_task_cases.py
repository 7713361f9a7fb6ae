"""The desk makes the use cases of tasks once, at their first use."""

from pathlib import Path

from services.desk import Desk
from tests.builders import small_agency


def test_each_is_made_once(sqlite_url: str, tmp_path: Path) -> None:
    desk = Desk(small_agency(sqlite_url).office, tmp_path / "files", tmp_path / "local")
    assert desk.tasks is desk.tasks
    assert desk.orders is desk.orders
    assert desk.orders.files.folder == tmp_path / "files"
    desk.close()
