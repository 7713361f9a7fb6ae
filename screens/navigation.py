"""What a room posts when the reader wants to be somewhere else; the App takes her there."""

from collections.abc import Callable, Hashable
from typing import TYPE_CHECKING

from textual.message import Message

from domain.ids import CustomerId, MessageId, PersonId, TaskId
from services.people.session import Session

if TYPE_CHECKING:
    from services.desk import Desk

OpenDemo = Callable[[Callable[[float], None]], "tuple[Desk, Session]"]
"""Makes and opens the demo agency, telling how far it is from 0 to 1; runs in a thread."""


class Navigation(Message):
    """A wish to be taken to another room."""


class OpenTask(Navigation):
    """Show this task with its chat, at this message when one is named."""

    def __init__(self, task_id: TaskId, message_id: MessageId | None = None) -> None:
        super().__init__()
        self.task_id = task_id
        self.message_id = message_id


class OpenCustomer(Navigation):
    """Show this customer's card, or her file."""

    def __init__(self, customer_id: CustomerId, *, to_file: bool = False) -> None:
        super().__init__()
        self.customer_id = customer_id
        self.to_file = to_file
        """Whether the file is wanted."""


class OpenHonorarium(Navigation):
    """Show her honorarium."""


class OpenPerson(Navigation):
    """Show what this person has to do."""

    def __init__(self, person_id: PersonId) -> None:
        super().__init__()
        self.person_id = person_id


class OpenProfile(Navigation):
    """Show a customer the public card of somebody who works for her."""

    def __init__(self, person_id: PersonId) -> None:
        super().__init__()
        self.person_id = person_id


class OpenSingle(Navigation):
    """Show the single chats, the one with this person when somebody is named."""

    def __init__(
        self, person_id: PersonId | None = None, *, to_write: bool = False, text: str = ""
    ) -> None:
        super().__init__()
        self.person_id = person_id
        self.to_write = to_write
        """Whether she wants to write at once."""
        self.text = text
        """What is ready to be written on and sent."""


class OpenTriage(Navigation):
    """Show the triage, narrowed to some kinds or to one assistant."""

    def __init__(
        self, kinds: frozenset[str] = frozenset(), assistant_id: PersonId | None = None
    ) -> None:
        super().__init__()
        self.kinds = kinds
        """Values of `TriageKind`; empty for all."""
        self.assistant_id = assistant_id
        """Whose; None for the reader's own, or everybody's for management."""


class OpenPlanning(Navigation):
    """Show her planning, at this line when one is named."""

    def __init__(self, at: Hashable = None) -> None:
        super().__init__()
        self.at = at
        """The key of the line: ("absence", its id)."""


class OpenTeam(Navigation):
    """Show the team's room, one of its views, at this line when one is named."""

    def __init__(self, view: str = "people", at: Hashable = None) -> None:
        super().__init__()
        self.view = view
        """A value of `TeamView`."""
        self.at = at
        """The key of the line."""


class OpenHandover(Navigation):
    """Show the handovers, at this one when one is named."""

    def __init__(self, handover_id: int = 0) -> None:
        super().__init__()
        self.handover_id = handover_id


class OpenHelp(Navigation):
    """Show the help, at this topic when one is named."""

    def __init__(self, topic: str = "") -> None:
        super().__init__()
        self.topic = topic


class GoBack(Message):
    """There is nothing more to leave in this room: back to the one that led here."""


class SignedIn(Message):
    """Somebody signed in, founded the agency or opened the demo agency."""

    def __init__(self, session: Session, desk: "Desk | None" = None) -> None:
        super().__init__()
        self.session = session
        self.desk = desk
        """The desk of another database, as for the demo agency; None for this one."""


class SwitchPerson(Message):
    """Somebody else wants to sit down."""
