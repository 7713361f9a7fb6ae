"""In whatever order: nobody hears too early, nothing open is closed (HAND-2, HAND-8)."""

from contextlib import suppress
from functools import partial

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from domain import handover_moves as moves
from domain.closing import ACCEPTED, WAYS, Item, Way, open_items, unaccepted_items
from domain.errors import VPAError
from domain.handover import Around
from domain.handover_terms import TELLINGS, Side, Step, Target, Telling
from domain.ids import PersonId, TaskId
from domain.leaving_gates import Left, account_locks, last_invoice_locks
from tests.domain.begun_handover import BEA, BEATRICE, CLARA, HANDOVER, HERSELF, KONRAD, MIRIAM
from tests.domain.examples.leaving import AFTER, NOTICE

PEOPLE = st.sampled_from([MIRIAM, KONRAD, BEATRICE, HERSELF])


class AnyOrder(RuleBasedStateMachine):
    """Everybody tries everything; what is refused changes nothing."""

    def __init__(self) -> None:
        super().__init__()
        self.handover = HANDOVER
        self.around = Around(file_missing=2, open_tasks=1)
        self.named: object = None
        """Who was agreed on when the customer was told."""
        self.usual = (Target.SUCCESSOR, False, False)
        """Who follows as a rule, whether the list is done early, whether she is trained."""

    @rule(missing=st.integers(0, 1), runs=st.booleans(), tasks=st.integers(0, 1))
    def time_goes_on(self, missing: int, runs: bool, tasks: int) -> None:
        self.around = Around(missing, runs and self.handover.task_id is not None, tasks)

    @rule(by=PEOPLE)
    def check_file(self, by: moves.By) -> None:
        with suppress(VPAError):
            self.handover = moves.file_checked(self.handover, self.around, by, "geprüft")

    @rule(
        whom=st.sampled_from(Target),
        telling=st.sampled_from(Telling),
        who=st.sampled_from([None, BEA, CLARA]),
    )
    def propose(self, whom: Target, telling: Telling, who: PersonId | None) -> None:
        with suppress(VPAError):
            self.handover = moves.proposed(self.handover, whom, telling, who, "Bea")

    @rule(side=st.sampled_from(Side), by=st.sampled_from([MIRIAM, KONRAD]))
    def approve(self, side: Side, by: moves.By) -> None:
        with suppress(VPAError):
            self.handover = moves.approved(self.handover, side, by)

    @rule(by=PEOPLE)
    def tell(self, by: moves.By) -> None:
        with suppress(VPAError):
            self.handover = moves.told(self.handover, by, "angerufen")
            self.named = (self.handover.target, self.handover.successor_id)

    @rule(wanted=st.booleans())
    def decide_training(self, wanted: bool) -> None:
        with suppress(VPAError):
            self.handover = moves.training_decided(self.handover, wanted, TaskId(4))

    @rule(item=st.sampled_from(Item), way=st.sampled_from(Way), proof=st.sampled_from(["", "da"]))
    def prove(self, item: Item, way: Way, proof: str) -> None:
        with suppress(VPAError):
            self.handover = moves.item_proved(self.handover, item, way, proof, HERSELF)

    @rule(item=st.sampled_from(Item), by=PEOPLE)
    def accept(self, item: Item, by: moves.By) -> None:
        with suppress(VPAError):
            self.handover = moves.item_accepted(self.handover, item, by)

    def propose_usually(self) -> None:
        """Once somebody is proposed, only the rule above proposes another."""
        whom = self.usual[0]
        self.propose(whom, TELLINGS[whom][0], BEA if whom is Target.SUCCESSOR else None)

    def prove_or_accept(self, item: Item) -> None:
        """What the successor has to take as in order."""
        if not self.handover.check(item).is_done:
            self.prove(item, WAYS[item][0], "da")
        else:
            self.accept(item, BEATRICE)

    @rule(by=PEOPLE)
    def pass_on(self, by: moves.By) -> None:
        with suppress(VPAError):
            self.handover = moves.passed_on(self.handover, self.around, by)
            assert not (self.around.training_runs or unaccepted_items(self.handover.checks)) or (
                self.handover.target is Target.REACTIVATION
            )

    @rule(by=PEOPLE)
    def close(self, by: moves.By) -> None:
        with suppress(VPAError):
            self.handover = moves.closed(self.handover, self.around, by)
            assert self.around.open_tasks == 0

    @initialize(
        steps=st.integers(0, 18),
        whom=st.sampled_from(Target),
        early=st.booleans(),
        trained=st.booleans(),
    )
    def it_has_come_so_far(self, steps: int, whom: Target, early: bool, trained: bool) -> None:
        """What comes late is tried as often as what comes early."""
        self.around, self.usual = Around(), (whom, early, trained)
        for _step in range(steps):
            self.somebody_does_what_is_next()

    @rule(steps=st.integers(1, 4))
    def others_go_on(self, steps: int) -> None:
        for _step in range(steps):
            self.somebody_does_what_is_next()

    def somebody_does_what_is_next(self) -> None:
        """One thing only, so that everything else may be tried in between."""
        _whom, early, trained = self.usual
        items = [
            partial(self.prove, one, WAYS[one][0], "da") for one in open_items(self.handover.checks)
        ]
        for step in (
            *(items if early else ()),
            lambda: self.check_file(HERSELF),
            *([] if self.handover.target else [self.propose_usually]),
            *(
                []
                if self.handover.by_assistants
                else [partial(self.approve, Side.ASSISTANTS, MIRIAM)]
            ),
            *(
                []
                if self.handover.by_customers
                else [partial(self.approve, Side.CUSTOMERS, KONRAD)]
            ),
            lambda: self.tell(MIRIAM),
            *(
                []
                if self.handover.training is not None
                else [partial(self.decide_training, trained)]
            ),
            *(partial(self.prove_or_accept, item) for item in ACCEPTED),
            lambda: self.pass_on(BEATRICE),
            *items,
            lambda: self.close(MIRIAM),
        ):
            before = self.handover
            step()
            if self.handover != before:
                return

    @invariant()
    def whoever_was_told_has_somebody_both_sides_agree_on(self) -> None:
        now = self.handover
        if now.is_told:
            assert now.target is not None and now.telling is not None
            assert (now.target is Target.SUCCESSOR) is (now.successor_id is not None)
            assert now.by_assistants is not None and now.by_customers is not None
            assert now.by_assistants.by != now.by_customers.by
            assert (now.target, now.successor_id) == self.named
            assert now.has_done(Step.FILE)

    @invariant()
    def a_later_step_is_never_done_before_an_earlier(self) -> None:
        done = [one.done_at is not None for one in self.handover.stages]
        told = done[list(Step).index(Step.INFORMED) :]
        assert told == sorted(told, reverse=True)

    @invariant()
    def what_is_closed_has_every_item_done(self) -> None:
        is_closed = self.handover.is_closed
        if is_closed:
            assert not open_items(self.handover.checks)
            assert self.handover.successor_id != CLARA
        left = Left(customers=0 if is_closed else 1)
        assert bool(last_invoice_locks(left)) is not is_closed
        assert bool(account_locks(NOTICE, left, AFTER)) is not is_closed


TestAnyOrder = AnyOrder.TestCase
TestAnyOrder.settings = settings(max_examples=100, stateful_step_count=40, deadline=None)
