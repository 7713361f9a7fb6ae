"""Tells a plot as a life: order, check, work, delivery and thanks."""

from datetime import UTC, datetime, timedelta

from data.demo import talk
from data.demo.cast import Figure
from data.demo.dice import Dice
from data.demo.exchanges import Exchanges
from data.demo.life import Life, terms
from data.demo.plot import Plot
from data.demo.stage import Stage
from data.demo.wording import Wording
from domain import workflow
from domain.area import factors_on
from domain.budget import account_debit, whole_seconds, working_time
from domain.calendar import add_working_days, at, local
from domain.entry import Entry
from domain.ids import TaskId
from domain.message import Message, Tag
from domain.permission import Act
from domain.response import response_due
from domain.task import Task, TaskStatus
from domain.values import replace
from domain.worked import at_factors_of

_WEEKDAYS = ("Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonntag")


class Story:
    """One task from its order to where the plot wants it."""

    def __init__(self, plot: Plot, stage: Stage, dice: Dice) -> None:
        self._plot, self._stage, self._dice = plot, stage, dice
        self._who = plot.figure
        self._words = Wording(plot, stage.agency, dice)
        self._end = plot.quiet_since or stage.now - timedelta(seconds=90)
        self.life = Life(dice, plot.client, self._ordered(), self._first_horizon())
        """What comes of it."""
        self._talk = Exchanges(plot, stage, dice, self.life, self._words)

    def told(self) -> Life:
        """The whole life."""
        plot, life = self._plot, self.life
        self._order()
        if self._is_stopped_in_review():
            return self._ended()
        figure = self._who
        assert figure is not None, "only a task in review may lack an assistant"
        self._accept(figure)
        if plot.status is TaskStatus.ACCEPTED:
            self._talk.go_on_until(figure, life.horizon)
            return self._ended()
        self._start(figure)
        if plot.delivered is None:
            self._talk.go_on_until(figure, life.horizon)
            return self._ended()
        self._talk.go_on_until(figure, plot.delivered)
        self._deliver(figure, plot.delivered)
        self._after_delivery(figure)
        return self._ended()

    def _first_horizon(self) -> datetime:
        """Everything but what still waits happens before the customer's last words."""
        last = self._plot.pending[:1] or ((self._plot.came_back,) if self._plot.came_back else ())
        return min([self._end, *(moment - timedelta(seconds=90) for moment in last)])

    def _ordered(self) -> Task:
        plot = self._plot
        slots = self._words.slots(plot.created)
        title = plot.title or self._dice.pick(plot.topic.titles).format_map(slots)
        order = plot.order or self._dice.pick(plot.topic.orders)
        said = self._words.plain(order, slots)
        self._words.fixed |= {"titel": title, "nummer": str(plot.number), "auftrag": said}
        return Task(
            id=TaskId(self._dice.new_id(plot.created)),
            number=plot.number,
            customer_id=plot.client.customer.id,
            assistant_id=plot.figure.id if plot.figure else None,
            title=title,
            description=said[0].upper() + said[1:],
            status=TaskStatus.REVIEW,
            budget_seconds=plot.budget_seconds,
            created_at=plot.created,
            created_by=None,
            deadline_at=self._first_deadline(),
            area=plot.topic.area,
            expected_result=plot.topic.expected,
            check_since=plot.created,
            check_due_at=response_due(plot.created).astimezone(UTC),
        )

    def _first_deadline(self) -> datetime | None:
        """What was agreed at first: earlier than now when the result came back since."""
        came_back = self._plot.came_back
        if came_back is None or self._plot.status is not TaskStatus.IN_PROGRESS:
            return self._plot.deadline
        return came_back + timedelta(hours=3)

    def _order(self) -> None:
        life, plot = self.life, self._plot
        slots = self._words.slots(plot.created)
        said = self._words.wrapped(self._words.fixed["auftrag"], slots, False, 0.9)
        life.clock = plot.created - timedelta(seconds=4)
        life.customer_says(plot.created, said, needs_answer=False)
        due = local(life.task.check_due_at or plot.created)
        promised = f"{_WEEKDAYS[due.weekday()]}, {due:%d.%m.%Y}, {due:%H:%M} Uhr"
        filled = slots | {"frist": promised}
        text = self._words.plain(talk.SAVED, filled)
        name = plot.figure.person.name if plot.figure else self._stage.agency
        told = life.program_says(life.clock + timedelta(seconds=2), name, text)
        life.is_created(told)

    def _is_stopped_in_review(self) -> bool:
        """Tell the check as far as it went; whether the task stays unaccepted."""
        plot, life = self._plot, self.life
        if plot.status is TaskStatus.REVIEW and not plot.is_checked and plot.came_back is None:
            return True
        figure = self._who
        if plot.status is TaskStatus.DELETED:
            life.passes(self._reply(plot.created))
            roles = self._stage.team_lead.person.roles
            reason = self._dice.pick(talk.DELETED_REASONS)
            gone = workflow.delete(life.task, roles)
            life.moves(Act.DELETE_TASK, gone, self._stage.team_lead.actor, reason=reason)
            return True
        if figure is None:
            return plot.status is TaskStatus.REVIEW
        if plot.status is TaskStatus.WITH_TEAM_LEAD:
            reason = self._dice.pick(talk.DELEGATED_REASONS)
            text = self._words.plain(talk.DELEGATED, self._words.fixed)
            word = life.we_say(self._reply(plot.created), figure, text)
            away = workflow.delegate(life.task, reason, life.clock)
            life.moves(Act.DELEGATE, away, figure.actor, reason=reason, message=word)
            return True
        if self._needs_release() and not self._is_released(figure):
            return True
        if plot.status is TaskStatus.REVIEW:
            if plot.came_back is None:
                self._talk.ask(figure, self._reply(plot.created))
            return True
        return False

    def _needs_release(self) -> bool:
        assert self.life.task.area is not None
        day = local(self._plot.created).date()
        return factors_on(self._stage.factors, self.life.task.area, day).needs_release

    def _is_released(self, figure: Figure) -> bool:
        """Operations look at it (AREA-3); whether they are through."""
        plot, life = self._plot, self.life
        life.passes(self._reply(plot.created))
        reason = self._dice.pick(talk.RELEASE_REASONS)
        sent = workflow.send_to_operations(life.task, life.clock)
        life.moves(Act.SEND_TO_OPERATIONS, sent, figure.actor, reason=reason)
        if plot.status is TaskStatus.WITH_OPERATIONS:
            return False
        if plot.came_back is not None and plot.status is TaskStatus.REVIEW:
            life.horizon = self._end
            back = life.passes(plot.came_back)
        else:
            back = life.passes(self._dice.opening(life.clock + timedelta(hours=1)))
        released = workflow.release(life.task, back)
        due = response_due(back).astimezone(UTC)
        life.moves(Act.RELEASE, replace(released, check_due_at=due), self._stage.operations.actor)
        return True

    def _accept(self, figure: Figure) -> None:
        life = self.life
        now = life.passes(self._reply(life.clock))
        task = life.task
        if task.deadline_at is not None and task.deadline_at < now:
            task = replace(task, deadline_at=now + timedelta(hours=1))
        assert task.area is not None
        factors = factors_on(self._stage.factors, task.area, local(now).date())
        accepted = workflow.accept(task, factors, now, figure.id)
        life.moves(Act.ACCEPT, accepted, figure.actor)
        agreed = replace(life.deeds[-1], new={**life.deeds[-1].new, **terms(accepted)})
        life.deeds[-1] = agreed
        text = self._words.say(self._dice.pick(talk.ACCEPTED), now, ours=True, greets=0.9)
        life.we_say(now + timedelta(seconds=20 + self._dice.random.randrange(100)), figure, text)

    def _start(self, figure: Figure) -> None:
        life = self.life
        wish = self._dice.opening(life.clock + timedelta(hours=1 + 20 * self._dice.random.random()))
        until = min(self._plot.delivered or life.horizon, life.horizon)
        early = life.clock + (until - life.clock) / 3
        now = life.passes(min(wish, early))
        life.moves(Act.START, workflow.start(life.task, now), figure.actor)
        if self._dice.happens(0.4) and not life.is_full:
            text = self._words.say(self._dice.pick(talk.STARTED), now, ours=True)
            life.we_say(now + timedelta(seconds=30), figure, text)

    def _reply(self, arrived: datetime) -> datetime:
        """When the check that is owed since then is done."""
        figure = self._who
        share = figure.share_in_time(arrived, self._stage.now) if figure else 1.0
        due = response_due(arrived).astimezone(UTC)
        return self._dice.answer_moment(arrived, due, self._dice.happens(share))

    def _deliver(self, figure: Figure, moment: datetime) -> None:
        life, topic = self.life, self._plot.topic
        opens = self._dice.opening(moment)
        summary = self._words.plain(topic.summary, self._words.fixed)
        word = life.we_say(opens, figure, summary, frozenset({Tag.RESULT}), topic.files[0])
        after = workflow.deliver(life.task, summary, word.sent_at)
        life.moves(Act.DELIVER, after, figure.actor, message=word)

    def _after_delivery(self, figure: Figure) -> None:
        plot, life = self._plot, self.life
        if plot.status is TaskStatus.DELIVERED:
            return
        if plot.came_back is not None:
            life.horizon = self._end
            self._come_back(plot.came_back, plot.deadline)
            return
        if plot.was_returned:
            back = self._dice.customers_hour(life.clock + timedelta(hours=5))
            if life.clock < back < life.horizon - timedelta(days=2):
                day = add_working_days(local(back).date(), 3)
                said = self._come_back(back, at(day, local(back).time()).astimezone(UTC))
                text = "Danke für den Hinweis, ich kümmere mich gleich darum."
                self._talk.reply(figure, said, text)
                self._deliver(figure, life.clock + timedelta(hours=20))
        if plot.status is TaskStatus.DONE:
            self._finish(figure)

    def _come_back(self, moment: datetime, deadline: datetime | None) -> Message:
        life = self.life
        text = self._words.say(self._plot.topic.returned, moment, ours=False)
        said = life.customer_says(moment, text)
        back = life.passes(said.sent_at)
        later = deadline if deadline and deadline > back else back + timedelta(days=3)
        after = workflow.return_with_deadline(life.task, later, back)
        due = response_due(back).astimezone(UTC)
        life.moves(Act.RETURN, replace(after, check_due_at=due), None, message=said)
        return said

    def _finish(self, figure: Figure) -> None:
        life = self.life
        wish = life.clock + timedelta(hours=2 + 30 * self._dice.random.random())
        moment = self._dice.customers_hour(wish)
        answered = self._dice.happens(0.5)
        text = self._words.say(self._dice.pick(talk.CLOSING_THANKS), moment, ours=False)
        said = life.customer_says(
            moment, text, needs_answer=answered, tags=frozenset({Tag.DECISION})
        )
        life.passes(said.sent_at + timedelta(seconds=40))
        life.moves(Act.FINISH, workflow.done(life.task, life.clock), None, message=said)
        if answered:
            text = self._words.say(self._dice.pick(talk.WELCOME), moment, ours=True)
            self._talk.reply(figure, said, text)

    def _ended(self) -> Life:
        """What still waits, and the time that was worked."""
        life, plot = self.life, self._plot
        life.horizon = self._end
        for moment in plot.pending:
            self._talk.request(moment)
        if life.task.started_at is not None and self._who is not None:
            self._worked(life.task.started_at, self._who)
        return life

    def _worked(self, started: datetime, who: Figure) -> None:
        life, plot = self.life, self._plot
        factor = life.task.customer_factor
        assert factor is not None
        whole = working_time(timedelta(seconds=plot.budget_seconds), factor).total_seconds()
        until = min(life.task.delivered_at or self._end, self._end)
        wish = int(whole * plot.used)
        for begins, seconds in self._stage.timesheet.place(
            who.id, started, until, wish, self._dice
        ):
            note = self._dice.pick(plot.topic.notes)
            made = self._dice.new_id(begins + timedelta(seconds=seconds))
            entry = Entry(made, life.task.id, who.id, begins, seconds, note)
            life.entries.append(at_factors_of(life.task, entry))
        worked = sum(entry.seconds for entry in life.entries)
        debited = whole_seconds(account_debit(timedelta(seconds=worked), factor))
        life.task = replace(life.task, worked_seconds=worked, debited_seconds=debited)
