"""What is wrong with something entered: the sentence for every `BadInput`."""

from domain.errors import BadInput
from domain.password import SHORTEST
from widgets.words import N_, _

_FIELDS = {
    "title": N_("Title"),
    "description": N_("Description"),
    "budget": N_("Budget"),
    "expected_result": N_("Expected result"),
    "material": N_("Material"),
    "remarks": N_("Anything else"),
    "deadline": N_("Deadline"),
    "name": N_("Name"),
    "agency": N_("Agency"),
    "email": N_("E-mail"),
    "password": N_("Password"),
    "file": N_("File"),
    "text": N_("Text"),
    "message": N_("Message"),
    "role": N_("Role"),
    "area": N_("Work area"),
    "customer": N_("Customer"),
    "competence": N_("Competence"),
    "assistant": N_("Assistant"),
    "until": N_("Until"),
    "reason": N_("Reason"),
    "number": N_("Number"),
    "kind": N_("Kind"),
    "rate": N_("Base rate"),
    "amount": N_("Amount"),
    "country": N_("Country"),
    "street": N_("Street"),
    "day": N_("Day"),
    "vat": N_("Charges VAT"),
    "vat_id": N_("VAT id"),
    "iban": N_("IBAN"),
    "summary": N_("Summary"),
    "note": N_("Note"),
    "wish": N_("What was said"),
    "outcome": N_("What came of it"),
    "called": N_("The person you called"),
    "called_at": N_("The time of the call"),
    "time": N_("Account time"),
    "part": N_("Part"),
    "result": N_("Result"),
    "start": N_("The start"),
    "end": N_("The end"),
    "answer": N_("The answer"),
    "stars": N_("Stars"),
    "assessment": N_("Your view"),
    "decision": N_("The decision"),
    "situation": N_("Situation"),
    "reaction": N_("Reaction"),
    "next_step": N_("Next step"),
    "solution": N_("Solution"),
    "customer_said": N_("Customer's words"),
    "assistant_said": N_("Assistant's words"),
    "covers": N_("What it covers"),
    "template": N_("The template"),
    "deviations": N_("Deviations"),
}
_WHY = {
    "missing": N_("{field} is missing; please fill it in."),
    "too_long": N_("{field} is too long; please shorten it."),
    "too_short": N_("{field} is too short; please write more."),
    "not_a_number": N_("{field} is not a number; try 12,5 or 1:30."),
    "not_a_date": N_("{field} is not a date; try 14.3. or Fri 12:00."),
    "not_a_time": N_("{field} is not a time of day; try 17:30."),
    "past": N_("{field} lies in the past; please choose a later one."),
    "future": N_("{field} lies ahead; please choose an earlier one."),
    "taken": N_("{field} is already in use; please choose another."),
    "unreadable": N_("{field} cannot be read; please check it and try again."),
}
_UNKNOWN_FIELD = N_("An entry")
_UNKNOWN_WHY = N_("{field} cannot be taken like this; please change it.")
_EXACTLY = {
    ("deadline", "unchanged"): N_(
        "Nothing is different yet. Change the deadline or another field."
    ),
    ("now", "not_a_date"): N_("VPA_NOW is no moment; write it as 2026-03-30T09:00."),
    ("arrived", "not_a_date"): N_('That is no moment; write it as "2026-11-23 14:01".'),
    ("password", "too_short"): N_(
        "The password needs at least {shortest} characters. Please choose a longer one."
    ),
    ("password", "no_digit"): N_("The password needs a digit. Please add one."),
    ("password", "no_special"): N_("The password needs a sign such as - or !. Please add one."),
    ("password", "differs"): N_("The two passwords differ. Please type them again."),
    ("password", "wrong"): N_("The old password is another one. Please try again."),
    ("agency", "taken"): N_("This database already belongs to an agency. Please sign in."),
    ("role", "needs_customer"): N_(
        "Whoever signs in for a customer has no other role. Name the customer instead."
    ),
    ("customer", "unknown"): N_("There is no such customer. Give the number or the whole name."),
    ("customer", "several"): N_("Several customers are called so. Give the number instead."),
    ("role", "only_admin"): N_("Only an admin can give this role. Ask an admin."),
    ("person", "last_admin"): N_(
        "This is the last admin. Make somebody else admin first, then try again."
    ),
    ("assistant", "not_hers"): N_(
        "This assistant does not work for the customer. Assign her first, or choose another."
    ),
    ("assistant", "not_working"): N_("This person takes no tasks now. Please choose another."),
    ("customer", "of_another"): N_(
        "A repeated task stays with its customer. For another customer, create a new one."
    ),
    ("competence", "of_another_area"): N_(
        "This competence belongs to another work area. Choose the area that goes with it."
    ),
    ("message", "missing"): N_("There is nothing to send yet. Write something or attach a file."),
    ("message", "too_long"): N_("The message is too long. Send it in parts or as a file."),
    ("message", "too_late"): N_(
        "The message can be seen by others now and stays. Write another to put it right."
    ),
    ("message", "nothing_waits"): N_("No message waits for an answer here."),
    ("message", "no_customer"): N_(
        "Only what was said with a customer can be copied into a task of hers."
    ),
    ("message", "other_customer"): N_("This task belongs to another customer. Choose another."),
    ("wish", "noted"): N_("Somebody has taken note of it already."),
    ("until", "nothing_waits"): N_("Nothing waits here, so there is nothing to put off."),
    ("tag", "not_yours"): N_("Only the one who wrote the message, or a manager, can tag it so."),
    ("hours", "no_package"): N_("There is no such package. Please choose another."),
    ("hours", "trial_only_first"): N_(
        "The trial package is for the first purchase only. Please choose another."
    ),
    ("kind", "needs_task"): N_("A refund belongs to a task. Open the task and refund it there."),
    ("time", "only_corrections_take"): N_(
        "Only a correction takes time away. Go back and choose it, or enter time to give."
    ),
    ("message", "not_hers"): N_("Choose a message that the customer wrote in this chat."),
    ("stars", "not_a_number"): N_("A rating has one to five stars. Please choose again."),
    ("stars", "missing"): N_("Please choose one to five stars."),
    ("cause", "no_rating"): N_("There is no bad rating here. Please choose another cause."),
    ("files", "missing"): N_("There is no result yet. Attach a file, or write the result as text."),
    ("assistant", "on_it_already"): N_("She works on this task already. Please choose another."),
    ("assistant", "not_on_it"): N_("She does not take part in this task any more."),
    ("title", "too_many_parts"): N_("That is too many parts. Split the parts again later."),
    ("budget", "too_large_part"): N_("That is more than is left. Make the part smaller."),
    ("file", "exists"): N_("There is already a file of this name. Please choose another name."),
    ("file", "missing_file"): N_("The file is not there any more. Ask for it to be sent again."),
    ("file", "not_writable"): N_("You may not write there. Please choose another folder."),
    ("file", "no_folder"): N_("There is no such folder. Please choose another."),
    ("file", "not_a_file"): N_("This is no file but a folder. Please choose a file."),
    ("file", "too_large"): N_("The file is too large. Please send a link or a smaller one."),
}
"""Where field and reason together say more than the reason alone."""


def refused_input(error: BadInput) -> str:
    """What is wrong with the entry and what to do, in the reader's words."""
    exactly = _EXACTLY.get((error.field, error.why))
    if exactly is not None:
        return _(exactly).format(shortest=SHORTEST)
    why = _WHY.get(error.why, _UNKNOWN_WHY)
    return _(why).format(field=_(_FIELDS.get(error.field, _UNKNOWN_FIELD)))
