"""Draws docs/screens/*.svg from the real rooms of the demo agency: python -m docs.make_pictures."""

import argparse
import asyncio
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path

from textual.pilot import Pilot

from app.build import DEMO_ADMIN, DEMO_PERSON, open_demo
from app.settings import Settings
from app.vpa import VPA

MOMENT = "2026-11-24T10:12"
"""A Tuesday morning, so that the countdowns are alike whenever this is run."""

SIZE = (120, 34)
"""Cells across and down."""

ROOMS: dict[str, dict[str, tuple[str, ...]]] = {
    DEMO_PERSON: {
        "dashboard": (),
        "triage": ("j", "j"),
        "tasks": ("j",) * 7 + ("enter",),
        "customers": (),
        "planning": (),
        "honorarium": (),
        "help": ("j",) * 8,
    },
    DEMO_ADMIN: {"handover": ("j", "j"), "team": ()},
}
"""Whose rooms are drawn, by the names of `frame.ROOMS`, with the keys pressed there before."""

PLACE = Path(__file__).parent / "screens"


async def draw(app: VPA, rooms: Mapping[str, tuple[str, ...]], place: Path) -> None:
    """Write one picture per room into the folder."""
    async with app.run_test(size=SIZE) as pilot:
        await _settled(app, pilot)
        for room, keys in rooms.items():
            await app.action_go(room)
            await _settled(app, pilot)
            await pilot.press(*keys)
            await _settled(app, pilot)
            picture = app.export_screenshot(title="VPA Desk")
            (place / f"{room}.svg").write_text(picture, encoding="utf-8")
        app.exit()


async def _settled(app: VPA, pilot: Pilot[int]) -> None:
    """Wait until what is shown was read and painted."""
    for _turn in range(3):
        reading = [worker for worker in app.workers if worker.group == "reload"]
        await app.workers.wait_for_complete(reading)
        await pilot.pause(0.2)


def main(arguments: Sequence[str] | None = None) -> None:
    """Make the demo agency in a folder that is thrown away, and draw it."""
    parser = argparse.ArgumentParser(prog="python -m docs.make_pictures", description=__doc__)
    parser.parse_args(arguments)
    PLACE.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        settings = Settings(
            database=f"sqlite:///{folder / 'demo.db'}",
            files=folder / "files",
            config=folder / "config.toml",
            keys=folder / "keys.toml",
            language="en",
            now=MOMENT,
        )
        for person, rooms in ROOMS.items():
            desk, session = open_demo(settings, person, lambda _share: None)
            try:
                asyncio.run(draw(VPA(desk, settings, session=session), rooms, PLACE))
            finally:
                desk.close()


if __name__ == "__main__":
    main()
