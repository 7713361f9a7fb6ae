"""An examination's findings in the reader's words: how it stands and what to do."""

from services.doctor.findings import Finding, State, What
from widgets.words import N_, _

_TITLES = {
    What.DATABASE: N_("Database"),
    What.REVISION: N_("Tables"),
    What.ENGINE: N_("Engine"),
    What.INTEGRITY: N_("Integrity"),
    What.WAITING: N_("What waits"),
    What.WORKED: N_("Working time"),
    What.ACCOUNTS: N_("Accounts"),
    What.ANSWERS: N_("Answers in time"),
    What.HOLIDAYS: N_("Holidays"),
    What.FILES: N_("Files"),
    What.RIGHTS: N_("Rights"),
    What.DISK: N_("Disk"),
    What.CLOCK: N_("Clock"),
    What.COPIES: N_("Copies"),
    What.TERMINAL: N_("Terminal"),
}
_STATES = {State.OK: N_("fine"), State.WARNING: N_("look"), State.FAULT: N_("fault")}
_SENTENCES = {
    (What.DATABASE, "fine"): N_("{place} answers."),
    (What.DATABASE, "missing"): N_(
        "{place} does not exist yet. Found your agency with `vpa init`."
    ),
    (What.DATABASE, "unreachable"): N_("{place} cannot be used: {said}"),
    (What.REVISION, "fine"): N_("They are those of this program ({stored})."),
    (What.REVISION, "other"): N_(
        "The database is at {stored}, this program needs {needed}. Run `vpa db upgrade`, or update "
        "the program."
    ),
    (What.REVISION, "incomplete"): N_(
        "The database lacks what this program needs ({count}): {missing}. Take the "
        "program that made it, or put a copy back (`vpa restore`)."
    ),
    (What.ENGINE, "fine"): N_("{engine} {version}"),
    (What.ENGINE, "old"): N_(
        "{engine} {version}; before 3.51.3 a file can be damaged in rare cases. Install pysqlite3 "
        "or a newer Python."
    ),
    (What.INTEGRITY, "fine"): N_("The file is sound."),
    (What.INTEGRITY, "damaged"): N_(
        "The file is damaged in {count} places. Put a copy back with `vpa restore`. {said}"
    ),
    (What.INTEGRITY, "unusable"): N_(
        "{place} is damaged or no database of VPA Desk ({said}). "
        "Put a copy back with `vpa restore`."
    ),
    (What.WAITING, "fine"): N_("{count} tasks agree with their chats."),
    (What.WAITING, "differs"): N_("{wrong} of {count} tasks differ from their chats: {numbers}"),
    (What.WORKED, "fine"): N_("{count} tasks agree with their entries."),
    (What.WORKED, "differs"): N_("{wrong} of {count} tasks differ from their entries: {numbers}"),
    (What.ACCOUNTS, "fine"): N_("{count} accounts add up."),
    (What.ACCOUNTS, "differs"): N_("{wrong} of {count} accounts do not add up: {numbers}"),
    (What.ANSWERS, "fine"): N_("{count} answers are marked as the rule says."),
    (What.ANSWERS, "differs"): N_(
        "{wrong} of {count} answers are marked wrongly; tasks: {numbers}"
    ),
    (What.HOLIDAYS, "fine"): N_("{count} stored years are those of the law."),
    (What.HOLIDAYS, "differs"): N_(
        "{wrong} of {count} stored years differ from the law: {numbers}"
    ),
    (What.FILES, "fine"): N_("{count} attached files are there."),
    (What.FILES, "differs"): N_("{wrong} of {count} attached files are missing or cut: {numbers}"),
    (What.RIGHTS, "fine"): N_("Database and settings are for you alone."),
    (What.RIGHTS, "open"): N_("Others on this computer can open {paths}. Run `chmod 600` on it."),
    (What.DISK, "fine"): N_("{megabytes} MB are free."),
    (What.DISK, "low"): N_("Only {megabytes} MB are free. Make room soon."),
    (What.DISK, "full"): N_("Only {megabytes} MB are free. Make room now."),
    (What.CLOCK, "fine"): N_("It runs true."),
    (What.CLOCK, "shifted"): N_("It was started at {start} (VPA_NOW); nothing of today is real."),
    (What.CLOCK, "skewed"): N_(
        "The server's clock differs by {seconds} seconds. Set one of them right."
    ),
    (What.COPIES, "fine"): N_("The newest is {days} days old."),
    (What.COPIES, "none"): N_("There is none yet. Make one with `vpa backup`."),
    (What.COPIES, "old"): N_("The newest is {days} days old. Make one with `vpa backup`."),
    (What.COPIES, "demo"): N_("The demo agency needs none."),
    (What.COPIES, "by_server"): N_("Your server makes them."),
    (What.TERMINAL, "fine"): N_("{columns}×{lines}, in colours, with every letter."),
    (What.TERMINAL, "none"): N_("None is attached."),
    (What.TERMINAL, "small"): N_("{columns}×{lines} is small; the screens want 80×24."),
    (What.TERMINAL, "few_colours"): N_(
        "It shows {colours} colours. Take one with 256 or more, or set TERM=xterm-256color."
    ),
    (What.TERMINAL, "encoding"): N_(
        "It writes {encoding}; umlauts and signs may break. Set LANG=de_DE.UTF-8."
    ),
}


def title(what: What) -> str:
    """What was looked at."""
    return _(_TITLES[what])


def state(state: State) -> str:
    """How it stands, in one word."""
    return _(_STATES[state])


def said(finding: Finding) -> str:
    """What was found, in a sentence."""
    return _(_SENTENCES[finding.what, finding.why]).format(**finding.facts)
