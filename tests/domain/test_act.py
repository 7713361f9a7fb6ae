"""Every act has a name of its own, by which the trail knows it for good."""

from domain.act import Act, OwnAct


def test_names_tell_what_it_is_on_and_never_clash() -> None:
    names = [one.value for one in (*Act, *OwnAct)]
    assert len(names) == len(set(names))
    assert all(name.count(".") == 1 for name in names)
