"""How an assistant leaves: talk, fewer hours, notice, staying, closed accounts (HAND-1 to 8)."""

from collections.abc import Sequence
from datetime import date, timedelta

from data.files import KeptFile
from data.ids import new_id
from data.reads.handovers import served_by
from domain.calendar import local
from domain.contract import checked_text
from domain.document import LONGEST_NAME, called
from domain.errors import BadInput, Forbidden, NotFound
from domain.handover_moves import dropped
from domain.handover_terms import Step
from domain.ids import PersonId
from domain.leaving import (
    Leaving,
    LeavingBegun,
    LeavingState,
    NoticePeriod,
    checked_notice,
    last_day,
    move,
    staying,
    with_fewer_hours,
    with_notice,
)
from domain.leaving_gates import AccountsLocked, account_locks
from domain.permission import Act, reach_of
from domain.person import Actor, Person
from domain.stop import Stop, StopCause, StopKind, in_force
from domain.trail import Facts, Subject
from domain.values import dataclass, replace
from services.handover.handovers import handed_by_leaver
from services.handover.left_behind import left_of
from services.office import Doing, Office, on_person
from services.people.people import shut_out
from services.retention.documents import filed
from services.retention.duties import keep_duties
from services.texts import leaving as texts


@dataclass(frozen=True, slots=True)
class Terms:
    """What management sees before it records a notice."""

    notice: NoticePeriod
    last_day: date
    """If the notice were of today."""


@dataclass(frozen=True, slots=True)
class Leavings:
    """The use cases of leaving; management's, for whoever leads the assistants."""

    office: Office

    def terms(self, actor: Actor, person_id: PersonId, noticed_on: date | None = None) -> Terms:
        """Her contract's notice period and the last day that follows; `Forbidden` for others."""
        reach_of(actor, Act.GIVE_NOTICE)
        with self.office.reading() as work:
            notice = work.leavings.notice_of(person_id)
        return Terms(notice, last_day(noticed_on or local(self.office.now()).date(), notice))

    def assistants(self, actor: Actor) -> Sequence[Person]:
        """Who works for customers now, by name; `Forbidden` for others than management."""
        if not actor.is_management:
            raise Forbidden(Act.RECORD_TALK)
        with self.office.reading() as work:
            return [one for one in work.people.everybody() if one.is_assistant and one.is_active]

    def talk(self, actor: Actor, person_id: PersonId, talked_on: date, talk: str) -> Leaving:
        """The talk with the manager, with which every leaving begins (HAND-1).

        `LeavingBegun` while one is open; `BadInput` for a day to come, or for nobody's assistant.
        """
        said = checked_text("talk", talk)
        with self.office.acting(actor, Act.RECORD_TALK, on_person(person_id)) as doing:
            person = doing.work.people.get(person_id)
            if not person.is_assistant or not person.is_active:
                raise BadInput("assistant", "not_working")
            if talked_on > local(doing.now).date():
                raise BadInput("talked_on", "future")
            doing.work.fees.hold(person_id)
            known = doing.work.leavings.find_open(person_id)
            if known is not None:
                raise LeavingBegun(person.name, known.state)
            made = Leaving(
                id=new_id(doing.now),
                person_id=person_id,
                name=person.name,
                talked_on=talked_on,
                talk=said,
                recorded_by=actor.id,
                recorded_name=actor.name,
                recorded_at=doing.now,
            )
            doing.subject = _on(made)
            doing.new = {"person_id": person_id, "talked_on": talked_on.isoformat()}
            return doing.work.leavings.add(made)

    def fewer_hours(self, actor: Actor, seen: Leaving, hours: timedelta, until: date) -> Leaving:
        """She works less for a time instead (HAND-1); `LeavingMove`, `BadInput`."""
        with self.office.acting(actor, Act.AGREE_FEWER_HOURS, _on(seen)) as doing:
            leaving = doing.work.leavings.get(seen.id)
            made = with_fewer_hours(leaving, hours, until, local(doing.now).date())
            doing.new = {"fewer_seconds": made.fewer_seconds, "fewer_until": until.isoformat()}
            return doing.work.leavings.save(replace(made, version=seen.version))

    def set_notice(self, actor: Actor, person_id: PersonId, notice: NoticePeriod) -> NoticePeriod:
        """How long she gives notice, by her contract; a notice already given keeps its last day."""
        kept = checked_notice(notice)
        with self.office.acting(actor, Act.SET_NOTICE_PERIOD, on_person(person_id)) as doing:
            doing.work.people.get(person_id)
            doing.work.leavings.keep_notice(person_id, kept)
            doing.new = {"count": kept.count, "unit": kept.unit.value}
            return kept

    def notice(
        self,
        actor: Actor,
        seen: Leaving,
        document: str,
        noticed_on: date,
        agreed: date | None = None,
        files: Sequence[KeptFile] = (),
    ) -> Leaving:
        """She has given notice: her last day is set, no additional work any more, and every
        customer of hers is to be handed over (HAND-1, HAND-3, STOP-3).

        `document` is what the notice is called, and its files are filed with it; without a name it
        is called like the first of them. `agreed` is a later last day. `LeavingMove`, `BadInput`.
        """
        if len(document.strip()) > LONGEST_NAME:
            raise BadInput("document", "too_long")
        name = called(document, (file.name for file in files))
        with self.office.acting(actor, Act.GIVE_NOTICE, _on(seen)) as doing:
            leaving, today = doing.work.leavings.get(seen.id), local(doing.now).date()
            period = doing.work.leavings.notice_of(leaving.person_id)
            made = with_notice(leaving, name, noticed_on, period, today, agreed)
            made = replace(
                made, noticed_name=actor.name, noticed_at=doing.now, version=seen.version
            )
            kept = doing.work.leavings.save(made)
            _stopped(doing, kept)
            _handed(doing, kept)
            _follows_no_more(doing, kept.person_id)
            filed(doing, files, leaving_id=kept.id)
            assert kept.last_day is not None
            doing.new = {"document": name, "last_day": kept.last_day.isoformat()}
            return kept

    def stay(self, actor: Actor, seen: Leaving, reason: str) -> Leaving:
        """She stays after all: no handover, no stop because of it.

        `CustomersKnow` once a customer was told; `LeavingMove` when it is over.
        """
        why = checked_text("reason", reason)
        with self.office.acting(actor, Act.STAY, _on(seen)) as doing:
            work = doing.work
            leaving = work.leavings.get(seen.id)
            told = sum(one.has_heard for one in work.handovers.of_leaving(leaving.id))
            made = staying(leaving, told)
            work.handovers.remove_of(leaving.id)
            _released(doing, leaving.person_id)
            doing.reason = why
            return work.leavings.save(_ended(replace(made, version=seen.version), doing, why))

    def close_accounts(self, actor: Actor, seen: Leaving) -> Leaving:
        """Nobody signs in to them any more (HAND-8); `AccountsLocked` with everything that locks.

        Her clock stops. What must be kept of her is kept, and deleted afterwards (RET-1).
        """
        with self.office.acting(actor, Act.CLOSE_ACCOUNTS, _on(seen)) as doing:
            work = doing.work
            leaving = work.leavings.get(seen.id)
            left = left_of(work, leaving, doing.now)
            locks = account_locks(leaving, left, local(doing.now).date())
            if locks:
                raise AccountsLocked(locks)
            shut_out(doing, leaving.person_id)
            made = replace(move(leaving, LeavingState.CLOSED), version=seen.version)
            doing.new = {"person_id": leaving.person_id}
            keep_duties(work, doing.now)
            return work.leavings.save(_ended(made, doing, ""))

    def of(self, actor: Actor, leaving_id: int) -> Leaving:
        """One of them, for management; or `NotFound`."""
        if not actor.is_management:
            raise NotFound("leaving", leaving_id)
        with self.office.reading() as work:
            return work.leavings.get(leaving_id)


def _on(leaving: Leaving) -> Subject:
    return Subject("leaving", leaving.id)


def _ended(leaving: Leaving, doing: Doing, why: str) -> Leaving:
    name = doing.actor.name if doing.actor else ""
    return replace(leaving, ended_name=name, ended_at=doing.now, ended_reason=why)


def _handed(doing: Doing, leaving: Leaving) -> None:
    """One handover for each customer she serves, planned one after the other."""
    served = served_by(doing.work.reader, leaving.person_id)
    for place, (customer_id, _name, _number) in enumerate(served):
        handed_by_leaver(doing, leaving, customer_id, (place, len(served)))


def _follows_no_more(doing: Doing, person_id: PersonId) -> None:
    """Where she was to take a customer over, somebody else is looked for."""
    for one in doing.work.handovers.for_successor(person_id):
        if not one.has_done(Step.TRAINING):
            doing.work.handovers.save(dropped(one), one)


def _stopped(doing: Doing, leaving: Leaving) -> None:
    """No additional work, of any kind, as long as she is there (STOP-3)."""
    work, today = doing.work, local(doing.now).date()
    held = in_force(work.stops.of_person(leaving.person_id))
    if held is not None and held.cause is StopCause.LEAVING:
        return
    if held is not None:
        _lift(doing, held)
    assert leaving.last_day is not None and doing.actor is not None
    reason = texts.STOP_REASON.format(last_day=f"{leaving.last_day:%d.%m.%Y}")
    stop = Stop(
        id=new_id(doing.now),
        person_id=leaving.person_id,
        kind=StopKind.ALL,
        cause=StopCause.LEAVING,
        reason=reason,
        review_on=max(leaving.last_day, today + timedelta(days=1)),
        set_by=doing.actor.id,
        set_name=doing.actor.name,
        set_at=doing.now,
    )
    work.stops.add(stop)
    _tell_stop(doing, Act.SET_STOP, stop)


def _released(doing: Doing, person_id: PersonId) -> None:
    """The stop because of the leaving is lifted."""
    held = in_force(doing.work.stops.of_person(person_id))
    if held is not None and held.cause is StopCause.LEAVING:
        _lift(doing, held)


def _lift(doing: Doing, stop: Stop) -> None:
    actor = doing.actor
    assert actor is not None
    doing.work.stops.save(
        replace(stop, lifted_by=actor.id, lifted_name=actor.name, lifted_at=doing.now)
    )
    _tell_stop(doing, Act.LIFT_STOP, stop)


def _tell_stop(doing: Doing, act: Act, stop: Stop) -> None:
    """The whole management team finds it in the trail (STOP-2)."""
    about: Facts = {"person_id": stop.person_id, "review_on": stop.review_on.isoformat()}
    doing.tell_beside(act, Subject("stop", stop.id), new=about)
