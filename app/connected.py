"""The ties of a terminal to the shared database: what changed there, and whether it answers."""

from collections.abc import Sequence
from contextlib import suppress
from typing import TYPE_CHECKING

from textual import on

from app.settings import Settings
from app.shell import Shell
from domain.errors import NotSignedIn, VPAError
from domain.trail import Subject
from screens.room import Changed, ConnectionBack, ConnectionLost, WentOut
from services.people.session import Session
from widgets.frame.frame import FrameFacts
from widgets.words import _, ngettext

if TYPE_CHECKING:
    from textual.notifications import SeverityLevel

    from app.attendance import Attendance
    from app.watch import Watch
    from domain.budget import BudgetWarning
    from domain.clock import Run
    from services.desk import Desk


_ENDS_SIGN_IN = frozenset({"person", "leaving", "customer"})
"""Changes of these can close an account: hers, with her leaving, with her customer's end."""


class Connected(Shell):
    """Hears what is done elsewhere, tells that somebody sits here, and says when it cannot."""

    def __init__(self, desk: "Desk", settings: Settings) -> None:
        super().__init__(settings)
        self.desk = desk
        """The use cases; another's once the demo agency is opened."""
        self.attendance: Attendance | None = None
        """Keeps the top line of who sits here; None while nobody does."""
        self._watch: Watch | None = None
        """Hears what is done at other terminals; None while nobody sits here."""
        self._seated: Session | None = None
        """Who sits here."""

    def connect(self, session: Session) -> None:
        """Somebody sits down; nothing is loaded or read for it yet."""
        self._seated = session

    async def start_watching(self) -> None:
        """Begin to listen, and to tell that she is there."""
        if self._seated is None:
            return
        from app.attendance import Attendance
        from app.watch import Watch

        self._watch = watch = Watch(self.desk, self.tell, self._lost)
        self.attendance = attendance = Attendance(
            self.desk,
            self._seated,
            show=self._show_facts,
            came_back=self._came_back,
            is_there=lambda: not self.is_locked(),
            warn=self._warn_of_budget,
        )
        with suppress(VPAError):  # tried again when the database is back
            await watch.start()
        self.tell()  # what was done between the first reading and now
        if self.attendance is attendance:
            attendance.start()

    async def stop_watching(self) -> None:
        """Hear nothing more of other terminals."""
        watch, self._watch = self._watch, None
        attendance, self.attendance = self.attendance, None
        self._seated = None
        for one in (attendance, watch):
            if one is not None:
                await one.stop()

    async def on_unmount(self) -> None:
        """However it ends, no thread stays behind."""
        await self.stop_watching()

    def tell(self, subjects: Sequence[Subject] = ()) -> None:
        """Let every open room know what changed; those not seen read it when entered again."""
        for room in self.rooms_open():
            room.post_message(Changed(subjects))
        if self.attendance is not None:
            self.attendance.look()
        if self._seated is not None and any(one.kind in _ENDS_SIGN_IN for one in subjects):
            self.run_worker(self._see_whether_she_stays(), group="watch", exit_on_error=False)

    async def _see_whether_she_stays(self) -> None:
        """Cover everything when her account was closed while she sits here (HAND-8)."""
        if (seated := self._seated) is None:
            return
        try:
            await self.desk.ask(self.desk.signin.may_stay, seated)
        except NotSignedIn as refusal:
            from widgets.explain import explain  # not before it is needed

            await self.run_action("lock")
            self.notify(explain(refusal), severity="warning", markup=False)
        except VPAError:
            return  # the next change asks again, and every act is refused

    @on(ConnectionLost)
    def _lost(self) -> None:
        if self.attendance is not None:
            self.attendance.lose()

    @on(ConnectionBack)
    def _back(self) -> None:
        """Something was answered, be it a draft from this machine: ask whether all is well."""
        if self.attendance is not None:
            self.attendance.look()

    def _came_back(self) -> None:
        self.notify(_("The database answers again."), markup=False)
        self.run_worker(self._send_what_waits(), group="write", exit_on_error=False)
        self.tell()
        if self._watch is not None and not self._watch.listens:
            self.run_worker(self._watch.start(), group="watch", exit_on_error=False)

    async def _send_what_waits(self) -> None:
        """Messages that found the database away go out now, unless she changed them (CHAT-6)."""
        if self._seated is None:
            return
        with suppress(VPAError):  # of the drafts' own disk: they stay what they are
            delivery = await self.desk.ask(self.desk.outbox.send, self._seated.actor.id)
            for sent in delivery.gone:
                for room in self.rooms_open():
                    room.post_message(WentOut(sent))
            if many := len(delivery.gone):
                said = ngettext("Your message is sent now.", "{n} messages are sent now.", many)
                self.notify(said.format(n=many), markup=False)
                self.tell()
            if delivery.refused:
                said = _("Not sent. Your text is kept as a draft.")
                self.notify(said, severity="warning", markup=False)

    def _warn_of_budget(self, run: "Run", warning: "BudgetWarning") -> None:
        """Say once that the clock has come so far (BUD-4)."""
        from widgets.frame.clock_line import URGENT, warned

        severity: SeverityLevel = "warning" if warning in URGENT else "information"
        self.notify(warned(run, warning), severity=severity, timeout=12, markup=False)

    def _show_facts(self, facts: FrameFacts) -> None:
        for room in self.rooms_open():
            room.show_frame(facts)
