"""What was proposed, approved and agreed in the demo agency, in every state there is (DEAD-1)."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import timedelta
from typing import Any

from data.demo.cast import Figure
from data.demo.dice import Dice
from data.demo.life import Life
from domain.approval import Approval, ApprovalKind
from domain.contract import contract
from domain.ids import PersonId
from domain.message import Message, Tag
from domain.permission import Act
from domain.person import Person
from domain.proposal import ContractVersion, Proposal, ProposalStatus
from domain.task import UNDER_DEADLINE
from domain.trail import Facts
from domain.values import dataclass, replace

_STATES = (
    ProposalStatus.OPEN,
    ProposalStatus.ACCEPTED,
    ProposalStatus.DECLINED,
    ProposalStatus.WITHDRAWN,
)
_ONE_IN = 3
"""Of so many tasks that could have a proposal one has; where somebody signs in, each."""

_REASONS = (
    "Es sind mehr Angebote zu vergleichen als gedacht.",
    "Zwei Unterlagen fehlen noch, ohne sie wird das Ergebnis nicht gut.",
    "Der Umfang ist im Gespräch gewachsen.",
)
_APPROVED = (
    (ApprovalKind.CHANNEL, "Ich erlaube für diesen Auftrag die Verständigung per WhatsApp."),
    (
        ApprovalKind.POWER_OF_ATTORNEY,
        "Ich erteile für diesen Auftrag Vollmacht, in meinem Namen zu buchen, bis 400 Euro.",
    ),
    (ApprovalKind.NO_ACCEPTANCE, "Ergebnisse dieses Auftrags gelten ohne meine Abnahme."),
)


@dataclass(frozen=True, slots=True)
class Agreed:
    """What was agreed with one customer."""

    proposals: tuple[Proposal, ...]
    approvals: tuple[Approval, ...]
    versions: tuple[ContractVersion, ...]


NOTHING_AGREED = Agreed((), (), ())


def agree(
    lives: Sequence[Life], staff: Mapping[PersonId, Figure], contact: Person | None, dice: Dice
) -> Agreed:
    """Go on with some of the tasks in work: proposals and approvals; every acceptance is kept."""
    versions = [one for life in lives for one in _first_version(life, dice)]
    proposals: list[Proposal] = []
    approvals: list[Approval] = []
    for life in lives:
        by = staff.get(life.task.assistant_id) if life.task.assistant_id else None
        if by is None or not _can_go_on(life):
            continue
        if contact is None and dice.random.randrange(_ONE_IN):
            continue
        if contact is not None and len(approvals) < len(_APPROVED):
            approvals.append(_approved(life, contact, _APPROVED[len(approvals)], dice))
        status = _STATES[life.task.number % len(_STATES)]
        proposals.append(_proposed(life, by, status, contact, dice))
        if proposals[-1].status is ProposalStatus.ACCEPTED:
            versions.append(_next_version(life, proposals[-1], versions, dice))
    return Agreed(tuple(proposals), tuple(approvals), tuple(versions))


def _can_go_on(life: Life) -> bool:
    """Whether the result is still owed and nobody waits for a word."""
    task = life.settled()
    quiet = task.unanswered_since is None and task.check_since is None
    return quiet and task.status in UNDER_DEADLINE and not life.is_full


def _first_version(life: Life, dice: Dice) -> Iterator[ContractVersion]:
    """What was accepted, as the trail tells it."""
    for deed in life.deeds:
        if deed.act == Act.ACCEPT:
            terms = {**contract(life.task), **deed.new, "shift_millis": 0}
            kept = {name: terms[name] for name in contract(life.task)}
            key = dice.new_id(deed.at)
            yield ContractVersion(
                key, life.task.id, 1, kept, deed.at, deed.actor_id, deed.actor_name
            )


def _next_version(
    life: Life, proposal: Proposal, versions: Sequence[ContractVersion], dice: Dice
) -> ContractVersion:
    number = 1 + sum(one.task_id == life.task.id for one in versions)
    at = life.clock
    terms = contract(life.task)
    by, name = proposal.answered_by, proposal.answered_name
    return ContractVersion(dice.new_id(at), life.task.id, number, terms, at, by, name, proposal.id)


def _proposed(
    life: Life, by: Figure, status: ProposalStatus, contact: Person | None, dice: Dice
) -> Proposal:
    """A proposal in the chat, and what became of it; only a consent changes the task."""
    task, reason = life.task, dice.pick(_REASONS)
    if status is ProposalStatus.ACCEPTED:
        result = f"{task.expected_result} (mit einer Übersicht auf einer Seite)".strip()
        old: Facts = {"expected_result": task.expected_result}
        new: Facts = {"expected_result": result}
        told = f"• Erwartetes Ergebnis: neu „{result}“"
    else:
        more = task.budget_seconds + 3600
        old, new = {"budget_seconds": task.budget_seconds}, {"budget_seconds": more}
        told = f"• Budget: bisher {_span(task.budget_seconds)}, neu {_span(more)}"
    text = f"Ich schlage eine Änderung vor:\n\n{told}\n\nGrund: {reason}\n\nIst das so recht?"
    asked = life.we_say(life.clock + timedelta(hours=2), by, text, frozenset({Tag.QUESTION}))
    life.moves(Act.PROPOSE, life.task, by.actor, reason=reason, message=asked)
    proposal = Proposal(
        id=dice.new_id(life.clock),
        task_id=task.id,
        customer_id=task.customer_id,
        old=old,
        new=new,
        reason=reason,
        message_id=asked.id,
        proposed_by=by.id,
        proposed_name=by.person.name,
        proposed_at=life.clock,
    )
    _evidence(life, proposal, "")
    return (
        proposal if status is ProposalStatus.OPEN else _closed(life, by, proposal, status, contact)
    )


def _closed(
    life: Life, by: Figure, proposal: Proposal, status: ProposalStatus, contact: Person | None
) -> Proposal:
    later = life.clock + timedelta(hours=1)
    who: PersonId | None
    if status is ProposalStatus.WITHDRAWN:
        said = life.we_say(later, by, "Meinen Vorschlag nehme ich zurück, es reicht doch so.")
        life.moves(Act.WITHDRAW_PROPOSAL, life.task, by.actor, message=said)
        who, name = by.id, by.person.name
    else:
        yes = status is ProposalStatus.ACCEPTED
        word = "Einverstanden, so machen wir es." if yes else "Nein, es soll so bleiben."
        said = _hers(life, word, Tag.DECISION)
        changes: dict[str, Any] = dict(proposal.new) if yes else {}
        after = replace(life.task, **changes)
        life.moves(Act.ANSWER_PROPOSAL, after, None, message=said)
        who, name = contact.id if contact else None, said.author_name
    _evidence(life, proposal, status.value)
    return replace(
        proposal,
        status=status,
        answered_by=who,
        answered_name=name,
        answered_at=life.clock,
        answer_message_id=said.id,
    )


def _approved(life: Life, contact: Person, what: tuple[ApprovalKind, str], dice: Dice) -> Approval:
    kind, text = what
    said = _hers(life, text, Tag.APPROVAL)
    life.moves(Act.APPROVE, life.task, None, message=said)
    life.deeds[-1] = replace(life.deeds[-1], new={"approval": kind.value})
    return Approval(
        id=dice.new_id(life.clock),
        task_id=life.task.id,
        customer_id=life.task.customer_id,
        kind=kind,
        message_id=said.id,
        given_by=contact.id,
        given_name=contact.name,
        given_at=life.clock,
    )


def _hers(life: Life, text: str, tag: Tag) -> Message:
    """The customer's own word, which needs no answer."""
    at = life.clock + timedelta(hours=1)
    return life.customer_says(at, text, needs_answer=False, tags=frozenset({tag}))


def _evidence(life: Life, proposal: Proposal, status: str) -> None:
    """Let the newest line of the trail tell what was proposed, and what became of it."""
    new = {**proposal.new, "proposal_id": proposal.id}
    if status:
        new["proposal_status"] = status
    life.deeds[-1] = replace(life.deeds[-1], old=dict(proposal.old), new=new)


def _span(seconds: int) -> str:
    return f"{seconds // 3600}:{seconds // 60 % 60:02} Std."
