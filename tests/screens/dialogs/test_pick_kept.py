"""What is kept is found by its state, one line each."""

from screens.dialogs.pick import Choice
from screens.dialogs.pick_kept import PickKept
from services.retention import DutyRow
from tests.screens.dialogs.hosting import Host, english
from tests.widgets.test_duty_lines import row

LONG = "Sprachschule Zungenschlag · Sofia Rinaldi-Maurer"


async def test_the_filter_reads_the_state() -> None:
    english()
    first, second = row(), row()
    choices = [
        Choice(first, "Öl [/x] GmbH: working files", "kept until Tue 3 Nov 2026"),
        Choice(second, f"{LONG}: own copies", "✔ deleted Wed 4 Nov 2026, Sofia Rinaldi-Maurer"),
        Choice(second, "Bolt: working files", "⌫ to delete since Wed 4 Nov 2026"),
    ]
    host: Host[DutyRow | None] = Host(PickKept(choices))
    async with host.run_test(size=(120, 40)) as pilot:
        await pilot.pause()
        assert "Öl [/x] GmbH: working files  kept until Tue 3 Nov 2026" in host.painted
        whole = f"{LONG}: own copies  ✔ deleted Wed 4 Nov 2026, Sofia Rinaldi…"
        assert whole in host.painted
        await pilot.press(*"to delete", "enter")
        await pilot.pause()
    assert host.answers == [second]
