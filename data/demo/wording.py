"""How what is said about one task reads: its names and days, greetings and closings."""

from collections.abc import Mapping
from datetime import datetime

from data.demo import talk
from data.demo.cast import staff_slots
from data.demo.dice import Dice
from data.demo.plot import Plot
from data.demo.topics.topic import Pair, spoken


class Wording:
    """Fills texts with what stays the same through one task, in the customer's form of address."""

    def __init__(self, plot: Plot, agency: str, dice: Dice) -> None:
        self._dice, self._address = dice, plot.client.customer.address
        topic, chosen = plot.topic, int(dice.random.random() * 60)
        slots = {name: values[chosen % len(values)] for name, values in topic.slots.items()}
        self.fixed = slots | plot.client.slots() | staff_slots(plot.figure, agency)
        """What each slot holds through the whole task."""

    def slots(self, moment: datetime) -> dict[str, str]:
        """All slots, with the days as they are seen from that moment."""
        return self.fixed | self._dice.slots(moment)

    def plain(self, text: str, slots: Mapping[str, str]) -> str:
        """The text filled, with nothing around it."""
        return spoken(text, self._address, slots)

    def say(self, text: str, moment: datetime, *, ours: bool, greets: float = 0.3) -> str:
        """The text as it is written then, sometimes with a greeting and a closing."""
        slots = self.slots(moment)
        return self.wrapped(self.plain(text, slots), slots, ours, greets)

    def wrapped(self, said: str, slots: Mapping[str, str], ours: bool, greets: float) -> str:
        """What is said, now and then with a greeting before it and a closing after it."""
        if self._dice.happens(greets):
            first = talk.GREETINGS_TO_CUSTOMER if ours else talk.GREETINGS_TO_US
            greeting = self.plain(self._dice.pick(first), slots)
            stop = "!" if said[0].isupper() else ","
            said = f"{greeting}{stop}\n{said}"
        else:
            said = said[0].upper() + said[1:]
        if self._dice.happens(greets * 0.5):
            last = talk.CLOSINGS_TO_CUSTOMER if ours else talk.CLOSINGS_TO_US
            said = f"{said}\n{self.plain(self._dice.pick(last), slots)}"
        return said

    def pair(self, pair: Pair, moment: datetime, *, ours: bool) -> tuple[str, str]:
        """Both halves of an exchange, about the same people and days."""
        slots = self.slots(moment)
        first, second = (self.plain(half, slots) for half in pair)
        return (
            self.wrapped(first, slots, ours, 0.3),
            self.wrapped(second, slots, not ours, 0.15) if second else "",
        )
