"""What she did herself shows at once, even while what others did is held back."""

from collections.abc import Collection, Hashable, Sequence


def with_own_changes(
    shown: Sequence[Hashable], coming: Sequence[Hashable], own: Collection[Hashable]
) -> list[Hashable]:
    """The keys shown, without those of hers that go and with those of hers that come.

    What comes stands before what follows it, as far as that is shown.
    """
    there = set(coming)
    merged = [key for key in shown if key in there or key not in own]
    known = set(merged)
    follower: Hashable | None = None
    for key in reversed(coming):
        if key in own and key not in known:
            merged.insert(len(merged) if follower is None else merged.index(follower), key)
            known.add(key)
        if key in known:
            follower = key
    return merged
