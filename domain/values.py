"""Values: frozen, slotted dataclasses, declared as usual and made in a fifth of the time.

The standard library writes and compiles six functions for each of them. A start declares ninety
before the first picture and makes some of twenty, so here only the constructor is written, when
the first one is made; the others are the same for all. Refusals and messages, which are plain
dataclasses, are made alike. All floors take `dataclass` and `replace` from here; whatever else is
asked for is handed on to the standard library.
"""

import dataclasses
from collections.abc import Callable
from functools import cache
from operator import attrgetter
from types import MemberDescriptorType, MethodType
from typing import TYPE_CHECKING, Any, NoReturn

if TYPE_CHECKING:
    from dataclasses import dataclass, replace
else:

    def dataclass(cls=None, /, *, frozen=False, slots=False, **wishes):
        """As in the standard library; what is neither a value nor plain is its own."""
        if frozen is not slots or wishes:
            return dataclasses.dataclass(cls, frozen=frozen, slots=slots, **wishes)
        make = _value if frozen else _plain
        return make if cls is None else make(cls)

    def replace(value, /, **changes):
        """As in the standard library, in half the time: a post copies its task three times."""
        layout = _layout(value.__class__)
        if layout is None or not changes.keys() <= layout[1].keys():
            return dataclasses.replace(value, **changes)
        values_of, places = layout
        given = list(values_of(value))
        for name, new in changes.items():
            given[places[name]] = new
        return value.__class__(*given)


__all__ = ["dataclass", "replace"]


@cache
def _layout(kind: type) -> tuple[Callable[[Any], tuple[Any, ...]], dict[str, int]] | None:
    """How to take a value apart by position; None for what its constructor does not take so."""
    fields = dataclasses.fields(kind)
    passing = len(kind.__dict__["__dataclass_fields__"]) - len(fields)
    if len(fields) < 2 or passing or any(field.kw_only or not field.init for field in fields):
        return None
    names = [field.name for field in fields]
    return attrgetter(*names), {name: place for place, name in enumerate(names)}


def _has_special_fields(cls: type) -> bool:
    """Whether a field is left out of something: that too is the standard library's own."""
    return any(
        isinstance(field, dataclasses.Field)
        and not (field.init and field.repr and field.compare and field.hash is None)
        for field in vars(cls).values()
    )


def _value(cls: type) -> type:
    """The class with fields in slots, equal by their values, and unchangeable."""
    if _has_special_fields(cls):
        return dataclasses.dataclass(frozen=True, slots=True)(cls)
    own = set(cls.__dict__)
    made: Any = dataclasses.dataclass(init=False, repr=False, eq=False, slots=True)(cls)
    made.__init__ = _Unwritten(made)
    common = _common([field.name for field in dataclasses.fields(made)])
    for name, function in common.items():
        if name not in own or (name == "__hash__" and cls.__dict__[name] is None):
            setattr(made, name, function)
    made.__setattr__ = _set
    made.__delattr__ = _delete
    return made  # type: ignore[no-any-return]  # it is a class, open to what is set above


def _plain(cls: type) -> type:
    """The class with fields, equal by them, and open to change."""
    if _has_special_fields(cls):
        return dataclasses.dataclass(cls)
    made: Any = dataclasses.dataclass(init=False, repr=False, eq=False)(cls)
    own = cls.__dict__
    common = _common([field.name for field in dataclasses.fields(made)])
    usual = {"__init__": _Unwritten(made), "__eq__": common["__eq__"], "__hash__": None}
    for name, function in (usual | {"__repr__": common["__repr__"]}).items():
        if name not in own:
            setattr(made, name, function)
    return made  # type: ignore[no-any-return]  # it is a class, open to what is set above


class _Unwritten:
    """Stands for a constructor that nobody has asked for yet; whoever does gets the real one."""

    def __init__(self, made: Any) -> None:
        self._made = made

    def __get__(self, value: object, kind: type | None = None) -> Callable[..., None]:
        written = self._made.__init__ = _constructor(self._made)
        return written if value is None else MethodType(written, value)


def _constructor(made: Any) -> Callable[..., None]:
    """Fills the slots; a frozen one of the standard library asks `object` for each field."""
    known: dict[str, Any] = {"missing": dataclasses.MISSING}
    fields = dataclasses.fields(made)
    given, body = [], []
    for field in fields:
        name, value = field.name, field.name
        if field.default_factory is not dataclasses.MISSING:
            known[f"usual_{name}"] = field.default_factory
            given.append(f"{name}=missing")
            value = f"usual_{name}() if {name} is missing else {name}"
        elif field.default is not dataclasses.MISSING:
            known[f"usual_{name}"] = field.default
            given.append(f"{name}=usual_{name}")
        else:
            given.append(name)
        slot = getattr(made, name, None)
        if isinstance(slot, MemberDescriptorType):
            known[f"set_{name}"] = slot.__set__
            body.append(f"  set_{name}(self, {value})")
        else:
            body.append(f"  self.{name} = {value}")
    if hasattr(made, "__post_init__"):
        body.append("  self.__post_init__()")
    source = f"def __init__(self, {', '.join(given)}):\n" + "\n".join(body or ["  pass"])
    exec(source, known)
    made_here: Callable[..., None] = known["__init__"]
    made_here.__qualname__ = f"{made.__qualname__}.__init__"
    made_here.__module__ = made.__module__
    made_here.__annotations__ = {field.name: field.type for field in fields} | {"return": None}
    return made_here


def _common(names: list[str]) -> dict[str, Callable[..., Any]]:
    """Equality, hash, repr and copying, by the values of these fields."""
    values: Callable[[Any], Any] = attrgetter(*names) if names else lambda _value: ()

    def equal(self: object, other: object) -> bool:
        if other.__class__ is self.__class__:
            return bool(values(self) == values(other))
        return NotImplemented  # type: ignore[no-any-return]  # as Python asks for it

    def digest(self: object) -> int:
        return hash(values(self))

    def shown(self: object) -> str:
        told = ", ".join(f"{name}={getattr(self, name)!r}" for name in names)
        return f"{self.__class__.__qualname__}({told})"

    def reduced(self: object) -> tuple[type, tuple[Any, ...]]:
        return self.__class__, tuple(getattr(self, name) for name in names)

    return {"__eq__": equal, "__hash__": digest, "__repr__": shown, "__reduce__": reduced}


def _set(_self: object, name: str, _value: object) -> NoReturn:
    raise dataclasses.FrozenInstanceError(f"cannot assign to field {name!r}")


def _delete(_self: object, name: str) -> NoReturn:
    raise dataclasses.FrozenInstanceError(f"cannot delete field {name!r}")
