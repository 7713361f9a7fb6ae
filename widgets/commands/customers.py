"""Commands of the customers."""

from widgets.commands.command import Command
from widgets.words import N_

TASKS = Command("customers.tasks", "t", N_("Tasks of this customer"))
NEW = Command("customers.new", "n", N_("New task"))
