"""Commands of the handover room."""

from widgets.commands.command import Command
from widgets.words import N_

DO = Command("handover.do", "d", N_("Next step"))
SUCCESSOR = Command("handover.successor", "s", N_("Successor"))
AGREE = Command("handover.agree", "a", N_("Agree, accept"))
CHECKLIST = Command("handover.checklist", "c", N_("Closing list"))
PLAN = Command("handover.plan", "p", N_("Plan a step"), show=False)
LEAVING = Command("handover.leaving", "l", N_("About the leaving"))
BEGIN = Command("handover.begin", "n", N_("Begin"))
CUSTOMER = Command("handover.customer", "o", N_("Open the customer"), show=False)
LETTERS = Command("handover.letters", "L", N_("Letters of the handover"), show=False)
RECAP = Command("handover.recap", "R", N_("Save the recap"), show=False)
DETAIL = Command("handover.detail", "i", N_("More about it"), show=False)
