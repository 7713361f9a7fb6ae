"""A consent by phone that the customer contests, line by line."""

from collections.abc import Iterator

from domain.proposal import Proposal
from widgets import formats
from widgets.task.evidence import changes
from widgets.words import _


def contested_words(one: Proposal) -> Iterator[str]:
    """Who noted which talk with whom, and what was changed by it (DEAD-1)."""
    told = _("{name} noted a talk with {called} ({moment}):")
    at = formats.moment_full(one.answered_at) if one.answered_at is not None else ""
    yield told.format(
        name=formats.plain(one.proposed_name, 40),
        called=formats.plain(one.answered_name, 40),
        moment=at,
    )
    yield from changes(one.old, one.new)
