"""Makes up every task of the demo agency: long histories, and what is going on right now."""

from collections.abc import Sequence
from datetime import UTC, datetime, time, timedelta

from data.demo.cast import Client, Figure, Habit
from data.demo.dice import Dice
from data.demo.moments import Arrivals, today_or_next, workday
from data.demo.plot import Plot
from data.demo.topics import TOPICS, backoffice, marketing
from data.demo.topics.topic import Topic
from data.demo.traps import ODD_ORDER, ODD_TITLE, calendar_scenes, odd_scenes
from domain.area import DEFAULT_FACTORS, WorkArea
from domain.calendar import add_working_days, at, local
from domain.task import TaskStatus
from domain.values import dataclass

_EVERYDAY = {WorkArea.BACKOFFICE, WorkArea.SECRETARIAT, WorkArea.MARKETING}
_QUARTER = 900
_REST = {Habit.INACTIVE: 80, Habit.DORMANT: 80, Habit.REBOOKER: 24}
"""So many days of silence after the last task of the past, where it is not just a few."""

_LIVE_EACH = 13
_DELETED_OF = 60
"""One of so many tasks of the past was deleted before anybody took it."""

_SPECIAL = [one for one in TOPICS if DEFAULT_FACTORS[one.area].needs_release]
_OPEN_TO_ALL = [one for one in TOPICS if one not in _SPECIAL]
_ORDINARY = [one for one in _OPEN_TO_ALL if one.area in _EVERYDAY and not one.is_standing]
_STANDING = [one for one in _OPEN_TO_ALL if one.area in _EVERYDAY and one.is_standing]
_SECRETARY = next(one for one in _STANDING if one.area is WorkArea.SECRETARIAT)
_LARGE = [one for one in _OPEN_TO_ALL if one.area not in _EVERYDAY]
_TOPICS = [*_ORDINARY, *_ORDINARY, *_SPECIAL, *_LARGE]


@dataclass(slots=True)
class Plotter:
    """Makes up tasks relative to one moment."""

    now: datetime
    span: timedelta
    """How far back the history goes."""
    arrivals: Arrivals
    dice: Dice

    def history(self, clients: Sequence[Client], count: int) -> list[Plot]:
        """So many tasks of the past, over the customers that have a past."""
        past = [one for one in clients if one.habit not in {Habit.NEW, Habit.NEVER_BOUGHT}]
        plots = [self._past(past[n % len(past)], n) for n in range(count)]
        for client in past:
            if client.habit is Habit.REBOOKER:
                self._used_up(client, [one for one in plots if one.client is client])
        return plots

    def live(self, figure: Figure, clients: Sequence[Client]) -> list[Plot]:
        """What is going on with one assistant, more or less lively by chance."""
        own = [one for one in clients if one.lead is figure and one.habit is Habit.BUSY]
        plots = [self._standing(self.dice.pick(own))]
        while len(plots) < _LIVE_EACH:
            plots.append(self._alive(self.dice.pick(own)))
        return plots

    def special(self, clients: Sequence[Client]) -> list[Plot]:
        """The tasks of customers with habits of their own, and those that nobody has yet."""
        plots: list[Plot] = []
        for client in clients:
            match client.habit:
                case Habit.NEW:
                    plots.append(self._newcomers(client))
                case Habit.DORMANT:
                    plots.append(self._sleeping(client))
                case Habit.NEVER_BOUGHT:
                    for moment in (self.arrivals.soon[-1], self.arrivals.overdue[0]):
                        plots.append(self._review(client, moment, figure=None))
                case _:
                    pass
        busy = [one for one in clients if one.habit is Habit.BUSY]
        for n, moment in enumerate((*self.arrivals.soon[:1], *self.arrivals.overdue[5:8])):
            plots.append(self._review(busy[7 + 5 * n], moment, figure=None))
        return plots

    def claras(self, figure: Figure, clients: Sequence[Client]) -> list[Plot]:
        """The full desk of the assistant that the docs look at: every kind of thing that waits."""
        own = [one for one in clients if one.lead is figure]
        soon, overdue = self.arrivals.soon, self.arrivals.overdue
        later = self.arrivals.later or soon
        trapped = self._standing(own[0], days=430, messages=400)
        trapped.scenes = calendar_scenes(self.now)
        odd = self._calm(own[1], days=24, messages=36)
        odd.scenes, odd.topic = odd_scenes(self.now), marketing.WEB_TEXTS
        odd.title, odd.order = ODD_TITLE, ODD_ORDER
        plots = [trapped, odd]
        for n, moments in enumerate(
            ((overdue[0],), (overdue[9], overdue[4]), (soon[0],), (soon[-1],), (later[0],))
        ):
            plot = self._calm(own[n % len(own)], days=8 + 3 * n, messages=14 + 9 * n)
            plot.pending = moments
            plots.append(plot)
        plots.append(self._review(own[2], soon[len(soon) // 2], figure))
        plots.append(self._review(own[3], overdue[2], figure))
        plots.append(self._came_back(own[4], soon[0]))
        plots.append(self._released(own[2], soon[-1]))
        plots += [self._used(own[5], share) for share in (0.78, 0.93, 1.0)]
        for deadline in (workday(self.now, -1, 17), today_or_next(self.now)):
            plot = self._calm(own[3], days=9, messages=12)
            plot.deadline = deadline
            plots.append(plot)
        plots.append(self._short(own[0]))
        return plots

    def _past(self, client: Client, n: int) -> Plot:
        dice = self.dice
        rests = timedelta(days=_REST.get(client.habit, 3))
        topic = self._topic(client)
        messages = self._length()
        days = min(1.5 + messages * dice.random.uniform(0.2, 0.45), 150)
        if topic.is_standing:
            messages, days = dice.random.randrange(40, 280), dice.random.uniform(40, 160)
        back = dice.random.random() ** 1.5 * (self.span - rests).total_seconds()
        delivered = self.now - rests - timedelta(seconds=back * 0.92)
        first = self.now - self.span + timedelta(days=dice.random.uniform(-20, 10))
        wish = max(delivered - timedelta(days=days), first)
        created = dice.customers_hour(wish).replace(microsecond=0)
        if client.habit is Habit.INACTIVE:
            delivered -= timedelta(days=4)
        in_time = dice.happens(0.92)
        day = add_working_days(local(delivered).date(), int(dice.random.random() * 4))
        deadline = at(day, time(19)) if in_time else at(local(delivered).date(), time(8))
        plot = Plot(
            client,
            client.lead,
            topic,
            TaskStatus.DONE,
            created,
            self._budget(topic),
            None,
            messages,
        )
        plot.deadline = deadline.astimezone(UTC)
        plot.used, plot.delivered = dice.random.uniform(0.45, 1.0), delivered
        plot.was_returned = dice.happens(0.09)
        if n % _DELETED_OF == _DELETED_OF - 1:
            plot.status, plot.delivered = TaskStatus.DELETED, None
        return plot

    def _used_up(self, client: Client, own: Sequence[Plot]) -> None:
        """The last task, after all others are over, takes what the account still holds."""
        *others, last = sorted(own, key=lambda one: one.delivered or one.created)
        over = max((one.delivered or one.created for one in others), default=last.created)
        last.client, last.topic, last.uses_up = client, backoffice.JOURNEY, True
        last.status, last.was_returned, last.messages = TaskStatus.DONE, False, 14
        last.created = self.dice.customers_hour(over + timedelta(days=6)).replace(microsecond=0)
        last.delivered = last.created + timedelta(days=8)
        last.deadline = last.delivered + timedelta(days=1)

    def _alive(self, client: Client) -> Plot:
        dice, roll = self.dice, self.dice.random.random()
        if roll < 0.10:
            return self._review(client, self._arrival(), client.lead)
        if roll < 0.14:
            plot = self._review(client, self._days_ago(1, 9), client.lead)
            plot.is_checked, plot.messages = True, 3
            return plot
        if roll < 0.18:
            return self._away(client, TaskStatus.WITH_TEAM_LEAD)
        if roll < 0.23:
            return self._away(client, TaskStatus.WITH_OPERATIONS)
        if roll < 0.26:
            return self._came_back(client, self._arrival())
        plot = self._calm(client, days=dice.random.uniform(3, 40), messages=self._length())
        if roll < 0.42:
            plot.status, plot.messages = TaskStatus.ACCEPTED, min(plot.messages, 12)
        elif roll < 0.58:
            plot.status = TaskStatus.DELIVERED
            plot.delivered = self._delivered(plot)
        elif dice.happens(0.14):
            plot.used = dice.pick((0.77, 0.84, 0.92, 0.96, 1.0))
        if dice.happens(0.24):
            plot.pending = (self._arrival(),)
        if dice.happens(0.2):
            near = (workday(self.now, -1, 15), today_or_next(self.now), workday(self.now, 1, 12))
            plot.deadline = dice.pick(near)
        return plot

    def _calm(self, client: Client, *, days: float, messages: int) -> Plot:
        """A task in progress about which nothing presses."""
        topic = self.dice.pick(_ORDINARY)
        budget = min(self._budget(topic), 9 * 3600)
        deadline = workday(self.now, 4 + int(self.dice.random.random() * 18), 17)
        created = self._days_ago(max(days, 7), max(days, 7) + 1)
        plot = Plot(
            client, client.lead, topic, TaskStatus.IN_PROGRESS, created, budget, deadline, messages
        )
        plot.used = self.dice.random.uniform(0.1, 0.65)
        return plot

    def _standing(self, client: Client, days: float = 0, messages: int = 0) -> Plot:
        """A task that goes on for months, with a long chat."""
        dice = self.dice
        topic = _SECRETARY if days else dice.pick(_STANDING)
        days = days or dice.random.uniform(60, 240)
        plot = self._calm(client, days=days, messages=messages or dice.random.randrange(90, 330))
        plot.topic, plot.budget_seconds = topic, self._budget(topic)
        plot.deadline = workday(self.now, 70, 17)
        return plot

    def _review(self, client: Client, moment: datetime, figure: Figure | None) -> Plot:
        topic = self._topic(client, (*_ORDINARY,))
        deadline = workday(self.now, 5 + int(self.dice.random.random() * 12), 17)
        budget = self._budget(topic)
        return Plot(
            client, figure, topic, TaskStatus.REVIEW, moment, budget, deadline, 1, is_checked=False
        )

    def _released(self, client: Client, moment: datetime) -> Plot:
        """A specialist task that operations gave back just now."""
        plot = self._away(client, TaskStatus.REVIEW)
        plot.created, plot.came_back = moment - timedelta(days=3, hours=2), moment
        return plot

    def _away(self, client: Client, status: TaskStatus) -> Plot:
        special = status is not TaskStatus.WITH_TEAM_LEAD
        topic = self.dice.pick(_SPECIAL if special else _ORDINARY)
        deadline = workday(self.now, 9, 12)
        created = self._days_ago(1, 6)
        return Plot(client, client.lead, topic, status, created, self._budget(topic), deadline, 3)

    def _came_back(self, client: Client, moment: datetime) -> Plot:
        plot = self._calm(client, days=14, messages=16)
        plot.created = moment - timedelta(days=12)
        plot.delivered, plot.came_back = moment - timedelta(days=2, hours=3), moment
        return plot

    def _used(self, client: Client, share: float) -> Plot:
        plot = self._calm(client, days=20, messages=22)
        plot.budget_seconds, plot.used = 6 * 3600, share
        return plot

    def _short(self, client: Client) -> Plot:
        """More work left than there is time until the deadline (DEAD-4)."""
        plot = self._calm(client, days=11, messages=18)
        plot.budget_seconds, plot.used = 60 * 3600, 0.15
        plot.deadline = workday(self.now, 3, 12)
        return plot

    def _newcomers(self, client: Client) -> Plot:
        plot = self._calm(client, days=self.dice.random.uniform(8, 16), messages=9)
        plot.budget_seconds = 3 * 3600
        return plot

    def _sleeping(self, client: Client) -> Plot:
        plot = self._calm(client, days=78, messages=10)
        plot.quiet_since = self.now - timedelta(days=52)
        plot.deadline = None
        return plot

    def _delivered(self, plot: Plot) -> datetime:
        """Within the last days, but after some work."""
        return max(self._days_ago(0.4, 4), plot.created + timedelta(days=2))

    def _arrival(self) -> datetime:
        """When somebody wrote what is not answered yet: sometimes it is overdue."""
        roll = self.dice.random.random()
        if roll < 0.25:
            return self.dice.pick(self.arrivals.overdue[:60])
        later = self.arrivals.later
        return self.dice.pick(later if later and roll > 0.8 else self.arrivals.soon)

    def _days_ago(self, least: float, most: float) -> datetime:
        ago = timedelta(days=self.dice.random.uniform(least, most))
        wish = self.dice.customers_hour(self.now - ago)
        return min(wish, self.now - timedelta(hours=2 + 6 * least)).replace(microsecond=0)

    def _length(self) -> int:
        """How many messages a chat gets: mostly few, sometimes very many."""
        roll, draw = self.dice.random.random(), self.dice.random.randrange
        for share, least, most in ((0.22, 3, 7), (0.6, 7, 16), (0.87, 16, 31), (0.97, 31, 62)):
            if roll < share:
                return draw(least, most)
        return draw(62, 121)

    def _topic(self, client: Client, among: Sequence[Topic] = ()) -> Topic:
        """One that suits the customer: each keeps to a few kinds of work."""
        choice = among or (_STANDING if self.dice.happens(0.04) else _TOPICS)
        start = client.customer.number * 7
        return choice[(start + self.dice.random.randrange(9)) % len(choice)]

    def _budget(self, topic: Topic) -> int:
        least, most = topic.hours
        return self.dice.random.randrange(least, most + 1) * _QUARTER
