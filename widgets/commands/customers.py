"""Commands of the customers."""

from widgets.commands.command import Command
from widgets.words import N_

TASKS = Command("customers.tasks", "t", N_("Tasks of this customer"))
NEW = Command("customers.new", "n", N_("New task"))
STATEMENT = Command("customers.statement", "s", N_("Account statement"))
PACKAGE = Command("customers.package", "p", N_("Book a package"), show=False)
REBOOK = Command("customers.rebook", "r", N_("Hint at a new package"), show=False)
EXPORT = Command("customers.export", "E", N_("Save the statement"), show=False)
LET_IN = Command("customers.let_in", "a", N_("Let somebody sign in"), show=False)
CREDIT = Command("customers.credit", "c", N_("Book a credit"), show=False)
