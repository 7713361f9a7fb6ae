"""Commands of the triage."""

from widgets.commands.command import Command
from widgets.words import N_

REPLY = Command("triage.reply", "r", N_("Reply"))
TEMPLATE = Command("triage.template", "v,alt+v", N_("Templates"), show=False)
NO_ANSWER = Command("triage.no_answer", "o", N_("No answer needed"))
SNOOZE = Command("triage.snooze", "z", N_("Snooze"))
ACCEPT = Command("triage.accept", "a", N_("Accept"))
START = Command("triage.start", "s", N_("Start"), show=False)
CLOCK = Command("triage.clock", "t", N_("Clock"), show=False)
DELIVER = Command("triage.deliver", "d", N_("Deliver"))
DELEGATE = Command("triage.delegate", "x", N_("Delegate"), show=False)
GIVE_BACK = Command("triage.give_back", "b", N_("Give back"), show=False)
RELEASE = Command("triage.release", "R", N_("Release"), show=False)
ASK_TEAM = Command("triage.ask_team", "Q", N_("Ask the team"), show=False)
NOBODY_FOUND = Command("triage.nobody_found", "J", N_("Nobody is found"), show=False)
FOLLOW_UP = Command("triage.follow_up", "e", N_("See to it"), show=False)
KIND = Command("triage.kind", "f", N_("Next kind"))
KIND_BACK = Command("triage.kind_back", "F", N_("Previous kind"), show=False)
WHOSE = Command("triage.whose", "w", N_("Whose"))
SLEEPERS = Command("triage.sleepers", "Z", N_("Show what is snoozed"), show=False)
PREVIEW = Command("triage.preview", "p", N_("Preview"), show=False)
