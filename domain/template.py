"""Templates for messages: what they are for, and their placeholders (CHAT-3, CHAT-7)."""

import re
from collections.abc import Iterable, Mapping
from datetime import datetime
from enum import StrEnum

from domain.customer import Address
from domain.errors import BadInput, VPAError
from domain.text import clean
from domain.values import dataclass

LONGEST = 4_000
"""Characters a wording may have."""


class Template(StrEnum):
    """The occasions that have a text of ours."""

    TASK_SAVED = "task_saved"
    """A task was saved and will be checked by a promised time (TASK-3)."""
    TASK_DELEGATED = "task_delegated"
    """The assistant cannot take it; somebody else is being found (TASK-6)."""
    TASK_PASSED_ON = "task_passed_on"
    """Another assistant takes the task; the customer stays whose she is (TASK-6)."""
    QUESTION = "question"
    """Something is not clear before she accepts (TASK-4)."""
    TASK_SPLIT = "task_split"
    """A large task was split into several (BUD-7)."""
    TASK_NOT_POSSIBLE = "task_not_possible"
    """Nobody of the agency can do this as it is asked for (TASK-4)."""
    NO_CAPACITY = "no_capacity"
    """She has no time for it before the deadline (TASK-6)."""
    FACTOR = "factor"
    """A factor above 1 means less working time than budget (BUD-3)."""
    COVER_MISSING = "cover_missing"
    """The account does not cover the task's budget (BUD-6)."""
    DEADLINE_REACHED = "deadline_reached"
    """A later deadline, agreed by phone, to be confirmed (DEAD-1)."""
    DEADLINE_NOT_REACHED = "deadline_not_reached"
    """A later deadline is asked for; nobody picked up the phone (DEAD-1)."""
    THREE_STARS = "three_stars"
    """A polite question after a rating of three stars (RES-4)."""
    PRIVATE_CONTACT_REFUSED = "private_contact_refused"
    """A private number or another channel was asked for (TASK-10, CUST-8)."""
    DIRECT_CONTRACT_REFUSED = "direct_contract_refused"
    """The customer would like to employ her directly (CUST-8)."""
    ABSENCE = "absence"
    """She will be away (PLAN-4)."""
    ABSENCE_OFF = "absence_off"
    """She will be there after all (PLAN-4)."""
    ILL_EXPECTED = "ill_expected"
    """She is ill; when an active task is expected to be done (PLAN-4)."""
    ILL_COLLEAGUE = "ill_colleague"
    """She is ill; who sees to an active task meanwhile (PLAN-4)."""
    AWAY_REPLY = "away_reply"
    """She is away: the automatic answer in single chats (PLAN-5)."""
    HANDOVER_LARGE = "handover_large"
    """Another assistant takes over a customer with much work; a call is offered (HAND-5)."""
    HANDOVER_SMALL = "handover_small"
    """Another assistant takes over a customer with little work (HAND-5)."""
    HANDOVER_INACTIVE = "handover_inactive"
    """She leaves a customer who gave no work lately; the team stays there (HAND-5)."""
    HANDOVER_SINGLE = "handover_single"
    """She leaves a customer with single tasks, which are finished by their deadline (HAND-6)."""
    HANDOVER_CALL = "handover_call"
    """What to say when a customer with much work is told by phone; nobody sends it (HAND-5)."""
    HANDOVER_SUCCESSOR = "handover_successor"
    """She introduces who follows her (HAND-6)."""
    HANDOVER_TRAINING = "handover_training"
    """Whether the customer wants the successor trained (HAND-6)."""
    HANDOVER_ACCESSES = "handover_accesses"
    """Change passwords, remove accesses, delete accounts made for her (HAND-10)."""
    HANDOVER_ARCHIVE = "handover_archive"
    """An archive was sent; its receipt is to be confirmed (HAND-10)."""
    HANDOVER_SUPPORT = "handover_support"
    """Short questions afterwards are free, longer support costs a fee (HAND-10)."""
    INTRODUCTION = "introduction"
    """A new assistant introduces herself and offers a short call (CHAT-4)."""
    TEAM_INTRODUCTION = "team_introduction"
    """A team assistant joins a customer's lead and offers a short call (CHAT-4)."""
    PROJECT_INTRODUCTION = "project_introduction"
    """A project assistant introduces herself in the task (CHAT-4)."""
    TRAINING = "training"
    """She offers to learn what the task needs, at the customer's cost (STAFF-3)."""
    REACTIVATION = "reactivation"
    """The customer gave no work for long (CUST-5)."""
    REACTIVATION_EMPTY = "reactivation_empty"
    """The same, with nothing free on the account."""
    FIRST_TASK = "first_task"
    """A new customer gave no task in four weeks (CUST-3)."""
    CHECK_IN = "check_in"
    """Nothing moved for three weeks (CUST-4)."""
    LONG_SILENCE = "long_silence"
    """Nothing moved for seven weeks: an e-mail that names the time left (CUST-4)."""
    LONG_SILENCE_EMPTY = "long_silence_empty"
    """The same, with nothing free on the account."""
    REBOOKING = "rebooking"
    """The account is nearly used up (CUST-6)."""


class Placeholder(StrEnum):
    """What a text leaves open until it is sent."""

    CONTACT = "contact"
    TITLE = "title"
    NUMBER = "number"
    DUE = "due"
    DEADLINE = "deadline"
    NEW_DEADLINE = "new_deadline"
    AREA = "area"
    FACTOR = "factor"
    BUDGET = "budget"
    WORKING = "working"
    NEEDED = "needed"
    AVAILABLE = "available"
    MISSING = "missing"
    REASON = "reason"
    ASSISTANT = "assistant"
    SUCCESSOR = "successor"
    TEAM_LEAD = "team_lead"
    FROM = "from"
    UNTIL = "until"
    LAST_DAY = "last_day"
    QUESTION = "question"
    TOPIC = "topic"
    COST = "cost"
    ARCHIVE = "archive"


_P = Placeholder
_ABOUT_TASK = frozenset({_P.CONTACT, _P.TITLE, _P.NUMBER, _P.ASSISTANT})
_ABOUT_CUSTOMER = frozenset({_P.CONTACT, _P.ASSISTANT})
_FIGURES = _ABOUT_TASK | {_P.AREA, _P.FACTOR, _P.BUDGET, _P.WORKING, _P.NEEDED}
_MOVED = _ABOUT_TASK | {_P.DEADLINE, _P.NEW_DEADLINE, _P.REASON}
_AWAY = _ABOUT_CUSTOMER | {_P.FROM, _P.UNTIL, _P.SUCCESSOR, _P.TEAM_LEAD}
_ILL = frozenset({_P.CONTACT, _P.TITLE, _P.UNTIL, _P.SUCCESSOR})
_HANDED_OVER = _ABOUT_CUSTOMER | {_P.SUCCESSOR, _P.LAST_DAY, _P.TEAM_LEAD}

PLACEHOLDERS: Mapping[Template, frozenset[Placeholder]] = {
    Template.TASK_SAVED: _ABOUT_TASK - {_P.ASSISTANT} | {_P.DUE},
    Template.TASK_DELEGATED: _ABOUT_TASK,
    Template.TASK_PASSED_ON: _ABOUT_TASK | {_P.SUCCESSOR},
    Template.QUESTION: _ABOUT_TASK | {_P.QUESTION},
    Template.TASK_SPLIT: _ABOUT_TASK - {_P.ASSISTANT} | {_P.TOPIC},
    Template.TASK_NOT_POSSIBLE: _ABOUT_TASK | {_P.REASON},
    Template.NO_CAPACITY: _ABOUT_TASK | {_P.DEADLINE, _P.NEW_DEADLINE},
    Template.FACTOR: _FIGURES,
    Template.COVER_MISSING: _ABOUT_TASK | {_P.BUDGET, _P.AVAILABLE, _P.MISSING},
    Template.DEADLINE_REACHED: _MOVED,
    Template.DEADLINE_NOT_REACHED: _MOVED,
    Template.THREE_STARS: _ABOUT_TASK,
    Template.PRIVATE_CONTACT_REFUSED: _ABOUT_CUSTOMER,
    Template.DIRECT_CONTRACT_REFUSED: _ABOUT_CUSTOMER,
    Template.ABSENCE: _AWAY,
    Template.ABSENCE_OFF: _ABOUT_CUSTOMER | {_P.FROM, _P.UNTIL},
    Template.ILL_EXPECTED: _ILL | {_P.NEW_DEADLINE},
    Template.ILL_COLLEAGUE: _ILL,
    Template.AWAY_REPLY: _AWAY - {_P.FROM, _P.SUCCESSOR},
    Template.HANDOVER_LARGE: _HANDED_OVER,
    Template.HANDOVER_SMALL: _HANDED_OVER,
    Template.HANDOVER_INACTIVE: _HANDED_OVER - {_P.SUCCESSOR},
    Template.HANDOVER_SINGLE: _HANDED_OVER - {_P.SUCCESSOR},
    Template.HANDOVER_CALL: _HANDED_OVER,
    Template.HANDOVER_SUCCESSOR: _HANDED_OVER,
    Template.HANDOVER_TRAINING: _HANDED_OVER,
    Template.HANDOVER_ACCESSES: _HANDED_OVER,
    Template.HANDOVER_ARCHIVE: _HANDED_OVER | {_P.ARCHIVE},
    Template.HANDOVER_SUPPORT: _HANDED_OVER | {_P.COST},
    Template.INTRODUCTION: _ABOUT_CUSTOMER,
    Template.TEAM_INTRODUCTION: _ABOUT_CUSTOMER,
    Template.PROJECT_INTRODUCTION: _ABOUT_TASK,
    Template.TRAINING: _ABOUT_TASK | {_P.TOPIC, _P.COST},
    Template.REACTIVATION: _ABOUT_CUSTOMER | {_P.AVAILABLE},
    Template.REACTIVATION_EMPTY: _ABOUT_CUSTOMER,
    Template.FIRST_TASK: _ABOUT_CUSTOMER | {_P.AVAILABLE},
    Template.CHECK_IN: _ABOUT_CUSTOMER | {_P.AVAILABLE},
    Template.LONG_SILENCE: _ABOUT_CUSTOMER | {_P.AVAILABLE},
    Template.LONG_SILENCE_EMPTY: _ABOUT_CUSTOMER,
    Template.REBOOKING: _ABOUT_CUSTOMER | {_P.AVAILABLE},
}
"""What each text may leave open."""

BY_THE_PROGRAM = frozenset(
    {
        Template.TASK_SAVED,
        Template.TASK_SPLIT,
        Template.ABSENCE_OFF,
        Template.ILL_EXPECTED,
        Template.ILL_COLLEAGUE,
        Template.AWAY_REPLY,
        Template.CHECK_IN,
        Template.PROJECT_INTRODUCTION,
    }
)
"""Texts that go out without anybody's doing (CHAT-4); nobody picks them."""

OF_HANDOVERS = frozenset(
    template for template in Template if template.value.startswith("handover_")
)
"""Texts of a handover: written from there alone, for they may not go out too early (HAND-2)."""

TO_CUSTOMERS = (
    frozenset(template for template, open_ in PLACEHOLDERS.items() if _P.TITLE not in open_)
    - OF_HANDOVERS
)
"""Texts that are about no task: they fit a single chat with a customer."""

AMONG_COLLEAGUES = frozenset({Template.ABSENCE})
"""Texts that fit a single chat on our side; colleagues say Du."""

WITHOUT_TIME: Mapping[Template, Template] = {
    Template.LONG_SILENCE: Template.LONG_SILENCE_EMPTY,
    Template.REACTIVATION: Template.REACTIVATION_EMPTY,
}
"""What is said instead where nothing is free on the account (CUST-4, CUST-5)."""

_OPEN = re.compile(r"\{([a-z_]+)\}")
_BRACED = re.compile(r"\{[^{}\n]{0,40}\}|\{\w*|\}")
"""What was meant to be filled, whatever its spelling; in a wording no brace stays as it is."""
_NAMES = frozenset(name.value for name in Placeholder)


@dataclass
class Unfilled(VPAError):
    """A text still holds placeholders; it may not be sent like this (CHAT-7)."""

    names: tuple[str, ...]
    """Values of `Placeholder`, in the order of the text."""


@dataclass
class StrangePlaceholder(VPAError):
    """A wording names something that its occasion knows nothing of."""

    names: tuple[str, ...]
    """As they were written, in the order of the text."""
    known: tuple[str, ...]
    """What this occasion can fill."""


@dataclass(frozen=True, slots=True)
class TemplateText:
    """The agency's own wording of a template, in one form of address."""

    template: Template
    address: Address
    text: str
    changed_at: datetime
    changed_by: str
    """The name of who changed it."""
    version: int = 1


def fill(text: str, values: Mapping[str, str]) -> str:
    """The text with what is known filled in; what is not known stays open.

    What is filled in is never looked at again: a title "{due}" stays a title.
    """
    return _OPEN.sub(lambda found: values.get(found[1], found[0]), text)


def left_open(text: str) -> tuple[str, ...]:
    """The placeholders that a text still holds, in its order; other braces are nobody's matter."""
    return tuple(dict.fromkeys(name for name in _OPEN.findall(text) if name in _NAMES))


def refuse_left_open(text: str) -> None:
    """`Unfilled` when a text of ours still holds placeholders (CHAT-7)."""
    names = left_open(text)
    if names:
        raise Unfilled(names)


def worded(template: Template, text: str) -> str:
    """The agency's wording as it may be kept.

    - `BadInput` for an empty or overlong one.
    - `StrangePlaceholder` for one that its occasion could never fill.
    """
    kept = clean(text).strip()
    if not kept:
        raise BadInput("template", "missing")
    if len(kept) > LONGEST:
        raise BadInput("template", "too_long")
    known = PLACEHOLDERS[template]
    taken = {f"{{{name}}}" for name in known}
    strange = [name for name in _BRACED.findall(kept) if name not in taken]
    if strange:
        raise StrangePlaceholder(tuple(dict.fromkeys(strange)), tuple(sorted(known)))
    return kept


def in_order(names: Iterable[Placeholder]) -> tuple[Placeholder, ...]:
    """Placeholders in the order of their table."""
    held = frozenset(names)
    return tuple(name for name in Placeholder if name in held)
