"""An order while it grows, as it survives leaving, locking and kill -9 (TASK-1, CHAT-6)."""

import json
from collections.abc import Mapping
from dataclasses import field
from types import MappingProxyType
from typing import Any

from domain.autochat import Question
from domain.values import dataclass, replace
from widgets.safe_text import clean

_NOTHING: Mapping[Question, str] = MappingProxyType({})
_OLD = frozenset({"title", "description", "expected_result", "budget", "deadline"})
"""What the form of an older program kept, under the names of the questions."""


@dataclass(frozen=True, slots=True)
class OrderDraft:
    """The answers so far, and what is being typed."""

    answers: Mapping[Question, str] = field(default_factory=lambda: _NOTHING)
    """As they were understood; an empty one means "none"."""
    at: Question | None = None
    """What is being answered now; None for the next one that is open."""
    typed: Mapping[Question, str] = field(default_factory=lambda: _NOTHING)
    """What is typed and not yet an answer; going elsewhere loses none of it."""
    files: tuple[str, ...] = ()
    """Paths of what goes along."""

    @property
    def is_empty(self) -> bool:
        """Whether nothing was typed or answered; a customer alone is nothing."""
        told = set(self.answers) - {Question.CUSTOMER}
        return not (told or any(self.typed.values()) or self.files)

    def answered(self, question: Question, text: str) -> "OrderDraft":
        """With this answer; what comes next is open."""
        answers = dict(self.answers) | {question: text}
        typed = {one: words for one, words in self.typed.items() if one is not question}
        return replace(
            self, answers=MappingProxyType(answers), at=None, typed=MappingProxyType(typed)
        )

    def typing(self, question: Question, text: str) -> "OrderDraft":
        """While this is typed as an answer."""
        typed = dict(self.typed) | {question: text}
        return replace(self, at=question, typed=MappingProxyType(typed))

    def kept(self) -> str:
        """The draft as one text; empty when there is nothing to keep."""
        if self.is_empty:
            return ""
        told: dict[str, Any] = {
            "answers": _by_name(self.answers),
            "at": self.at.value if self.at else "",
            "typed": _by_name(self.typed),
            "files": list(self.files),
        }
        return json.dumps(told, ensure_ascii=False)


def draft_of(kept: str) -> OrderDraft:
    """The draft in a kept text; an empty one when it cannot be read.

    What the form of an older program kept are answers too; its customer is asked again.
    """
    try:
        told = json.loads(kept) if kept else {}
    except ValueError:
        return OrderDraft()
    if not isinstance(told, dict):
        return OrderDraft()
    answers = told.get("answers", {name: told[name] for name in _OLD if told.get(name)})
    files = told.get("files")
    return OrderDraft(
        _texts(answers),
        _question(told.get("at")),
        _texts(told.get("typed")),
        tuple(str(path) for path in files) if isinstance(files, list) else (),
    )


def _by_name(texts: Mapping[Question, str]) -> dict[str, str]:
    return {one.value: text for one, text in texts.items()}


def _texts(told: object) -> Mapping[Question, str]:
    if not isinstance(told, dict):
        return _NOTHING
    return MappingProxyType({one: clean(str(told[one])) for one in Question if one in told})


def _question(name: object) -> Question | None:
    return Question(name) if name in {one.value for one in Question} else None
