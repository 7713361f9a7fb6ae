"""One more invoice in a month, allowed by management with a reason (HAND-11)."""

from data.ids import new_id
from domain.calendar import first_of
from domain.contract import checked_text
from domain.ids import PersonId
from domain.invoice import InvoiceAllowance, InvoicePossible
from domain.permission import Act
from domain.person import Actor
from domain.values import dataclass
from services.honorarium.fees import not_own
from services.honorarium.honorarium import read_book
from services.office import Office, on_person
from services.reaching import told_colleague
from services.texts.invoices import one_more


@dataclass(frozen=True, slots=True)
class InvoiceAllowances:
    """The use case of letting somebody submit more than two invoices in a month."""

    office: Office

    def allow(self, actor: Actor, person_id: PersonId, reason: str) -> InvoiceAllowance:
        """One more invoice for her in the running month; she is told in the single chat.

        - A reason is needed, `BadInput` without. `OwnMoney` for one's own.
        - `InvoicePossible` while she can submit one anyway.
        """
        why = checked_text("reason", reason)
        with self.office.acting(actor, Act.ALLOW_INVOICE, on_person(person_id)) as doing:
            not_own(actor, person_id)
            doing.work.fees.hold(person_id)
            book = read_book(doing.work, person_id, doing.now)
            if book.possible_on <= book.today:
                raise InvoicePossible
            allowance = InvoiceAllowance(
                id=new_id(doing.now),
                person_id=person_id,
                month=first_of(book.today),
                reason=why,
                allowed_by=actor.id,
                allowed_name=actor.name,
                allowed_at=doing.now,
            )
            doing.work.invoices.allow(allowance)
            doing.reason, doing.new = why, {"month": allowance.month.isoformat()}
            said = one_more(allowance.month, allowance.reason)
            doing.message_id = told_colleague(doing, person_id, said)
            return allowance
