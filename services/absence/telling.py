"""Who is told of an absence: customers in the chat and by e-mail (PLAN-4)."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from data.reads.load import AheadTask, LoadReads
from data.reads.templates import own_wordings
from data.work import Work
from domain.absence import Absence, AbsenceKind, needs_mail, owes_mail
from domain.customer import Customer
from domain.ids import CustomerId, MessageId, TaskId
from domain.person import Actor
from domain.template import Template
from domain.values import dataclass, replace
from services.absence.access import changing, lead_of, seen_by
from services.automatic import written
from services.office import Doing, Office
from services.reaching import said_in_task, said_to_customer
from services.texts import absence_mail as mail
from services.texts.forms import A_COLLEAGUE, THE_AGENCY


@dataclass(frozen=True, slots=True)
class MailDraft:
    """An e-mail to be sent by her own program (PLAN-4)."""

    bcc: Sequence[str]
    """Her customers, who do not see each other."""
    cc: str
    """Her team lead."""
    subject: str
    body: str


@dataclass(frozen=True, slots=True)
class AbsenceTelling:
    """The use cases of telling customers that somebody is away."""

    office: Office

    def draft(self, actor: Actor, absence_id: int) -> MailDraft | None:
        """The e-mail to her customers; None for one day, or when it would reach nobody.

        All of them read the same text, so it names no task (guidelines on data protection). Ill:
        to the customers with active tasks, who read the expected completion in the chats.
        """
        with self.office.reading() as work:
            absence = seen_by(work, actor, absence_id)
            person = work.people.get(absence.person_id)
            lead = lead_of(work, person)
            told = mailed_to(work, absence)
        if not needs_mail(absence) or not told:
            return None
        name = lead.name if lead else THE_AGENCY
        return MailDraft(
            bcc=[one.email for one in told],
            cc=lead.email if lead else "",
            subject=mail.subject(absence),
            body=mail.body(absence, person.name, name),
        )

    def mark_mailed(self, actor: Actor, absence_id: int) -> Absence:
        """She has sent the e-mail."""
        with changing(self.office, actor, absence_id) as (doing, absence):
            doing.new = {"mailed": 1}
            return doing.work.absences.save(replace(absence, mailed_at=doing.now))

    def tell_in_chats(self, actor: Actor, absence_id: int) -> int:
        """Ill: say in the chat of each active task when it is expected to be done; how many.

        In her name, in Du or Sie; nobody reads of another customer's task. What is planned is
        announced by time instead (`AbsenceJobs`): then none.
        """
        with changing(self.office, actor, absence_id) as (doing, absence):
            tasks = owed_in_chats(doing.work, absence)
            for one in tasks:
                _say_in_task(doing, absence, one.task_id)
            doing.new = {"tasks": len(tasks)}
            doing.work.absences.save(replace(absence, announced_at=doing.now))
            return len(tasks)


def left_to_tell(work: Work, absence: Absence, now: datetime) -> int:
    """How much of the telling is left to her: the e-mail, and the chats when she is ill."""
    return int(has_to_mail(work, absence, now)) + int(has_to_say(work, absence))


def has_to_mail(work: Work, absence: Absence, now: datetime) -> bool:
    """Whether the e-mail is due and somebody would get it."""
    return owes_mail(absence, now) and bool(mailed_to(work, absence))


def has_to_say(work: Work, absence: Absence) -> bool:
    """Whether she is ill and has not said in the chats of her tasks when they are expected."""
    return absence.announced_at is None and bool(owed_in_chats(work, absence))


def owed_in_chats(work: Work, absence: Absence) -> Sequence[AheadTask]:
    """The active tasks of somebody who is ill: their customers are told in the chats."""
    if absence.kind is not AbsenceKind.SICK:
        return ()
    return LoadReads(work.reader, absence.person_id).ahead()


def announced(doing: Doing, absence: Absence) -> int:
    """Tell her customers within the act that she will be away; how many there was a chat for."""
    stand_ins = stand_ins_of(doing.work, absence)
    return sum(
        _said(
            doing,
            absence,
            Template.ABSENCE,
            customer_id,
            {"successor": stand_ins.get(customer_id, A_COLLEAGUE)},
        )
        is not None
        for customer_id in doing.work.customers.led_by(absence.person_id)
    )


def told_of_staying(doing: Doing, absence: Absence) -> int:
    """Tell within the act those who were told of the absence that it is taken back; how many."""
    if absence.announced_at is None or absence.kind is AbsenceKind.SICK:
        return 0
    led = doing.work.customers.led_by(absence.person_id)
    said = [_said(doing, absence, Template.ABSENCE_OFF, one, {}) for one in led]
    return sum(one is not None for one in said)


def mailed_to(work: Work, absence: Absence) -> Sequence[Customer]:
    """Who gets the e-mail and has an address: hers, or when she is ill those of active tasks."""
    ids: Sequence[CustomerId] = work.customers.led_by(absence.person_id)
    if absence.kind is AbsenceKind.SICK:
        ahead = owed_in_chats(work, absence)
        ids = list(dict.fromkeys(work.tasks.get(one.task_id).customer_id for one in ahead))
    return [one for one in map(work.customers.get, ids) if one.email]


def stand_ins_of(work: Work, absence: Absence) -> Mapping[CustomerId, str]:
    """Who stands in, by name, for the customers for whom somebody is named."""
    return {
        one.customer_id: work.people.get(one.stand_in_id).name
        for one in work.absences.backups_of([absence.id])
        if one.stand_in_id is not None
    }


def _say_in_task(doing: Doing, absence: Absence, task_id: TaskId) -> None:
    """When it is expected to be done, or who sees to it meanwhile."""
    work = doing.work
    task = work.tasks.hold(task_id)
    day = work.absences.completions_of(absence.id).get(task_id)
    values = {
        "title": task.title,
        "until": f"{absence.last_day:%d.%m.%Y}",
        "successor": stand_ins_of(work, absence).get(task.customer_id, A_COLLEAGUE),
    }
    if day is not None:
        values["new_deadline"] = f"{day:%d.%m.%Y}"
    template = Template.ILL_COLLEAGUE if day is None else Template.ILL_EXPECTED
    customer = work.customers.get(task.customer_id)
    said_in_task(doing, task, _written(doing, template, customer, values))


def _said(
    doing: Doing,
    absence: Absence,
    template: Template,
    customer_id: CustomerId,
    values: Mapping[str, str],
) -> MessageId | None:
    customer = doing.work.customers.get(customer_id)
    by = absence.person_id
    told = {
        "from": f"{absence.first_day:%d.%m.%Y}",
        "until": f"{absence.last_day:%d.%m.%Y}",
        "assistant": doing.work.people.get(by).name,
        **values,
    }
    return said_to_customer(doing, customer, by, _written(doing, template, customer, told))


def _written(
    doing: Doing, template: Template, customer: Customer, values: Mapping[str, str]
) -> str:
    own = own_wordings(doing.work.reader)
    return written(template, customer.greeted, customer.address, own, **values)
