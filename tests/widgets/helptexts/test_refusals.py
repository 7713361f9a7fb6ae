"""Every refusal leads to a topic that is there, for whoever was refused."""

import pytest

from domain import approval, contract, errors, proposal, workflow
from domain.errors import BadInput, VPAError
from domain.person import Role
from widgets.helptexts.contents import readable
from widgets.helptexts.refusals import topic_for
from widgets.refused_input import _EXACTLY, _FIELDS

ASSISTANTS = {one.id for one in readable([Role.ASSISTANT])}
REFUSALS = sorted(
    {
        kind
        for module in (errors, contract, workflow, proposal, approval)
        for kind in vars(module).values()
        if isinstance(kind, type) and issubclass(kind, VPAError) and kind is not BadInput
    },
    key=lambda kind: kind.__name__,
)


@pytest.mark.parametrize("kind", REFUSALS)
def test_every_refusal_is_explained_to_an_assistant(kind: type[VPAError]) -> None:
    assert topic_for(kind.__new__(kind)) in ASSISTANTS


@pytest.mark.parametrize("kind", [kind for kind in REFUSALS if not kind.__name__.startswith("St")])
def test_what_is_no_trouble_of_the_store_has_a_topic_of_its_own(kind: type[VPAError]) -> None:
    assert kind is VPAError or topic_for(kind.__new__(kind)) != "database"


@pytest.mark.parametrize("field", [*_FIELDS, "never heard of"])
def test_every_entry_is_explained_to_an_assistant(field: str) -> None:
    assert topic_for(BadInput(field, "missing")) in ASSISTANTS


@pytest.mark.parametrize(("field", "why"), _EXACTLY)
def test_every_exact_reason_is_explained_to_an_assistant(field: str, why: str) -> None:
    assert topic_for(BadInput(field, why)) in ASSISTANTS


def test_a_message_that_came_too_late_leads_to_taking_back() -> None:
    assert topic_for(BadInput("message", "too_late")) == "take_back"
    assert topic_for(BadInput("message", "too_long")) == "chat"
