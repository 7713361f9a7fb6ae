"""Asks for somebody who is to sign in for a customer."""

from textual.app import ComposeResult

from domain.email import checked_email
from domain.errors import BadInput
from domain.password import check_password
from domain.text import one_line
from domain.values import dataclass
from screens.dialogs.form import Field, Form
from widgets.entry.one_line import OneLine
from widgets.words import _


@dataclass(frozen=True, slots=True)
class Newcomer:
    """Who she is, and her first password."""

    name: str
    email: str
    password: str


class LetIn(Form[Newcomer]):
    """Name, e-mail and first password, or None."""

    def __init__(self, customer: str, contact: str, email: str) -> None:
        super().__init__(
            _("Who signs in for {customer}?").format(customer=customer), _("Let her sign in")
        )
        self._contact = contact
        """Who is offered: whom we talk to already."""
        self._email = email

    def compose_fields(self) -> ComposeResult:
        """The fields, the known contact in them."""
        yield Field("name", _("Name"), OneLine(self._contact, id="name"))
        yield Field("email", _("E-mail"), OneLine(self._email, id="email"))
        yield Field("password", _("First password"), OneLine(password=True, id="password"))

    def answer(self) -> Newcomer:
        """The newcomer; she has a name and a password that is strong enough."""
        name, email, password = (
            self.query_one(f"#{field}", OneLine).value for field in ("name", "email", "password")
        )
        if not one_line(name):
            raise BadInput("name", "missing")
        checked_email(email)
        check_password(password)
        return Newcomer(name, email, password)
