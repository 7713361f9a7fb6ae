"""Shows an e-mail that is to be sent by her own program: copied by parts, then noted as sent."""

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.widgets import Static

from screens.dialogs.answer import Answer
from screens.dialogs.dialog import Dialog
from services.absence.telling import MailDraft
from widgets import formats
from widgets.words import _


class ShowDraft(Dialog[bool]):
    """True when she has sent it."""

    DEFAULT_CSS = """
    ShowDraft > #box { width: 84; }
    ShowDraft #mail { height: auto; max-height: 60vh; margin-top: 1; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "back", show=False),
        Binding("b", "copy('bcc')", show=False),
        Binding("t", "copy('subject')", show=False),
        Binding("y", "copy('body')", show=False),
        Binding("s", "sent", show=False),
    ]

    def __init__(self, draft: MailDraft, *, title: str = "", to: str | None = None) -> None:
        """One to a single reader names her in `to`, empty when the agency knows no address."""
        super().__init__()
        self._draft = draft
        self._title = title or _("The e-mail to your customers")
        self._to = to

    def compose(self) -> ComposeResult:
        """Addresses, subject, text, answers."""
        draft = self._draft
        with Vertical(id="box"):
            yield Static(self._title, id="title", markup=False)
            with VerticalScroll(id="mail"):
                told = (
                    *self._addressed(),
                    _("Subject: {subject}").format(subject=draft.subject),
                    "",
                    draft.body,
                )
                yield Static(formats.clean("\n".join(told)), markup=False)
            with Horizontal(id="answers"):
                yield Answer("b", self._copies(), "copy('bcc')")
                yield Answer("t", _("Subject"), "copy('subject')")
                yield Answer("y", _("Copy the text"), "copy('body')", is_default=True)
                yield Answer("s", _("It is sent"), "sent")
                yield Answer("escape", _("Back"), "back")

    def _addressed(self) -> tuple[str, ...]:
        if self._to is not None:
            return (_("To: {address}").format(address=self._to or _("nobody")),)
        return (
            _("BCC: {addresses}").format(addresses=", ".join(self._draft.bcc) or _("nobody")),
            _("CC: {address}").format(address=self._draft.cc or _("nobody")),
        )

    def _copies(self) -> str:
        return _("BCC") if self._to is None else _("Address")

    def action_copy(self, part: str) -> None:
        """Put a part into the clipboard."""
        texts = {
            "bcc": ", ".join(self._draft.bcc) if self._to is None else self._to,
            "subject": self._draft.subject,
            "body": self._draft.body,
        }
        self.app.copy_to_clipboard(texts[part])
        self.notify(_("Copied."), markup=False)

    def action_sent(self) -> None:
        """She has sent it."""
        self.dismiss(True)

    def action_back(self) -> None:
        """Not yet."""
        self.dismiss(False)

    @on(Answer.Clicked)
    async def _clicked(self, event: Answer.Clicked) -> None:
        await self.run_action(event.action)
