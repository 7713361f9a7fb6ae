"""The reader's own keys: read from keys.toml, checked, and what cannot be taken told."""

import unicodedata
from collections.abc import Mapping
from pathlib import Path

from domain.values import dataclass
from widgets.commands import Command, all_commands, for_customers
from widgets.keys.names import key_names
from widgets.words import N_, _

_MODIFIERS = frozenset({"ctrl", "alt", "shift", "super"})
_NAMED = frozenset(
    {
        *("enter", "escape", "space", "tab", "backspace", "delete", "insert"),
        *("home", "end", "pageup", "pagedown", "up", "down", "left", "right"),
        *(f"f{n}" for n in range(1, 25)),
    }
)
_SHORT = {"solidus": "slash", "reverse_solidus": "backslash", "commercial_at": "at"} | {
    "hyphen_minus": "minus",
    "plus_sign": "plus",
    "low_line": "underscore",
}
_PUNCTUATION = frozenset("!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~")
_SAME_FOR_A_TERMINAL = {"ctrl+i": "tab", "ctrl+m": "enter", "ctrl+h": "backspace"}
"""What a terminal cannot tell from another key."""

_TAKEN = frozenset({"ctrl+c", "ctrl+z"})
"""Keys that the terminal or Textual keep for themselves."""


@dataclass(frozen=True, slots=True)
class Complaint:
    """A line of keys.toml that was not taken."""

    why: str
    """A code of `_WHY`."""
    command: str
    """The id as it is written there."""
    keys: str = ""
    """The keys as they are written there."""
    other: str = ""
    """The id of the command that has the key already."""

    @property
    def sentence(self) -> str:
        """What is wrong and what holds instead, in the reader's words."""
        return _(_WHY[self.why]).format(
            command=self.command, keys=self.keys, other=self.other, usual=self._usual()
        )

    def _usual(self) -> str:
        usual = [command.key for command in all_commands() if command.id == self.command]
        return key_names(usual[0]) if usual else ""


_WHY = {
    "unreadable": N_("keys.toml cannot be read as TOML; the usual keys are used."),
    "unknown": N_("keys.toml: there is no command “{command}”; this line is ignored."),
    "impossible": N_("keys.toml: “{keys}” is no key for {command}; it stays on {usual}."),
    "clash": N_(
        "keys.toml: “{keys}” for {command} is already the key of {other}; it stays on {usual}."
    ),
}


def read_keymap(path: Path) -> tuple[dict[str, str], list[Complaint]]:
    """What of the file can be taken, as Textual's keymap, and what cannot; nothing without file."""
    try:
        text = path.read_text(encoding="utf-8")
    except FileNotFoundError:
        return {}, []
    except (OSError, ValueError):
        return {}, [Complaint("unreadable", "")]
    import tomllib  # 15 ms that a start without a file need not wait

    try:
        return check_keymap(_flat(tomllib.loads(text)))
    except tomllib.TOMLDecodeError:
        return {}, [Complaint("unreadable", "")]


def check_keymap(wishes: Mapping[str, object]) -> tuple[dict[str, str], list[Complaint]]:
    """What of these wishes (command id to keys) can be taken, and what cannot and why."""
    known = {command.id: command for command in all_commands()}
    complaints: list[Complaint] = []
    keymap: dict[str, str] = {}
    for name, keys in wishes.items():
        written = _normal(keys) if isinstance(keys, str) else None
        if name not in known:
            complaints.append(Complaint("unknown", name))
        elif written is None:
            complaints.append(Complaint("impossible", name, str(keys)))
        else:
            keymap[name] = written
    while (clash := _first_clash(keymap, known)) is not None:
        complaints.append(clash)
        del keymap[clash.command]
    return keymap, complaints


def _first_clash(keymap: Mapping[str, str], known: Mapping[str, Command]) -> Complaint | None:
    for name, keys in keymap.items():
        for other in known.values():
            if other.id == name or not _meet(known[name], other):
                continue
            taken = set(keymap.get(other.id, other.key).split(","))
            usually_shared = set(known[name].key.split(",")) & set(other.key.split(","))
            if (set(keys.split(",")) & taken) - usually_shared:
                return Complaint("clash", name, keys, other.id)
    return None


def _meet(one: Command, other: Command) -> bool:
    """Whether both can be waiting for a key at the same moment."""
    if not for_customers.audience(one.id).meets(for_customers.audience(other.id)):
        return False
    everywhere = {"frame", "list"}
    return one.group == other.group or bool({one.group, other.group} & everywhere)


def _normal(keys: str) -> str | None:
    """The keys in Textual's names, or None when one of them is impossible."""
    parts = [","] if keys == "," else keys.split(",")
    normal = [_normal_key(part.strip()) for part in parts]
    return None if None in normal else ",".join(part for part in normal if part is not None)


def _normal_key(key: str) -> str | None:
    *modifiers, last = ["+"] if key == "+" else key.split("+")
    if not set(modifiers) <= _MODIFIERS:
        return None
    name = _normal_name(last)
    whole = None if name is None else "+".join([*modifiers, name])
    if whole is None or whole in _SAME_FOR_A_TERMINAL or whole in _TAKEN:
        return None
    return whole


def _normal_name(name: str) -> str | None:
    if name in _NAMED:
        return name
    if len(name) == 1 and name.isalnum():
        return name
    for sign in _PUNCTUATION:
        long = unicodedata.name(sign).lower().replace("-", "_").replace(" ", "_")
        short = _SHORT.get(long, long)
        if name in (sign, long, short):
            return short
    return None


def _flat(table: Mapping[str, object]) -> dict[str, object]:
    """`[triage] reply = "f6"` as `triage.reply`, however it is written."""
    flat: dict[str, object] = {}
    for name, value in table.items():
        if isinstance(value, dict):
            flat |= {f"{name}.{inner}": deep for inner, deep in _flat(value).items()}
        else:
            flat[name] = value
    return flat
