"""Whatever is agreed, contested, worked and corrected: the debit is the sum of the entries."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from decimal import Decimal

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from domain.area import DEFAULT_FACTORS, WorkArea
from domain.consent import agreed, restored
from domain.contract import contract
from domain.entry import Entry
from domain.ids import CustomerId, MessageId, PersonId, TaskId
from domain.proposal import Proposal
from domain.task import Task, TaskStatus
from domain.trail import Facts
from domain.worked import at_factors_of, debit, exchanged, restated

NOW = datetime(2026, 11, 23, 8, tzinfo=UTC)
PLENTY = timedelta(hours=1000)
AREAS = st.sampled_from(
    [WorkArea.BACKOFFICE, WorkArea.MARKETING, WorkArea.PROJECT_MANAGEMENT, WorkArea.SECRETARIAT]
)
TASK = Task(
    *(TaskId(1), 7, CustomerId(1), PersonId(1), "Titel", "Text", TaskStatus.IN_PROGRESS),
    *(1000 * 3600, NOW, None),
    area=WorkArea.BACKOFFICE,
    customer_factor=Decimal("1.0"),
    assistant_factor=Decimal("1.0"),
)


class ContestedAreas(RuleBasedStateMachine):
    """A task whose area changes by phone and back, while people work on it (DEAD-1, AREA-2)."""

    def __init__(self) -> None:
        super().__init__()
        self.task = TASK
        self.entries: list[Entry] = []
        self.noted: list[tuple[Proposal, Facts]] = []
        self.now = NOW

    @rule(seconds=st.integers(1, 20_000))
    def work(self, seconds: int) -> None:
        plain = Entry(int(self.now.timestamp()), TASK.id, PersonId(1), self.now, seconds, "")
        self.entries.append(at_factors_of(self.task, plain))
        self._recorded()

    @rule(area=AREAS)
    def change_by_phone(self, area: WorkArea) -> None:
        if area is self.task.area or self.task.area is None:
            return
        old, new = {"area": self.task.area.value}, {"area": area.value}
        call = Proposal(
            *(1, TASK.id, TASK.customer_id, old, new, "Grund", MessageId(1), PersonId(1)),
            *("Ada", self.now),
            answered_at=self.now,
        )
        self.noted.append((call, contract(self.task)))
        self.task = agreed(self.task, new, DEFAULT_FACTORS[area], PLENTY, NOW)

    @precondition(lambda self: self.noted)
    @rule(data=st.data())
    def contest(self, data: st.DataObject) -> None:
        call, former = self.noted.pop(data.draw(st.integers(0, len(self.noted) - 1)))
        was, since = self.task.area, call.answered_at
        after = restored(self.task, call, former)
        if after.area is was or since is None:
            assert after == self.task, "a later consent has changed it again"
            return
        self.task, changed = restated(after, self.entries, since)
        known = {one.id: one for one in changed}
        self.entries = [known.get(one.id, one) for one in self.entries]
        for one in self.entries:
            if one.started_at >= since:
                assert at_factors_of(self.task, one) == one, "it costs and pays as before the call"

    @precondition(lambda self: self.entries)
    @rule(data=st.data())
    def take_out(self, data: st.DataObject) -> None:
        gone = self.entries.pop(data.draw(st.integers(0, len(self.entries) - 1)))
        self.task = exchanged(self.task, [gone], [])
        self._recorded()

    @precondition(lambda self: any(not one.doubled for one in self.entries))
    @rule(data=st.data())
    def double(self, data: st.DataObject) -> None:
        single = [place for place, one in enumerate(self.entries) if not one.doubled]
        place = data.draw(st.sampled_from(single))
        twice = replace(self.entries[place], doubled=True)
        self.task = exchanged(self.task, [self.entries[place]], [twice])
        self.entries[place] = twice

    @invariant()
    def the_debit_is_the_sum_of_the_entries(self) -> None:
        exact = Decimal(0)
        for one in self.entries:
            assert one.customer_factor is not None
            exact += one.seconds * one.customer_factor * (2 if one.doubled else 1)
        assert debit(self.task) == int(exact + Decimal("0.5"))

    def _recorded(self) -> None:
        self.now += timedelta(hours=8)
        self.task = replace(self.task, worked_seconds=sum(one.seconds for one in self.entries))


TestContestedAreas = ContestedAreas.TestCase
