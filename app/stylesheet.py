"""The stylesheet: what was parsed once is not parsed again until the colours change."""

from textual.css.stylesheet import Stylesheet

_SOURCES = 512
"""More than there are kinds of widgets: nothing parsed is forgotten."""


class ThriftyStylesheet(Stylesheet):
    """Parses each source once for each set of colours.

    Textual parses all of them again whenever a room of a new kind is opened, and twice when a
    theme is set that is set already: five times before the first picture.
    """

    def __init__(self, *, variables: dict[str, str] | None = None) -> None:
        super().__init__(variables=variables)
        self._parse_cache.grow(_SOURCES)

    def set_variables(self, variables: dict[str, str]) -> None:
        """Take other colours; the same ones change nothing."""
        if variables != self._variables:
            super().set_variables(variables)

    def reparse(self) -> None:
        """Parse what is not parsed yet; `set_variables` has forgotten what was."""
        self.parse()
