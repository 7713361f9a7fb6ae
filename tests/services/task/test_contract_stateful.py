"""Whatever customer, assistants and management do in any order: what is agreed stays agreed."""

from collections.abc import Iterable
from datetime import timedelta
from itertools import count
from pathlib import Path

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)

from domain.area import DEFAULT_FACTORS, WorkArea
from domain.contract import NewTask, contract
from domain.errors import VPAError
from domain.permission import Act
from domain.proposal import Wanted
from domain.task import ACTIVE, TaskStatus
from services.agreement.consent import Call
from services.agreement.contested import Contested
from services.drafts import chat_key
from tests.builders import SmallAgency, small_agency
from tests.services.task.players import (
    MOVES,
    PEOPLE,
    SERVING,
    SPECIAL,
    USUAL,
    Agreed,
    Players,
)

CALL = timedelta(minutes=5)


class ContractLife(Players, RuleBasedStateMachine):
    """Six people try everything on the tasks of one customer."""

    def __init__(self, agency: SmallAgency, folder: Path) -> None:
        RuleBasedStateMachine.__init__(self)
        Players.__init__(self, agency, folder)

    def teardown(self) -> None:
        self.drafts.close()

    @rule(
        who=st.sampled_from(PEOPLE),
        area=st.sampled_from([None, *WorkArea]),
        minutes=st.integers(1, 300),
        days=st.none() | st.integers(1, 5),
    )
    def order(self, who: str, area: WorkArea | None, minutes: int, days: int | None) -> None:
        deadline = None if days is None else self.agency.clock() + timedelta(days=days)
        wanted = NewTask(
            self.agency.acme,
            "Reise",
            "Nach Ulm",
            timedelta(minutes=minutes),
            deadline=deadline,
            area=area,
        )
        try:
            task = self.tasks.create(self.people[who], wanted)
        except VPAError:
            assert who in {"lea", "bea"}
            return
        assert who not in {"lea", "bea"}
        self.known[task.id] = Agreed(task.deadline_at, task.budget_seconds)

    @initialize()
    def book(self) -> None:
        self.agency.books(self.agency.acme, 300)

    @rule(minutes=st.integers(1, 2000))
    def wait(self, minutes: int) -> None:
        self.agency.clock.on(minutes=minutes)

    @precondition(lambda self: self.known)
    @rule(which=st.integers(0, 99))
    def go_on(self, which: int) -> None:
        """The step that usually comes next, by whom it usually comes."""
        task_id, _agreed = self.one(which)
        task = self.stored(task_id)
        if (usual := USUAL.get(task.status)) is not None:
            who, act = usual
            if act is Act.ACCEPT and task.area is None:
                act = Act.SET_AREA
            elif act is Act.ACCEPT and task.area in SPECIAL and task.released_at is None:
                act = Act.SEND_TO_OPERATIONS
            self.attempt(task_id, act, who, (WorkArea.MARKETING, 2))

    @precondition(lambda self: self.known)
    @rule(
        which=st.integers(0, 99),
        act=st.sampled_from(MOVES),
        who=st.sampled_from(PEOPLE),
        area=st.sampled_from([None, *WorkArea]),
        days=st.integers(1, 4),
    )
    def move(self, which: int, act: Act, who: str, area: WorkArea | None, days: int) -> None:
        task_id, _agreed = self.one(which)
        self.attempt(task_id, act, who, (area, days))

    @precondition(lambda self: self.known)
    @rule(
        which=st.integers(0, 99),
        who=st.sampled_from(PEOPLE),
        days=st.integers(-1, 6),
        minutes=st.none() | st.integers(1, 900),
        is_phoned=st.booleans(),
    )
    def propose(
        self, which: int, who: str, days: int, minutes: int | None, is_phoned: bool
    ) -> None:
        task_id, agreed = self.one(which)
        before, now = self.stored(task_id), self.agency.clock()
        wanted = Wanted(
            deadline=now + timedelta(days=days),
            budget=None if minutes is None else timedelta(minutes=minutes),
        )
        try:
            if is_phoned:
                call = Call("Frau Kundin", now - CALL)
                told, _task = self.consent.note_phone_consent(
                    self.people[who], task_id, wanted, "Mehr Arbeit", call
                )
            else:
                told = self.consent.propose(self.people[who], task_id, wanted, "Mehr Arbeit")
        except VPAError:
            assert self.stored(task_id) == before
            return
        assert who in SERVING
        if is_phoned:
            agreed.by_phone.append(told)
            self.take_over(agreed, told.new)
        else:
            agreed.waiting.append(told)

    @precondition(lambda self: any(one.waiting for one in self.known.values()))
    @rule(which=st.integers(0, 99), who=st.sampled_from(PEOPLE), agrees=st.booleans())
    def answer(self, which: int, who: str, agrees: bool) -> None:
        agreed = _choose((one for one in self.known.values() if one.waiting), which)
        proposal = agreed.waiting[-1]
        try:
            self.consent.answer(self.people[who], proposal, agrees=agrees)
        except VPAError:
            return
        assert who == "kim", "a consent is the customer's word"
        agreed.waiting.remove(proposal)
        if agrees:
            self.take_over(agreed, proposal.new)

    @precondition(lambda self: any(one.waiting for one in self.known.values()))
    @rule(which=st.integers(0, 99), who=st.sampled_from(PEOPLE))
    def withdraw(self, which: int, who: str) -> None:
        agreed = _choose((one for one in self.known.values() if one.waiting), which)
        try:
            self.consent.withdraw(self.people[who], agreed.waiting[-1])
        except VPAError:
            return
        assert who in SERVING
        agreed.waiting.pop()

    @precondition(lambda self: any(one.by_phone for one in self.known.values()))
    @rule(which=st.integers(0, 99), who=st.sampled_from(PEOPLE))
    def contest(self, which: int, who: str) -> None:
        agreed = _choose((one for one in self.known.values() if one.by_phone), which)
        denied = agreed.by_phone[-1]
        try:
            _proposal, task = Contested(self.consent.office).contest(self.people[who], denied)
        except VPAError:
            return
        assert who == "kim", "only she can say that it was not so"
        agreed.by_phone.pop()
        back = {one: denied.old[one] for one in denied.new if self.still_has(agreed, one, denied)}
        self.take_over(agreed, back)
        assert (task.deadline_at, task.budget_seconds) == (agreed.deadline, agreed.budget)

    @precondition(lambda self: self.known)
    @rule(which=st.integers(0, 99), who=st.sampled_from(PEOPLE), text=st.text(max_size=20))
    def type(self, which: int, who: str, text: str) -> None:
        task_id, _agreed = self.one(which)
        self.drafts.keep(self.people[who].id, chat_key(task_id), text)
        self.typed[who, task_id] = text.encode("utf-8", "ignore").decode("utf-8")

    @invariant()
    def terms_are_as_somebody_agreed(self) -> None:
        for task_id, agreed in self.known.items():
            task = self.stored(task_id)
            assert (task.deadline_at, task.budget_seconds) == (agreed.deadline, agreed.budget)

    @invariant()
    def no_specialist_task_is_accepted_without_a_release(self) -> None:
        for task_id in self.known:
            task = self.stored(task_id)
            if task.status in ACTIVE | {TaskStatus.DONE}:
                assert task.area is not None
                assert task.released_at or not DEFAULT_FACTORS[task.area].needs_release

    @invariant()
    def nothing_accepted_is_deleted(self) -> None:
        for task_id, agreed in self.known.items():
            assert not (agreed.was_accepted and agreed.was_deleted)
            assert (self.stored(task_id).status is TaskStatus.DELETED) == agreed.was_deleted

    @invariant()
    def the_newest_version_is_what_holds(self) -> None:
        with self.agency.office.reading() as work:
            for task_id in self.known:
                task = work.tasks.get(task_id)
                versions = work.agreements.contracts_of(task_id)
                assert [one.number for one in versions] == list(range(1, len(versions) + 1))
                if task.status in ACTIVE:
                    assert versions
                    assert versions[-1].terms["budget_seconds"] == task.budget_seconds
                    assert versions[-1].terms["area"] == contract(task)["area"]

    @invariant()
    def what_somebody_typed_is_still_hers(self) -> None:
        for (who, task_id), text in self.typed.items():
            assert self.drafts.text(self.people[who].id, chat_key(task_id)) == text


def _choose(found: Iterable[Agreed], which: int) -> Agreed:
    among = list(found)
    return among[which % len(among)]


def play(url: str, folder: Path, examples: int) -> None:
    agency = small_agency(url)
    number = count()
    run_state_machine_as_test(
        lambda: ContractLife(agency, folder / str(next(number))),  # type: ignore[arg-type]  # any maker will do
        settings=settings(
            max_examples=examples,
            stateful_step_count=30,
            deadline=None,
            suppress_health_check=list(HealthCheck),
        ),
    )


def test_no_order_of_acts_breaks_what_was_agreed(sqlite_url: str, tmp_path: Path) -> None:
    play(sqlite_url, tmp_path, 12)


def test_the_same_on_postgresql(postgres_url: str, tmp_path: Path) -> None:
    play(postgres_url, tmp_path, 3)
