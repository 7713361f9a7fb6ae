"""Commands of the triage."""

from widgets.commands.command import Command
from widgets.words import N_

REPLY = Command("triage.reply", "r", N_("Reply"))
NO_ANSWER = Command("triage.no_answer", "o", N_("No answer needed"))
SNOOZE = Command("triage.snooze", "z", N_("Snooze"))
ACCEPT = Command("triage.accept", "a", N_("Accept"), show=False)
DELEGATE = Command("triage.delegate", "x", N_("Delegate"), show=False)
DELIVER = Command("triage.deliver", "d", N_("Deliver"), show=False)
OPEN = Command("triage.open", "enter", N_("Open the task"))
KIND = Command("triage.kind", "f", N_("Next kind"), show=False)
