"""The automatic reply in a single chat while somebody is away: one a day (PLAN-5)."""

from collections.abc import Sequence

from data.ids import new_id
from data.reads.templates import own_wordings
from data.work import Work
from domain.absence import Absence, away_at
from domain.calendar import local
from domain.customer import Address, greeted
from domain.ids import MessageId, PersonId
from domain.message import Side, Tag
from domain.person import Actor
from domain.single import SingleChat, SingleMessage
from domain.template import Template
from services.absence.access import lead_of
from services.automatic import written
from services.office import Doing
from services.texts.forms import THE_TEAM


def away_reply(
    doing: Doing, chat: SingleChat, writer: Actor, to: PersonId
) -> Sequence[SingleMessage]:
    """What is answered in her name, already noted as given; nothing while she is there.

    It tells until when she is away, and names her team lead. It answers nothing by itself: what
    was written still waits (RESP-6).
    """
    work, today = doing.work, local(doing.now).date()
    absence = away_at(_of(work, to, doing), doing.now)
    if absence is None or work.absences.was_replied(absence.id, writer.id, today):
        return ()
    work.absences.keep_reply(absence.id, writer.id, today)
    person = work.people.get(to)
    lead = lead_of(work, person)
    address = _address(work, writer)
    text = written(
        Template.AWAY_REPLY,
        greeted(writer.name, "", address),
        address,
        own_wordings(work.reader),
        until=f"{absence.last_day:%d.%m.%Y}",
        team_lead=lead.name if lead else THE_TEAM,
        assistant=person.name,
    )
    reply = SingleMessage(
        id=MessageId(new_id(doing.now)),
        chat_id=chat.id,
        side=Side.AUTOMATIC,
        author_id=None,
        author_name=person.name,
        text=text,
        sent_at=doing.now,
        visible_at=doing.now,
        tags=frozenset({Tag.AUTOMATIC}),
    )
    return (reply,)


def _of(work: Work, person_id: PersonId, doing: Doing) -> list[Absence]:
    today = local(doing.now).date()
    return [one for one in work.absences.holding_from(today) if one.person_id == person_id]


def _address(work: Work, writer: Actor) -> Address:
    """Colleagues say Du; a customer is spoken to in her form (CHAT-2)."""
    if not writer.is_customer:
        return Address.DU
    customer_id = work.customers.customer_of(writer.id)
    return work.customers.get(customer_id).address if customer_id else Address.SIE
