"""Values: whatever a frozen, slotted dataclass of the standard library does, ours does as well."""

import copy
import dataclasses
import inspect
import pickle
from dataclasses import FrozenInstanceError, field, fields, replace

import pytest

from domain.values import dataclass
from domain.values import replace as quick_replace


@dataclass(frozen=True, slots=True)
class Point:
    """Two numbers and a name."""

    x: int
    """Across."""
    y: int = 2
    names: tuple[str, ...] = field(default_factory=tuple)

    @property
    def sum(self) -> int:
        return self.x + self.y


@dataclass(frozen=True, slots=True)
class Deeper(Point):
    """One more number."""

    z: int = 3


@dataclass(frozen=True, slots=True)
class Nothing:
    """No field at all."""


@dataclass(frozen=True, slots=True)
class Told:
    """Says itself what it is."""

    what: str
    length: int = field(default=0, compare=True)

    def __post_init__(self) -> None:
        if not self.what:
            raise ValueError(self.what)

    def __repr__(self) -> str:
        return self.what


@dataclass
class Refused(ValueError):
    """Not a value: a refusal with its facts."""

    kind: str
    keys: list[int] = field(default_factory=list)


@dataclass
class Late(Refused):
    """One fact more, and something to be done afterwards."""

    hours: int = 1

    def __post_init__(self) -> None:
        self.days = self.hours // 24


def test_it_is_made_by_position_by_name_and_by_default() -> None:
    assert Point(1).names == ()
    assert (Point(1).x, Point(1).y, Point(y=5, x=4).y) == (1, 2, 5)
    assert Point(1, 2, ("a",)).names == ("a",)
    assert (Deeper(1).sum, Deeper(1, z=9).z) == (3, 9)
    with pytest.raises(TypeError, match="'x'"):
        Point()  # type: ignore[call-arg]  # what is refused here


def test_it_is_equal_and_hashed_by_its_values_and_its_class() -> None:
    assert Point(1) == Point(1, 2, ()) != Point(2)
    assert hash(Point(1)) == hash(Point(1))
    assert Deeper(1) != Point(1)
    assert Point(1) != (1, 2, ())  # type: ignore[comparison-overlap]  # never equal, as is told
    assert {Nothing()} == {Nothing()}
    assert Told("a") == Told("a") != Told("b")


def test_it_cannot_be_changed_nor_bear_more() -> None:
    point = Point(1)
    for name in ("x", "else_"):
        with pytest.raises(FrozenInstanceError, match=name):
            setattr(point, name, 2)
    with pytest.raises(FrozenInstanceError, match="x"):
        del point.x
    assert not hasattr(point, "__dict__")


def test_it_shows_copies_and_matches_itself() -> None:
    deeper = Deeper(1, 2, ("a",))
    assert repr(deeper) == "Deeper(x=1, y=2, names=('a',), z=3)"
    assert repr(Nothing()) == "Nothing()"
    assert repr(Told("said")) == "said"
    assert copy.deepcopy(deeper) == copy.copy(deeper) == pickle.loads(pickle.dumps(deeper))
    match deeper:
        case Deeper(1, y, _, z):
            assert (y, z) == (2, 3)


def test_the_standard_library_knows_it() -> None:
    assert [one.name for one in fields(Deeper)] == ["x", "y", "names", "z"]
    assert replace(Point(1), y=4) == Point(1, 4)
    assert list(inspect.signature(Point).parameters) == ["x", "y", "names"]
    assert dataclasses.asdict(Point(1)) == {"x": 1, "y": 2, "names": ()}


def test_what_follows_the_making_is_done() -> None:
    with pytest.raises(ValueError, match=r"^$"):
        Told("")


def test_a_refusal_has_its_facts_may_change_and_has_no_hash() -> None:
    refused = Refused("task", [1])
    assert refused == Refused("task", [1]) != Refused("task")
    assert Late("task", hours=50).days == 2
    assert Late("task") != Refused("task")
    assert repr(Late("task")) == "Late(kind='task', keys=[], hours=1)"
    assert list(inspect.signature(Late).parameters) == ["kind", "keys", "hours"]
    refused.kind = "other"
    assert replace(refused, keys=[2]) == Refused("other", [2])
    with pytest.raises(TypeError, match="hash"):
        hash(refused)
    with pytest.raises(Refused) as raised:
        raise Late("task")
    assert raised.value.kind == "task"


def test_what_it_says_of_itself_stays() -> None:
    @dataclass
    class Own:
        a: int = 1

        def __init__(self) -> None:
            self.a = 5

        def __repr__(self) -> str:
            return "own"

        def __hash__(self) -> int:
            return 7

    assert (Own().a, repr(Own()), hash(Own()), Own() == Own()) == (5, "own", 7, True)


def test_who_inherits_the_constructor_is_made_by_it() -> None:
    @dataclass(frozen=True, slots=True)
    class Base:
        a: int

    class Child(Base):
        """Nothing of its own."""

    assert [Child(3).a, Child(4).a, Base(5).a] == [3, 4, 5]


def test_other_wishes_are_those_of_the_standard_library() -> None:
    @dataclass
    class Usual:
        a: int = 1

    @dataclass(frozen=True, slots=True, order=True)
    class Ordered:
        a: int

    @dataclass(frozen=True, slots=True)
    class Partly:
        a: int
        b: int = field(default=0, compare=False)

    assert Partly(1, 2) == Partly(1, 3)
    usual = Usual()
    usual.a = 2
    assert usual.a == 2
    assert Ordered(1) < Ordered(2)


@dataclasses.dataclass(frozen=True, slots=True)
class Passing:
    """Made with something that it does not keep, and with a field only named ones can give."""

    x: int
    told: dataclasses.InitVar[int]
    y: int = dataclasses.field(default=0, kw_only=True)

    def __post_init__(self, told: int) -> None:
        object.__setattr__(self, "y", told)


def test_a_copy_differs_only_where_it_was_told_to() -> None:
    point = Deeper(1, 2, ("a",), 4)
    assert quick_replace(point, y=5, names=()) == replace(point, y=5, names=())
    assert quick_replace(point) == point
    assert quick_replace(point) is not point
    assert type(quick_replace(point, x=9)) is Deeper


def test_a_copy_of_what_is_made_in_another_way_is_the_standard_librarys() -> None:
    assert quick_replace(Passing(1, 2), x=3, told=4) == replace(Passing(1, 2), x=3, told=4)


def test_a_field_that_is_not_there_is_refused() -> None:
    with pytest.raises(TypeError, match="nowhere"):
        quick_replace(Point(1), nowhere=1)  # type: ignore[call-arg]  # what is refused
