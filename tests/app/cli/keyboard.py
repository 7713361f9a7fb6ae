"""A keyboard for commands that ask: what is typed, answer by answer."""

from io import StringIO


class Keyboard(StringIO):
    """Somebody sits there and types these lines."""

    def isatty(self) -> bool:
        return True
