"""Letters of a handover by keys: read, changed, copied, saved, sent (HAND-5, HAND-10).

As all flows here to be awaited in a worker of group "write" of the room.
"""

from enum import Enum, auto

from domain.errors import NotFound
from domain.handover import TooEarlyToTell
from domain.ids import CustomerId
from domain.template import left_open
from screens.dialogs.handover.letter import ReadLetter
from screens.dialogs.pick import Choice, Pick
from screens.dialogs.saving import save_text
from screens.guarding import may_go_out
from screens.navigation import OpenSingle
from screens.room import Room
from services.handover.letters import Letter, LetterBook
from widgets import formats
from widgets.explain import explain
from widgets.handover.words import blockers_told
from widgets.labels.template import file_name, still_open, template
from widgets.privacy import customer_name
from widgets.words import _


class _Way(Enum):
    """What is done with a letter."""

    CHAT = auto()
    COPY = auto()
    SAVE = auto()


async def letters(room: Room, handover_id: int) -> bool:
    """Let her pick a letter of the handover and do something with it; whether one was."""
    done = False
    with room.refusals_shown():
        book = await room.ask(room.desk.letters.of, room.session.actor, handover_id)
        done = await _through(room, book)
    return done


async def letters_of_customer(room: Room, customer_id: CustomerId) -> bool:
    """The same from the customer's card, for the newest handover of the customer."""
    done = False
    with room.refusals_shown():
        find, actor = room.desk.letters.of_customer, room.session.actor
        try:
            book = await room.ask(find, actor, customer_id)
        except NotFound:
            room.refuse(_("This customer is not handed over, so there is no letter to write."))
            return False
        done = await _through(room, book)
    return done


async def _through(room: Room, book: LetterBook) -> bool:
    """Pick, read, decide; a letter that is locked says why."""
    named = formats.plain(customer_name(book.customer, book.number), 40)
    question = _("Which letter to {customer}?").format(customer=named)
    letter = await room.app.push_screen_wait(Pick(question, [_choice(one) for one in book.letters]))
    if letter is None:
        return False
    if letter.locked:
        room.refuse(explain(TooEarlyToTell(letter.locked)))
        return False
    text, done = letter.text, False
    while not done:  # back from the last question to the letter, with all that she changed
        read = ReadLetter(template(letter.template), text, offered=letter.text)
        if (changed := await room.app.push_screen_wait(read)) is None:
            return False
        text = changed
        ways = Pick(_("What is done with it?"), _ways(letter, book))
        if (way := await room.app.push_screen_wait(ways)) is not None:
            early, actor = room.desk.letters.refuse_early, room.session.actor
            await room.ask(early, actor, book.handover_id, letter.template)
            done = await _carry_out(room, book, letter, text, way)
    return True


async def _carry_out(room: Room, book: LetterBook, letter: Letter, text: str, way: _Way) -> bool:
    """Whether it was done; else she is back at the letter."""
    if way is _Way.COPY:
        room.app.copy_to_clipboard(text)
        room.notify(_("Copied. Paste it into your mail program."), markup=False)
    elif way is _Way.SAVE:
        name = file_name(letter.template, book.number)
        return await save_text(room, _("Save the letter as"), name, text + "\n") is not None
    elif book.partner is not None:
        room.post_message(OpenSingle(book.partner, to_write=True, text=text))
    elif book.task_id is not None:
        if not await may_go_out(room, text):
            return False
        await room.ask(room.desk.chat.post, room.session.actor, book.task_id, text)
        room.notify(_("Sent in the chat of the newest open task."), markup=False)
    return True


def _choice(letter: Letter) -> Choice[Letter]:
    """A letter with why it is not open yet, or what it leaves open."""
    name, names = template(letter.template), left_open(letter.text)
    if letter.locked:
        return Choice(letter, f"⊘ {name}", _("not yet"), blockers_told(letter.locked))
    hint = _("the way that was agreed on") if letter.fits else ""
    if names and not hint:
        hint = still_open(names)
    return Choice(letter, name, hint, letter.text)


def _ways(letter: Letter, book: LetterBook) -> list[Choice[_Way]]:
    ways = [
        Choice(_Way.COPY, _("Copy it"), _("for your mail program")),
        Choice(_Way.SAVE, _("Save it as a file")),
    ]
    has_chat = book.partner is not None or book.task_id is not None
    if letter.is_sent and has_chat:
        ways.insert(0, Choice(_Way.CHAT, _("Into the chat with the customer")))
    return ways
