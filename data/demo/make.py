"""Makes the demo agency's content, customer by customer; the same seed and clock, the same text."""

from collections.abc import Iterator
from dataclasses import field
from datetime import UTC, datetime, timedelta
from decimal import Decimal

from data.demo import account, casting, names, talk
from data.demo.agreements import NOTHING_AGREED, Agreed, agree
from data.demo.cast import Client, Habit
from data.demo.dice import Dice
from data.demo.feedback import Feedback, Told, cast_scenes
from data.demo.life import Life
from data.demo.moments import arrivals
from data.demo.plot import Plot
from data.demo.plots import Plotter
from data.demo.sign_ins import SIGN_INS, contact_of, has_read, let_in
from data.demo.stage import Stage
from data.demo.story import Story
from domain.agency import Agency
from domain.area import DEFAULT_FACTORS, DatedFactors, Factors, WorkArea
from domain.booking import Booking
from domain.calendar import local
from domain.customer import Customer
from domain.ids import MessageId, PersonId, TaskId
from domain.message import Side
from domain.permission import Act
from domain.person import Actor, Assignment, Person
from domain.task import OPEN, Task, TaskStatus
from domain.trail import Deed, Subject
from domain.values import dataclass, replace

TASKS = 500
"""How many tasks the demo agency has at scale 1."""

_PAST = timedelta(days=440)
_EARLIEST = datetime(2020, 3, 1, tzinfo=UTC)
"""Identities begin in 2020, and so does the longest history."""

_SETTLING = timedelta(days=60)
_MARKETING_CHANGED = timedelta(days=200)


@dataclass(frozen=True, slots=True)
class ReadMark:
    """Up to which message somebody has read a chat."""

    person_id: PersonId
    task_id: TaskId
    message_id: MessageId
    read_at: datetime


@dataclass(slots=True)
class Portion:
    """Everything about one customer."""

    customer: Customer
    assignments: list[Assignment]
    bookings: list[Booking]
    lives: list[Life]
    participants: list[tuple[TaskId, PersonId, datetime, str]] = field(default_factory=list)
    marks: list[ReadMark] = field(default_factory=list)
    deeds: list[Deed] = field(default_factory=list)
    contact: Person | None = None
    """Who signs in for the customer, if anybody does."""
    feedback: Feedback = field(default_factory=Feedback)
    """Results, and what the customer thinks of them."""
    agreed: Agreed = NOTHING_AGREED
    """What was proposed, approved and agreed."""

    def tasks(self) -> list[Task]:
        """The customer's tasks, settled."""
        return [life.settled() for life in self.lives]


class DemoAgency:
    """The agency as it will stand; its portions are told one by one."""

    def __init__(self, seed: int, now: datetime, scale: int = 1) -> None:
        self._seed, self._used = seed, dict[int, int]()
        self.now = now.astimezone(UTC).replace(microsecond=0)
        """The clock everything is relative to."""
        span = max(min(_PAST * scale, self.now - _EARLIEST - _SETTLING), _PAST)
        dice = self.dice("staff")
        founded = (self.now - span - _SETTLING).replace(hour=8, minute=0, second=0)
        self.agency = Agency(names.AGENCY, founded, is_demo=True)
        """The one that is founded."""
        self.staff = casting.staff(founded, dice)
        """Managers first, then assistants."""
        self.factors = factors(founded, self.now)
        """What the areas cost, with one change on the way (AREA-1)."""
        count = len(names.MANAGERS)
        self._managers, self._assistants = self.staff[:count], self.staff[count:]
        self._clients = casting.customers(self._assistants, founded, dice)
        plotter = Plotter(self.now, span, arrivals(self.now), self.dice("plans"))
        self._plots = self._plotted(plotter, TASKS * scale)
        self._scenes = cast_scenes(self._plots, self.now)
        self.tasks = len(self._plots)
        """How many tasks it will have."""
        self._stage = Stage(
            self.now, names.AGENCY, self.factors, self._managers[1], self._managers[2]
        )

    @property
    def customers(self) -> int:
        """How many customers it will have."""
        return len(self._clients)

    @property
    def people(self) -> int:
        """How many people it will have."""
        return len(self.staff) + len(SIGN_INS)

    def portions(self) -> Iterator[Portion]:
        """Everything about each customer, one after the other."""
        for client in self._clients:
            yield self._portion(client)

    def seen(self) -> list[tuple[PersonId, datetime]]:
        """Who was there when (PRES-1): a handful right now."""
        dice = self.dice("presence")
        spans = [
            timedelta(seconds=dice.random.randrange(15, 100))
            if n < 2 or dice.happens(0.35)
            else timedelta(minutes=dice.random.randrange(9, 4000))
            for n in range(len(self.staff))
        ]
        return [
            (one.id, max(self.now - span, one.person.created_at))
            for one, span in zip(self.staff, spans, strict=True)
        ]

    def first_deeds(self) -> list[Deed]:
        """How the staff was taken in."""
        admin = self._managers[0].actor
        return [
            Deed(
                one.person.created_at,
                admin.id,
                admin.name,
                min(admin.roles).value,
                Act.ADD_PERSON,
                Subject("person", one.id),
                new={"name": one.person.name, "roles": ", ".join(sorted(one.person.roles))},
            )
            for one in self.staff
        ]

    def dice(self, part: str) -> Dice:
        """Chance of its own for a part of the story."""
        return Dice(self._seed, part, self._used)

    def _plotted(self, plotter: Plotter, count: int) -> list[Plot]:
        clara, *others = self._assistants
        plots = plotter.claras(clara, self._clients) + plotter.special(self._clients)
        for figure in others:
            plots += plotter.live(figure, self._clients)
        plots += plotter.history(self._clients, max(count - len(plots), 0))
        plots.sort(key=lambda plot: plot.created)
        for number, plot in enumerate(plots, 1):
            plot.number = number
        return plots

    def _portion(self, client: Client) -> Portion:
        dice = self.dice(f"customer {client.customer.number}")
        plots = [plot for plot in self._plots if plot.client is client]
        before = timedelta(days=2 + dice.random.random() * 8)
        casting.arrive(
            client,
            (plots[0].created - before).replace(microsecond=0),
            self._assistants,
            self.now,
            dice,
        )
        customer = client.customer
        portion = Portion(customer, client.assignments, [], [])
        usual = 10 if client.habit is Habit.REBOOKER else dice.pick((10, 25, 25, 50, 50, 100))
        for plot in sorted(plots, key=lambda one: one.uses_up):
            if plot.uses_up:
                self._let_it_use_up(plot, portion, usual)
            portion.lives.append(Story(plot, self._stage, dice).told())
        portion.lives.sort(key=lambda life: life.task.number)
        portion.bookings = account.bookings(
            customer.id, customer.since, portion.tasks(), usual, self._money(client)
        )
        portion.customer = replace(customer, last_movement_at=_moved(portion))
        portion.contact = contact_of(customer, len(self.staff), dice)
        figures = {one.id: one for one in self.staff}
        talks = self.dice(f"agreements {customer.number}")
        portion.agreed = agree(portion.lives, figures, portion.contact, talks)
        self._reads(portion, dice)
        self._joins(portion, dice)
        self._feedback(portion)
        portion.deeds = self._deeds(portion)
        return portion

    def _feedback(self, portion: Portion) -> None:
        """What the customer thinks of the results; chance of its own."""
        contact = portion.contact.id if portion.contact else None
        dice = self.dice(f"feedback {portion.customer.number}")
        told = Told(dice, self.now, self._managers[1], contact)
        actors = {one.id: one.actor for one in self.staff}
        for life in portion.lives:
            who = actors.get(life.task.assistant_id) if life.task.assistant_id else None
            told.tell(life, self._scenes.get(life.task.number), who)
        portion.feedback = told.all

    def _money(self, client: Client) -> Dice:
        """Chance of its own, so that the packages can be reckoned twice alike."""
        return Dice(self._seed, f"account {client.customer.number}", {})

    def _let_it_use_up(self, plot: Plot, portion: Portion, usual: int) -> None:
        """The task takes what is left but half an hour; a quarter of an hour at least."""
        tasks = portion.tasks()
        bought = account.bookings(
            portion.customer.id, portion.customer.since, tasks, usual, self._money(plot.client)
        )
        left = account.left(tasks, bought) - 1800
        plot.used = 1.0
        plot.budget_seconds = left // 900 * 900 if left >= 900 else 900

    def _reads(self, portion: Portion, dice: Dice) -> None:
        for life in portion.lives:
            owner = life.task.assistant_id
            readers = [owner] if owner else []
            readers += [one.id for one in self._managers if dice.happens(0.12)]
            for reader in readers:
                read = life.messages[-1]
                waits = read.side is Side.CUSTOMER and life.task.status in OPEN
                if waits and dice.happens(0.6):
                    read = next((m for m in reversed(life.messages) if m.author_id), None) or read
                wish = read.sent_at + timedelta(seconds=dice.random.randrange(20, 4000))
                at = max(min(wish, self.now - timedelta(seconds=30)), read.sent_at)
                portion.marks.append(ReadMark(reader, life.task.id, read.id, at))
            if portion.contact is not None:
                hers = has_read(life.task, life.messages)
                portion.marks.append(
                    ReadMark(portion.contact.id, life.task.id, hers.id, hers.sent_at)
                )

    def _joins(self, portion: Portion, dice: Dice) -> None:
        """A project assistant helps with some of the tasks in progress (TASK-5)."""
        for life in portion.lives:
            task = life.task
            if task.status is TaskStatus.IN_PROGRESS and task.started_at and dice.happens(0.12):
                others = [one for one in self._assistants if one.id != task.assistant_id]
                part = talk.PARTS[task.number % len(talk.PARTS)]
                joins = (task.id, dice.pick(others).id, task.started_at, part)
                portion.participants.append(joins)

    def _deeds(self, portion: Portion) -> list[Deed]:
        keeper, customer = self._managers[2].actor, portion.customer
        on = Subject("customer", customer.id, customer_id=customer.id)
        names_of = {one.id: one.person.name for one in self.staff}
        deeds = [_deed(customer.since, keeper, Act.ADD_CUSTOMER, on, {"name": customer.name})]
        deeds += [
            _deed(
                one.since,
                keeper,
                Act.ASSIGN,
                on,
                {"assistant": names_of[one.person_id], "role": one.role.value},
            )
            for one in portion.assignments
        ]
        deeds += [
            _deed(one.booked_at, keeper, Act.BOOK_PACKAGE, on, {"hours": one.hours})
            for one in portion.bookings
        ]
        if portion.contact is not None:
            deeds.append(let_in(portion.contact, customer, keeper))
        return deeds + [deed for life in portion.lives for deed in life.deeds]


def factors(founded: datetime, now: datetime) -> list[DatedFactors]:
    """The default factors; marketing was a little cheaper at first (AREA-1)."""
    first = local(founded).date()
    changed = local(now - _MARKETING_CHANGED).date()
    dated = [DatedFactors(area, first, kept) for area, kept in DEFAULT_FACTORS.items()]
    cheaper = Factors(Decimal("1.2"), Decimal("1.1"))
    return [
        *(one for one in dated if one.area is not WorkArea.MARKETING),
        DatedFactors(WorkArea.MARKETING, first, cheaper),
        DatedFactors(WorkArea.MARKETING, changed, DEFAULT_FACTORS[WorkArea.MARKETING]),
    ]


def _deed(at: datetime, by: Actor, act: Act, on: Subject, new: dict[str, str | int | None]) -> Deed:
    return Deed(at, by.id, by.name, min(by.roles).value, act, on, new=new)


def _moved(portion: Portion) -> datetime | None:
    """When time was last recorded or an assistant newly assigned (CUST-4)."""
    worked = [
        entry.started_at + timedelta(seconds=entry.seconds)
        for life in portion.lives
        for entry in life.entries
    ]
    return max([*worked, *(one.since for one in portion.assignments)], default=None)
