"""Templates for messages and their placeholders, in the reader's words."""

import re
from collections.abc import Mapping, Sequence

from domain.template import Placeholder, Template
from widgets.words import N_, _

_TEMPLATES: Mapping[Template, str] = {
    Template.TASK_SAVED: N_("task saved"),
    Template.TASK_DELEGATED: N_("task passed to the team lead"),
    Template.TASK_PASSED_ON: N_("task given to another assistant"),
    Template.QUESTION: N_("question before the start"),
    Template.TASK_SPLIT: N_("large task split"),
    Template.TASK_NOT_POSSIBLE: N_("task not possible"),
    Template.NO_CAPACITY: N_("no time before the deadline"),
    Template.FACTOR: N_("factor of the area"),
    Template.COVER_MISSING: N_("account does not cover the task"),
    Template.DEADLINE_REACHED: N_("later deadline, agreed by phone"),
    Template.DEADLINE_NOT_REACHED: N_("later deadline, nobody reached"),
    Template.THREE_STARS: N_("question after three stars"),
    Template.PRIVATE_CONTACT_REFUSED: N_("private contact refused"),
    Template.DIRECT_CONTRACT_REFUSED: N_("direct contract refused"),
    Template.ABSENCE: N_("absence announced"),
    Template.ABSENCE_OFF: N_("absence taken back"),
    Template.ILL_EXPECTED: N_("ill, when a task is expected"),
    Template.ILL_COLLEAGUE: N_("ill, a colleague sees to a task"),
    Template.AWAY_REPLY: N_("automatic reply while away"),
    Template.HANDOVER_LARGE: N_("handover, much work"),
    Template.HANDOVER_SMALL: N_("handover, little work"),
    Template.HANDOVER_INACTIVE: N_("handover, no work lately"),
    Template.HANDOVER_SINGLE: N_("handover, single tasks only"),
    Template.HANDOVER_CALL: N_("handover, what to say by phone"),
    Template.HANDOVER_SUCCESSOR: N_("handover, the successor introduced"),
    Template.HANDOVER_TRAINING: N_("handover, training of the successor offered"),
    Template.HANDOVER_ACCESSES: N_("handover, passwords and accesses"),
    Template.HANDOVER_ARCHIVE: N_("handover, archive sent"),
    Template.HANDOVER_SUPPORT: N_("handover, questions afterwards"),
    Template.INTRODUCTION: N_("introduction"),
    Template.TEAM_INTRODUCTION: N_("introduction in the team"),
    Template.PROJECT_INTRODUCTION: N_("project assistant introduces herself"),
    Template.TRAINING: N_("training offered"),
    Template.REACTIVATION: N_("quiet for long"),
    Template.REACTIVATION_EMPTY: N_("quiet for long, account used up"),
    Template.FIRST_TASK: N_("no first task yet"),
    Template.CHECK_IN: N_("nothing moved for three weeks"),
    Template.LONG_SILENCE: N_("nothing moved for seven weeks"),
    Template.LONG_SILENCE_EMPTY: N_("nothing moved for seven weeks, account used up"),
    Template.REBOOKING: N_("account nearly used up"),
}
_PLACEHOLDERS: Mapping[Placeholder, str] = {
    Placeholder.CONTACT: N_("who reads it"),
    Placeholder.TITLE: N_("the task's title"),
    Placeholder.NUMBER: N_("the task's number"),
    Placeholder.DUE: N_("by when it is checked"),
    Placeholder.DEADLINE: N_("the deadline"),
    Placeholder.NEW_DEADLINE: N_("the new deadline"),
    Placeholder.AREA: N_("the work area"),
    Placeholder.FACTOR: N_("the area's factor"),
    Placeholder.BUDGET: N_("the task's budget"),
    Placeholder.WORKING: N_("the real working time"),
    Placeholder.NEEDED: N_("the budget that would be needed"),
    Placeholder.AVAILABLE: N_("what is free on the account"),
    Placeholder.MISSING: N_("what the account lacks"),
    Placeholder.REASON: N_("the reason"),
    Placeholder.QUESTION: N_("your question"),
    Placeholder.ASSISTANT: N_("the assistant"),
    Placeholder.SUCCESSOR: N_("who steps in or takes over"),
    Placeholder.TEAM_LEAD: N_("the team lead"),
    Placeholder.FROM: N_("the first day away"),
    Placeholder.UNTIL: N_("the last day away"),
    Placeholder.LAST_DAY: N_("her last day"),
    Placeholder.TOPIC: N_("what is to be learnt"),
    Placeholder.COST: N_("what it costs"),
    Placeholder.ARCHIVE: N_("what was sent, and how"),
}


def template(value: Template) -> str:
    """What a text is for (CHAT-3)."""
    return _(_TEMPLATES[value])


def when_said(value: Template) -> str:
    """To whom a text goes that nobody picks in a chat, as lists call her; empty for others."""
    return _(_WHEN[value]) if value in _WHEN else ""


_WHEN: Mapping[Template, str] = {
    Template.CHECK_IN: N_("silent customer · goes by itself"),
    Template.LONG_SILENCE: N_("silent customer · e-mail"),
    Template.LONG_SILENCE_EMPTY: N_("silent customer · e-mail"),
    Template.FIRST_TASK: N_("new customer · e-mail"),
    Template.REACTIVATION: N_("inactive customer · e-mail"),
    Template.REACTIVATION_EMPTY: N_("inactive customer · e-mail"),
    Template.REBOOKING: N_("before rebooking · goes by itself"),
    Template.INTRODUCTION: N_("new customer · goes by itself"),
}


def placeholder(value: Placeholder) -> str:
    """What stands there once it is filled."""
    return _(_PLACEHOLDERS[value])


def still_open(names: Sequence[str]) -> str:
    """What a text leaves to be written in, by what it is for; empty when nothing is."""
    known = {one.value: placeholder(one) for one in Placeholder}
    told = [known.get(name, f"{{{name}}}") for name in names]
    return _("open: {names}").format(names=", ".join(told)) if told else ""


_SPELLED = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss"})


def file_name(value: Template, number: int) -> str:
    """What a letter to the customer of this number is called as a file, in plain signs."""
    spelled = str(template(value)).casefold().translate(_SPELLED)
    letter = "-".join(re.findall("[a-z0-9]+", spelled))
    return _("customer-{number}-{letter}.txt").format(number=number, letter=letter)
