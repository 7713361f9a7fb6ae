"""Tells a plan as a life: order, check, work with its talk, delivery and thanks."""

from collections.abc import Mapping, Sequence
from dataclasses import field
from datetime import UTC, datetime, timedelta

from data.demo import talk
from data.demo.cast import Figure, staff_slots
from data.demo.dice import Dice
from data.demo.life import Life, terms
from data.demo.plan import Plan, Scene
from data.demo.timesheet import Timesheet
from data.demo.topic import Pair, spoken
from domain import workflow
from domain.area import DatedFactors, factors_on
from domain.budget import account_debit, whole_seconds, working_time
from domain.calendar import add_working_days, at, local
from domain.entry import Entry
from domain.ids import TaskId
from domain.message import Message, Tag
from domain.permission import Act
from domain.response import response_due
from domain.task import Task, TaskStatus
from domain.values import dataclass, replace
from domain.worked import at_factors_of

_WEEKDAYS = ("Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonntag")
_PER_EXCHANGE = 2.3
_SPARE = timedelta(minutes=40)
"""No exchange begins later than this before the end."""

_AROUND = 7
"""Messages of a task beside its exchanges."""


@dataclass(slots=True)
class Stage:
    """What every story of one demo agency shares."""

    now: datetime
    agency: str
    factors: Sequence[DatedFactors]
    team_lead: Figure
    operations: Figure
    timesheet: Timesheet = field(default_factory=Timesheet)


class Deck:
    """Building blocks drawn without repeating one before all had their turn."""

    def __init__(self, cards: Sequence[Pair], dice: Dice, *, again: bool) -> None:
        self._cards, self._dice, self._again = list(cards), dice, again
        self._left = list(cards)
        dice.random.shuffle(self._left)

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing more to say of this kind."""
        return not self._left and not self._again

    def draw(self) -> Pair:
        """The next one; from the beginning when all had their turn."""
        if not self._left:
            self._left = list(self._cards)
            self._dice.random.shuffle(self._left)
        return self._left.pop()


class Story:
    """One task from its order to where the plan wants it."""

    def __init__(self, plan: Plan, stage: Stage, dice: Dice) -> None:
        self._plan, self._stage, self._dice = plan, stage, dice
        self._who = plan.figure
        self._fixed = self._topic_slots()
        self._end = plan.quiet_since or stage.now - timedelta(seconds=90)
        self.life = Life(dice, plan.client, self._ordered(), self._first_horizon())
        """What comes of it."""
        again = plan.topic.is_standing
        self._questions = Deck(plan.topic.questions, dice, again=again)
        self._requests = Deck(plan.topic.requests, dice, again=again)
        self._updates = Deck([(text, "") for text in plan.topic.updates], dice, again=again)
        self._talk = Deck(talk.TALK, dice, again=again)

    def told(self) -> Life:
        """The whole life."""
        plan, life = self._plan, self.life
        self._order()
        if self._is_stopped_in_review():
            return self._ended()
        figure = self._who
        assert figure is not None, "only a task in review may lack an assistant"
        self._accept(figure)
        if plan.status is TaskStatus.ACCEPTED:
            self._talk_until(figure, life.horizon)
            return self._ended()
        self._start(figure)
        if plan.delivered is None:
            self._talk_until(figure, life.horizon)
            return self._ended()
        self._talk_until(figure, plan.delivered)
        self._deliver(figure, plan.delivered)
        self._after_delivery(figure)
        return self._ended()

    def _first_horizon(self) -> datetime:
        """Everything but what still waits happens before the customer's last words."""
        last = self._plan.pending[:1] or ((self._plan.came_back,) if self._plan.came_back else ())
        return min([self._end, *(moment - timedelta(seconds=90) for moment in last)])

    def _topic_slots(self) -> dict[str, str]:
        topic, plan = self._plan.topic, self._plan
        chosen = int(self._dice.random.random() * 60)
        slots = {name: values[chosen % len(values)] for name, values in topic.slots.items()}
        staff = staff_slots(plan.figure, self._stage.agency)
        return slots | plan.client.slots() | staff

    def _ordered(self) -> Task:
        plan = self._plan
        slots = self._fixed | self._dice.slots(plan.created)
        title = plan.title or self._dice.pick(plan.topic.titles).format_map(slots)
        order = plan.order or self._dice.pick(plan.topic.orders)
        said = spoken(order, plan.client.customer.address, slots)
        self._fixed |= {"titel": title, "nummer": str(plan.number), "auftrag": said}
        return Task(
            id=TaskId(self._dice.new_id(plan.created)),
            number=plan.number,
            customer_id=plan.client.customer.id,
            assistant_id=plan.figure.id if plan.figure else None,
            title=title,
            description=said[0].upper() + said[1:],
            status=TaskStatus.REVIEW,
            budget_seconds=plan.budget_seconds,
            created_at=plan.created,
            created_by=None,
            deadline_at=self._first_deadline(),
            area=plan.topic.area,
            expected_result=plan.topic.expected,
            check_since=plan.created,
            check_due_at=response_due(plan.created).astimezone(UTC),
        )

    def _first_deadline(self) -> datetime | None:
        """What was agreed at first: earlier than now when the result came back since."""
        came_back = self._plan.came_back
        if came_back is None or self._plan.status is not TaskStatus.IN_PROGRESS:
            return self._plan.deadline
        return came_back + timedelta(hours=3)

    def _say(self, text: str, at_moment: datetime, *, ours: bool, greets: float = 0.3) -> str:
        """The text as it is written then, sometimes with a greeting and a closing."""
        address = self._plan.client.customer.address
        slots = self._fixed | self._dice.slots(at_moment)
        return self._wrapped(spoken(text, address, slots), slots, ours, greets)

    def _wrapped(self, said: str, slots: Mapping[str, str], ours: bool, greets: float) -> str:
        address = self._plan.client.customer.address
        if self._dice.happens(greets):
            first = talk.GREETINGS_TO_CUSTOMER if ours else talk.GREETINGS_TO_US
            greeting = spoken(self._dice.pick(first), address, slots)
            stop = "!" if said[0].isupper() else ","
            said = f"{greeting}{stop}\n{said}"
        else:
            said = said[0].upper() + said[1:]
        if self._dice.happens(greets * 0.5):
            last = talk.CLOSINGS_TO_CUSTOMER if ours else talk.CLOSINGS_TO_US
            said = f"{said}\n{spoken(self._dice.pick(last), address, slots)}"
        return said

    def _pair(self, pair: Pair, moment: datetime, *, ours: bool) -> tuple[str, str]:
        """Both halves of an exchange, about the same people and days."""
        address = self._plan.client.customer.address
        slots = self._fixed | self._dice.slots(moment)
        first, second = (spoken(half, address, slots) for half in pair)
        return (
            self._wrapped(first, slots, ours, 0.3),
            self._wrapped(second, slots, not ours, 0.15) if second else "",
        )

    def _order(self) -> None:
        life, plan = self.life, self._plan
        slots = self._fixed | self._dice.slots(plan.created)
        said = self._wrapped(self._fixed["auftrag"], slots, False, 0.9)
        life.clock = plan.created - timedelta(seconds=4)
        life.customer_says(plan.created, said, needs_answer=False)
        due = local(life.task.check_due_at or plan.created)
        promised = f"{_WEEKDAYS[due.weekday()]}, {due:%d.%m.%Y}, {due:%H:%M} Uhr"
        filled = slots | {"frist": promised}
        text = spoken(talk.SAVED, plan.client.customer.address, filled)
        name = plan.figure.person.name if plan.figure else self._stage.agency
        told = life.program_says(life.clock + timedelta(seconds=2), name, text)
        life.is_created(told)

    def _is_stopped_in_review(self) -> bool:
        """Tell the check as far as it went; whether the task stays unaccepted."""
        plan, life = self._plan, self.life
        if plan.status is TaskStatus.REVIEW and not plan.is_checked and plan.came_back is None:
            return True
        figure = self._who
        if plan.status is TaskStatus.DELETED:
            life.passes(self._reply(plan.created))
            roles = self._stage.team_lead.person.roles
            reason = self._dice.pick(talk.DELETED_REASONS)
            gone = workflow.delete(life.task, roles)
            life.moves(Act.DELETE_TASK, gone, self._stage.team_lead.actor, reason=reason)
            return True
        if figure is None:
            return plan.status is TaskStatus.REVIEW
        if plan.status is TaskStatus.WITH_TEAM_LEAD:
            reason = self._dice.pick(talk.DELEGATED_REASONS)
            text = spoken(talk.DELEGATED, plan.client.customer.address, self._fixed)
            word = life.we_say(self._reply(plan.created), figure, text)
            away = workflow.delegate(life.task, reason, life.clock)
            life.moves(Act.DELEGATE, away, figure.actor, reason=reason, message=word)
            return True
        if self._needs_release() and not self._is_released(figure):
            return True
        if plan.status is TaskStatus.REVIEW:
            if plan.came_back is None:
                self._asks(figure, self._reply(plan.created))
            return True
        return False

    def _needs_release(self) -> bool:
        assert self.life.task.area is not None
        day = local(self._plan.created).date()
        return factors_on(self._stage.factors, self.life.task.area, day).needs_release

    def _is_released(self, figure: Figure) -> bool:
        """Operations look at it (AREA-3); whether they are through."""
        plan, life = self._plan, self.life
        life.passes(self._reply(plan.created))
        reason = self._dice.pick(talk.RELEASE_REASONS)
        sent = workflow.send_to_operations(life.task, life.clock)
        life.moves(Act.SEND_TO_OPERATIONS, sent, figure.actor, reason=reason)
        if plan.status is TaskStatus.WITH_OPERATIONS:
            return False
        if plan.came_back is not None and plan.status is TaskStatus.REVIEW:
            life.horizon = self._end
            back = life.passes(plan.came_back)
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
        text = self._say(self._dice.pick(talk.ACCEPTED), now, ours=True, greets=0.9)
        life.we_say(now + timedelta(seconds=20 + self._dice.random.randrange(100)), figure, text)

    def _start(self, figure: Figure) -> None:
        life = self.life
        wish = self._dice.opening(life.clock + timedelta(hours=1 + 20 * self._dice.random.random()))
        until = min(self._plan.delivered or life.horizon, life.horizon)
        early = life.clock + (until - life.clock) / 3
        now = life.passes(min(wish, early))
        life.moves(Act.START, workflow.start(life.task, now), figure.actor)
        if self._dice.happens(0.4) and not life.is_full:
            text = self._say(self._dice.pick(talk.STARTED), now, ours=True)
            life.we_say(now + timedelta(seconds=30), figure, text)

    def _talk_until(self, figure: Figure, until: datetime) -> None:
        """Exchanges over the time of the work, between the scenes of the plan."""
        life, plan = self.life, self._plan
        end = min(until, life.horizon)
        outer = life.horizon
        count = max(round((plan.messages - _AROUND) / _PER_EXCHANGE), 0)
        span = (end - life.clock).total_seconds()
        begins = sorted(self._dice.random.random() * span for _ in range(count if span > 0 else 0))
        start = life.clock
        beats: list[tuple[datetime, Scene | None]] = [
            (start + timedelta(seconds=second), None) for second in begins
        ]
        beats += [(scene.at, scene) for scene in plan.scenes]
        beats.sort(key=lambda beat: beat[0])
        is_owed = False
        for moment, scene in beats:
            since = scene.at if scene else life.clock
            later = [one.at for one in plan.scenes if one.at > since]
            until = min([end, *(other - timedelta(minutes=5) for other in later)])
            life.horizon = end if scene else until
            if scene is not None:
                self._scene(figure, scene, until)
                is_owed = not scene.answer
            elif moment < life.horizon and not life.is_full and not is_owed:
                pause = timedelta(minutes=6 + 150 * self._dice.random.betavariate(0.8, 2))
                self._exchange(figure, max(moment, life.clock + pause))
        life.horizon = outer

    def _scene(self, figure: Figure, scene: Scene, until: datetime) -> None:
        """What the customer says at that very moment, and its answer before the next scene."""
        said = self.life.customer_says(scene.at, scene.said)
        if scene.answer:
            self.life.horizon = until
            assert said.due_at is not None
            moment = self._dice.answer_moment(said.sent_at, said.due_at, True)
            self.life.we_say(moment, figure, scene.answer)

    def _exchange(self, figure: Figure, moment: datetime) -> None:
        """One of the ways in which two people write to each other, if there is time for it."""
        roll = self._dice.random.random()
        ways = ((0.3, self._asks, self._questions), (0.48, self._tells, self._updates))
        theirs = ((0.9, self._is_asked, self._requests), (1.0, self._chats, self._talk))
        for share, way, deck in (*ways, *theirs):
            if roll < share and not deck.is_empty:
                is_ours = deck in (self._questions, self._updates)
                hour = self._dice.opening if is_ours else self._dice.customers_hour
                moment = hour(moment)
                if moment + _SPARE < self.life.horizon:
                    way(figure, moment)
                return

    def _asks(self, figure: Figure, moment: datetime) -> None:
        life = self.life
        question, answer = self._pair(self._questions.draw(), moment, ours=True)
        asked = life.we_say(moment, figure, question, frozenset({Tag.QUESTION}))
        if not life.is_full:
            self._customer_replies(figure, asked, answer, talk.THANKS_FOR_ANSWER)

    def _is_asked(self, figure: Figure, moment: datetime) -> None:
        life = self.life
        asked, answer = self._pair(self._requests.draw(), moment, ours=False)
        said = life.customer_says(moment, asked)
        if self._dice.happens(0.08) and not life.is_full:
            more = self._dice.random.randrange(30, 900)
            life.customer_says(said.sent_at + timedelta(seconds=more), "Es eilt ein wenig 🙈")
        self._we_reply(figure, said, answer)

    def _tells(self, figure: Figure, moment: datetime) -> None:
        life = self.life
        text = self._say(self._updates.draw()[0], moment, ours=True)
        file = self._dice.pick(self._plan.topic.files) if "nhang" in text or "häng" in text else ""
        told = life.we_say(moment, figure, text, frozenset({Tag.INFORMATION}), file)
        if self._dice.happens(0.7) and not life.is_full:
            self._customer_replies(figure, told, self._dice.pick(talk.REACTIONS), ())

    def _chats(self, figure: Figure, moment: datetime) -> None:
        said, answer = self._pair(self._talk.draw(), moment, ours=False)
        self._we_reply(figure, self.life.customer_says(moment, said), answer)

    def _customer_replies(
        self, figure: Figure, asked: Message, text: str, thanks: Sequence[str]
    ) -> None:
        life = self.life
        wish = asked.sent_at + timedelta(minutes=6 + 900 * self._dice.random.betavariate(0.7, 2.5))
        thanked = bool(thanks) and self._dice.happens(0.65)
        slots = self._fixed | self._dice.slots(asked.sent_at)
        said = spoken(text, self._plan.client.customer.address, slots)
        reply = life.customer_says(self._dice.customers_hour(wish), said, needs_answer=thanked)
        if thanked:
            text = self._say(self._dice.pick(thanks), wish, ours=True, greets=0.04)
            self._we_reply(figure, reply, text)

    def _we_reply(self, figure: Figure, asked: Message, text: str) -> None:
        by = figure
        if self._dice.happens(0.02):
            by = self._stage.team_lead
            text = f"In Vertretung für {figure.person.name}:\n{text}"
        assert asked.due_at is not None
        in_time = self._dice.happens(figure.share_in_time(asked.sent_at, self._stage.now))
        self.life.we_say(self._dice.answer_moment(asked.sent_at, asked.due_at, in_time), by, text)

    def _reply(self, arrived: datetime) -> datetime:
        """When the check that is owed since then is done."""
        figure = self._who
        share = figure.share_in_time(arrived, self._stage.now) if figure else 1.0
        due = response_due(arrived).astimezone(UTC)
        return self._dice.answer_moment(arrived, due, self._dice.happens(share))

    def _deliver(self, figure: Figure, moment: datetime) -> None:
        life, topic = self.life, self._plan.topic
        opens = self._dice.opening(moment)
        summary = spoken(topic.summary, self._plan.client.customer.address, self._fixed)
        word = life.we_say(opens, figure, summary, frozenset({Tag.RESULT}), topic.files[0])
        after = workflow.deliver(life.task, summary, word.sent_at)
        life.moves(Act.DELIVER, after, figure.actor, message=word)

    def _after_delivery(self, figure: Figure) -> None:
        plan, life = self._plan, self.life
        if plan.status is TaskStatus.DELIVERED:
            return
        if plan.came_back is not None:
            life.horizon = self._end
            self._come_back(plan.came_back, plan.deadline)
            return
        if plan.was_returned:
            back = self._dice.customers_hour(life.clock + timedelta(hours=5))
            if life.clock < back < life.horizon - timedelta(days=2):
                day = add_working_days(local(back).date(), 3)
                said = self._come_back(back, at(day, local(back).time()).astimezone(UTC))
                text = "Danke für den Hinweis, ich kümmere mich gleich darum."
                self._we_reply(figure, said, text)
                self._deliver(figure, life.clock + timedelta(hours=20))
        if plan.status is TaskStatus.DONE:
            self._finish(figure)

    def _come_back(self, moment: datetime, deadline: datetime | None) -> Message:
        life = self.life
        text = self._say(self._plan.topic.returned, moment, ours=False)
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
        text = self._say(self._dice.pick(talk.CLOSING_THANKS), moment, ours=False)
        said = life.customer_says(
            moment, text, needs_answer=answered, tags=frozenset({Tag.DECISION})
        )
        life.passes(said.sent_at + timedelta(seconds=40))
        life.moves(Act.FINISH, workflow.done(life.task, life.clock), None, message=said)
        if answered:
            text = self._say(self._dice.pick(talk.WELCOME), moment, ours=True)
            self._we_reply(figure, said, text)

    def _ended(self) -> Life:
        """What still waits, and the time that was worked."""
        life, plan = self.life, self._plan
        life.horizon = self._end
        for moment in plan.pending:
            text = self._pair(self._requests.draw(), moment, ours=False)[0]
            life.customer_says(moment, text)
        if life.task.started_at is not None and self._who is not None:
            self._worked(life.task.started_at, self._who)
        return life

    def _worked(self, started: datetime, who: Figure) -> None:
        life, plan = self.life, self._plan
        factor = life.task.customer_factor
        assert factor is not None
        whole = working_time(timedelta(seconds=plan.budget_seconds), factor).total_seconds()
        until = min(life.task.delivered_at or self._end, self._end)
        wish = int(whole * plan.used)
        for begins, seconds in self._stage.timesheet.place(
            who.id, started, until, wish, self._dice
        ):
            note = self._dice.pick(plan.topic.notes)
            made = self._dice.new_id(begins + timedelta(seconds=seconds))
            entry = Entry(made, life.task.id, who.id, begins, seconds, note)
            life.entries.append(at_factors_of(life.task, entry))
        worked = sum(entry.seconds for entry in life.entries)
        debited = whole_seconds(account_debit(timedelta(seconds=worked), factor))
        life.task = replace(life.task, worked_seconds=worked, debited_seconds=debited)
