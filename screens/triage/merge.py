"""What she did herself shows at once, even while what others did is held back."""

from collections.abc import Collection, Sequence

from services.triage import CaseKey
from widgets.rows import Line


def with_own_changes(
    shown: Sequence[Line], coming: Sequence[Line], own: Collection[CaseKey]
) -> list[Line]:
    """The lines shown, without those of hers that go and with those of hers that come.

    What comes stands before what follows it, as far as that is shown.
    """
    there = {line.key for line in coming}
    merged = [line for line in shown if line.key in there or line.key not in own]
    known = {line.key for line in merged}
    follower = None
    for line in reversed(coming):
        if line.key in own and line.key not in known:
            keys = [one.key for one in merged]
            merged.insert(len(merged) if follower is None else keys.index(follower), line)
            known.add(line.key)
        if line.key in known:
            follower = line.key
    return merged
