"""How a key is called in the reader's language."""

from widgets.words import N_, _

_WORDS = {
    "enter": N_("Enter"),
    "escape": N_("Esc"),
    "space": N_("Space"),
    "tab": N_("Tab"),
    "backspace": N_("Backspace"),
    "delete": N_("Del"),
    "home": N_("Home"),
    "end": N_("End"),
    "pageup": N_("PgUp"),
    "pagedown": N_("PgDn"),
    "ctrl": N_("Ctrl"),
    "alt": N_("Alt"),
    "shift": N_("Shift"),
}
_SIGNS = {
    "up": "↑",
    "down": "↓",
    "left": "←",
    "right": "→",
    "slash": "/",
    "full_stop": ".",
    "comma": ",",
    "question_mark": "?",
    "exclamation_mark": "!",
    "number_sign": "#",
    "plus": "+",
    "minus": "-",
    "hyphen_minus": "-",
    "asterisk": "*",
    "left_square_bracket": "[",
    "right_square_bracket": "]",
    "semicolon": ";",
    "colon": ":",
    "equals_sign": "=",
    "underscore": "_",
}


def key_name(key: str) -> str:
    """The name of one key as people know it: "Strg+P", "Esc", "/", "F2", "G"."""
    *modifiers, last = key.split("+")
    named = [_part(part) for part in modifiers]
    end = _part(last)
    if modifiers and len(end) == 1:
        end = end.upper()
    return "+".join([*named, end])


def key_names(keys: str) -> str:
    """The names of alternative keys, split by commas: "J / ↓"."""
    return " / ".join(key_name(key.strip()) for key in keys.split(",") if key.strip())


def _part(key: str) -> str:
    if key in _SIGNS:
        return _SIGNS[key]
    if key in _WORDS:
        return _(_WORDS[key])
    return key.upper() if key[:1] == "f" and key[1:].isdigit() else key
