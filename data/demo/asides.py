"""What the demo's people say beside the tasks: single chats, notes, a wish, an own wording."""

from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta

from data.demo.cast import Figure
from data.demo.make import Portion
from data.ids import first_id_at
from data.work import Work
from domain.customer import Address
from domain.ids import MessageId, PersonId
from domain.message import TAKE_BACK, Side, Tag
from domain.note import Note
from domain.permission import Act
from domain.person import Actor, AssignmentRole, Person, Role
from domain.response import response_due
from domain.single import SingleChat, SingleMessage, after, answer_in, two
from domain.task import OPEN
from domain.template import Template, TemplateText
from domain.trail import Deed, Subject
from domain.values import replace
from domain.wish import Wish, WishKind

Said = tuple[bool, float, str, frozenset[Tag]]
"""Whether the first of the two says it, how many hours ago, the words, what they are for."""

_NO = frozenset[Tag]()
_ASKS = frozenset({Tag.QUESTION})

_COLLEAGUES: Sequence[Sequence[Said]] = (
    (
        (True, 50, "Kannst du nächste Woche für mich einspringen? Ich bin zwei Tage weg.", _ASKS),
        (False, 49.5, "Klar. Sag mir nur, bei wem etwas eilt.", _NO),
        (True, 49, "Mach ich, danke dir!", _NO),
    ),
    (
        (True, 4, "Hast du eine gute Vorlage für Protokolle? [/x] <b>{due}</b> 👍", _ASKS),
        (False, 3, "Schicke ich dir heute noch.", _NO),
    ),
    ((True, 3, "Bei einem Kunden häufen sich die Rückfragen. Hast du kurz Zeit?", _ASKS),),
)
_CUSTOMERS: Sequence[Sequence[Said]] = (
    (
        (True, 75, "Wann passt es Ihnen für unser kurzes Gespräch im Monat?", _NO),
        (False, 74, "Gern am Donnerstag um zehn. Passt das?", _ASKS),
        (True, 73, "Ja, bis dann.", _NO),
    ),
    ((True, 2, "Ab nächster Woche bin ich unter der Büronummer besser zu erreichen.", _NO),),
    (
        (False, 30, "Guten Tag, ich wollte nur hören, ob alles so läuft, wie es soll.", _NO),
        (True, 29, "Alles bestens. [red]Danke[/red] & schönes Wochenende!", _NO),
        (False, 28, "Das freut mich sehr!", _NO),
    ),
)
_NOTES = (
    "Die Kundin mag kurze Tabellen lieber als lange Texte.",
    "Mia hat zuerst gefragt, kann aber erst ab Mittwoch.",
    "Achtung bei Umlauten im Namen: [/x] Ähre & Söhne, nicht Aehre.",
)
_WISH = "Hat gefragt, ob ich auch ohne Agentur für sie arbeiten würde."
_OWN = (
    "Hallo {contact},\n"
    "auf deinem Konto sind noch {available}. Wenn du magst, buchen wir gleich zusammen nach, "
    "dann geht es ohne Pause weiter."
)


class Asides:
    """Collects whom there is while the customers are told, then writes what they say."""

    def __init__(self, staff: Sequence[Figure], now: datetime) -> None:
        self._now = now
        self._managers = [one for one in staff if one.person.is_management]
        self._assistants = [one for one in staff if one.person.is_assistant]
        self._contacts: list[tuple[Person, Figure]] = []
        self._portions: list[Portion] = []
        self._used = 0

    def meet(self, portion: Portion) -> None:
        """Somebody who may talk beside the tasks."""
        if len(self._portions) < len(_NOTES):
            self._portions.append(portion)
        if portion.contact is not None:
            self._contacts.append((portion.contact, self._lead(portion)))

    def keep(self, work: Work) -> Sequence[Deed]:
        """Everything they say, and the lines about it in the trail."""
        return [
            *self._keep_singles(work),
            *self._keep_notes(work),
            self._keep_wish(work),
            self._keep_wording(work),
        ]

    def _keep_singles(self, work: Work) -> Iterator[Deed]:
        staff = self._assistants
        pairs = [
            (staff[0].actor, staff[1].actor),
            (staff[2].actor, staff[0].actor),
            (staff[1].actor, self._managers[0].actor),
        ]
        for (one, other), talk in zip(pairs, _COLLEAGUES, strict=True):
            yield from self._keep_chat(work, one, other, talk)
        for (contact, lead), talk in zip(self._contacts, _CUSTOMERS, strict=False):
            hers = Actor(contact.id, contact.name, contact.roles)
            yield from self._keep_chat(work, hers, lead.actor, talk)

    def _keep_chat(
        self, work: Work, one: Actor, other: Actor, talk: Sequence[Said]
    ) -> Iterator[Deed]:
        with_customer = one.is_customer
        chat_id = self._new_id(self._now - timedelta(hours=talk[0][1]))
        said = [self._message(chat_id, one, other, words) for words in talk]
        chat, answers = SingleChat(chat_id, *two(one.id, other.id)), []
        for message in said:
            answers.append(answer_in(chat, message))
            chat = after(chat, message, with_customer=with_customer)
        work.singles.add(chat)
        work.singles.add_messages(said)
        work.singles.add_answers(answer for answer in answers if answer is not None)
        for message in said:
            by = one if message.author_id == one.id else other
            deed = _deed(message.sent_at, by, Act.POST_SINGLE, Subject("single", chat_id))
            yield replace(deed, message_id=message.id)

    def _message(self, chat_id: int, one: Actor, other: Actor, said: Said) -> SingleMessage:
        by_one, hours, text, tags = said
        by, at = one if by_one else other, self._now - timedelta(hours=hours)
        waits = by.is_customer or not one.is_customer
        return SingleMessage(
            id=MessageId(self._new_id(at)),
            chat_id=chat_id,
            side=Side.CUSTOMER if by.is_customer else Side.OURS,
            author_id=by.id,
            author_name=by.name,
            text=text,
            sent_at=at,
            visible_at=at + TAKE_BACK,
            due_at=response_due(at) if waits else None,
            tags=tags,
        )

    def _keep_notes(self, work: Work) -> Iterator[Deed]:
        for portion, text in zip(self._portions, _NOTES, strict=True):
            found = portion.tasks()
            task = next((one for one in found if one.status in OPEN), found[-1])
            by, at = self._lead(portion).actor, self._now - timedelta(minutes=30)
            note = Note(self._new_id(at), task.id, task.customer_id, by.id, by.name, text, at)
            work.notes.add(note)
            on = Subject("task", task.id, task.id, task.customer_id)
            yield _deed(at, by, Act.WRITE_NOTE, on)

    def _keep_wish(self, work: Work) -> Deed:
        portion, at = self._portions[1], self._now - timedelta(hours=20)
        by, customer = self._lead(portion).actor, portion.customer.id
        kind = WishKind.DIRECT_CONTRACT
        work.wishes.add(Wish(self._new_id(at), customer, None, kind, _WISH, by.id, by.name, at))
        on = Subject("customer", customer, customer_id=customer)
        return replace(_deed(at, by, Act.REPORT_WISH, on), new={"kind": kind.value})

    def _keep_wording(self, work: Work) -> Deed:
        by, at = self._managers[0].actor, self._now - timedelta(days=9)
        text = TemplateText(Template.REBOOKING, Address.DU, _OWN, at, by.name)
        work.templates.save(text)
        facts = {"template": text.template.value, "address": text.address.value, "text": _OWN}
        return replace(_deed(at, by, Act.EDIT_TEMPLATE, Subject("agency", 1)), new=facts)

    def _lead(self, portion: Portion) -> Figure:
        leads: set[PersonId] = {
            one.person_id
            for one in portion.assignments
            if one.role is AssignmentRole.LEAD and one.until is None
        }
        return next((one for one in self._assistants if one.id in leads), self._assistants[0])

    def _new_id(self, at: datetime) -> int:
        """The same every time, and apart from those made by chance in that millisecond."""
        self._used += 1
        return first_id_at(at) + self._used


def _deed(at: datetime, by: Actor, act: Act, on: Subject) -> Deed:
    role = Role.CUSTOMER if by.is_customer else min(by.roles)
    return Deed(at, by.id, by.name, role.value, act, on)
