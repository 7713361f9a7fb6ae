"""Wishes for private contact or direct employment: reported, and taken note of (CUST-8)."""

from collections.abc import Sequence

from data.ids import new_id
from data.reads.wishes import ReportedWish, waiting_wishes
from domain.contract import checked_text
from domain.errors import BadInput
from domain.ids import CustomerId, TaskId
from domain.permission import Act, reach_of
from domain.person import Actor
from domain.values import dataclass, replace
from domain.wish import Wish, WishKind
from services.office import Office, on_customer, on_task

__all__ = ["ReportedWish", "Wishes"]


@dataclass(frozen=True, slots=True)
class Wishes:
    """The use cases of wishes; the customer never sees that one was reported."""

    office: Office

    def report(self, actor: Actor, task_id: TaskId, kind: WishKind, text: str) -> Wish:
        """Tell management what the customer of this task wished for; `BadInput` without words."""
        said = checked_text("wish", text)
        with self.office.acting(actor, Act.REPORT_WISH, on_task(task_id)) as doing:
            task = doing.work.tasks.get(task_id)
            wish = Wish(
                id=new_id(doing.now),
                customer_id=task.customer_id,
                task_id=task.id,
                kind=kind,
                text=said,
                reported_by=actor.id,
                reported_name=doing.actor.name if doing.actor else actor.name,
                reported_at=doing.now,
            )
            # On the customer, not on the task: nobody finds it in the task's history.
            doing.subject = on_customer(task.customer_id)
            doing.new = {"kind": kind.value}
            return doing.work.wishes.add(wish)

    def waiting(
        self, actor: Actor, customer_id: CustomerId | None = None
    ) -> Sequence[ReportedWish]:
        """What management has not taken note of yet, oldest first; `Forbidden` for others.

        With `customer_id` only what that customer wished for.
        """
        reach_of(actor, Act.SEE_WISH)
        with self.office.reading() as work:
            return waiting_wishes(work.reader, customer_id)

    def take_note(self, actor: Actor, wish_id: int) -> Wish:
        """Management knows of it; `BadInput` when somebody took note before."""
        with self.office.reading() as work:
            customer_id = work.wishes.get(wish_id).customer_id
        with self.office.acting(actor, Act.SEE_WISH, on_customer(customer_id)) as doing:
            wish = doing.work.wishes.get(wish_id)
            if wish.seen_at is not None:
                raise BadInput("wish", "noted")
            seen = replace(wish, seen_by=actor.id, seen_at=doing.now)
            doing.new = {"kind": wish.kind.value}
            return doing.work.wishes.save(seen)
