"""People of the agency: add, disable, give a new password."""

from collections.abc import Sequence

from data.ids import new_id
from data.own_things import Credential
from data.work import Work
from domain.email import checked_email
from domain.errors import BadInput, NotFound
from domain.ids import PersonId
from domain.password import check_password
from domain.permission import Act, reach_of
from domain.person import Actor, Person, Role
from domain.text import one_line
from domain.values import dataclass, replace
from services.office import AGENCY, Doing, Office, on_person
from services.people.passwords import fits, hashed
from services.time.recording import kept_time, stop_clock


@dataclass(frozen=True, slots=True)
class People:
    """The use cases around people and their sign-in."""

    office: Office

    def everybody(self) -> Sequence[Person]:
        """All people, the disabled too, by name."""
        with self.office.reading() as work:
            return work.people.everybody()

    def named(self, name: str) -> Person:
        """The active person of that name, or `NotFound`."""
        with self.office.reading() as work:
            person = work.people.find_by_name(name)
        if person is None:
            raise NotFound("person", name)
        return person

    def former(self, name: str) -> Person:
        """The disabled person of that name, or `NotFound`."""
        with self.office.reading() as work:
            person = work.people.find_former(name)
        if person is None:
            raise NotFound("person", name)
        return person

    def check_new(self, actor: Actor, name: str, email: str, roles: frozenset[Role]) -> None:
        """Refuse what `add` would, before anybody thinks of a password."""
        reach_of(actor, Act.ADD_PERSON)
        called, _address = _checked(name, email, roles)
        with self.office.reading() as work:
            _refuse_taken(work, actor, called, roles)

    def add(
        self, actor: Actor, name: str, email: str, roles: frozenset[Role], password: str
    ) -> Person:
        """A new person who can sign in at once; `BadInput` for a name that is taken or empty."""
        called, address = _checked(name, email, roles)
        check_password(password)
        kept = hashed(password)
        with self.office.acting(actor, Act.ADD_PERSON, AGENCY) as doing:
            _refuse_taken(doing.work, doing.actor or actor, called, roles)
            person = added(doing, called, address, roles, kept)
            doing.subject = on_person(person.id)
            doing.changed(None, person)
            return person

    def disable(self, actor: Actor, person_id: PersonId) -> Person:
        """She may not sign in any more, and her clock stops; the last admin stays (`BadInput`)."""
        with self.office.acting(actor, Act.DISABLE_PERSON, on_person(person_id)) as doing:
            return shut_out(doing, person_id)

    def enable(self, actor: Actor, person_id: PersonId) -> Person:
        """She may sign in again, as before; `BadInput` when somebody else is called so by now.

        Like giving her role: whoever is more than an assistant is let in by an admin.
        """
        with self.office.acting(actor, Act.ENABLE_PERSON, on_person(person_id)) as doing:
            person = doing.work.people.get(person_id)
            namesake = doing.work.people.find_by_name(person.name)
            if namesake is not None and namesake.id != person.id:
                raise BadInput("name", "taken")
            if person.roles - {Role.ASSISTANT} and Role.ADMIN not in (doing.actor or actor).roles:
                raise BadInput("role", "only_admin")
            enabled = doing.work.people.save(replace(person, disabled_at=None))
            doing.changed(person, enabled)
            return enabled

    def check_reset(self, actor: Actor, name: str) -> Person:
        """Whose password it would be, before anybody thinks of one.

        `Forbidden` for who gives nobody a password, `BadInput` for a closed account, or `NotFound`.
        """
        reach_of(actor, Act.RESET_PASSWORD)
        with self.office.reading() as work:
            person = work.people.find_by_name(name)
            if person is None and work.people.find_former(name) is not None:
                raise BadInput("person", "account_closed")
        if person is None:
            raise NotFound("person", name)
        return person

    def reset_password(self, actor: Actor, person_id: PersonId, password: str) -> None:
        """Give a person a new password; her waiting after wrong tries ends."""
        check_password(password)
        kept = hashed(password)
        with self.office.acting(actor, Act.RESET_PASSWORD, on_person(person_id)) as doing:
            person = doing.work.people.get(person_id)
            doing.work.own(person.id).keep_credential(Credential(kept, doing.now))

    def check_own_password(self, actor: Actor, old: str) -> None:
        """`BadInput` when it is not hers, before she thinks of a new one."""
        with self.office.reading() as work:
            _refuse_wrong(work, actor, old)

    def change_own_password(self, actor: Actor, old: str, new: str) -> None:
        """Her own password, against the old one (`BadInput` when that is wrong)."""
        check_password(new)
        kept = hashed(new)
        with self.office.acting(actor, Act.CHANGE_OWN_PASSWORD, on_person(actor.id)) as doing:
            _refuse_wrong(doing.work, actor, old)
            doing.work.own(actor.id).keep_credential(Credential(kept, doing.now))


def added(
    doing: Doing, name: str, email: str, roles: frozenset[Role], password_hash: str
) -> Person:
    """Somebody new who can sign in at once, within an act under way; all of it was checked."""
    work = doing.work
    person = work.people.add(
        Person(
            id=PersonId(new_id(doing.now)),
            number=work.agency.next_number("person"),
            name=name,
            email=email,
            roles=roles,
            created_at=doing.now,
        )
    )
    work.own(person.id).keep_credential(Credential(password_hash, doing.now))
    return person


def _checked(name: str, email: str, roles: frozenset[Role]) -> tuple[str, str]:
    """Name and address of somebody new."""
    called = one_line(name)
    if not called:
        raise BadInput("name", "missing")
    if not roles:
        raise BadInput("role", "missing")
    if Role.CUSTOMER in roles:  # she signs in for one customer, and is nothing else
        raise BadInput("role", "needs_customer")
    return called, checked_email(email)


def _refuse_taken(work: Work, actor: Actor, name: str, roles: frozenset[Role]) -> None:
    if work.people.find_by_name(name) is not None:
        raise BadInput("name", "taken")
    if roles - {Role.ASSISTANT} and Role.ADMIN not in actor.roles:
        raise BadInput("role", "only_admin")


def _refuse_wrong(work: Work, actor: Actor, password: str) -> None:
    known = work.own(actor.id).credential()
    if known is None or not fits(known.password_hash, password):
        raise BadInput("password", "wrong")


def shut_out(doing: Doing, person_id: PersonId) -> Person:
    """She may not sign in any more, within an act under way; the last admin stays (`BadInput`)."""
    person = doing.work.people.get(person_id)
    others = [
        other
        for other in doing.work.people.everybody()
        if other.is_active and Role.ADMIN in other.roles and other.id != person_id
    ]
    if Role.ADMIN in person.roles and not others:
        raise BadInput("person", "last_admin")
    _stop_clock_of(doing, person_id)
    disabled = doing.work.people.save(replace(person, disabled_at=doing.now))
    doing.changed(person, disabled)
    return disabled


def _stop_clock_of(doing: Doing, person_id: PersonId) -> None:
    """Nobody is left who would stop it (TIME-1)."""
    clock = doing.work.clocks.find(person_id)
    if clock is not None:
        task = doing.work.tasks.hold(clock.task_id)
        stop_clock(doing, task, clock)
        kept_time(doing, task, task)
