"""Deleting what is kept no longer: hers by her word, the program's own by management (RET-1)."""

from collections.abc import Sequence
from contextlib import suppress
from datetime import date, datetime

from data.erasing import Gone
from data.files import FileStore
from data.reads.duties import DutyRow, duties_shown
from data.work import Work
from domain.calendar import local
from domain.contract import checked_text
from domain.errors import BadInput, NotFound, StoreBusy, StoreUnreachable
from domain.handover import Handover
from domain.handover_terms import Step
from domain.ids import CustomerId
from domain.permission import Act, for_our_side, reach_of
from domain.person import Actor
from domain.proposal import contested_among
from domain.retention import (
    Duty,
    NotOver,
    StillHandedOver,
    StillServed,
    check_deletion,
    owed_after,
)
from domain.trail import Facts, Subject
from domain.values import dataclass, replace
from services.office import Office, on_customer, on_person
from services.retention.duties import ended_now, keep_duties
from services.retention.jobs import RetentionJobs
from services.retention.settled import settle_waiting, waiting_chats

__all__ = ["DutyRow", "Gone", "Retention", "Standing"]


@dataclass(frozen=True, slots=True)
class Standing:
    """How it stands with a customer whose collaboration may end."""

    ended_on: date | None
    """Its last day; None while it goes on."""
    available_seconds: int
    """What is left on the account (BUD-5)."""
    unanswered: int
    """In so many tasks the customer waits for an answer."""
    chats: int = 0
    """In so many single chats somebody of the customer waits for an answer."""
    contested: int = 0
    """So many contested consents are not settled (DEAD-1)."""
    feedback: int = 0
    """On so many tasks something is owed about a rating or a complaint; an end leaves that."""
    handovers: int = 0
    """So many handovers look for somebody who follows; they come before an end."""


@dataclass(frozen=True, slots=True)
class Retention:
    """The use cases of kept data. Nothing is deleted a day early, whoever asks."""

    office: Office
    files: FileStore

    def list_for(self, actor: Actor) -> Sequence[DutyRow]:
        """Everything that is kept or was deleted: hers, and for management all of it.

        What she does not steer and never had does not exist for her (ROLE-2); nothing of it for a
        customer.
        """
        for_our_side(actor, "duty")
        with self.office.reading() as work:
            return duties_shown(work.reader, None if actor.is_management else actor.id)

    def confirm(self, actor: Actor, duty_id: int, deleted: str) -> Duty:
        """She has deleted what she had of a customer, as `confirm_several`."""
        return self.confirm_several(actor, [duty_id], deleted)[0]

    def confirm_several(
        self, actor: Actor, duty_ids: Sequence[int], deleted: str
    ) -> Sequence[Duty]:
        """She has deleted what she had of these customers, and says what that was (CG-6).

        All of them or none, with one word and a line in the trail for each.

        - `StillKept` while one is under retention, `AlreadyDeleted` the second time.
        - Management takes the word of somebody whose account is closed; of nobody else
          (`BadInput`).
        - `NotFound` for what is the program's own or another's than the first one's.
        """
        said = checked_text("deleted", deleted)
        with self.office.reading() as work:
            person_id = work.duties.get(duty_ids[0]).person_id
        if person_id is None:
            raise NotFound("duty", duty_ids[0])
        with self.office.acting(actor, Act.CONFIRM_DELETION, on_person(person_id)) as doing:
            if actor.id != person_id and doing.work.people.get(person_id).is_active:
                raise BadInput("person", "still_signs_in")
            done: list[Duty] = []
            for duty_id in duty_ids:
                duty = doing.work.duties.get(duty_id)
                if duty.is_ours or duty.person_id != person_id:
                    raise NotFound("duty", duty_id)
                check_deletion(duty, local(doing.now).date())
                subject = Subject("duty", duty_id)
                told: Facts = {"kept": duty.kept.value, "person_id": person_id}
                if done:
                    doing.tell_beside(Act.CONFIRM_DELETION, subject, new=told, reason=said)
                else:
                    doing.subject, doing.new, doing.reason = subject, told, said
                done.append(
                    doing.work.duties.save(_confirmed(duty, actor, doing.now, deleted=said))
                )
            return done

    def standing(self, actor: Actor, customer_id: CustomerId) -> Standing:
        """Whether the collaboration with a customer ended, and what an end would leave behind."""
        reach_of(actor, Act.END_CUSTOMER)
        with self.office.reading() as work:
            return Standing(
                work.duties.ended_customers().get(customer_id),
                work.customers.get(customer_id).available_seconds,
                len(work.tasks.unanswered_of_customer(customer_id)),
                len(waiting_chats(work, customer_id)),
                len(contested_among(work.agreements.contested_of_customer(customer_id))),
                work.tasks.count_feedback_of_customer(customer_id),
                len(_passing(work, customer_id)),
            )

    def look(self, actor: Actor, duty_id: int) -> Gone:
        """What a deletion would take; nothing is changed, and it may be looked at any time."""
        reach_of(actor, Act.ERASE)
        with self.office.reading() as work:
            return work.erasing.look(_ours(work.duties.get(duty_id)))

    def erase(self, actor: Actor, duty_id: int) -> Duty:
        """Delete it for good from the program's own store; rows, words and files are gone then.

        - `StillKept` while it is under retention, `AlreadyDeleted` the second time.
        - `NotOver` when the collaboration goes on after all.
        """
        with self.office.acting(actor, Act.ERASE, Subject("duty", duty_id)) as doing:
            duty = _ours(doing.work.duties.get(duty_id))
            check_deletion(duty, local(doing.now).date())
            if _goes_on(doing.work, duty):
                raise NotOver
            gone = doing.work.erasing.erase(duty, doing.now)
            counts = {"row_count": gone.row_count, "file_count": gone.files}
            doing.new = {"kept": duty.kept.value, "lines": gone.lines, **counts}
            done = doing.work.duties.save(_confirmed(duty, actor, doing.now, **counts))
        with suppress(StoreBusy, StoreUnreachable):  # it is deleted; the file is overwritten later
            self.office.database.overwrite()
        RetentionJobs(self.office, self.files).sweep()
        return done

    def end_customer(self, actor: Actor, customer_id: CustomerId, day: date) -> None:
        """The customer works with the agency no more: who worked there ends, who signs in too.

        What waited for a word to the customer is settled (RET-1).

        - `StillServed` while tasks are open, `StillHandedOver` until a handover under way has led
          to somebody: no closing list is left behind (HAND-10).
        - `BadInput` for a day ahead, or when it has ended already.
        """
        with self.office.acting(actor, Act.END_CUSTOMER, on_customer(customer_id)) as doing:
            work = doing.work
            if day > local(doing.now).date():
                raise BadInput("day", "future")
            work.accounts.hold(customer_id)
            work.duties.refuse_ended(customer_id)
            open_tasks = work.tasks.count_open_of_customer(customer_id)
            if open_tasks:
                raise StillServed(open_tasks)
            if _passing(work, customer_id):
                raise StillHandedOver
            for one in work.customers.assignments_of(customer_id):
                work.customers.end_assignment(customer_id, one.person_id, doing.now)
            told: Facts = {"ended_on": day.isoformat()}
            settle_waiting(doing, customer_id, told)
            for person_id in work.customers.contacts_of(customer_id):
                person = work.people.get(person_id)
                if person.is_active:
                    work.people.save(replace(person, disabled_at=doing.now))
            work.duties.end_customer(customer_id, day, actor.id, actor.name, doing.now)
            keep_duties(work, doing.now)
            doing.new = told

    def resume_customer(self, actor: Actor, customer_id: CustomerId) -> None:
        """The customer is back; what is not deleted yet is kept. `BadInput` when none had ended.

        Whom its end shut out gets in again, unless somebody else is called so by now: of two with
        one name neither could sign in. Who works for it is assigned anew.
        """
        with self.office.acting(actor, Act.RESUME_CUSTOMER, on_customer(customer_id)) as doing:
            work = doing.work
            ended_at = work.duties.find_ended_at(customer_id)
            if ended_at is None:
                raise BadInput("customer", "not_ended")
            for person_id in work.customers.contacts_of(customer_id):
                person = work.people.get(person_id)
                by_the_end = person.disabled_at == ended_at
                if by_the_end and work.people.find_by_name(person.name) is None:
                    work.people.save(replace(person, disabled_at=None))
            work.duties.resume_customer(customer_id)
            keep_duties(work, doing.now)


def _passing(work: Work, customer_id: CustomerId) -> Sequence[Handover]:
    """The handovers of a customer whom nobody has taken over yet (HAND-6)."""
    found = work.handovers.of_customer(customer_id)
    return [one for one in found if not one.has_done(Step.TRAINING)]


def _ours(duty: Duty) -> Duty:
    """A duty about the program's own data, or `NotFound`."""
    if not duty.is_ours:
        raise NotFound("duty", duty.id)
    return duty


def _goes_on(work: Work, duty: Duty) -> bool:
    """Whether the collaboration is not over after all: then nothing of it is deleted."""
    if duty.key not in {one.key for one in owed_after(ended_now(work))}:
        return True
    customer_id = duty.customer_id
    if customer_id is None:
        return False
    serving = work.customers.assignments_of(customer_id)
    return bool(serving or work.tasks.count_open_of_customer(customer_id))


def _confirmed(duty: Duty, actor: Actor, at: datetime, **how: object) -> Duty:
    by = {"confirmed_by": actor.id, "confirmed_name": actor.name, "confirmed_at": at}
    return replace(duty, **by, **how)  # type: ignore[arg-type]
