"""Who may do what (ROLE-1 to ROLE-3)."""

import pytest

from domain.errors import Forbidden
from domain.ids import PersonId
from domain.permission import MAY, Act, Reach, reach_of, role_acting, sees_everything
from domain.person import MANAGEMENT, Actor, Role

STAFF_ACTS = [act for act in Act if MAY[act].get(Role.ASSISTANT) is Reach.OWN]


def somebody(*roles: Role) -> Actor:
    return Actor(PersonId(1), "Jemand", frozenset(roles))


def test_every_act_has_a_line() -> None:
    assert set(MAY) == set(Act)


@pytest.mark.parametrize("act", STAFF_ACTS)
def test_an_assistant_reaches_only_her_own_and_management_everything(act: Act) -> None:
    assert reach_of(somebody(Role.ASSISTANT), act) is Reach.OWN
    for role in MANAGEMENT:
        if role in MAY[act]:
            assert reach_of(somebody(role), act) is Reach.ALL


@pytest.mark.parametrize("act", [act for act in Act if act not in STAFF_ACTS])
def test_the_rest_is_not_the_assistants(act: Act) -> None:
    if MAY[act].get(Role.ASSISTANT) is Reach.SELF:
        assert reach_of(somebody(Role.ASSISTANT), act) is Reach.SELF
        return
    with pytest.raises(Forbidden):
        reach_of(somebody(Role.ASSISTANT), act)


@pytest.mark.parametrize("act", [act for act in Act if Role.CUSTOMER in MAY[act]])
def test_a_customer_reaches_only_her_own(act: Act) -> None:
    expected = Reach.SELF if act is Act.CHANGE_OWN_PASSWORD else Reach.OWN
    assert reach_of(somebody(Role.CUSTOMER), act) is expected


@pytest.mark.parametrize(
    "act", [Act.ANSWER_PROPOSAL, Act.CONTEST_CONSENT, Act.APPROVE, Act.WITHDRAW_APPROVAL, Act.RATE]
)
def test_the_customers_own_word_is_nobody_elses(act: Act) -> None:
    assert MAY[act].keys() == {Role.CUSTOMER}


def test_the_widest_role_acts() -> None:
    both = somebody(Role.ASSISTANT, Role.OPERATIONS)
    assert reach_of(both, Act.POST_MESSAGE) is Reach.ALL
    assert role_acting(both, Act.POST_MESSAGE) is Role.OPERATIONS
    assert role_acting(somebody(Role.ASSISTANT), Act.POST_MESSAGE) is Role.ASSISTANT


@pytest.mark.parametrize("role", list(Role))
def test_only_management_sees_everything(role: Role) -> None:
    assert sees_everything(somebody(role)) == (role in MANAGEMENT)


def test_nobody_without_a_role_does_anything() -> None:
    for act in Act:
        with pytest.raises(Forbidden):
            reach_of(somebody(), act)
