"""Commands of the help."""

from widgets.commands.command import Command
from widgets.words import N_

SEARCH = Command("help.search", "slash", N_("Search"))
BACK = Command("help.back", "escape,backspace", N_("Back"), show=False)
FOLLOW = Command("help.follow", "enter", N_("Follow the link"))
NEXT_LINK = Command("help.next_link", "l,right", N_("Next link"))
PREVIOUS_LINK = Command("help.previous_link", "h,left", N_("Previous link"), show=False)
COPY = Command("help.copy", "y", N_("Copy this page"), show=False)
SAVE = Command("help.save", "s", N_("Save this page as a file"), show=False)
