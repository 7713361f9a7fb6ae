"""A help page in lines: none too wide, nothing lost."""

import pytest
from rich.cells import cell_len

from domain.person import Role
from widgets.help.lines import WIDEST, lines_of
from widgets.helptexts.blocks import Block, Kind, page
from widgets.helptexts.contents import TOPICS, readable
from widgets.helptexts.topic import Topic

ALL = readable([Role.ADMIN])


@pytest.mark.parametrize("width", [20, 44, 80, 200])
@pytest.mark.parametrize("one", TOPICS, ids=lambda one: one.id)
def test_no_line_is_wider_than_the_page(one: Topic, width: int) -> None:
    lines = lines_of(page(one, ALL), width)
    assert max(cell_len(line.text) for line in lines) <= min(width, WIDEST)


@pytest.mark.parametrize("one", TOPICS, ids=lambda one: one.id)
def test_every_word_of_a_page_is_shown(one: Topic) -> None:
    blocks = page(one, ALL)
    shown = " ".join(line.text for line in lines_of(blocks, 60)).split()
    assert [word for block in blocks for word in block.text.split() if word not in shown] == []


def test_no_example_of_ours_is_broken_beside_the_list_at_80() -> None:
    for one in TOPICS:
        for block in page(one, ALL):
            if block.kind is Kind.EXAMPLE:
                assert len(lines_of([block], 45)) == 1, block.text


def test_a_heading_stands_right_above_what_it_heads() -> None:
    blocks = [Block(Kind.TEXT, "a"), Block(Kind.HEADING, "b"), Block(Kind.TEXT, "c")]
    assert [line.text for line in lines_of(blocks, 40)] == ["a", "", "b", "c"]


def test_the_further_lines_of_a_point_stand_under_its_first() -> None:
    lines = lines_of([Block(Kind.POINT, "eins zwei drei")], 11)
    assert [line.text for line in lines] == ["• eins zwei", "  drei"]


def test_keys_stand_in_a_column() -> None:
    blocks = [Block(Kind.KEY, "Runter", lead="j / ↓"), Block(Kind.KEY, "Öffnen", lead="Enter")]
    assert [(line.text, line.lead) for line in lines_of(blocks, 40)] == [
        ("j / ↓  Runter", 5),
        ("Enter  Öffnen", 5),
    ]
