"""Absences: entered, arranged for, ended early (PLAN-3, RESP-9)."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from data.ids import new_id
from data.reads.load import AheadTask, LoadReads
from data.work import Work
from domain.absence import (
    Absence,
    AbsenceFlag,
    AbsenceKind,
    check_days,
    check_new,
    ending_on,
    flags_of,
    needs_mail,
)
from domain.calendar import local
from domain.contract import checked_text
from domain.customer import Customer
from domain.errors import BadInput, NotFound
from domain.ids import CustomerId, PersonId, TaskId
from domain.permission import Act
from domain.person import Actor, Person
from domain.standing_in import Backup, refuse_circle
from domain.values import dataclass, replace
from services.absence.access import changing, on_absence, seen_by
from services.absence.chats import OpenChat, before_absence
from services.absence.outset import AbsenceOutset, outset
from services.absence.standing_in import let_in, newly_named, to_arrange_for
from services.absence.telling import mailed_to, told_of_staying
from services.office import Office, on_person


@dataclass(frozen=True, slots=True)
class Followed:
    """An absence with everything that follows from it."""

    absence: Absence
    person: Person
    flags: frozenset[AbsenceFlag]
    backups: Mapping[CustomerId, Backup]
    customers: Sequence[Customer]
    """Those whose VPA she is."""
    tasks: Sequence[AheadTask]
    """Her active tasks."""
    expected: Mapping[TaskId, date]
    """When she expects to finish them."""
    stand_ins: Mapping[PersonId, str]
    """Who can stand in, by name: every other assistant."""
    away: Mapping[PersonId, Absence]
    """Who of them is away herself on some of these days."""
    mailed: int = 0
    """How many customers the e-mail goes to."""
    chats: Sequence[OpenChat] = ()
    """To be answered before she leaves (RESP-9)."""

    @property
    def open_backups(self) -> int:
        """For how many customers somebody is needed and nobody is named."""
        return sum(one.is_needed and one.stand_in_id is None for one in self.backups.values())


@dataclass(frozen=True, slots=True)
class StoodInFor:
    """An absence as her stand-in knows it."""

    name: str
    """Who is away."""
    reachable: str
    """When and how she can be asked; empty: not at all."""
    customers: Sequence[Customer]
    """For whom the reader is there."""


@dataclass(frozen=True, slots=True)
class Absences:
    """The use cases of absences; her own, or entered by who leads her."""

    office: Office

    def of(self, actor: Actor, absence_id: int) -> Followed:
        """One with what follows; `NotFound` when it is neither hers nor the actor steers."""
        with self.office.reading() as work:
            absence = seen_by(work, actor, absence_id)
            chats = before_absence(work, actor, self.office.now(), absence)
            return replace(followed(work, absence), chats=chats)

    def stood_in_for(self, actor: Actor, absence_id: int) -> StoodInFor:
        """For which customers the actor is there in this absence of somebody else (RESP-9).

        `NotFound` where she is there for none.
        """
        with self.office.reading() as work:
            absence = work.absences.get(absence_id)
            named = work.absences.backups_of([absence_id])
            hers = [one.customer_id for one in named if one.stand_in_id == actor.id]
            if not hers:
                raise NotFound("absence", absence_id)
            name = work.people.get(absence.person_id).name
            customers = [work.customers.get(one) for one in hers]
        return StoodInFor(name, absence.reachable, customers)

    def outset(self, actor: Actor, person_id: PersonId | None = None) -> AbsenceOutset:
        """What is known before one is entered, to tell what it will set going; `NotFound`."""
        return outset(self.office, actor, person_id)

    def enter(
        self,
        actor: Actor,
        kind: AbsenceKind,
        first: date,
        last: date,
        reachable: str = "",
        person_id: PersonId | None = None,
    ) -> Absence:
        """A new absence, with all her customers to be arranged for (PLAN-3).

        `AbsenceBackwards`, `AbsenceOverlaps`, `AbsencePast`.
        """
        said, whose = checked_text("reachable", reachable, needed=False), person_id or actor.id
        with self.office.acting(actor, Act.ENTER_ABSENCE, on_person(whose)) as doing:
            absence = Absence(
                id=new_id(doing.now),
                person_id=whose,
                kind=kind,
                first_day=first,
                last_day=last,
                reachable=said,
                entered_at=doing.now,
                entered_by=actor.id,
                entered_name=actor.name,
                seen_by=None if whose == actor.id else actor.id,
                seen_at=None if whose == actor.id else doing.now,
            )
            check_new(first, last, doing.work.absences.of_person(whose), local(doing.now).date())
            doing.subject, doing.new = on_absence(absence), _told(absence)
            doing.work.absences.add(absence)
            needed = absence.kind is AbsenceKind.SICK or absence.days > 1
            hers = to_arrange_for(doing.work, whose, first, last)
            backups = [Backup(absence.id, one, is_needed=needed) for one in hers]
            doing.work.absences.keep_backups(absence.id, backups)
            return absence

    def arrange(self, actor: Actor, absence_id: int, wanted: Iterable[Backup]) -> None:
        """Who is there for her customers; stand-ins see them from now on (RESP-9).

        `StandInCircle`, `StandsInForHerself`, `BadInput` for who takes no work; `AbsenceOver`.
        """
        with changing(self.office, actor, absence_id) as (doing, absence):
            work = doing.work
            others = work.absences.holding_from(absence.first_day)
            theirs = [
                one
                for one in work.absences.backups_of(one.id for one in others)
                if one.absence_id != absence.id
            ]
            before = work.absences.backups_of([absence.id])
            after = [replace(one, absence_id=absence.id) for one in wanted]
            _refuse_idle(work, newly_named(before, after))
            for one in after:
                refuse_circle(absence, one, others, theirs)
            work.absences.keep_backups(absence.id, after)
            let_in(doing.work, doing.now, before, after)
            named = sum(one.stand_in_id is not None for one in after)
            doing.new = {"stand_ins": named}

    def expect(self, actor: Actor, absence_id: int, expected: Mapping[TaskId, date]) -> None:
        """When she expects to finish her active tasks, for the draft (PLAN-4)."""
        with changing(self.office, actor, absence_id) as (doing, absence):
            doing.work.absences.keep_completions(absence.id, expected)
            doing.new = {"expected": len(expected)}

    def end(self, actor: Actor, absence_id: int, last_day: date) -> Absence:
        """It ends on another day than planned; before its first day it is taken back.

        - Who was told other days is to be told anew; of one taken back she reads it in the chat.
        - Management looks again at one that is longer than it knows (PLAN-3).
        - `AbsenceOver` once it is over; `AbsenceOverlaps` with another one of hers.
        """
        with changing(self.office, actor, absence_id) as (doing, absence):
            work = doing.work
            if last_day < absence.first_day:
                after = replace(absence, cancelled_at=doing.now)
                told_of_staying(doing, absence)
            else:
                others = [
                    one
                    for one in work.absences.of_person(absence.person_id)
                    if one.id != absence.id
                ]
                check_days(absence.first_day, last_day, others)
                after = ending_on(absence, last_day, doing.now, by=actor.id)
            kept = work.absences.save(after)
            backups = work.absences.backups_of([absence.id])
            if kept.cancelled_at is not None or kept.ends_at <= doing.now:
                let_in(doing.work, doing.now, backups, [])
            doing.changed(absence, kept)
            return kept

    def take_note(self, actor: Actor, absence_id: int) -> Absence:
        """A manager knows of it and its flags (PLAN-3)."""
        with self.office.acting(actor, Act.SEE_ABSENCE, on_person(actor.id)) as doing:
            absence = doing.work.absences.get(absence_id)
            doing.subject = on_absence(absence)
            seen = replace(absence, seen_by=actor.id, seen_at=doing.now)
            return doing.work.absences.save(seen)


def _refuse_idle(work: Work, people: Iterable[PersonId]) -> None:
    """`BadInput` for somebody who is no assistant, or whose account was closed meanwhile."""
    for person in map(work.people.get, people):
        if not (person.is_assistant and person.is_active):
            raise BadInput("assistant", "not_working")


def followed(work: Work, absence: Absence) -> Followed:
    """The absence with everything that follows from it but the chats."""
    person = work.people.get(absence.person_id)
    backups = {one.customer_id: one for one in work.absences.backups_of([absence.id])}
    led = [*work.customers.led_by(person.id), *backups]
    everybody = work.people.everybody()
    return Followed(
        absence=absence,
        person=person,
        flags=flags_of(absence, work.absences.of_person(person.id)),
        backups=backups,
        customers=[work.customers.get(one) for one in dict.fromkeys(led)],
        tasks=LoadReads(work.reader, person.id).ahead(),
        expected=work.absences.completions_of(absence.id),
        mailed=len(mailed_to(work, absence)) if needs_mail(absence) else 0,
        stand_ins={
            one.id: one.name
            for one in everybody
            if one.is_assistant and one.is_active and one.id != person.id
        },
        away={
            one.person_id: one
            for one in work.absences.holding_from(absence.first_day)
            if one.first_day <= absence.last_day
        },
    )


def _told(absence: Absence) -> dict[str, str | int | None]:
    return {
        "person_id": absence.person_id,
        "absence": absence.kind.value,
        "first_day": absence.first_day.isoformat(),
        "last_day": absence.last_day.isoformat(),
    }
