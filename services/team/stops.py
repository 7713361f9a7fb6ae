"""Stops: no additional work for somebody, set, reviewed and lifted by management (STOP)."""

from collections.abc import Sequence
from datetime import date

from data.ids import new_id
from data.reads.stop_news import stop_events
from domain.calendar import local
from domain.contract import checked_text
from domain.errors import NotFound
from domain.ids import PersonId
from domain.permission import Act
from domain.person import Actor
from domain.stop import (
    Stop,
    StopCause,
    StopEvent,
    StopHolds,
    StopKind,
    StopLifted,
    check_review,
    in_force,
)
from domain.trail import Subject
from domain.values import dataclass, replace
from services.office import Office, on_person


@dataclass(frozen=True, slots=True)
class Stops:
    """The use cases of stops; each is news to everybody else of management (STOP-2)."""

    office: Office

    def history(self, actor: Actor, person_id: PersonId) -> Sequence[Stop]:
        """All of a person's, the newest first; for management alone (STOP-4)."""
        if not actor.is_management:
            raise NotFound("stop", person_id)
        with self.office.reading() as work:
            return work.stops.of_person(person_id)

    def events(self, actor: Actor, person_id: PersonId) -> Sequence[StopEvent]:
        """Everything that happened to her stops, the newest first, overrides too (STOP-5)."""
        if not actor.is_management:
            raise NotFound("stop", person_id)
        with self.office.reading() as work:
            return stop_events(work.reader, person_id)

    def take_note(self, actor: Actor, event: StopEvent) -> None:
        """She knows of it; for the others of management it stays news (STOP-2)."""
        if not actor.is_management:
            raise NotFound("stop", event.number)
        with self.office.keeping(actor.id) as own:
            own.note_stop(event.kind, event.number, self.office.now())

    def set(
        self, actor: Actor, person_id: PersonId, kind: StopKind, reason: str, review_on: date
    ) -> Stop:
        """She gets no additional work until it is lifted.

        `BadInput` without a reason or with a review that is not ahead; `StopHolds`.
        """
        said = checked_text("reason", reason)
        with self.office.acting(actor, Act.SET_STOP, on_person(person_id)) as doing:
            check_review(review_on, local(doing.now).date())
            doing.work.people.get(person_id)
            held = in_force(doing.work.stops.of_person(person_id))
            if held is not None:
                raise StopHolds(held.review_on)
            stop = Stop(
                id=new_id(doing.now),
                person_id=person_id,
                kind=kind,
                cause=StopCause.HELP,
                reason=said,
                review_on=review_on,
                set_by=actor.id,
                set_name=actor.name,
                set_at=doing.now,
            )
            doing.reason, doing.new = said, _told(stop)
            return doing.work.stops.add(stop)

    def move_review(self, actor: Actor, seen: Stop, review_on: date, reason: str = "") -> Stop:
        """It was looked at, and is looked at again on that day; `StopLifted`, `BadInput`."""
        said = checked_text("reason", reason, needed=False)
        with self.office.acting(actor, Act.MOVE_REVIEW, _on(seen)) as doing:
            check_review(review_on, local(doing.now).date())
            stop = doing.work.stops.get(seen.id)
            if not stop.holds:
                raise StopLifted(stop.lifted_name)
            doing.reason = said
            doing.old, doing.new = _told(stop), {"review_on": review_on.isoformat()}
            return doing.work.stops.save(replace(seen, review_on=review_on))

    def lift(self, actor: Actor, seen: Stop, reason: str = "") -> Stop:
        """She can be given additional work again; `StopLifted` when somebody was quicker."""
        said = checked_text("reason", reason, needed=False)
        with self.office.acting(actor, Act.LIFT_STOP, _on(seen)) as doing:
            stop = doing.work.stops.get(seen.id)
            if not stop.holds:
                raise StopLifted(stop.lifted_name)
            doing.reason, doing.old = said, _told(stop)
            return doing.work.stops.save(
                replace(
                    seen,
                    lifted_by=actor.id,
                    lifted_name=actor.name,
                    lifted_at=doing.now,
                    lifted_reason=said,
                )
            )


def _on(stop: Stop) -> Subject:
    return Subject("stop", stop.id)


def _told(stop: Stop) -> dict[str, str | int | None]:
    return {
        "person_id": stop.person_id,
        "stop": stop.kind.value,
        "review_on": stop.review_on.isoformat(),
    }
