"""The repositories of keeping and deleting are made once for each unit of work."""

from tests.data.records import Kept


def test_a_unit_of_work_has_each_of_them_once(kept: Kept) -> None:
    with kept.database.write() as work:
        assert work.duties is work.duties and work.erasing is work.erasing
        assert list(work.duties.everything()) == [] and list(work.erasing.leaving()) == []
