"""The history of a task as people read it: who did what when, and what it changed (TASK-12)."""

from collections.abc import Iterator, Mapping

from textual import on
from textual.message import Message

from domain.ids import MessageId
from domain.permission import Act
from domain.person import Role
from domain.proposal import ProposalStatus
from domain.trail import Deed
from services.task.facts import TaskHistory
from widgets import formats
from widgets.history.acts import DID
from widgets.labels.people import role as role_label
from widgets.privacy import customers_hidden
from widgets.rows.record_list import Record, RecordList
from widgets.task.evidence import change, shortened, told_fields
from widgets.words import N_, _

_ROLES = {role.value: role for role in Role}
_ANSWERED = {
    ProposalStatus.ACCEPTED.value: N_("agreed to the proposal"),
    ProposalStatus.DECLINED.value: N_("declined the proposal"),
}

_BACK = frozenset({Act.RETURN.value, Act.GIVE_BACK.value})
"""The task comes back by these."""

ON_A_MESSAGE = "✉"
"""Stands at a line that rests on a message: enter shows it."""


class History(RecordList):
    """The lines of a task's trail, the newest first; enter shows the message a line rests on."""

    class MessageWanted(Message):
        """The reader wants to see the message; None when the line rests on none."""

        def __init__(self, message_id: MessageId | None) -> None:
            super().__init__()
            self.message_id = message_id

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._messages: Mapping[str, MessageId | None] = {}

    def show_history(self, history: TaskHistory | None) -> None:
        """Show this history; None empties the pane."""
        deeds = history.deeds if history is not None else ()
        self._messages = {str(deed.number): deed.message_id for deed in deeds}
        keys = [str(deed.number) for deed in deeds]
        lines = list(history_lines(history)) if history is not None else []
        self.show(
            [
                Record(head, tuple(details), keys[nth] if nth < len(keys) else "")
                for nth, (head, details) in enumerate(lines)
            ]
        )

    @on(RecordList.Picked)
    def _picked_line(self, event: RecordList.Picked) -> None:
        event.stop()
        self.post_message(self.MessageWanted(self._messages.get(event.key)))


def history_lines(history: TaskHistory, *, whole: bool = False) -> Iterator[tuple[str, list[str]]]:
    """Every deed as a line with what it changed below it, and a last line when more was done.

    `whole` leaves long texts whole, as an export needs them.
    """
    for deed in history.deeds:
        yield _head(deed), _details(deed, history.names, whole=whole)
    if not history.is_whole:
        yield _("Older lines are kept, but not shown here."), []


def _head(deed: Deed) -> str:
    who = formats.plain(deed.actor_name)
    role = _role(deed.role)
    named = f"{who} ({role})" if role else who
    if deed.role == Role.CUSTOMER.value and customers_hidden():
        named = role
    rests = f" {ON_A_MESSAGE}" if deed.message_id is not None else ""
    return f"{formats.moment_full(deed.at)}  {named}: {_act(deed)}{rests}"


def _details(deed: Deed, names: Mapping[int, str], *, whole: bool) -> list[str]:
    told = [
        change(
            field,
            deed.old.get(field),
            deed.new.get(field),
            names,
            whole=whole,
            name=_name(field, deed),
        )
        for field in told_fields()
        if deed.old.get(field) != deed.new.get(field) or (field in deed.new and not deed.old)
    ]
    if deed.new.get("asked_late"):
        told.append(_("◆ asked on the day of the deadline or later"))
    if deed.reason:
        reason = deed.reason if whole else shortened(deed.reason)
        told.append(_("Reason: {reason}").format(reason=reason))
    return [line for line in told if line]


def _name(field: str, deed: Deed) -> str:
    """What a field means in this deed, where that is not what it means elsewhere (RESP-7)."""
    is_back = field == "check_due_at" and deed.act in _BACK
    return _("Returned, answer due") if is_back else ""


def _role(role: str) -> str:
    """The role in words; the program has none."""
    return role_label(_ROLES[role]) if role in _ROLES else ""


def _act(deed: Deed) -> str:
    """What was done in words; an act of a newer program is told as a change."""
    if deed.act == Act.FINISH.value and deed.role == Role.CUSTOMER.value:
        return _("accepted the result")  # staff who record her word set the task done
    if deed.act == Act.ANSWER_PROPOSAL.value:
        answered = _ANSWERED.get(str(deed.new.get("proposal_status")))
        if answered is not None:
            return _(answered)
    return _(DID.get(deed.act, DID[Act.EDIT_TASK.value]))
