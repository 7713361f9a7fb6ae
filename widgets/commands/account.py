"""Commands of a customer's own account."""

from widgets.commands.command import Command
from widgets.words import N_

EXPORT = Command("account.export", "E", N_("Save the statement"))
