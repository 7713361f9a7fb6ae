"""People and how they stand to others, in the reader's words."""

from collections.abc import Iterable
from typing import assert_never

from domain.customer import Address
from domain.person import MANAGEMENT, AssignmentRole, Role
from domain.presence import Presence
from widgets.countdown import Grade
from widgets.labels.label import Label
from widgets.reader import speaks_outward
from widgets.words import _


def role(value: Role) -> str:
    """What a person is in the agency; a customer is not told how it is steered."""
    if speaks_outward() and value in MANAGEMENT:
        return _("agency")
    match value:
        case Role.ASSISTANT:
            return _("assistant")
        case Role.OPERATIONS:
            return _("operations")
        case Role.CUSTOMER_MANAGER:
            return _("customer manager")
        case Role.ASSISTANT_MANAGER:
            return _("VPA manager")
        case Role.ADMIN:
            return _("admin")
        case Role.CUSTOMER:
            return _("customer")
        case _:
            assert_never(value)


def roles(values: Iterable[Role]) -> str:
    """Several roles in one line, in the order of the table of roles."""
    held = frozenset(values)
    return ", ".join(role(value) for value in Role if value in held)


def assignment_role(value: AssignmentRole) -> str:
    """How an assistant stands to a customer."""
    match value:
        case AssignmentRole.LEAD:
            return _("VPA")
        case AssignmentRole.TEAM:
            return _("team assistant")
        case AssignmentRole.STAND_IN:
            return _("stand-in")
        case _:
            assert_never(value)


def address(value: Address) -> str:
    """How a customer is spoken to (CHAT-2)."""
    match value:
        case Address.DU:
            return "Du"
        case Address.SIE:
            return "Sie"
        case _:
            assert_never(value)


def presence(value: Presence) -> Label:
    """How a person is shown to others (PRES-1)."""
    match value:
        case Presence.ONLINE:
            return Label("●", _("online"), Grade.OK)
        case Presence.OFFLINE:
            return Label("○", _("offline"), Grade.MUTED)
        case _:
            assert_never(value)
