"""How the program looks and answers keys, whoever sits there: colours, language, refusals."""

import logging
from collections import Counter
from collections.abc import Mapping
from typing import ClassVar

from rich.text import Text
from textual.actions import ActionParseResult
from textual.app import App
from textual.await_remove import AwaitRemove
from textual.binding import BindingType
from textual.dom import DOMNode
from textual.theme import Theme
from textual.widget import Widget
from textual.worker import WorkerFailed

from app.key_order import KeyOrder
from app.settings import LOG, Settings, change_setting
from app.stylesheet import ThriftyStylesheet
from app.taken_down import came_too_late, end_work_for_places_gone
from app.themes import THEMES, next_theme
from app.toasts import keep_toasts_ending
from screens.room import Room, WordsChanged
from widgets.commands import bindings, frame
from widgets.keys.enter import use_enter
from widgets.privacy import customers_hidden, hide_customers
from widgets.words import LANGUAGES, _, language, use_language

_log = logging.getLogger(__name__)


class Shell(App[int]):
    """The look of the program, and the reader's choices about it."""

    ENABLE_COMMAND_PALETTE = False  # Textual's own key for it; ours is a command like any other
    BINDINGS: ClassVar[list[BindingType]] = [
        *bindings(
            frame.EXPLAIN,
            frame.PALETTE,
            *frame.ROOMS.values(),
            frame.UNDO,
            frame.STOP_CLOCK,
            frame.PRIVACY,
            frame.THEME,
            frame.LANGUAGE,
            frame.LOCK,
            frame.SWITCH_PERSON,
            frame.QUIT,
        )
    ]

    def __init__(self, settings: Settings) -> None:
        use_language(settings.language)
        use_enter(sends=settings.send_on_enter)
        keep_toasts_ending()
        super().__init__()
        self.settings = settings
        """How the program is set up here."""
        self.key_order = KeyOrder(self)
        """Lets keys act one after the other."""
        self.used = Counter[str]()
        """How often each command was called from the palette, by id."""
        for theme in THEMES.values():
            self.register_theme(theme)
        self.theme = settings.theme
        self.stylesheet = ThriftyStylesheet(variables=self.get_css_variables())
        self._colours: tuple[str, bool] | None = (self.theme, self.native_ansi_color)
        """Those everything is styled in from the start; None when they were changed since."""

    def get_theme(self, theme_name: str) -> Theme | None:
        """The theme of this name; Textual copies all of them for each line that it paints."""
        return self._registered_themes.get(theme_name) or super().get_theme(theme_name)

    def get_css_variables(self) -> dict[str, str]:
        """Of the reader's colours; those that Textual begins with are never seen."""
        return super().get_css_variables() if hasattr(self, "settings") else {}

    def delay_update(self, delay: float = 0.05) -> None:
        """Paint at once: Textual would wait 50 ms at every change of rooms."""

    def on_ready(self) -> None:
        """Paint what was held back while everything was mounted."""
        self.screen._compositor_refresh()

    def refresh_css(self, animate: bool = True) -> None:
        """Style everything for other colours; Textual asks for it three times at every start."""
        if self._colours != (self.theme, self.native_ansi_color):
            self._colours = None
            super().refresh_css(animate)

    async def run_action(
        self,
        action: "str | ActionParseResult",
        default_namespace: DOMNode | None = None,
        namespaces: Mapping[str, DOMNode] | None = None,
    ) -> bool:
        """Run an action of a key, or say why it cannot be used now."""
        self.key_order.acted()
        if isinstance(default_namespace, Room) and isinstance(action, str):
            name = action.partition("(")[0]
            reason = default_namespace.why_not(name)
            if reason is not None:
                default_namespace.refuse(reason, name)
                return True
        return await super().run_action(action, default_namespace, namespaces)

    def _prune(self, *nodes: Widget, parent: DOMNode | None = None) -> AwaitRemove:
        """Take these places down, and end what works for them."""
        gone = super()._prune(*nodes, parent=parent)
        end_work_for_places_gone(self.workers)
        return gone

    def _handle_exception(self, error: Exception) -> None:
        if not came_too_late(error):
            super()._handle_exception(error)

    def _fatal_error(self) -> None:
        """A bug ends the program in order, into the log.

        Textual would print every variable on the terminal: what people wrote, and passwords.
        """
        bug: BaseException | None = self._exception
        if isinstance(bug, WorkerFailed):  # it says nothing of where it happened
            bug = bug.error
        _log.critical("a bug ended the program", exc_info=bug)
        said = _("VPA Desk had to end: there is a mistake in the program. What you typed is kept.")
        told = _("Please send {file} to who looks after this computer.")
        file = self.settings.config.parent / LOG
        self._exit_renderables.append(Text(f"{said}\n{told.format(file=file)}"))
        self._close_messages_no_wait()

    def is_locked(self) -> bool:
        """Whether the screen is covered until the password is given."""
        return getattr(self.screen, "LOCKS", False)

    def rooms_open(self) -> list[Room]:
        """The rooms that stand open, seen or not."""
        return []

    def action_privacy(self) -> None:
        """Show customers by number while others look on, or by name again."""
        hide_customers(not customers_hidden())
        self._show_words_again()
        hidden = _("Customers' names are hidden. F2 shows them again.")
        said = hidden if customers_hidden() else _("Customers' names are shown.")
        self.notify(said, markup=False)

    def action_next_theme(self) -> None:
        """Go on to the next colours and remember them."""
        self.theme = next_theme(self.theme)
        self._remember("theme", self.theme)

    def action_language(self) -> None:
        """Speak the other language and remember it."""
        use_language(next(code for code in LANGUAGES if code != language()))
        self._show_words_again()
        self._remember("language", language())

    def _show_words_again(self) -> None:
        self.screen.post_message(WordsChanged())
        for room in self.rooms_open():
            room.respeak()

    def _remember(self, name: str, value: str) -> None:
        try:
            change_setting(self.settings.config, name, value)
        except OSError:
            self._warn_not_kept(_("This holds until you quit: {file} cannot be written."))
        except ValueError:
            self._warn_not_kept(
                _("This holds until you quit: {file} is faulty and has to be mended first.")
            )

    def _warn_not_kept(self, said: str) -> None:
        file = self.settings.config
        self.notify(said.format(file=file), severity="warning", timeout=12, markup=False)
