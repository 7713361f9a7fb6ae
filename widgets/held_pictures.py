"""Whether Textual holds pictures back: what would be painted twice can wait."""

from textual.dom import DOMNode


def holds_pictures(node: DOMNode) -> bool:
    """Whether nothing is painted now, as while a first screen is put together."""
    return bool(getattr(node.app, "_batch_count", 0))
