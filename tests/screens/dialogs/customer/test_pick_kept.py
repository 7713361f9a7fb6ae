"""What is kept is found by its state, one line each."""

from screens.dialogs.customer.pick_kept import PickKept
from screens.dialogs.pick import Choice
from services.retention.retention import DutyRow
from tests.screens.dialogs.hosting import Host, english
from tests.widgets.customer.examples import row

LONG = "Sprachschule Zungenschlag · Sofia Rinaldi-Maurer"


async def test_the_filter_reads_the_state() -> None:
    english()
    first, second = row(), row()
    choices = [
        Choice(first, "Öl [/x] GmbH: working files", "kept until Tue 3 Nov 2026"),
        Choice(second, f"{LONG}: own copies", "✔ deleted Wed 4 Nov 2026, Sofia Rinaldi-Maurer"),
        Choice(second, "Bolt: working files", "⌫ to delete since Wed 4 Nov 2026"),
    ]
    dialog = PickKept(choices)
    host: Host[DutyRow | None] = Host(dialog)
    async with host.run_test(size=(120, 40)) as pilot:
        await pilot.pause()
        assert "Öl [/x] GmbH: working files  kept until Tue 3 Nov 2026" in host.painted
        whole = f"{LONG}: own copies  ✔ deleted Wed 4 Nov 2026, Sofia Rinaldi…"
        assert whole in host.painted
        await pilot.press(*"to delete", "enter")
        await pilot.pause()
    assert host.answers == [second]
    assert (dialog.typed, dialog.at) == ("to delete", 0)


async def test_each_stands_on_one_line_where_it_is_narrow() -> None:
    english()
    state = "✔ deleted Wed 4 Nov 2026, Sofia R."
    choices = [Choice(row(), f"{LONG}: own copies {nth}", state, "whole") for nth in range(20)]
    host: Host[DutyRow | None] = Host(PickKept(choices))
    async with host.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        lines = [line for line in host.painted.splitlines() if "Sprachschule" in line]
        assert len(lines) == host.painted.count("deleted") > 5
        assert all(state in line and "…" in line for line in lines)
        await pilot.resize_terminal(120, 40)
        await pilot.pause()
        assert f"{LONG}: own copies 0" in host.painted


async def test_it_begins_where_it_was_left() -> None:
    english()
    names = ("Öl: files", "Bolt: files", "Bolt: papers", "Ada: files")
    rows = [row() for _name in names]
    choices = [Choice(one, name, "kept") for one, name in zip(rows, names, strict=True)]
    host: Host[DutyRow | None] = Host(PickKept(choices, at=1, typed="bolt"))
    async with host.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        assert "Ada" not in host.painted
        await pilot.press("enter")
        await pilot.pause()
    assert host.answers == [rows[2]]
