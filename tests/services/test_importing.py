"""The import as a whole: the documented files, all or nothing, many at once."""

from pathlib import Path

import pytest

from domain.errors import Forbidden
from services.importing.columns import Kind
from services.importing.importing import Importing
from tests.house import HOUSE
from tests.services.importing.csv_files import GOOD, Desk, desk_at, many_messages

EXAMPLES = sorted((HOUSE / "docs/examples").glob("*.csv"))


@pytest.fixture
def desk(database_url: str, tmp_path: Path) -> Desk:
    """On both engines."""
    return desk_at(database_url, tmp_path)


@pytest.fixture
def quick(sqlite_url: str, tmp_path: Path) -> Desk:
    """On SQLite alone, where the engine makes no difference."""
    return desk_at(sqlite_url, tmp_path)


class TestExamples:
    def test_the_documented_files_come_in(self, desk: Desk) -> None:
        outcome = desk.bring(*EXAMPLES)
        assert (outcome.faults, outcome.hints) == ((), [])
        assert outcome.counts.keys() == set(Kind)
        assert outcome.newcomers == ["Selma Brandt", "Timo Krause"]

    def test_in_any_order_of_the_arguments(self, quick: Desk) -> None:
        assert quick.bring(*reversed(EXAMPLES)).is_written

    def test_one_after_the_other(self, quick: Desk) -> None:
        order = [kind.value for kind in Kind]
        for stem in order:
            assert quick.bring(HOUSE / f"docs/examples/{stem}.csv").is_written


class TestNothing:
    def test_one_fault_leaves_nothing(self, desk: Desk) -> None:
        before = desk.everything()
        assert not desk.bring_all(packages=GOOD["packages"].replace("K1", "K9")).is_written
        assert desk.everything() == before

    @pytest.mark.parametrize("moment", [0.0, 0.3, 0.4, 0.6, 1.0])
    def test_a_cancel_leaves_nothing(self, desk: Desk, moment: float) -> None:
        before, told = desk.everything(), desk.rows("SELECT COUNT(*) FROM trail")

        def cancel(share: float) -> None:
            if share >= moment:
                raise KeyboardInterrupt

        with pytest.raises(KeyboardInterrupt):
            desk.bring(*EXAMPLES, progress=cancel)
        assert desk.everything() == before
        assert desk.rows("SELECT COUNT(*) FROM trail") == told
        assert desk.bring(*EXAMPLES).is_written

    def test_only_an_admin_may(self, quick: Desk) -> None:
        with pytest.raises(Forbidden):
            Importing(quick.agency.office).bring_in(quick.agency.manager, EXAMPLES, lambda _: None)


def test_five_thousand_messages_come_in_one_go(desk: Desk, tmp_path: Path) -> None:
    shares: list[float] = []
    desk.file("messages", many_messages(5_000))
    files = [desk.file(name, text) for name, text in GOOD.items() if name != "messages"]
    outcome = desk.bring(*files, tmp_path / "messages.csv", progress=shares.append)
    assert outcome.counts[Kind.MESSAGES].added == 5_000
    assert shares == sorted(shares)
    assert (shares[0], shares[-1]) == (0.0, 1.0)
