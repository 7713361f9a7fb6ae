"""The words of the questions: to staff, and to customers by their form of address (CHAT-2)."""

from collections.abc import Mapping
from types import MappingProxyType

from domain.autochat import Question
from domain.customer import Address
from widgets.keys.enter import enter_sends
from widgets.keys.names import key_names
from widgets.words import N_, _

_NEXT_LINE = "ctrl+j"

_STAFF: Mapping[Question, str] = MappingProxyType(
    {
        Question.CUSTOMER: N_("For which customer is the task?"),
        Question.DESCRIPTION: N_("What is to be done, and how?"),
        Question.TITLE: N_("What is the task to be called?"),
        Question.RESULT: N_("Which result does the customer expect?"),
        Question.DEADLINE: N_("By when does the customer need it?"),
        Question.BUDGET: N_("How much time may it cost?"),
        Question.MATERIAL: N_("What is there to work with? Name it, or attach files."),
        Question.REMARKS: N_("Is there anything else to know?"),
    }
)
_DU: Mapping[Question, str] = MappingProxyType(
    {
        Question.DESCRIPTION: N_("What can we do for you, and how would you like it done?"),
        Question.TITLE: N_("What shall we call your task?"),
        Question.RESULT: N_("What would you like to have in the end?"),
        Question.DEADLINE: N_("By when do you need it?"),
        Question.BUDGET: N_("How much of your time may we use for it?"),
        Question.MATERIAL: N_("Do you have material for us? Name it, or attach files."),
        Question.REMARKS: N_("Is there anything else you want to tell us?"),
    }
)
_SIE: Mapping[Question, str] = MappingProxyType(
    {
        Question.DESCRIPTION: N_("What may we do for you, and how should it be done?"),
        Question.TITLE: N_("What may we call your task?"),
        Question.RESULT: N_("Which result would you like to receive?"),
        Question.DEADLINE: N_("By when would you need it?"),
        Question.BUDGET: N_("How much of your time may we spend on it?"),
        Question.MATERIAL: N_("Would you have material for us? Name it, or attach files."),
        Question.REMARKS: N_("Is there anything else we should know?"),
    }
)
_HINTS: Mapping[Question, str] = MappingProxyType(
    {
        Question.CUSTOMER: N_("A part of the name is enough"),
        Question.DESCRIPTION: N_("As many lines as it takes"),
        Question.TITLE: N_("A few words"),
        Question.RESULT: N_("A table with prices, a text of one page …"),
        Question.DEADLINE: N_("Fri 12:00, 14.3., next week Wednesday, in 3 days"),
        Question.BUDGET: N_("2.5 hours, 1:30, 90 min"),
        Question.MATERIAL: N_("Access, examples, earlier work"),
        Question.REMARKS: N_("Contact persons, likes and dislikes"),
    }
)
_NAMES: Mapping[Question, str] = MappingProxyType(
    {
        Question.CUSTOMER: N_("Customer"),
        Question.DESCRIPTION: N_("What to do"),
        Question.TITLE: N_("Title"),
        Question.RESULT: N_("Expected result"),
        Question.DEADLINE: N_("Deadline"),
        Question.BUDGET: N_("Budget"),
        Question.MATERIAL: N_("Material"),
        Question.REMARKS: N_("Anything else"),
    }
)


def question_text(question: Question, address: Address | None) -> str:
    """The question as it is put to staff (None), or to a customer by her form of address."""
    spoken = {None: _STAFF, Address.DU: _DU, Address.SIE: _SIE}[address]
    return _(spoken.get(question, _STAFF[question]))


def hint(question: Question, *, optional: bool) -> str:
    """Examples of an answer, and that "none" is one where that is so."""
    told = examples(question)
    if question is Question.DESCRIPTION and enter_sends():
        told = _("{examples}: {key} begins the next").format(
            examples=told, key=key_names(_NEXT_LINE)
        )
    return _("{examples} · none is an answer too").format(examples=told) if optional else told


def examples(question: Question) -> str:
    """How it may be answered."""
    return _(_HINTS[question])


def short_name(question: Question) -> str:
    """What is asked for, in a word or two."""
    return _(_NAMES[question])
