"""Commands of the planning."""

from widgets.commands.command import Command
from widgets.words import N_

CONFIRM = Command("planning.confirm", "p", N_("Confirm the plan"))
ABSENCE = Command("planning.absence", "n", N_("Enter an absence"))
SICK = Command("planning.sick", "s", N_("Ill today"))
COMPETENCE = Command("planning.competence", "c", N_("Add a competence"))
REMOVE = Command("planning.remove", "delete", N_("Remove the competence"), show=False)
EXPLAIN = Command("planning.figure", "i", N_("How full am I?"), show=False)
