"""The stylesheet: what was parsed or matched once is not again until the colours change."""

from textual.css.styles import RulesMap
from textual.css.stylesheet import Stylesheet
from textual.dom import DOMNode

_SOURCES = 512
"""More than there are kinds of widgets: nothing parsed is forgotten."""

_Look = tuple[str, object, frozenset[str], frozenset[str]]


class ThriftyStylesheet(Stylesheet):
    """Parses each source once for each set of colours, and matches each part of a kind once.

    Textual parses all of them again whenever a room of a new kind is opened, and twice when a
    theme is set that is set already: five times before the first picture. The parts that a list
    or a panel paints itself (`rows--cursor`) it matches for every widget anew: a hundred and
    thirty times before the first picture, for eighteen different looks.
    """

    def __init__(self, *, variables: dict[str, str] | None = None) -> None:
        super().__init__(variables=variables)
        self._parse_cache.grow(_SOURCES)
        self._looks: dict[_Look, RulesMap] = {}

    def set_variables(self, variables: dict[str, str]) -> None:
        """Take other colours; the same ones change nothing."""
        if variables != self._variables:
            super().set_variables(variables)

    def parse(self) -> None:
        """Parse what is new; every look may be another one then."""
        super().parse()
        self._looks.clear()

    def reparse(self) -> None:
        """Parse what is not parsed yet; `set_variables` has forgotten what was."""
        self.parse()

    def apply(
        self,
        node: DOMNode,
        *,
        animate: bool = False,
        cache: dict[tuple[object, ...], RulesMap] | None = None,
    ) -> None:
        """Give the node its styles; a painted part of a kind of ours those of its like."""
        owner = node.parent
        kind = getattr(owner, "ONE_LOOK", "")
        if type(node) is not DOMNode or owner is None or not kind:
            super().apply(node, animate=animate, cache=cache)
            return
        look = (kind, owner._pseudo_classes_cache_key, owner.classes, node.classes)
        rules = self._looks.get(look)
        if rules is None:
            super().apply(node)
            self._looks[look] = node.styles.base.get_rules()
        else:
            node.styles.base.merge_rules(rules)  # it was made this moment and has none
