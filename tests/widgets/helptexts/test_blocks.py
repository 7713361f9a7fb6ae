"""A topic as a page: its marks become blocks, its keys are the present ones."""

from collections.abc import Iterator

import pytest

from domain.person import Role
from widgets.commands import all_commands, for_customers, frame
from widgets.helptexts.blocks import Kind, page, with_keys
from widgets.helptexts.contents import readable, topic
from widgets.helptexts.topic import Topic
from widgets.keys.present import use_keys


@pytest.fixture(autouse=True)
def _usual_keys() -> Iterator[None]:
    yield
    use_keys({})


def known(name: str) -> Topic:
    found = topic(name)
    assert found is not None
    return found


def test_a_page_has_its_title_first_and_its_links_last() -> None:
    blocks = page(known("response"), readable([Role.ASSISTANT]))
    assert blocks[0].kind is Kind.TITLE
    links = [block.target for block in blocks if block.kind is Kind.LINK]
    assert links == ["due_reason", "days_off", "prewarning", "no_answer"]
    assert blocks[-1].kind is Kind.LINK


def test_points_and_examples_stand_by_themselves() -> None:
    blocks = page(known("response"), ())
    assert sum(block.kind is Kind.POINT for block in blocks) == 3
    examples = [block.text for block in blocks if block.kind is Kind.EXAMPLE]
    assert "Mo 14:01  → Di 12:00" in examples


def test_a_topic_tells_the_keys_that_belong_to_it() -> None:
    keys = [block for block in page(known("undo"), ()) if block.kind is Kind.KEY]
    assert [(key.lead, key.text) for key in keys] == [("u", "Rückgängig")]


def test_her_own_key_is_told_in_the_text() -> None:
    assert with_keys("Drücke {frame.undo}.") == "Drücke [u]."
    use_keys({frame.UNDO.id: "ctrl+z"})
    assert with_keys("Drücke {frame.undo}.") == "Drücke [Strg+Z]."


def test_a_command_that_is_none_is_a_mistake_in_the_text() -> None:
    with pytest.raises(KeyError):
        with_keys("{frame.nothing}")


def test_the_page_of_keys_is_the_whole_sheet() -> None:
    hers = [block for block in page(known("my_keys"), ()) if block.kind is Kind.KEY]
    assert len(hers) == len({*for_customers.SHARED, *for_customers.ONLY})
    keys = [block for block in page(known("keys"), ()) if block.kind is Kind.KEY]
    assert len(keys) == len(all_commands()) - len(for_customers.ONLY)
