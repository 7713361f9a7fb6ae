"""A screen that knows only the keys of who sits there (ROLE-3)."""

from collections.abc import Iterable

from textual.binding import BindingsMap
from textual.dom import DOMNode

from domain.person import Role
from screens.sparing import SparingScreen
from services.people.session import Session
from widgets import commands
from widgets.commands import for_customers


class KnownKeysScreen(SparingScreen):
    """Whatever has the focus: of what is not for a customer no key is known."""

    session: Session
    """Who sits here."""

    @property
    def _binding_chain(self) -> list[tuple[DOMNode, BindingsMap]]:
        """As Textual has it, for a customer without the keys that are not hers."""
        chain = super()._binding_chain
        actor = self.session.actor
        if not actor.is_customer:
            return chain
        return [(node, _hers(bindings, actor.roles)) for node, bindings in chain]


def _hers(bindings: BindingsMap, roles: Iterable[Role]) -> BindingsMap:
    """Of the keys those of commands that she has; what is no command of ours stays."""
    keys = bindings.key_to_bindings
    for key, known in list(keys.items()):
        keys[key] = [
            one
            for one in known
            if commands.find(one.id) is None or for_customers.has(roles, one.id or "")
        ]
        if not keys[key]:
            del keys[key]
    return bindings
