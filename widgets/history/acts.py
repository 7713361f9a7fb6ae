"""Everything that can be done to a task or in its chat, as its history tells it (TASK-12)."""

from collections.abc import Mapping

from domain.permission import Act
from widgets.words import N_

_DID = {
    Act.CREATE_TASK: N_("created the task"),
    Act.EDIT_TASK: N_("changed the task"),
    Act.SET_AREA: N_("named the work area"),
    Act.ACCEPT: N_("accepted the task"),
    Act.START: N_("started the task"),
    Act.DELIVER: N_("delivered the task"),
    Act.FINISH: N_("set the task done"),
    Act.RETURN: N_("returned the task"),
    Act.DELETE_TASK: N_("deleted the task"),
    Act.DELEGATE: N_("delegated the task to the team lead"),
    Act.SEND_TO_OPERATIONS: N_("sent the task to operations"),
    Act.RELEASE: N_("released the task"),
    Act.GIVE_BACK: N_("gave the task back"),
    Act.PROPOSE: N_("proposed a change"),
    Act.ANSWER_PROPOSAL: N_("answered the proposal"),
    Act.WITHDRAW_PROPOSAL: N_("withdrew the proposal"),
    Act.NOTE_PHONE_CONSENT: N_("noted a consent by phone"),
    Act.CONTEST_CONSENT: N_("contested the consent by phone"),
    Act.SETTLE_CONTEST: N_("settled the contested consent"),
    Act.APPROVE: N_("gave an approval"),
    Act.WITHDRAW_APPROVAL: N_("withdrew an approval"),
    Act.MARK_ATTORNEY: N_("said whether a power of attorney is needed"),
    Act.SWITCH_ACCEPTANCE: N_("switched the acceptance of results"),
    Act.RELEASE_BUDGET: N_("released the remaining budget"),
    Act.DELIVER_INTERIM: N_("handed over an interim result"),
    Act.ACCEPT_INTERIM: N_("accepted the interim result"),
    Act.RATE: N_("rated the result"),
    Act.INQUIRE: N_("asked about the rating"),
    Act.ASSESS: N_("assessed the rating"),
    Act.DECIDE_RATING: N_("decided about the rating"),
    Act.COMPLAIN: N_("complained"),
    Act.CONTACT_COMPLAINT: N_("made contact about the complaint"),
    Act.SOLVE_COMPLAINT: N_("settled the complaint"),
    Act.ESCALATE_COMPLAINT: N_("handed the complaint to management"),
    Act.ARBITRATE_COMPLAINT: N_("ruled on the complaint"),
    Act.REFUND: N_("refunded working time"),
    Act.BRING_IN: N_("brought somebody into the task"),
    Act.LET_GO: N_("let somebody leave the task"),
    Act.SPLIT: N_("split the task"),
    Act.ASSIGN: N_("gave the task to the customer's VPA"),
    Act.AWARD_SURVEY: N_("gave the task to somebody who applied"),
    Act.WRITE_NOTE: N_("wrote an internal note"),
    Act.COPY_MESSAGE: N_("copied a message into the task"),
    Act.LOG_CALL: N_("logged a phone call"),
    Act.REMOVE_CALL: N_("removed a phone call"),
    Act.SETTLE_CALLS: N_("saw to the many phone calls"),
    Act.POST_MESSAGE: N_("wrote a message"),
    Act.TAKE_BACK_MESSAGE: N_("took a message back"),
    Act.MARK_NO_ANSWER: N_("changed whether an answer is needed"),
    Act.TAG_MESSAGE: N_("tagged a message"),
    Act.TAKE_OVER: N_("took the task over with its customer"),
    Act.IMPORT: N_("imported the task"),
}

DID: Mapping[str, str] = {act.value: words for act, words in _DID.items()}
"""The words for an act as the trail keeps it, in English, to be translated by who shows them."""
