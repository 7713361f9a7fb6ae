"""Founding the agency, signing in, and coming back to a locked terminal."""

from collections.abc import Sequence

from data.reads.agency import AgencyReads
from data.reads.people import PeopleReads
from domain.agency import Agency
from domain.area import DEFAULT_FACTORS, DatedFactors
from domain.calendar import BERLIN
from domain.email import checked_email
from domain.errors import BadInput, NotSignedIn, SignInTooSoon, WrongSignIn
from domain.ids import PersonId
from domain.password import check_password, next_try_at
from domain.permission import Act
from domain.person import Actor, Role
from domain.text import one_line
from domain.values import dataclass, replace
from services.office import AGENCY, Office
from services.people.session import Session


@dataclass(frozen=True, slots=True)
class SignIn:
    """The use cases at the door."""

    office: Office

    def has_agency(self) -> bool:
        """Whether this database already belongs to an agency."""
        with self.office.reading() as work:
            return AgencyReads(work.reader).find() is not None

    def is_demo(self) -> bool:
        """Whether this is the invented agency, where nobody needs a password to look around."""
        with self.office.reading() as work:
            agency = AgencyReads(work.reader).find()
        return agency is not None and agency.is_demo

    def names(self) -> Sequence[str]:
        """The names of our side that may sign in, by name."""
        with self.office.reading() as work:
            return PeopleReads(work.reader).active_names()

    def check_new(self, agency: str, name: str, email: str) -> str:
        """The address as it is kept; refused like `found`, before a password is asked for."""
        for field, text in (("agency", agency), ("name", name)):
            if not one_line(text):
                raise BadInput(field, "missing")
        return checked_email(email)

    def found(self, agency: str, name: str, email: str, password: str) -> Session:
        """Found the agency with its first manager, who may do everything.

        `BadInput` for an empty name, for what is no e-mail address, for a weak password, or when
        the agency exists already.
        """
        address = self.check_new(agency, name, email)
        check_password(password)
        from services.people.passwords import hashed
        from services.people.people import added

        kept = hashed(password)
        with self.office.running(Act.FOUND_AGENCY, AGENCY) as doing:
            work = doing.work
            if AgencyReads(work.reader).find() is not None:
                raise BadInput("agency", "taken")
            founded = Agency(one_line(agency), doing.now)
            work.agency.add(founded)
            work.agency.keep_factors(
                [
                    DatedFactors(area, doing.now.astimezone(BERLIN).date(), factors)
                    for area, factors in DEFAULT_FACTORS.items()
                ]
            )
            first = added(doing, one_line(name), address, frozenset({Role.ADMIN}), kept)
            doing.changed(None, founded)
            return Session(Actor(first.id, first.name, first.roles), founded.name)

    def sign_in(self, name: str, password: str) -> Session:
        """The session of the person with this name and password.

        - `WrongSignIn` when they do not belong together, whichever of both is wrong.
        - `SignInTooSoon` while earlier wrong tries cost waiting.
        - `NotSignedIn` when both are right but the account is closed (HAND-8).
        """
        with self.office.reading() as work:
            person = work.people.find_by_name(name) or work.people.find_former(name)
            agency = AgencyReads(work.reader).find()
        from services.people.passwords import fits, nobodys_hash

        if person is None or agency is None:
            fits(nobodys_hash(), password)
            raise WrongSignIn
        self._check(person.id, password)
        if not person.is_active:
            raise NotSignedIn
        return self._session(Actor(person.id, person.name, person.roles), agency.name)

    def unlock(self, session: Session, password: str) -> None:
        """Let the person back to her locked terminal; refused like a sign-in."""
        self.may_stay(session)
        self._check(session.actor.id, password)

    def may_stay(self, session: Session) -> None:
        """`NotSignedIn` once her account was closed while she sits at a terminal (HAND-8)."""
        with self.office.reading() as work:
            if not work.people.get(session.actor.id).is_active:
                raise NotSignedIn

    def as_known(self, name: str) -> Session:
        """The session of a person who needs no password: in the demo agency alone.

        `WrongSignIn` elsewhere and for nobody, `NotSignedIn` when her account is closed (HAND-8).
        """
        with self.office.reading() as work:
            agency = AgencyReads(work.reader).find()
            actor = PeopleReads(work.reader).find_actor(name)
            has_left = actor is None and work.people.find_former(name) is not None
        if agency is None or not agency.is_demo:
            raise WrongSignIn
        if actor is None:
            raise NotSignedIn if has_left else WrongSignIn
        return self._session(actor, agency.name)

    def _session(self, actor: Actor, agency: str) -> Session:
        """Hers; how she is spoken to is asked only of customers."""
        if not actor.is_customer:
            return Session(actor, agency)
        with self.office.reading() as work:
            return Session(actor, agency, says_du=PeopleReads(work.reader).says_du(actor.id))

    def _check(self, person_id: PersonId, password: str) -> None:
        """Hold the password against the stored hash, counting wrong tries across terminals."""
        now = self.office.now()
        with self.office.reading() as work:
            known = work.own(person_id).credential()
        if known is None:
            raise WrongSignIn
        allowed = next_try_at(known.wrong_tries, known.last_wrong_at)
        if allowed is not None and now < allowed:
            raise SignInTooSoon(allowed)
        from services.people.passwords import fits

        right = fits(known.password_hash, password)
        if right and known.wrong_tries == 0:
            return
        with self.office.keeping(person_id) as own:
            latest = own.credential() or known
            own.keep_credential(
                replace(latest, wrong_tries=0, last_wrong_at=None)
                if right
                else replace(latest, wrong_tries=latest.wrong_tries + 1, last_wrong_at=now)
            )
        if not right:
            raise WrongSignIn
