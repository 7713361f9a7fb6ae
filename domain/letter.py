"""Letters of a handover: which one fits, and from when on it may be written (HAND-2, HAND-5)."""

from collections.abc import Mapping, Sequence

from domain.handover import Around, Blocker, Handover, blockers
from domain.handover_terms import Hindrance, Step, Target, Telling
from domain.template import Template

ANNOUNCING = (
    Template.HANDOVER_CALL,
    Template.HANDOVER_LARGE,
    Template.HANDOVER_SMALL,
    Template.HANDOVER_INACTIVE,
    Template.HANDOVER_SINGLE,
    Template.HANDOVER_SUCCESSOR,
)
"""What tells the customer, in the order of the list: none of it before it is agreed (HAND-2)."""

AFTERWARDS = (
    Template.HANDOVER_TRAINING,
    Template.HANDOVER_SUPPORT,
    Template.HANDOVER_ACCESSES,
    Template.HANDOVER_ARCHIVE,
)
"""What only makes sense to a customer who knows."""

SPOKEN = frozenset({Template.HANDOVER_CALL})
"""What nobody sends."""

BY_TELLING: Mapping[Telling, Template] = {
    Telling.CALL: Template.HANDOVER_CALL,
    Telling.MAIL: Template.HANDOVER_SMALL,
    Telling.REACTIVATION_MAIL: Template.HANDOVER_INACTIVE,
    Telling.FINISH: Template.HANDOVER_SINGLE,
}
"""The announcement for the way that was agreed on (HAND-5)."""

_NEEDS_SUCCESSOR = frozenset(
    {
        Template.HANDOVER_CALL,
        Template.HANDOVER_LARGE,
        Template.HANDOVER_SMALL,
        Template.HANDOVER_SUCCESSOR,
        Template.HANDOVER_TRAINING,
        Template.HANDOVER_SUPPORT,
    }
)
"""What names who follows."""


_NAMES_THE_TEAM = frozenset({Template.HANDOVER_INACTIVE, Template.HANDOVER_SINGLE})
"""What says that the team is there afterwards."""


def letters_for(handover: Handover) -> Sequence[Template]:
    """The letters of this handover, what is written next before the others (HAND-5).

    With the reactivation team nobody is named who follows, so nothing that would name somebody.
    """
    if handover.is_told:
        all_of_them = [*AFTERWARDS, *ANNOUNCING]
    else:
        announcing = sorted(ANNOUNCING, key=lambda one: not fits(one, handover))
        all_of_them = [*announcing, *AFTERWARDS]
    if handover.target is Target.REACTIVATION:
        return [one for one in all_of_them if one not in _NEEDS_SUCCESSOR]
    if handover.target is Target.SUCCESSOR:
        return [one for one in all_of_them if one not in _NAMES_THE_TEAM]
    return all_of_them


def fits(template: Template, handover: Handover) -> bool:
    """Whether it is the announcement for the way that was agreed on (HAND-5)."""
    return handover.telling is not None and BY_TELLING[handover.telling] is template


def locks(template: Template, handover: Handover) -> Sequence[Blocker]:
    """Why it may not be written yet; empty when it may (HAND-2)."""
    if handover.is_told:
        return ()
    if template in AFTERWARDS:
        return (Blocker(Hindrance.NOT_TOLD),)
    return blockers(handover, Step.INFORMED, Around())
