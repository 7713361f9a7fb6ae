"""Commands every list understands."""

from widgets.commands.command import Command
from widgets.words import N_

DOWN = Command("list.down", "j,down", N_("Down"), show=False)
UP = Command("list.up", "k,up", N_("Up"), show=False)
TOP = Command("list.top", "g,home", N_("First"), show=False)
BOTTOM = Command("list.bottom", "G,end", N_("Last"), show=False)
PAGE_DOWN = Command("list.page_down", "ctrl+d,pagedown", N_("A page down"), show=False)
PAGE_UP = Command("list.page_up", "ctrl+u,pageup", N_("A page up"), show=False)
OPEN = Command("list.open", "enter", N_("Open"))
BACK = Command("list.back", "escape", N_("Back"), show=False)
MARK = Command("list.mark", "space", N_("Mark"))
FILTER = Command("list.filter", "slash", N_("Filter"))
APPLY_HELD = Command("list.apply_held", "full_stop", N_("Show changes"), show=False)
COPY = Command("list.copy", "y", N_("Copy"), show=False)
