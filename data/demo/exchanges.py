"""What is said while a task is worked on: questions, wishes, news, and their answers."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from data.demo import talk
from data.demo.cast import Figure
from data.demo.dice import Dice
from data.demo.life import Life
from data.demo.plot import Plot, Scene
from data.demo.stage import Stage
from data.demo.topics.topic import Pair
from data.demo.wording import Wording
from domain.message import Message, Tag

_PER_EXCHANGE = 2.3
_SPARE = timedelta(minutes=40)
"""No exchange begins later than this before the end."""

_AROUND = 7
"""Messages of a task beside its exchanges."""


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


class Exchanges:
    """The talk of one task, in building blocks of its kind of work."""

    def __init__(self, plot: Plot, stage: Stage, dice: Dice, life: Life, words: Wording) -> None:
        self._plot, self._stage, self._dice = plot, stage, dice
        self._life, self._words = life, words
        again = plot.topic.is_standing
        self._questions = Deck(plot.topic.questions, dice, again=again)
        self._requests = Deck(plot.topic.requests, dice, again=again)
        self._updates = Deck([(text, "") for text in plot.topic.updates], dice, again=again)
        self._talk = Deck(talk.TALK, dice, again=again)

    def request(self, moment: datetime) -> None:
        """The customer wants something at that moment, and nobody has answered yet."""
        text = self._words.pair(self._requests.draw(), moment, ours=False)[0]
        self._life.customer_says(moment, text)

    def go_on_until(self, figure: Figure, until: datetime) -> None:
        """Exchanges over the time of the work, between the scenes of the plot."""
        life, plot = self._life, self._plot
        end = min(until, life.horizon)
        outer = life.horizon
        count = max(round((plot.messages - _AROUND) / _PER_EXCHANGE), 0)
        span = (end - life.clock).total_seconds()
        begins = sorted(self._dice.random.random() * span for _ in range(count if span > 0 else 0))
        start = life.clock
        beats: list[tuple[datetime, Scene | None]] = [
            (start + timedelta(seconds=second), None) for second in begins
        ]
        beats += [(scene.at, scene) for scene in plot.scenes]
        beats.sort(key=lambda beat: beat[0])
        is_owed = False
        for moment, scene in beats:
            since = scene.at if scene else life.clock
            later = [one.at for one in plot.scenes if one.at > since]
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
        said = self._life.customer_says(scene.at, scene.said)
        if scene.answer:
            self._life.horizon = until
            assert said.due_at is not None
            moment = self._dice.answer_moment(said.sent_at, said.due_at, True)
            self._life.we_say(moment, figure, scene.answer)

    def _exchange(self, figure: Figure, moment: datetime) -> None:
        """One of the ways in which two people write to each other, if there is time for it."""
        roll = self._dice.random.random()
        ways = ((0.3, self.ask, self._questions), (0.48, self._tells, self._updates))
        theirs = ((0.9, self._is_asked, self._requests), (1.0, self._chats, self._talk))
        for share, way, deck in (*ways, *theirs):
            if roll < share and not deck.is_empty:
                is_ours = deck in (self._questions, self._updates)
                hour = self._dice.opening if is_ours else self._dice.customers_hour
                moment = hour(moment)
                if moment + _SPARE < self._life.horizon:
                    way(figure, moment)
                return

    def ask(self, figure: Figure, moment: datetime) -> None:
        """She asks what she needs to know; the customer answers, if there is time for it."""
        life = self._life
        question, answer = self._words.pair(self._questions.draw(), moment, ours=True)
        asked = life.we_say(moment, figure, question, frozenset({Tag.QUESTION}))
        if not life.is_full:
            self._customer_replies(figure, asked, answer, talk.THANKS_FOR_ANSWER)

    def _is_asked(self, figure: Figure, moment: datetime) -> None:
        life = self._life
        asked, answer = self._words.pair(self._requests.draw(), moment, ours=False)
        said = life.customer_says(moment, asked)
        if self._dice.happens(0.08) and not life.is_full:
            more = self._dice.random.randrange(30, 900)
            life.customer_says(said.sent_at + timedelta(seconds=more), "Es eilt ein wenig 🙈")
        self.reply(figure, said, answer)

    def _tells(self, figure: Figure, moment: datetime) -> None:
        life = self._life
        text = self._words.say(self._updates.draw()[0], moment, ours=True)
        file = self._dice.pick(self._plot.topic.files) if "nhang" in text or "häng" in text else ""
        told = life.we_say(moment, figure, text, frozenset({Tag.INFORMATION}), file)
        if self._dice.happens(0.7) and not life.is_full:
            self._customer_replies(figure, told, self._dice.pick(talk.REACTIONS), ())

    def _chats(self, figure: Figure, moment: datetime) -> None:
        said, answer = self._words.pair(self._talk.draw(), moment, ours=False)
        self.reply(figure, self._life.customer_says(moment, said), answer)

    def _customer_replies(
        self, figure: Figure, asked: Message, text: str, thanks: Sequence[str]
    ) -> None:
        life = self._life
        wish = asked.sent_at + timedelta(minutes=6 + 900 * self._dice.random.betavariate(0.7, 2.5))
        thanked = bool(thanks) and self._dice.happens(0.65)
        said = self._words.plain(text, self._words.slots(asked.sent_at))
        reply = life.customer_says(self._dice.customers_hour(wish), said, needs_answer=thanked)
        if thanked:
            text = self._words.say(self._dice.pick(thanks), wish, ours=True, greets=0.04)
            self.reply(figure, reply, text)

    def reply(self, figure: Figure, asked: Message, text: str) -> None:
        """What the customer wrote is answered, in time or not; now and then by somebody else."""
        by = figure
        if self._dice.happens(0.02):
            by = self._stage.team_lead
            text = f"In Vertretung für {figure.person.name}:\n{text}"
        assert asked.due_at is not None
        in_time = self._dice.happens(figure.share_in_time(asked.sent_at, self._stage.now))
        self._life.we_say(self._dice.answer_moment(asked.sent_at, asked.due_at, in_time), by, text)
