"""Commands that work in every room."""

from widgets.commands.command import Command
from widgets.words import N_

DASHBOARD = Command("frame.dashboard", "1", N_("Dashboard"), show=False, action="go('dashboard')")
TRIAGE = Command("frame.triage", "2", N_("Triage"), show=False, action="go('triage')")
TASKS = Command("frame.tasks", "3", N_("Tasks"), show=False, action="go('tasks')")
CUSTOMERS = Command("frame.customers", "4", N_("Customers"), show=False, action="go('customers')")
ACCOUNT = Command("frame.account", "4", N_("My account"), show=False, action="go('account')")
PLANNING = Command("frame.planning", "5", N_("Planning"), show=False, action="go('planning')")
TEAM = Command("frame.team", "8", N_("Team"), show=False, action="go('team')")
HONORARIUM = Command(
    "frame.honorarium", "6", N_("Honorarium"), show=False, action="go('honorarium')"
)
HANDOVER = Command("frame.handover", "7", N_("Handover"), show=False, action="go('handover')")
HELP = Command("frame.help", "9", N_("Help"), show=False, action="go('help')")

ROOMS = {
    "dashboard": DASHBOARD,
    "triage": TRIAGE,
    "tasks": TASKS,
    "customers": CUSTOMERS,
    "account": ACCOUNT,
    "planning": PLANNING,
    "honorarium": HONORARIUM,
    "handover": HANDOVER,
    "team": TEAM,
    "help": HELP,
}
"""The command that opens each room, in the order of their numbers."""

EXPLAIN = Command("frame.explain", "question_mark,f1", N_("Help for this screen"))
PALETTE = Command(
    "frame.palette", "ctrl+p", N_("All commands"), action="command_palette", priority=True
)
UNDO = Command("frame.undo", "u", N_("Undo"), show=False)
STOP_CLOCK = Command("frame.stop_clock", "f9", N_("Stop the clock"), show=False)
RELOAD = Command("frame.reload", "f5", N_("Read again"), show=False, action="reload")
NEXT_PANE = Command("frame.next_pane", "tab", N_("Next pane"), show=False, action="app.focus_next")
PREVIOUS_PANE = Command(
    "frame.previous_pane",
    "shift+tab",
    N_("Previous pane"),
    show=False,
    action="app.focus_previous",
)
PRIVACY = Command("frame.privacy", "f2", N_("Hide customers' names"), show=False, priority=True)
THEME = Command("frame.theme", "f3", N_("Next colours"), show=False, action="next_theme")
LANGUAGE = Command("frame.language", "f4", N_("Deutsch / English"), show=False, action="language")
LOCK = Command("frame.lock", "ctrl+l", N_("Lock"), show=False, priority=True)
SWITCH_PERSON = Command("frame.switch_person", "f8", N_("Switch person"), show=False)
QUIT = Command("frame.quit", "ctrl+q", N_("Quit"), show=False, action="quit", priority=True)
