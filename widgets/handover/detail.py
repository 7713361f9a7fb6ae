"""One handover, or one leaving, in full: who, how, until when, the list with its proofs."""

from collections.abc import Iterator, Sequence

from rich.text import Text

from domain.closing import ACCEPTED, Check
from domain.handover import Approval, Handover
from domain.handover_terms import Side, Step
from domain.leaving_gates import Reason
from services.handover.handovers import HandoverBoard, HandoverLine, LeavingView
from widgets import formats
from widgets.handover.lines import cause_told, leaving_told, progress_bar, step_sign
from widgets.handover.words import blockers_told, reasons_told
from widgets.labels import handover as labels
from widgets.privacy import customer_name
from widgets.words import _


def handover_told(line: HandoverLine) -> Text:
    """Everything about one handover; what people wrote is never markup."""
    told = Text()
    place = line.place
    name = customer_name(place.customer, place.number)
    told.append(f"{formats.plain(name, 60)}\n", "bold")
    for part in _head(line):
        told.append(f"{part}\n")
    steps, items = _("Steps"), _("Closing list")
    told.append(f"\n{steps}\n", "bold")
    for step in Step:
        told.append(f"{_step_told(line, step)}\n")
    told.append(f"\n{items}\n", "bold")
    for check in line.handover.checks:
        told.append(f"{_check_told(check, line.handover)}\n", "" if check.is_done else "dim")
    return told


def leaving_detail(view: LeavingView, board: HandoverBoard) -> Text:
    """Everything about one leaving, with what locks invoice and accounts (HAND-8)."""
    leaving = view.leaving
    told = Text()
    told.append(f"{leaving_told(view, board)}\n", "bold")
    if bar := progress_bar(view):
        told.append(f"{bar}\n")
    talked = _("Talk on {day}").format(day=formats.day_full(leaving.talked_on))
    told.append(f"\n{talked}\n")
    if leaving.talk:
        told.append(f"{formats.plain(leaving.talk, 400)}\n", "dim")
    if leaving.noticed_on is not None:
        sign = "▤ " if leaving.document in view.files else ""
        notice = _("Notice of {day}: {document}").format(
            day=formats.day_full(leaving.noticed_on),
            document=sign + formats.plain(leaving.document, 60),
        )
        others = (f"▤ {formats.plain(one, 60)}" for one in view.files if one != leaving.document)
        told.append("\n".join((notice, *others, "")))
        invoice, accounts = _("Last invoice"), _("Closing the accounts")
        submitted = _("{what}: submitted").format(what=invoice)
        first = f"✓ {submitted}" if leaving.last_invoice_id else _lock(invoice, view.invoice)
        told.append(f"\n{first}\n")
        told.append(f"{_lock(accounts, view.accounts)}\n")
    return told


def _lock(what: str, why: Sequence[Reason]) -> str:
    if not why:
        return "✓ " + _("{what}: can be done now").format(what=what)
    return "⊘ " + _("{what}: locked, {why}").format(what=what, why=reasons_told(why))


def _head(line: HandoverLine) -> Iterator[str]:
    handover = line.handover
    yield cause_told(handover)
    if handover.reason:
        yield formats.plain(handover.reason, 200)
    if handover.help_offered is not None:
        offered = _("help to find a successor offered")
        refused = _("help to find a successor not offered")
        yield offered if handover.help_offered else refused
    yield _("Customer: {size}").format(size=labels.size(line.size))
    yield _("Last day: {day}").format(day=formats.day_full(handover.last_day))
    if handover.target is None or handover.telling is None:
        yield _("Successor: nobody yet")
        return
    who = formats.plain(labels.target(handover.target, handover.successor_name), 40)
    yield _("Successor: {name}, told {way}").format(name=who, way=labels.telling(handover.telling))
    yield _agreed(Side.ASSISTANTS, handover.by_assistants)
    yield _agreed(Side.CUSTOMERS, handover.by_customers)
    if line.place.task_number is not None:
        yield _("Handover task: #{number}").format(number=line.place.task_number)


def _agreed(side: Side, word: Approval | None) -> str:
    if word is None:
        return "○ " + _("{side}: has not agreed").format(side=labels.side(side))
    return "✓ " + _("{side}: {name} agrees").format(
        side=labels.side(side), name=formats.plain(word.name, 40)
    )


def _step_told(line: HandoverLine, step: Step) -> str:
    stage = line.handover.stage(step)
    told = f"{step_sign(line, step)} {labels.step(step)}"
    note = f" · {formats.plain(stage.note, 80)}" if stage.note else ""
    if stage.done_at is not None:
        done = _("{moment} by {name}").format(
            moment=formats.moment(stage.done_at), name=formats.plain(stage.done_name, 40)
        )
        return f"{told}: {done}{note}"
    planned = _("planned for {day}").format(day=formats.day(stage.planned_on))
    is_late = _("late")
    late = f", {is_late}" if step in line.late else ""
    held = line.held_by(step) if step is line.handover.current else ()
    why = f"\n  {blockers_told(held)}" if held else ""
    return f"{told}: {planned}{late}{note}{why}"


def _check_told(check: Check, handover: Handover) -> str:
    name = labels.item(check.item)
    if check.way is None:
        return f"○ {name}"
    sign = "✓" if check.is_done else "◐"
    proof = f"{labels.way(check.way)}: {formats.plain(check.proof, 80)}"
    taken = ""
    if check.item in ACCEPTED and handover.successor_id is not None:
        taken = " · " + (_("taken as in order") if check.accepted_at else _("not accepted yet"))
    return f"{sign} {name}\n  {proof}{taken}"
