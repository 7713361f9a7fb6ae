"""A start does not load the command palette, and whoever opens it later has all of it."""

import subprocess
import sys

from app.shell import Shell
from tests.house import HOUSE

START = """
import sys
from app.start import make_ready
make_ready()
make_ready()
from textual.app import App
widgets = ("_input", "_option_list", "_select", "_directory_tree")
assert not any(f"textual.widgets.{name}" in sys.modules for name in widgets)
assert "textual.command" not in sys.modules
"""

LATER = """
import asyncio
class Small(App):
    ENABLE_COMMAND_PALETTE = False
    greeted = False
    def greet(self):
        self.greeted = True
async def go():
    small = Small()
    async with small.run_test() as pilot:
        await pilot.press("ctrl+p")
        assert len(small.screen_stack) == 1
        from textual.command import CommandPalette, DiscoveryHit, Hit, Provider
        class Greetings(Provider):
            async def discover(self):
                yield DiscoveryHit("Greet", small.greet)
            async def search(self, query):
                yield Hit(1, "Greet", small.greet)
        small.push_screen(CommandPalette(providers=[Greetings]))
        await pilot.pause(0.3)
        assert CommandPalette.is_open(small)
        await pilot.press("g", "r")
        await pilot.pause(0.5)
        await pilot.press("enter")
        await pilot.pause(0.3)
        assert small.greeted and not CommandPalette.is_open(small)
asyncio.run(go())
"""


def run(program: str) -> None:
    """Run it in a fresh Python; what it asserts has to hold."""
    subprocess.run([sys.executable, "-c", program], cwd=HOUSE, check=True, timeout=60)


def test_a_start_loads_nothing_of_it() -> None:
    run(START)


def test_opened_later_it_finds_and_runs_commands() -> None:
    run(START + LATER)


def test_its_own_key_is_switched_off() -> None:
    assert not Shell.ENABLE_COMMAND_PALETTE
