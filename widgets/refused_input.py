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
    "lead": N_("Team lead"),
    "until": N_("Until"),
    "reason": N_("Reason"),
    "number": N_("Number"),
    "kind": N_("Kind"),
    "rate": N_("Base rate"),
    "amount": N_("Amount"),
    "country": N_("Country"),
    "street": N_("Street"),
    "day": N_("Day"),
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
    "hours": N_("Hours"),
    "call": N_("The length of the call"),
    "scope": N_("What it is for"),
    "channel": N_("Phone, chat or mail"),
    "contact_at": N_("The time of the contact"),
    "started": N_("The beginning"),
    "review": N_("The review"),
    "asked": N_("Who is asked"),
    "closes": N_("The closing time"),
    "question": N_("The question"),
    "people": N_("The number of people"),
    "talk": N_("What was talked about"),
    "talked_on": N_("The day of the talk"),
    "notice": N_("The notice period"),
    "fewer_until": N_("The last day with fewer hours"),
    "document": N_("The document"),
    "noticed_on": N_("The date of the notice"),
    "last_day": N_("The last day"),
    "first": N_("The first day"),
    "last": N_("The last day"),
    "successor": N_("The successor"),
    "telling": N_("How the customer is told"),
    "way": N_("How it was done"),
    "proof": N_("The proof"),
    "planned_on": N_("The planned day"),
    "deleted": N_("What was deleted"),
}
_WHY = {
    "missing": N_("{field} is missing; please fill it in."),
    "too_long": N_("{field} is too long; please shorten it."),
    "too_short": N_("{field} is too short; please write more."),
    "not_a_number": N_("{field} is not a number; try 12.5 or 1:30."),
    "two_readings": N_("{field} can be read in two ways; write 1500 or 1.50."),
    "not_a_date": N_("{field} is not a date; try 14.3. or Fri 12:00."),
    "not_a_time": N_("{field} is not a time of day; try 17:30."),
    "negative": N_("{field} cannot be below nothing; please enter 0 or more."),
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
    ("arrived", "not_a_date"): N_(
        'That is no moment; write it as "23.11. 14:01" or "2026-11-23 14:01".'
    ),
    ("password", "too_short"): N_(
        "The password needs at least {shortest} characters. Please choose a longer one."
    ),
    ("password", "no_digit"): N_("The password needs a digit. Please add one."),
    ("password", "no_special"): N_("The password needs a sign such as - or !. Please add one."),
    ("password", "differs"): N_("The two passwords differ. Please type them again."),
    ("password", "wrong"): N_("The old password is another one. Please try again."),
    ("email", "not_an_email"): N_(
        "That is no e-mail address. Write it like name@example.org, or leave it empty."
    ),
    ("last", "before_first"): N_("The last day lies before the first. Please change one of them."),
    ("agency", "taken"): N_("This database already belongs to an agency. Please sign in."),
    ("role", "needs_customer"): N_(
        "Whoever signs in for a customer has no other role. Name the customer instead."
    ),
    ("person", "still_signs_in"): N_(
        "She signs in herself and confirms it; you can do so only once her account is closed."
    ),
    ("customer", "ended"): N_(
        "The collaboration with this customer has ended. Take the customer up again first."
    ),
    ("customer", "not_ended"): N_("The collaboration with this customer has not ended."),
    ("customer", "unknown"): N_("There is no such customer. Give the number or the whole name."),
    ("customer", "several"): N_("Several customers are called so. Give the number instead."),
    ("role", "only_admin"): N_("Only an admin can give this role. Ask an admin."),
    ("person", "account_closed"): N_(
        "This account is closed. `vpa person enable NAME` opens it again; give the password then."
    ),
    ("person", "last_admin"): N_(
        "This is the last admin. Make somebody else admin first, then try again."
    ),
    ("assistant", "not_hers"): N_(
        "This assistant does not work for the customer. Assign her first, or choose another."
    ),
    ("assistant", "not_working"): N_("This person takes no tasks now. Please choose another."),
    ("lead", "not_leading"): N_("This person leads no assistants here. Please choose another."),
    ("customer", "of_another"): N_(
        "A repeated task stays with its customer. For another customer, create a new one."
    ),
    ("competence", "own"): N_(
        "Nobody activates her own competences. Ask somebody else in management."
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
    ("number", "reserved"): N_(
        "STORNO begins what cancels an invoice. Please choose another number."
    ),
    ("started", "future"): N_(
        "The call would not be over yet. Please check when it began and how long it was."
    ),
    ("paid_on", "too_early"): N_("The invoice was submitted later than that."),
    ("paid_on", "future"): N_("That day lies ahead; enter it when it is paid."),
    ("message", "too_early"): N_(
        "The customer wrote this before the result was handed over. Name a message from after it."
    ),
    ("message", "not_hers"): N_("Choose a message that the customer wrote in this chat."),
    ("rate", "not_a_number"): N_("The base rate is no amount. Write it like 14.50."),
    ("amount", "not_a_number"): N_("That is no amount. Write it like 14.50."),
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
    ("file", "no_such_file"): N_(
        "There is no such file here, or not any more. Choose another, or leave it out."
    ),
    ("file", "not_writable"): N_("You may not write there. Please choose another folder."),
    ("file", "no_folder"): N_("There is no such folder. Please choose another."),
    ("file", "not_a_file"): N_("This is no file but a folder. Please choose a file."),
    ("customer", "not_served"): N_("This customer is not hers. Choose one whom she serves."),
    ("customer", "handed_over"): N_("This customer is being handed over already. Go on there."),
    ("telling", "unknown"): N_(
        "This way of telling does not go with who follows. Please choose another."
    ),
    ("way", "unknown"): N_("This item is not done in that way. Please choose another."),
    ("last_day", "too_early"): N_(
        "The last day is earlier than her contract and four weeks allow. Choose a later one."
    ),
    ("successor", "same"): N_("She cannot follow on herself. Please choose another."),
    ("successor", "leaves"): N_("She has given notice herself. Please choose another."),
    ("planned_on", "after_last_day"): N_("That is after the last day. Choose an earlier one."),
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
