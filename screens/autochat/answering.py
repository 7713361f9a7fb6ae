"""One question at a time: what stands above it, what is typed, what was understood of it."""

from collections.abc import Callable, Sequence
from typing import TypeVar

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.screen import ModalScreen
from textual.widgets import Static, TextArea

from domain.autochat import Question, may_be_none, suggested_title
from domain.values import replace
from screens.autochat import asking
from screens.autochat.draft import OrderDraft
from screens.autochat.order import customer_of
from screens.autochat.telling import Told, Who, answers_told, last_words
from screens.autochat.understanding import NotUnderstood, Understanding, shown
from screens.dialogs.answer import Answer
from widgets import formats
from widgets.chat.composer import Composer
from widgets.chat.log import ChatLog
from widgets.words import _

T = TypeVar("T")


class Answering(ModalScreen[T]):
    """Asks, understands and keeps; what is typed is handed to `keep` at every key (CHAT-6)."""

    AUTO_FOCUS = ""
    DEFAULT_CSS = """
    Answering { background: $background; }
    Answering #autochat { background: $surface; }
    Answering #head { height: auto; text-style: bold; padding: 0 1; background: $panel; }
    Answering ChatLog { height: 1fr; }
    Answering #question { height: auto; text-style: bold; padding: 0 1; background: $boost; }
    Answering #echo { height: auto; min-height: 1; padding: 0 1; color: $text-muted; }
    Answering #echo.-refused { color: $text-error; }
    Answering Composer { min-height: 5; max-height: 9; }
    Answering.-whole Composer, Answering.-whole #echo { display: none; }
    Answering #answers { height: 1; padding: 0 1; }
    Answering .answer { width: auto; height: 1; margin-right: 2; }
    """

    def __init__(
        self,
        reads: Understanding,
        who: Who,
        draft: OrderDraft,
        keep: Callable[[str], None],
        *,
        asked: Sequence[Question] = tuple(Question),
        is_resumed: bool = False,
    ) -> None:
        super().__init__()
        self.reads = reads
        """Understands the answers."""
        self.who = who
        """Who answers, and what she orders again."""
        self.draft = draft
        """The answers so far."""
        self._keep = keep
        self.asked = asked
        """What is asked; the rest is known."""
        self._resumed = _("Your draft is here again.") if is_resumed else ""
        """That a kept draft goes on; said until something is answered."""
        self._known = ""
        """What the field is known to hold, so that showing it is no typing."""

    def compose(self) -> ComposeResult:
        """What was answered, what is asked, what is typed, what is understood."""
        with Vertical(id="autochat"):
            yield Static("", id="head", markup=False)
            yield ChatLog(empty=_("Your answers will stand here; Enter on one corrects it."))
            yield Static("", id="question", markup=False)
            yield Composer()
            yield Static("", id="echo", markup=False)
            with Horizontal(id="answers"):
                yield Answer("ctrl+s", _("Save"), "save", is_default=True)
                yield Answer("enter", _("Answer"), "answer", is_default=True)
                yield Answer("shift+tab", _("Before"), "previous")
                yield Answer("ctrl+o", _("File"), "attach")
                yield Answer("ctrl+r", _("Discard"), "discard")
                yield Answer("escape", _("Later"), "leave")

    def on_mount(self) -> None:
        """Go on where it was left."""
        self.query_one(Composer).sends_empty = True
        self.ask_next()

    @property
    def question(self) -> Question | None:
        """What is asked now; None when everything is answered."""
        if self.draft.at in self.asked:
            return self.draft.at
        return next((one for one in self.asked if one not in self.draft.answers), None)

    def ask_next(self, *, refused: str = "") -> None:
        """Show the answers, and what is asked now; with a sentence when it was answered wrongly."""
        question, composer = self.question, self.query_one(Composer)
        self.set_class(question is None, "-whole")
        self.show_answers()
        if question is not None:
            self._known = self._begun(question)
            composer.show_draft(self._known)
            if self._is_suggested(question):
                composer.select_all()  # what is typed takes the place of the suggestion
            composer.focus()
            self._echo_typed()
        else:
            self.query_one(ChatLog).focus()
        if refused:
            self.echo(f"✖ {refused}", refused=True)

    def show_answers(self) -> None:
        """Show the answers so far, and the question."""
        question = self.question
        told = Told(self.draft, self.reads, self.who, self.asked)
        self.query_one("#head", Static).update(told.head(question))
        log = self.query_one(ChatLog)
        log.show(answers_told(told), more_above=False)
        if question in self.draft.answers:
            log.go_to(question)
        words = last_words(told)
        if question is not None:
            words = asking.question_text(question, self.who.address)
        self.query_one("#question", Static).update(formats.plain(words))
        shown_keys = {
            "save": question is None,
            "answer": question is not None,
            "attach": question in (None, Question.MATERIAL),
        }
        for answer in self.query(Answer):
            answer.display = shown_keys.get(answer.action, True)

    def keep(self, draft: OrderDraft) -> None:
        """This is the draft from now on."""
        self.draft = draft
        self._keep(draft.kept())

    def go(self, question: Question, *, refused: str = "") -> None:
        """Answer this one now; what is typed elsewhere stays there."""
        self.keep(replace(self.draft, at=question))
        self.ask_next(refused=refused)

    def echo(self, sentence: str, *, refused: bool = False) -> None:
        """Say this below what is typed."""
        echo = self.query_one("#echo", Static)
        echo.update(formats.plain(sentence))
        echo.set_class(refused, "-refused")

    def _begun(self, question: Question) -> str:
        """What stands in the field: what was typed, else the answer so far, else a suggestion."""
        if question in self.draft.typed:
            return self.draft.typed[question]
        if question is Question.CUSTOMER:
            customer = customer_of(self.draft, self.reads)
            return shown(customer) if customer else ""
        if self._is_suggested(question):
            return suggested_title(self.draft.answers.get(Question.DESCRIPTION, ""))
        return self.draft.answers.get(question, "")

    def _is_suggested(self, question: Question) -> bool:
        """Whether the field begins with a suggestion of ours."""
        hers = question in self.draft.typed or question in self.draft.answers
        return question is Question.TITLE and not hers

    def _echo_typed(self) -> None:
        """Say what is understood of what is typed, or how it may be answered."""
        question, typed = self.question, self.query_one(Composer).text
        if question is None:
            return
        if not typed.strip():
            optional = may_be_none(question, is_copy=self.reads.is_copy)
            self.echo(f"{self._resumed} {asking.hint(question, optional=optional)}".strip())
            return
        customer = customer_of(self.draft, self.reads)
        try:
            meant = self.reads.of(question, typed, customer).echo
        except NotUnderstood as refusal:
            self.echo(f"✖ {refusal}", refused=True)
        else:
            said = _("understood: {value}").format(value=meant) if meant else ""
            self.echo(f"{self._resumed} {said}".strip())

    @on(TextArea.Changed)
    def _typed(self, event: TextArea.Changed) -> None:
        """Keep every key."""
        event.stop()
        question, text = self.question, self.query_one(Composer).text
        if question is not None and text != self._known:
            self._known = text
            self.keep(self.draft.typing(question, text))
            self._echo_typed()

    @on(Composer.Submitted)
    def _answered(self, event: Composer.Submitted) -> None:
        event.stop()
        question = self.question
        if question is None:
            return
        try:
            meant = self.reads.of(question, event.text, customer_of(self.draft, self.reads))
        except NotUnderstood as refusal:
            self.query_one(Composer).give_back(event.text)
            self.echo(f"✖ {refusal}", refused=True)
            return
        self._resumed = ""
        self.keep(self.draft.answered(question, meant.kept))
        self.ask_next()
