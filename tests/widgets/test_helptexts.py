"""The texts of the help: whole in both languages, linked, and in nobody's internal words."""

import re

import pytest

from domain.permission import MAY, Act
from domain.person import MANAGEMENT, Role
from tests.house import HOUSE
from tests.internal_words import INTERNAL
from widgets import commands
from widgets.commands import for_customers, frame
from widgets.helptexts.blocks import Kind, page, with_keys
from widgets.helptexts.contents import TOPICS, readable, topic
from widgets.helptexts.hers import HERS, of_hers
from widgets.helptexts.reading import sections, words_of
from widgets.helptexts.topic import Group, Topic
from widgets.words import LANGUAGES

EVERY_TOPIC = pytest.mark.parametrize("one", TOPICS, ids=lambda one: one.id)
EVERY_LANGUAGE = pytest.mark.parametrize("code", LANGUAGES)
RULE_ID = re.compile(r"\b[A-Z]{3,5}-\d")
MUST_ANSWER = {
    "response",
    "deadline",
    "check",
    "budget_warning",
    "deliver",
    "delegate",
    "areas",
    "delete",
    "presence",
    "account",
    "categories",
}
"""What people look for, as far as the program knows it already."""


def test_ids_are_unique() -> None:
    ids = [one.id for one in TOPICS]
    assert len(ids) == len(set(ids))


@EVERY_LANGUAGE
@pytest.mark.parametrize("group", Group)
def test_a_file_holds_its_topics_in_their_order_and_no_other(code: str, group: Group) -> None:
    wanted = [one.id for one in TOPICS if one.group is group]
    assert list(sections(code, group.value)) == wanted


@EVERY_LANGUAGE
@EVERY_TOPIC
def test_every_topic_has_its_words(one: Topic, code: str) -> None:
    words = words_of(one, code)
    assert words.title
    assert words.body
    assert words.also or one.group is Group.GLOSSARY
    assert "title:" not in words.body


@EVERY_TOPIC
def test_both_languages_say_it_in_the_same_shape(one: Topic) -> None:
    def shape(code: str) -> tuple[list[str], set[str]]:
        body = words_of(one, code).body
        marks = [line[:2] for line in body.split("\n") if line[:2] in ("# ", "- ")]
        return marks, set(re.findall(r"\{[^}]+\}", body))

    german, english = (shape(code) for code in LANGUAGES)
    assert german == english


@EVERY_LANGUAGE
@EVERY_TOPIC
def test_no_rule_id_and_no_word_of_the_management_is_said(one: Topic, code: str) -> None:
    words = words_of(one, code)
    text = "\n".join((words.title, words.also, words.body))
    assert RULE_ID.findall(text) == []
    assert [word for word in INTERNAL if word.casefold() in text.casefold()] == []


@EVERY_LANGUAGE
@EVERY_TOPIC
def test_every_key_it_names_is_a_command(one: Topic, code: str) -> None:
    assert "{" not in with_keys(words_of(one, code).body)
    assert [key for key in one.keys if commands.find(key) is None] == []


@EVERY_LANGUAGE
def test_titles_are_told_apart(code: str) -> None:
    for side in (HERS, readable([Role.ADMIN])):
        titles = [words_of(one, code).title for one in side if one.group is not Group.GLOSSARY]
        assert len(titles) == len(set(titles))


@EVERY_TOPIC
def test_no_link_is_dead_and_none_leads_to_itself(one: Topic) -> None:
    assert one.related
    assert [name for name in one.related if topic(name) is None or name == one.id] == []


@EVERY_LANGUAGE
def test_a_topic_named_in_a_text_is_there(code: str) -> None:
    titles = {words_of(one, code).title for one in TOPICS}
    pattern = {"de": r"[Ss]teht (?:mehr dazu )?unter „([^“]+)“", "en": r"told in “([^”]+)”"}[code]
    named = {
        title
        for one in TOPICS
        for title in re.findall(pattern, " ".join(words_of(one, code).body.split()))
    }
    assert named
    assert named - titles == set()


def test_every_room_and_everything_people_look_for_has_its_topic() -> None:
    ids = {one.id for one in TOPICS}
    assert frame.ROOMS.keys() <= ids
    assert ids >= MUST_ANSWER


class TestReaders:
    def test_an_assistant_reads_nothing_about_steering(self) -> None:
        ids = {one.id for one in readable([Role.ASSISTANT])}
        assert {"give_back", "team_figures", "people", "import", "backup"} & ids == set()
        assert "response" in ids

    def test_an_admin_reads_everything(self) -> None:
        assert readable([Role.ADMIN]) == tuple(one for one in TOPICS if one not in HERS)

    def test_a_customer_reads_her_own_pages_and_no_other(self) -> None:
        assert readable([Role.CUSTOMER]) == HERS

    @EVERY_TOPIC
    def test_her_pages_name_only_keys_she_has(self, one: Topic) -> None:
        told = words_of(one, "de").body
        keys = {*one.keys, *re.findall(r"\{([a-z_.]+)\}", told)}
        if one in HERS:
            assert [key for key in keys if not for_customers.has([Role.CUSTOMER], key)] == []

    @EVERY_TOPIC
    def test_every_page_of_ours_has_one_of_hers_in_its_place(self, one: Topic) -> None:
        assert topic(of_hers(one.id)) in HERS

    def test_who_reads_of_an_act_is_who_may_do_it(self) -> None:
        told = {"import": Act.IMPORT, "people": Act.ADD_PERSON, "give_back": Act.GIVE_BACK}
        for name, act in told.items():
            found = topic(name)
            assert found is not None
            assert found.roles == MAY[act].keys()
        assert topic("team_figures") in readable([min(MANAGEMENT)])

    @EVERY_TOPIC
    def test_a_page_links_only_to_what_its_reader_may_read(self, one: Topic) -> None:
        mine = readable([Role.ASSISTANT])
        links = {block.target for block in page(one, mine) if block.kind is Kind.LINK}
        assert links <= {topic.id for topic in mine}
        if one in mine:
            assert links


def test_every_room_of_ours_has_its_page_among_the_rooms() -> None:
    rooms = {*frame.ROOMS, "singles"} - {"account"}
    assert {one.id for one in TOPICS if one.group is Group.ROOMS} == rooms


def test_the_glossary_page_is_made_of_the_terms() -> None:
    from docs.make_glossary import glossary

    written = (HOUSE / "docs/glossary.md").read_text(encoding="utf-8")
    assert written == glossary(), "run: python -m docs.make_glossary"
