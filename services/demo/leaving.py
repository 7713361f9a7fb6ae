"""An assistant of the demo in the middle of leaving, with nine customers of every kind (HAND)."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from datetime import timedelta

from data.demo.papers import NOTICE, kept_paper
from data.reads.customer_files import headings_of
from data.reads.handovers import customs
from domain.calendar import local
from domain.closing import WAYS, Item, Way
from domain.customer_file import NEEDED, Channel, ContactSought, Heading
from domain.errors import VPAError
from domain.handover_plan import Size, size_of
from domain.handover_terms import Target, Telling
from domain.ids import CustomerId
from domain.leaving import NoticePeriod
from domain.permission import Act
from domain.person import Actor, Assignment, AssignmentRole, Person, Role
from domain.values import dataclass
from services.customer.files import CustomerFiles
from services.handover.handovers import HandoverLine, Handovers
from services.handover.leaving import Leavings
from services.handover.steps import HandoverSteps, Succession
from services.office import Office, on_customer

_PLACE = 11
"""The place among the assistants of her who leaves."""

_WITH_HER = 9
"""So many customers are hers in the end, as a team assistant of the last ones."""

_DAY = timedelta(days=1)
_TALKED, _NOTICED = 18, 16
"""Days ago."""

_TALK = (
    "Sie zieht im Frühjahr ins Ausland und möchte vorher gut übergeben. Weniger Stunden wären "
    "keine Lösung. Ihre Kunden kennt sie zum Teil seit Jahren; für die großen wünscht sie sich "
    "eine gemeinsame Übergabe am Telefon."
)
_NOTES = {
    Heading.ABOUT: "Kurze Nachrichten, klare Fristen; freut sich über Vorschläge.",
    Heading.WORK: "Termine, Korrespondenz, gelegentlich Recherche.",
    Heading.VOLUME: "Etwa drei Stunden in der Woche, am Monatsende mehr.",
    Heading.TRAINING: "Ablauf der Monatsliste: Ordner Ablage, Blatt Anleitung.",
    Heading.LOGINS: "Zugänge verwaltet die Kundin selbst und gibt sie auf Anfrage frei.",
    Heading.PLANS: "Möchte im Januar neu buchen.",
}
_PROOFS = {
    Item.FOLDERS: "Ordner geprüft und benannt, Liste liegt in der Ablage",
    Item.RECAP: "Dokument vom Montag, Ablage/Übergabe",
    Item.CALL: "Gespräch am Dienstag, 40 Minuten",
    Item.SUPPORT: "Rückfragen bis Ende Januar, danach nach Aufwand",
    Item.LETTER: "Brief per E-Mail verschickt",
    Item.CREDENTIALS: "Passwortspeicher durchgesehen, nichts mehr da",
    Item.OWNERSHIP: "Alle Dateien gehören dem Konto der Kundin",
}


@dataclass(frozen=True, slots=True)
class Cast:
    """Who plays."""

    leaver: Actor
    manager: Actor
    """Leads the assistants."""
    customers: Actor
    """Looks after the customers."""
    staff: Sequence[Actor]
    """The assistants, by number."""


Story = tuple[Size, Callable[[HandoverLine], None]]
"""For a customer of which size, and what happens there."""


class LeavingStory:
    """By the use cases themselves, days ago; what cannot happen then is left out."""

    def __init__(self, office: Office) -> None:
        self.office = office
        """The clock and the door to the store."""

    def happen(self) -> None:
        """Talk, notice, and handovers in every state; without enough people nothing happens."""
        cast = self.cast()
        if cast is None:
            return
        self._more_customers(cast)
        leavings = Leavings(self._ago(_TALKED))
        talked_on = local(self.office.now() - _TALKED * _DAY).date()
        talk = leavings.talk(cast.manager, cast.leaver.id, talked_on, _TALK)
        leavings.set_notice(cast.manager, cast.leaver.id, NoticePeriod(6))
        then = self._ago(_NOTICED)
        document, files = f"Kündigung {cast.leaver.name}", [kept_paper(NOTICE)]
        noticed = local(then.now()).date()
        Leavings(then).notice(cast.manager, talk, document, noticed, files=files)
        lines = list(Handovers(then).board(cast.manager).lines)
        for line, story in _cast_for(lines, self._stories(cast)):
            with suppress(VPAError):
                story(line)

    def _stories(self, cast: Cast) -> Sequence[Story]:
        """How far each of her customers is, with the size for which it is told that way."""
        near, far, *_others = (one for one in cast.staff if one.id != cast.leaver.id)
        return (
            (Size.SINGLE, lambda line: self._single_tasks(cast, line)),
            (Size.SMALL, lambda line: self._accepting(cast, line, near)),
            (Size.LARGE, lambda line: self._half_agreed(cast, line, far)),
            (Size.QUIET, lambda line: self._reactivated(cast, line, closed=True)),
            (Size.QUIET, lambda line: self._reactivated(cast, line, closed=False)),
            (Size.SMALL, lambda line: self._taken_over(cast, line, cast.staff[6])),
            (Size.LARGE, lambda _line: None),
            (Size.LARGE, lambda line: self._file_only(cast, line)),
            (Size.QUIET, lambda line: self._half_agreed(cast, line, None)),
        )

    def _file_only(self, cast: Cast, line: HandoverLine) -> None:
        self.fill(cast, line.place.customer_id, 12)
        note = "Alles da"
        HandoverSteps(self._ago(10)).check_file(cast.leaver, line.handover.id, note)

    def _single_tasks(self, cast: Cast, line: HandoverLine) -> None:
        self._file_only(cast, line)
        self._agreed(cast, line, Succession(Target.REACTIVATION, Telling.FINISH))

    def _half_agreed(self, cast: Cast, line: HandoverLine, who: Actor | None) -> None:
        self._file_only(cast, line)
        succession = Succession(Target.REACTIVATION, Telling.REACTIVATION_MAIL)
        if who is not None:
            succession = Succession(Target.SUCCESSOR, Telling.CALL, who.id)
        by = cast.manager if who is not None else cast.customers
        HandoverSteps(self._ago(3)).propose(by, line.handover.id, succession)

    def _agreed(self, cast: Cast, line: HandoverLine, succession: Succession) -> None:
        HandoverSteps(self._ago(9)).propose(cast.manager, line.handover.id, succession)
        HandoverSteps(self._ago(8)).agree(cast.customers, line.handover.id)

    def _reactivated(self, cast: Cast, line: HandoverLine, *, closed: bool) -> None:
        self._file_only(cast, line)
        self._agreed(cast, line, Succession(Target.REACTIVATION, Telling.REACTIVATION_MAIL))
        key = line.handover.id
        HandoverSteps(self._ago(6)).tell(
            cast.customers, key, "Brief ging hinaus, noch keine Antwort"
        )
        if closed:
            HandoverSteps(self._ago(5)).take_over(cast.customers, key)
            self._close(cast, line)

    def _accepting(self, cast: Cast, line: HandoverLine, who: Actor) -> None:
        """Told; the successor has accepted one item of three."""
        self._told(cast, line, who)
        steps, key = HandoverSteps(self._ago(2)), line.handover.id
        for item in (Item.FOLDERS, Item.RECAP, Item.CALL):
            steps.prove(cast.leaver, key, item, WAYS[item][0], _PROOFS[item])
        archive = "Archiv der Bilder per Link, Empfang noch offen"
        steps.prove(cast.leaver, key, Item.OWNERSHIP, Way.ARCHIVE_SENT, archive)
        HandoverSteps(self._ago(1)).accept(who, key, Item.FOLDERS)

    def _taken_over(self, cast: Cast, line: HandoverLine, who: Actor) -> None:
        self._told(cast, line, who)
        key = line.handover.id
        for item in (Item.FOLDERS, Item.RECAP, Item.CALL):
            HandoverSteps(self._ago(4)).prove(cast.leaver, key, item, WAYS[item][0], _PROOFS[item])
            HandoverSteps(self._ago(3)).accept(who, key, item)
        HandoverSteps(self._ago(2)).take_over(who, key)
        HandoverSteps(self._ago(1)).prove(
            cast.leaver, key, Item.SUPPORT, Way.DONE, _PROOFS[Item.SUPPORT]
        )

    def _told(self, cast: Cast, line: HandoverLine, who: Actor) -> None:
        self._file_only(cast, line)
        self._agreed(cast, line, Succession(Target.SUCCESSOR, Telling.MAIL, who.id))
        key = line.handover.id
        HandoverSteps(self._ago(7)).tell(cast.manager, key, "Schade, aber einverstanden")
        HandoverSteps(self._ago(6)).decide_training(cast.leaver, key, wanted=False)

    def _close(self, cast: Cast, line: HandoverLine) -> None:
        steps = HandoverSteps(self._ago(4))
        for item in Item:
            steps.prove(cast.leaver, line.handover.id, item, WAYS[item][0], _PROOFS[item])
        HandoverSteps(self._ago(2)).close(cast.manager, line.handover.id)

    def fill(self, cast: Cast, customer_id: CustomerId, days: int) -> None:
        """What the file still lacks."""
        files = CustomerFiles(self._ago(days))
        with self.office.reading() as work:
            filled = headings_of(work.reader, customer_id)
        for heading in NEEDED:
            if heading in filled:
                continue
            if heading is Heading.CONTACTS:
                called = ContactSought(Channel.PHONE, reached=True, at=files.office.now() - _DAY)
                files.log_contact(
                    cast.leaver, customer_id, called, "Kurz über den Stand gesprochen"
                )
            else:
                files.add(cast.leaver, customer_id, heading, _NOTES[heading])

    def _more_customers(self, cast: Cast) -> None:
        """She is a team assistant of some more, so that there are nine."""
        handovers = Handovers(self.office)
        served = {one.id for one in handovers.served(cast.manager, cast.leaver.id)}
        with self.office.reading() as work:
            known = sorted(work.customers.everybody(), key=lambda one: one.number)
            led = [one for one in known if work.customers.lead_of(one.id) is not None]
            kinds = customs(work.reader, self.office.now())
        free = [one for one in led[len(led) // 2 :] if one.id not in served]
        single = [one for one in free if size_of(kinds[one.id]) is Size.SINGLE]
        others = [*single[-1:], *(one for one in free[::5] if one not in single[-1:])]
        since = self.office.now() - 40 * _DAY
        for one in others[: max(_WITH_HER - len(served), 0)]:
            with self.office.running(Act.ASSIGN, on_customer(one.id)) as doing:
                team = AssignmentRole.TEAM
                doing.work.customers.assign(Assignment(one.id, cast.leaver.id, team, since))

    def cast(self) -> Cast | None:
        """Who plays; None without enough people."""
        with self.office.reading() as work:
            people = [one for one in work.people.everybody() if one.is_active]
        staff = sorted((one for one in people if one.is_assistant), key=lambda one: one.number)
        leads = [one for one in people if Role.ASSISTANT_MANAGER in one.roles]
        looks = [one for one in people if Role.CUSTOMER_MANAGER in one.roles and one not in leads]
        if len(staff) <= _PLACE or not leads or not looks:
            return None
        return Cast(
            leaver=_actor(staff[_PLACE]),
            manager=_actor(leads[0]),
            customers=_actor(looks[0]),
            staff=[_actor(one) for one in staff],
        )

    def _ago(self, days: int) -> Office:
        """The same office, days ago."""
        then = self.office.now() - days * _DAY
        return Office(self.office.database, lambda: then)


def _cast_for(
    lines: Sequence[HandoverLine], stories: Sequence[Story]
) -> Iterator[tuple[HandoverLine, Callable[[HandoverLine], None]]]:
    """Each story with a customer of its size, as long as there is one; the rest in turn."""
    free, homeless = list(lines), []
    for size, story in stories:
        fitting = next((one for one in free if one.size is size), None)
        if fitting is None:
            homeless.append(story)
            continue
        free.remove(fitting)
        yield fitting, story
    yield from zip(free, homeless, strict=False)


def _actor(person: Person) -> Actor:
    return Actor(person.id, person.name, person.roles)
