"""The reader's language: source sentences are English, gettext knows the German."""

import os.path
from collections.abc import Mapping
from functools import cache

from widgets.catalogue import Catalogue

LANGUAGES = ("de", "en")
"""What the program speaks; the first is the one it starts with."""

_PLACE = os.path.join(os.path.dirname(__file__), "locale")
_chosen = LANGUAGES[0]
_in_du: Mapping[str, str] = {}
"""Sentences that read otherwise to whom Du is said; empty for everybody else."""


def use_language(code: str) -> None:
    """Speak this language from now on: "de" or "en", else `ValueError`."""
    global _chosen  # noqa: PLW0603 (one reader sits at one terminal)
    if code not in LANGUAGES:
        raise ValueError(code)
    _chosen = code


def language() -> str:
    """The language spoken now: "de" or "en"."""
    return _chosen


def use_du(sentences: Mapping[str, str]) -> None:
    """From now on these sentences have this German; with none the catalogue's own."""
    global _in_du  # noqa: PLW0603 (one reader sits at one terminal)
    _in_du = sentences


def _(sentence: str) -> str:
    """The English sentence in the reader's language."""
    if _in_du and _chosen == "de" and sentence in _in_du:
        return _in_du[sentence]
    return _catalogue(_chosen).gettext(sentence)


def ngettext(one: str, many: str, n: int) -> str:
    """The sentence for one or for many, in the reader's language."""
    return _catalogue(_chosen).ngettext(one, many, n)


def N_(sentence: str) -> str:  # the name by which gettext's tools know it
    """The sentence as it is: translated later, by whoever shows it."""
    return sentence


@cache
def _catalogue(code: str) -> Catalogue:
    try:
        with open(os.path.join(_PLACE, code, "LC_MESSAGES", "vpa.mo"), "rb") as file:
            return Catalogue(file.read())
    except FileNotFoundError:  # of the language of the sources there is none
        return Catalogue()
