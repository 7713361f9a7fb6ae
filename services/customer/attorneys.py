"""Powers of attorney: entered and revoked by management, needed by tasks (POA-1).

Single cases are approved in the task's chat (`services.agreement.approvals`).
"""

from collections.abc import Sequence

from data.files import KeptFile
from data.ids import new_id
from data.reads.attorneys import attorneys_of
from data.reads.customers import CustomerReads
from domain.attorney import AttorneyScope, NewAttorney, PowerOfAttorney, checked
from domain.document import called
from domain.errors import BadInput
from domain.ids import CustomerId, TaskId
from domain.permission import Act, for_our_side
from domain.person import Actor
from domain.proposal import TermsClosed
from domain.task import OPEN, Task
from domain.values import dataclass, replace
from services.office import Office, on_customer, on_task
from services.retention.documents import filed


@dataclass(frozen=True, slots=True)
class Attorneys:
    """The use cases of regular powers of attorney."""

    office: Office

    def of(self, actor: Actor, customer_id: CustomerId) -> Sequence[PowerOfAttorney]:
        """All of a customer, the newest first; `NotFound` for one she may not see."""
        for_our_side(actor, "customer", customer_id)
        with self.office.reading() as work:
            CustomerReads(work.reader, actor).one(customer_id)
            return attorneys_of(work.reader, customer_id)

    def enter(
        self,
        actor: Actor,
        customer_id: CustomerId,
        new: NewAttorney,
        files: Sequence[KeptFile] = (),
    ) -> PowerOfAttorney:
        """A document that management holds, with its files; `BadInput` names what cannot be taken.

        Without a name it is called like the first file.
        """
        name = called(new.document, (file.name for file in files))
        wanted = checked(new if new.document.strip() else replace(new, document=name))
        with self.office.acting(actor, Act.ENTER_ATTORNEY, on_customer(customer_id)) as doing:
            work = doing.work
            work.customers.get(customer_id)
            holder = None if wanted.holder_id is None else work.people.get(wanted.holder_id)
            if holder is not None and not work.customers.is_served_by(customer_id, holder.id):
                raise BadInput("assistant", "not_hers")
            doing.new = {"scopes": ", ".join(sorted(wanted.scopes))}
            entered = work.attorneys.add(
                PowerOfAttorney(
                    id=new_id(doing.now),
                    customer_id=customer_id,
                    scopes=wanted.scopes,
                    holder_id=wanted.holder_id,
                    holder_name=holder.name if holder else "",
                    first_day=wanted.first_day,
                    last_day=wanted.last_day,
                    document=wanted.document,
                    entered_by=actor.id,
                    entered_name=doing.actor.name if doing.actor else actor.name,
                    entered_at=doing.now,
                )
            )
            filed(doing, files, attorney_id=entered.id)
            return entered

    def revoke(self, actor: Actor, seen: PowerOfAttorney) -> PowerOfAttorney:
        """From now on it holds no longer; `Stale` when somebody was quicker."""
        with self.office.acting(actor, Act.REVOKE_ATTORNEY, on_customer(seen.customer_id)) as doing:
            stored = doing.work.attorneys.get(seen.id)
            doing.work.attorneys.revoke(stored.id, doing.now, actor.name)
            doing.subject = on_customer(stored.customer_id)
            doing.old = {"scopes": ", ".join(sorted(stored.scopes))}
            return replace(stored, revoked_at=doing.now, revoked_name=actor.name)

    def mark(self, actor: Actor, task_id: TaskId, scope: AttorneyScope | None) -> Task:
        """The task needs a power of attorney for that, or none after all.

        `TermsClosed` once the task is over.
        """
        with self.office.acting(actor, Act.MARK_ATTORNEY, on_task(task_id)) as doing:
            task = doing.work.tasks.hold(task_id)
            if task.status not in OPEN:
                raise TermsClosed(task.status)
            kept = doing.work.tasks.save(replace(task, attorney_for=scope))
            doing.subject = replace(doing.subject, customer_id=task.customer_id)
            doing.changed(task, kept)
            return kept
