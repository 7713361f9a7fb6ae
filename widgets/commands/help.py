"""Commands of the help."""

from widgets.commands.command import Command
from widgets.words import N_

SEARCH = Command("help.search", "slash", N_("Search"))
