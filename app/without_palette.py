"""A start without the command palette: what it is made of is loaded when somebody opens it.

`textual.app` imports it at its top, and seven kinds of widgets with it: a twentieth of the time to
the first picture. While that is imported something empty stands in its place; afterwards
`textual.command` is the real one for whoever imports it, first of all `app/palette.py`.
"""

import sys
from types import ModuleType

_PALETTE = "textual.command"


class _StandIn(ModuleType):
    """Has an empty class for every name that is asked for.

    Textual uses them for its own key for the palette, which `Shell` switches off, and for its
    choice of themes, for which `Shell` has a key of its own.
    """

    def __getattr__(self, name: str) -> type:
        if name.startswith("__"):
            raise AttributeError(name)
        return type(name, (), {})


def leave_palette_out() -> None:
    """Import `textual.app` without it, unless either is there already."""
    if "textual.app" in sys.modules or _PALETTE in sys.modules:
        return
    sys.modules[_PALETTE] = _StandIn(_PALETTE)
    try:
        import textual.app  # noqa: F401 (for everybody who comes after)
    finally:
        del sys.modules[_PALETTE]
