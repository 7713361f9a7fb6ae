"""Templates: what may stay open, what is filled, and what may not be sent (CHAT-3, CHAT-7)."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.errors import BadInput
from domain.template import (
    LONGEST,
    PLACEHOLDERS,
    Placeholder,
    StrangePlaceholder,
    Template,
    Unfilled,
    fill,
    in_order,
    left_open,
    refuse_left_open,
    worded,
)

words = st.text(st.characters(exclude_characters="{}"))
names = st.sampled_from([name.value for name in Placeholder])


def test_every_occasion_says_what_it_can_fill() -> None:
    assert set(PLACEHOLDERS) == set(Template)
    assert all(Placeholder.CONTACT in known for known in PLACEHOLDERS.values())


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("", ()),
        ("Guten Tag, {contact},", ("contact",)),
        ("{due} {contact} {due}", ("due", "contact")),
        ("{new_deadline}", ("new_deadline",)),
        ("{ due }", ()),
        ("{Due}", ()),
        ("{}", ()),
        ("{{due}}", ("due",)),
        ("{due", ()),
        ("body { color: red }", ()),
        ('{"title": 1}', ()),
        ("{vorname}", ()),
        ("{contact.__class__}", ()),
        ("{contact!r}", ()),
    ],
)
def test_only_placeholders_of_ours_count_as_open(text: str, names: tuple[str, ...]) -> None:
    assert left_open(text) == names
    if names:
        with pytest.raises(Unfilled) as refusal:
            refuse_left_open(text)
        assert refusal.value.names == names
    else:
        refuse_left_open(text)


def test_what_is_not_known_stays_open() -> None:
    assert fill("{contact}: {due}", {"contact": "Ähre"}) == "Ähre: {due}"


@given(words, words, names)
def test_what_is_filled_in_is_never_looked_at_again(before: str, after: str, name: str) -> None:
    text = f"{before}{{{name}}}{after}"
    assert fill(text, {name: "{due} {title}"}) == f"{before}{{due}} {{title}}{after}"


@given(st.lists(st.tuples(words, names)), st.dictionaries(names, words))
def test_filling_leaves_open_exactly_what_is_not_known(
    parts: list[tuple[str, str]], known: dict[str, str]
) -> None:
    text = "".join(f"{said}{{{name}}}" for said, name in parts)
    assert set(left_open(fill(text, known))) == {name for _, name in parts} - set(known)


class TestWorded:
    def test_it_is_kept_clean(self) -> None:
        assert worded(Template.ABSENCE, " Hallo {contact}\x1b,\r\n ") == "Hallo {contact},"

    @pytest.mark.parametrize(("text", "why"), [("  ", "missing"), ("x" * 4001, "too_long")])
    def test_an_empty_or_endless_one_is_refused(self, text: str, why: str) -> None:
        assert len(text) <= LONGEST or why == "too_long"
        with pytest.raises(BadInput) as refusal:
            worded(Template.ABSENCE, text)
        assert refusal.value.why == why

    @pytest.mark.parametrize("strange", ["due", "vorname"])
    def test_what_its_occasion_cannot_fill_is_refused(self, strange: str) -> None:
        with pytest.raises(StrangePlaceholder) as refusal:
            worded(Template.ABSENCE, f"Hallo {{{strange}}}")
        assert refusal.value.names == (f"{{{strange}}}",)
        assert "until" in refusal.value.known

    def test_whatever_stands_in_braces_was_meant_to_be_filled(self) -> None:
        text = "{Contact}, { contact }, {contact} {Empfänger} {until\n{from} {Contact} und }"
        with pytest.raises(StrangePlaceholder) as refusal:
            worded(Template.ABSENCE, text)
        said = ("{Contact}", "{ contact }", "{Empfänger}", "{until", "}")
        assert refusal.value.names == said


def test_placeholders_stand_in_the_order_of_their_table() -> None:
    assert in_order({Placeholder.COST, Placeholder.CONTACT}) == (
        Placeholder.CONTACT,
        Placeholder.COST,
    )
