"""The catalogue of words holds what the sources say: all of it, nothing else, nothing internal."""

import ast
import gettext
import re
from functools import cache
from string import Formatter

from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract_from_file
from babel.messages.pofile import read_po

from domain.person import Role
from tests.house import FACES, HOUSE, place, sources
from tests.internal_words import INTERNAL
from widgets.commands.for_customers import rooms_for
from widgets.helptexts.contents import readable
from widgets.helptexts.reading import words_of
from widgets.in_du import IN_DU

DU = re.compile(
    r"\b(du|dein\w*|dir|dich)\b|\bbitte (wähle?|gib|trage?|prüfe?|kürze|schreibe?|ändere|nimm)\b"
    r"|; (versuche?|trage?|wähle?|prüfe?) ",
    re.IGNORECASE,
)
"""How colleagues are spoken to, asked for something too; what customers read speaks to nobody."""

SIE = re.compile(r"\b(Ihnen|Ihre?[mnrs]?)\b|\w,? Sie\b")
"""How customers are spoken to where something is said to them; at a beginning it is "she"."""

OUR_ROOMS = {"dashboard", "triage", "customers", "planning", "honorarium", "handover", "team"}
OUR_PLACES = (
    *(f"screens/{room}" for room in sorted(OUR_ROOMS)),
    *("app/cli/", "screens/check/", "screens/welcome", "widgets/dashlets/"),
    *(
        f"screens/moves/{move}."
        for move in (
            *("absences", "survey_words", "care", "check", "clock", "day", "survey_decision"),
            *("handover", "leaving", "meeting", "nobody_found", "one_customer"),
            *("phone", "planning", "review", "surveys"),
            *("letters", "retention", "team", "recorded_time"),
        )
    ),
    *(
        f"widgets/explaining/{rule}."
        for rule in ("clock", "customer_file", "invoice", "time_entry")
    ),
    *(
        f"screens/dialogs/{dialog}."
        for dialog in ("planning/confirm_plan", "money/invoice", "chat/word_template")
    ),
    *("widgets/labels/care.", "widgets/planning/lines.", "widgets/customer/duty_lines."),
    *("widgets/team/", "widgets/handover/", "widgets/frame/clock_line."),
)
"""Where no customer ever is."""

IN_HER_FORM = ("screens/autochat/asking.", "screens/autochat/telling.")
"""Where she is spoken to in the form that she has chosen (CHAT-2)."""

TO_US = {
    "Accepting it releases your own pay. Ask the customer to write in the chat that she accepts "
    "it, and name that message; what she said by phone is recorded by your team lead.",
    "Another area changes what you earn, and nobody signs in for this customer who could contest "
    "it. Your team lead notes what was agreed by phone.",
    "Management words the templates. Tell your team lead what would be better.",
    "No customer is yours yet, so there is nobody to create a task for.",
    "No customer of yours is called so.",
    "Say in the summary what you hand over, then deliver the task.",
    "Say why you pass the task on; it helps to find the right person next time.",
    "The database is older than this program. Make a copy with your server's tools, "
    "then run `vpa db upgrade`.",
    "There is no customer yet to create a task for. vpa import brings yours in.",
    "This database already belongs to an agency. Please sign in.",
    "Which approval do you need?",
    "You answer standing in for {name}.",
    "You only read along here. {new} begins a chat of your own.",
    "You read along; neither of them sees it.",
    "You see your own chats; only management may read along.",
    "Your own chats are shown.",
    "Your role does not allow you to {act}. Ask your team lead or an admin.",
    "Your view",
    "Your view of the rating of {task}",
    "you",
    "your question",
}
"""What no customer is told, though it stands where she may be."""

PO = HOUSE / "widgets/locale/de/LC_MESSAGES/vpa.po"


@cache
def catalogue() -> Catalog:
    with PO.open("rb") as file:
        return read_po(file, locale="de", domain="vpa")


def translated() -> list[Message]:
    return [message for message in catalogue() if message.id]


def forms(text: object) -> tuple[str, ...]:
    """The sentence, or its forms for one and for many."""
    if isinstance(text, list | tuple):
        return tuple(str(one) for one in text)
    return (text if isinstance(text, str) else "",)


def fields(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name is not None}


class TestWords:
    def test_every_sentence_of_the_sources_is_in_the_catalogue_and_no_other(self) -> None:
        said: set[tuple[str, ...]] = set()
        for path in sources(*FACES):
            for _line, text, _comments, _context in extract_from_file("python", str(path)):
                said.add(forms(text))
        kept = {forms(message.id) for message in translated()}
        assert said - kept == set(), "not in the .po"
        assert kept - said == set(), "in the .po, but not said (Babel sees no N_ within a _)"

    def test_nothing_is_missing_fuzzy_or_obsolete(self) -> None:
        assert [m.id for m in translated() if not all(forms(m.string)) or m.fuzzy] == []
        assert list(catalogue().obsolete) == []

    def test_a_translation_keeps_the_fields(self) -> None:
        assert [
            message.id
            for message in translated()
            if not all(
                fields(text) <= fields(forms(message.id)[-1]) for text in forms(message.string)
            )
            or fields(forms(message.string)[-1]) != fields(forms(message.id)[-1])
        ] == []

    def test_what_is_compiled_is_what_is_written(self) -> None:
        with PO.with_suffix(".mo").open("rb") as file:
            compiled = gettext.GNUTranslations(file)
        many = [(m, n) for m in translated() for n in ((1, 2) if m.pluralizable else (0,))]
        for message, n in many:
            one, *more = forms(message.id)
            said = compiled.ngettext(one, more[0], n) if more else compiled.gettext(one)
            assert said == forms(message.string)[n == 2]

    def test_no_word_of_the_management_is_in_the_outward_vocabulary(self) -> None:
        assert [
            text
            for message in translated()
            for text in (*forms(message.id), *forms(message.string))
            if any(word.casefold() in text.casefold() for word in INTERNAL)
        ] == []

    def test_there_is_one_word_for_the_team_lead(self) -> None:
        pages = [words_of(topic, "de").body for topic in readable(Role)]
        texts = [form for message in translated() for form in forms(message.string)]
        assert [one for one in (*pages, *texts) if "Teamleitung" in one] == []


class TestHidden:
    def test_no_word_hides_where_the_catalogue_is_not_fed_from(self) -> None:
        """Before Python 3.12 Babel sees nothing within an f-string."""
        kept = {forms(message.id)[0] for message in translated()}
        assert {
            node.args[0].value
            for path in sources(*FACES)
            for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
            if isinstance(node, ast.Call)
            and isinstance(node.func, ast.Name)
            and node.func.id in ("_", "N_", "ngettext")
            and node.args
            and isinstance(node.args[0], ast.Constant)
        } - kept == set()


class TestAddress:
    """Who gives the work is no colleague: nothing that she reads says Du to her (CHAT-2)."""

    def test_no_sentence_that_a_customer_can_meet_says_du(self) -> None:
        german = {forms(message.id): forms(message.string) for message in translated()}
        said = {
            (forms(text)[0], where)
            for path in sources(*FACES)
            for where in [place(path)]
            if not where.startswith((*OUR_PLACES, *IN_HER_FORM))
            for _line, text, _comments, _context in extract_from_file("python", str(path))
            if any(DU.search(form) for form in german[forms(text)])
        }
        assert {one for one in said if one[0] not in TO_US} == set()
        assert TO_US - {text for text, _where in said} == set(), "says Du no more, or is gone"

    def test_what_says_sie_to_a_customer_says_du_to_whom_that_is_said(self) -> None:
        german = {forms(message.id): forms(message.string) for message in translated()}
        said = {
            forms(text)[0]
            for path in sources(*FACES)
            if not place(path).startswith((*OUR_PLACES, *IN_HER_FORM))
            for _line, text, _comments, _context in extract_from_file("python", str(path))
            if any(SIE.search(form) for form in german[forms(text)])
        }
        assert said == set(IN_DU)
        for sentence, spoken in IN_DU.items():
            assert fields(spoken) == fields(sentence)
            assert DU.search(spoken) and not SIE.search(spoken)

    def test_none_of_our_rooms_is_hers(self) -> None:
        assert OUR_ROOMS.isdisjoint(rooms_for([Role.CUSTOMER]))

    def test_no_page_of_her_help_says_du(self) -> None:
        pages = [words_of(topic, "de") for topic in readable([Role.CUSTOMER])]
        assert len(pages) > 10
        assert [page for page in pages if any(map(DU.search, (page.title, page.body)))] == []
