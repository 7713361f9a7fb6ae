"""What the standard library's parser says by itself, in the reader's language.

It asks for its sentences by the name that gettext has in its module, and gettext would take the
language from the environment; ours comes from the command line.
"""

import argparse

from widgets.words import N_, _

SAID = (
    N_("usage: "),
    N_("positional arguments"),
    N_("options"),
    N_("show this help message and exit"),
    N_("%(prog)s: error: %(message)s\n"),
    N_("argument %(argument_name)s: %(message)s"),
    N_("the following arguments are required: %s"),
    N_("one of the arguments %s is required"),
    N_("unrecognized arguments: %s"),
    N_("not allowed with argument %s"),
    N_("expected one argument"),
    N_("expected at most one argument"),
    N_("expected at least one argument"),
    N_("ignored explicit argument %r"),
    N_("ambiguous option: %(option)s could match %(matches)s"),
    N_("invalid %(type)s value: %(value)r"),
    N_("invalid choice: %(value)r (choose from %(choices)s)"),
    N_("can't open '%(filename)s': %(error)s"),
)
"""Its sentences that can come up here, word by word as it has them."""


def speak_our_language() -> None:
    """From now on it asks here; a sentence that is not known here stays as it is."""
    vars(argparse)["_"] = _said


def _said(sentence: str | None) -> str | None:
    return _(sentence) if sentence in SAID else sentence
