"""Commands of the dashboard."""

from widgets.commands.command import Command
from widgets.words import N_

OPEN = Command("dashboard.open", "enter", N_("Open"))
NEXT = Command("dashboard.next", "l,right", N_("Next panel"), show=False, action="turn_panel(1)")
PREVIOUS = Command(
    "dashboard.previous", "h,left", N_("Previous panel"), show=False, action="turn_panel(-1)"
)
TEAM = Command("dashboard.team", "m", N_("Mine / team"))
