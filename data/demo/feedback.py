"""What customers of the demo agency think of results: ratings, complaints, one refund."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import field
from datetime import datetime, timedelta
from enum import StrEnum

from data.demo.cast import Figure, Habit
from data.demo.dice import Dice
from data.demo.life import Life
from data.demo.plot import Plot
from domain import complaint as complaints
from domain import rating as ratings
from domain.complaint import Cause, Complaint, Gravity
from domain.credit import Credit, CreditKind
from domain.ids import MessageId, PersonId
from domain.permission import Act
from domain.person import Actor
from domain.rating import FAIR, Rating
from domain.result import Result, ResultAnswer, ResultKind
from domain.task import TaskStatus
from domain.trail import Deed, Facts, Subject
from domain.values import dataclass, replace
from domain.waiting import with_owed

_HOUR = timedelta(hours=1)
_DAY = timedelta(days=1)

NOBODY = PersonId(0)
"""Who rated before customers signed in themselves."""


class Scene(StrEnum):
    """Where the feedback about one task stands; the first on the task that was done last."""

    CONTACT = "contact"
    SOLVE = "solve"
    ARBITRATE = "arbitrate"
    RULED = "ruled"
    ASK = "ask"
    ASSESS = "assess"
    LATE = "late"
    DECIDE = "decide"
    DECIDED = "decided"
    BOTH = "both"
    """Management is to decide about the rating, the assistant to make contact."""


_GOOD = (
    "Alles bestens, vielen Dank!",
    "Schnell und sorgfältig, gern wieder.",
    "Genau so hatte ich es mir vorgestellt.",
    "Sehr hilfreich, vor allem die Übersicht am Anfang.",
    "",
    "",
)
_FAIR = ("Im Großen und Ganzen gut, aber später als gedacht.", "Brauchbar, zwei Angaben fehlten.")
_BAD = ("Das meiste musste ich selbst noch einmal machen.", "Leider am Auftrag vorbei.")
_VIEW = "Ich habe die Vorlage zu spät geöffnet und die zweite Liste übersehen."
_DECISION = "Gespräch geführt; die zweite Liste wird ohne Berechnung nachgereicht."
_CLAIM = "Das Ergebnis weicht vom Auftrag ab: Es fehlt die Hälfte der Angebote."
_NOTE = (
    "Situation: Hälfte der Angebote fehlt\nReaktion: angerufen, entschuldigt\n"
    "Nächster Schritt: Angebote bis übermorgen nachliefern"
)
_RULING = (
    "Kunde: Mit der halben Liste war nichts anzufangen.\n"
    "Assistenz: Drei Anbieter haben nicht geantwortet, das hätte ich sagen müssen.\n"
    "Entscheidung: Die Arbeitszeit wird gutgeschrieben."
)


@dataclass(slots=True)
class Feedback:
    """Everything of this kind about one customer's tasks."""

    results: list[Result] = field(default_factory=list)
    ratings: list[Rating] = field(default_factory=list)
    complaints: list[Complaint] = field(default_factory=list)
    credits: list[Credit] = field(default_factory=list)


def cast_scenes(plots: Iterable[Plot], now: datetime) -> Mapping[int, Scene]:
    """Which tasks show which scene, by number: the newest that were done some days ago."""
    fit = [
        plot
        for plot in plots
        if plot.status is TaskStatus.DONE
        and plot.client.habit is Habit.BUSY
        and not (plot.was_returned or plot.uses_up or plot.pending)
        and plot.delivered is not None
        and plot.delivered < now - 5 * _DAY
    ]
    fit.sort(key=lambda plot: plot.delivered or now, reverse=True)
    return {plot.number: scene for plot, scene in zip(fit, Scene, strict=False)}


_COMPLAINED = {Scene.CONTACT: 1, Scene.BOTH: 2, Scene.ARBITRATE: 2, Scene.SOLVE: 24}
"""So many hours ago somebody complained; elsewhere it was days ago."""


class Told:
    """Tells the feedback about the tasks of one customer."""

    def __init__(
        self, dice: Dice, now: datetime, manager: Figure, contact: PersonId | None
    ) -> None:
        self._dice, self._now, self._manager = dice, now, manager.actor
        self._rater = contact or NOBODY
        self.all = Feedback()
        """What was told."""

    def tell(self, life: Life, scene: Scene | None, who: Actor | None) -> None:
        """The results of one task, and what the customer says about them."""
        self.all.results += results_of(life.deeds, self._dice)
        done = life.task.done_at
        if life.task.status is not TaskStatus.DONE or done is None or who is None:
            return
        if scene is None:
            self._usual(life, done)
        elif scene in (Scene.CONTACT, Scene.SOLVE, Scene.ARBITRATE, Scene.RULED):
            self._complains(life, done, scene, who)
        else:
            self._unhappy(life, done, scene, who)
        if scene is Scene.BOTH:
            self._complains(life, done, scene, who)
        life.deeds.sort(key=_when)

    def _usual(self, life: Life, done: datetime) -> None:
        """Mostly good stars; the few others are long settled."""
        roll, dice = self._dice.random.random(), self._dice
        at = dice.customers_hour(done + _HOUR + dice.random.random() * 40 * _HOUR)
        at = at.replace(microsecond=0)
        if roll > 0.55 or at > self._now - _HOUR:
            return
        stars = 5 if roll < 0.36 else 4 if roll < 0.5 else FAIR if roll < 0.535 else 2
        if stars <= FAIR and at > self._now - 6 * _DAY:
            stars = 4
        texts = _GOOD if stars > FAIR else _FAIR if stars == FAIR else _BAD
        rating, number = self._rate(life, stars, dice.pick(texts), at), life.task.number
        if stars == FAIR:
            rating = ratings.inquired(rating, number, at + 3 * _HOUR)
        elif stars < FAIR:
            by = self._manager.id
            rating = ratings.assessed(rating, number, _VIEW, by, at + 3 * _HOUR)
            rating = ratings.decided(rating, number, _DECISION, by, at + 20 * _HOUR)
        self._keep(life, rating)

    def _unhappy(self, life: Life, done: datetime, scene: Scene, who: Actor) -> None:
        back = {Scene.ASK: 2, Scene.ASSESS: 3, Scene.LATE: 96}.get(scene, 30)
        at = max(self._now - back * _HOUR, done + _HOUR / 2).replace(microsecond=0)
        stars = {Scene.ASK: FAIR, Scene.LATE: 1}.get(scene, 2)
        rating = self._rate(life, stars, (_FAIR if stars == FAIR else _BAD)[0], at)
        number = life.task.number
        if scene in (Scene.DECIDE, Scene.DECIDED, Scene.BOTH):
            told = at + (self._now - at) / 2
            rating = ratings.assessed(rating, number, _VIEW, who.id, told)
            self._deed(life, told, who, Act.ASSESS)
        if scene is Scene.DECIDED:
            told = at + (self._now - at) * 0.75
            rating = ratings.decided(rating, number, _DECISION, self._manager.id, told)
            self._deed(life, told, self._manager, Act.DECIDE_RATING)
        self._keep(life, rating)

    def _rate(self, life: Life, stars: int, text: str, at: datetime) -> Rating:
        key = self._dice.new_id(at)
        return ratings.rated(life.task, key, stars, text, self._rater, at)

    def _keep(self, life: Life, rating: Rating) -> None:
        self.all.ratings.append(rating)
        self._deed(life, rating.rated_at, None, Act.RATE, {"stars": rating.stars})
        self._owe(life)

    def _complains(self, life: Life, done: datetime, scene: Scene, who: Actor) -> None:
        back = _COMPLAINED.get(scene, 120)
        wish = min(self._now - back * _HOUR, complaints.complain_until(done) - _HOUR)
        at = max(wish, done + _HOUR / 2).replace(microsecond=0)
        grave = Gravity.LOSS if scene is Scene.ARBITRATE else None
        one = complaints.opened(self._claim(life, at, who, grave), at)
        self._deed(life, at, who, Act.COMPLAIN)
        number, soon = life.task.number, at + (self._now - at) / 3
        if scene in (Scene.SOLVE, Scene.RULED):
            one = complaints.contacted(one, number, _NOTE, who.id, soon)
            self._deed(life, soon, who, Act.CONTACT_COMPLAINT)
        if scene is Scene.RULED:
            one = complaints.escalated(one, number, None, soon + _HOUR / 4)
            self._deed(life, soon + _HOUR / 4, who, Act.ESCALATE_COMPLAINT)
            end, given = soon + _HOUR / 2, life.task.debited_seconds
            one = complaints.ruled(one, number, _RULING, given, self._manager.id, end)
            self._deed(life, end, self._manager, Act.ARBITRATE_COMPLAINT)
            self._refund(life, end, given)
        self.all.complaints.append(one)
        self._owe(life)

    def _claim(self, life: Life, at: datetime, who: Actor, gravity: Gravity | None) -> Complaint:
        return Complaint(
            id=self._dice.new_id(at),
            task_id=life.task.id,
            customer_id=life.task.customer_id,
            assistant_id=life.task.assistant_id,
            cause=Cause.RESULT,
            text=_CLAIM,
            claimed_by=who.id,
            claimed_name=who.name,
            claimed_at=at,
            step=None,
            due_at=None,
            gravity=gravity,
        )

    def _refund(self, life: Life, at: datetime, seconds: int) -> None:
        if seconds:
            self.all.credits.append(
                Credit(
                    id=self._dice.new_id(at),
                    customer_id=life.task.customer_id,
                    task_id=life.task.id,
                    kind=CreditKind.REFUND,
                    seconds=seconds,
                    reason="Ergebnis wich vom Auftrag ab",
                    booked_by=self._manager.id,
                    booked_name=self._manager.name,
                    booked_at=at,
                )
            )

    def _owe(self, life: Life) -> None:
        """The task with what everything told about it asks for."""
        told: list[Rating | Complaint] = [*self.all.ratings, *self.all.complaints]
        life.task = with_owed(
            life.task,
            [
                (one.step, one.due_at)
                for one in told
                if one.task_id == life.task.id and one.step is not None and one.due_at is not None
            ],
        )

    def _deed(
        self, life: Life, at: datetime, by: Actor | None, act: Act, new: Facts | None = None
    ) -> None:
        on = Subject("task", life.task.id, life.task.id, life.task.customer_id)
        name, role = (by.name, min(by.roles).value) if by else (life.contact, "customer")
        life.deeds.append(Deed(at, by.id if by else None, name, role, act, on, {}, dict(new or {})))


def _when(deed: Deed) -> datetime:
    return deed.at


def results_of(deeds: Sequence[Deed], dice: Dice) -> list[Result]:
    """Every result that these deeds handed over, with what became of it."""
    found: list[Result] = []
    for deed in deeds:
        match deed.act:
            case Act.DELIVER:
                found.append(_handed_over(deed, dice))
            case Act.RETURN if found:
                found[-1] = _answered(found[-1], ResultAnswer.RETURNED, deed.at)
            case Act.FINISH if found:
                found[-1] = _answered(found[-1], ResultAnswer.ACCEPTED, deed.at)
            case _:
                pass
    return found


def _answered(result: Result, answer: ResultAnswer, at: datetime) -> Result:
    return replace(result, answer=answer, answered_at=at)


def _handed_over(deed: Deed, dice: Dice) -> Result:
    subject = deed.subject
    assert subject.task_id is not None and subject.customer_id is not None
    return Result(
        id=dice.new_id(deed.at),
        task_id=subject.task_id,
        customer_id=subject.customer_id,
        kind=ResultKind.FINAL,
        message_id=deed.message_id or MessageId(0),
        summary=str(deed.new.get("summary") or ""),
        covers="",
        deviations="",
        deadline_holds=True,
        budget_holds=True,
        delivered_by=deed.actor_id or NOBODY,
        delivered_name=deed.actor_name,
        delivered_at=deed.at,
    )
