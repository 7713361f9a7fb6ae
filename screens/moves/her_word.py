"""How it is known what the customer said of a result, where she does not sign in (RES-3, RES-4)."""

from datetime import datetime

from domain.result import CustomersWord
from domain.task import Task
from domain.values import replace
from screens.dialogs.ask import Ask
from screens.dialogs.pick import Choice, Pick
from screens.moves.flow import called, needed
from screens.room import Room
from services.result.her_word import HerWord
from services.result.results import TaskResults
from services.texts.results import accepted_elsewhere
from widgets import formats
from widgets.words import _


async def acceptance(
    room: Room, results: TaskResults, task: Task, handed_over: datetime | None
) -> HerWord | None:
    """How it is known that the customer accepts what was handed over then (RES-4).

    It releases pay: an assistant can only name what the customer wrote since (HON-10). What was
    said elsewhere she passes on to management, who records it.
    """
    if handed_over is not None:
        since = [said for said in results.her_words if said.at >= handed_over]
        results = replace(results, her_words=since)
    actor = room.session.actor
    by_message = not actor.is_management and not actor.is_customer
    if by_message and not results.signs_in and not results.her_words:
        await _pass_on(room, task)
        return None
    return await her_word(room, results, task, by_message=by_message)


async def her_word(
    room: Room, results: TaskResults, task: Task, *, by_message: bool = False
) -> HerWord | None:
    """How it is known what the customer said; None when the reader goes back."""
    if room.session.actor.is_customer:
        return HerWord()
    if results.signs_in:
        raise CustomersWord(task.number)
    now = room.desk.office.now()
    choices = [
        Choice(
            HerWord(said.message_id), formats.plain(said.text), formats.moment_near(said.at, now)
        )
        for said in results.her_words
    ]
    if not by_message:
        choices.append(Choice(HerWord(), _("Elsewhere, by phone for example: write it down")))
    question = _("{task}: where did the customer say so?").format(task=called(task))
    word = await room.app.push_screen_wait(Pick(question, choices))
    if word is None or word.message_id is not None:
        return word
    asked = Ask(_("What did the customer say, when and how?"), check=needed)
    note = await room.app.push_screen_wait(asked)
    return None if note is None else HerWord(note=note)


async def _pass_on(room: Room, task: Task) -> None:
    """Tell one of management in the single chat what the customer said elsewhere (HON-10)."""
    asked = Ask(
        _("What did the customer say, when and how? Management records it: your pay hangs on it."),
        check=needed,
    )
    said = await room.app.push_screen_wait(asked)
    if said is None:
        return
    actor, singles = room.session.actor, room.desk.singles
    known = await room.ask(singles.partners, actor)
    choices = [Choice(one.who, one.who.name) for one in known if one.is_management]
    whom = await room.app.push_screen_wait(Pick(_("Who records it?"), choices))
    if whom is None:
        return
    text = accepted_elsewhere(task.number, task.title, said)
    await room.ask(singles.post, actor, whom.id, text)
    told = _("{name} has it in her triage and records it.").format(name=formats.plain(whom.name))
    room.notify(told, markup=False)
