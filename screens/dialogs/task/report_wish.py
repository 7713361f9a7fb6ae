"""Asks what a customer wished for, so that management knows (CUST-8)."""

from textual.app import ComposeResult
from textual.widgets import TextArea

from domain.contract import checked_text
from domain.wish import WishKind
from screens.dialogs.form import Field, Form, Writing
from widgets.labels.wish import wish_kind
from widgets.words import _


class ReportWish(Form[str]):
    """What the customer said, or None when the reader goes back."""

    def __init__(self, kind: WishKind) -> None:
        title = _("Report to management: {kind}").format(kind=wish_kind(kind))
        super().__init__(title, _("Report it"))

    def compose_fields(self) -> ComposeResult:
        """What was said."""
        yield Field("wish", _("What was said"), Writing(height=5, id="said"))

    def answer(self) -> str:
        """The words, or `BadInput`."""
        return checked_text("wish", self.query_one("#said", TextArea).text)
