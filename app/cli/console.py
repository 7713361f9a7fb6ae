"""What every command stands on: the settings, the desk, who acts, and where words go.

stdout is data, stderr is talk.
"""

import argparse
import os
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from functools import cached_property

from widgets.words import _, use_language

TYPE_CHECKING = False  # to import it would take longer than the rest of --help
if TYPE_CHECKING:
    from services.desk import Desk
    from services.people.session import Session

FINE, WRONG, UNREACHABLE, INTERRUPTED = 0, 2, 3, 130
"""Exit codes: done; wrong use or input; database out of reach; interrupted by the person."""


TRIES = 3
"""So often somebody may type a new password before the command gives up."""


class Console:
    """One call of the command line."""

    def __init__(self, args: argparse.Namespace, environ: Mapping[str, str]) -> None:
        from app.settings import read_settings

        options = {"database": args.database or "", "language": args.language or ""}
        self.settings, self.faults = read_settings(environ, options)
        """The settings, and those that were not taken."""
        self._name: str = getattr(args, "as_name", None) or ""
        self._environ = environ
        self._bar_stands = False
        """Whether a bar stands on the last line, not yet full."""
        use_language(self.settings.language)
        for fault in self.faults:
            self.talk(fault.sentence)

    @cached_property
    def desk(self) -> "Desk":
        """The desk on the settings' database, brought up to date; holds an agency or `NoAgency`.

        No file is made where there is none.
        """
        from app.build import make_desk, prepare_database
        from app.cli.missing import NoAgency

        desk = make_desk(self.settings)
        path = desk.office.database.address.path
        if path is not None and not path.exists():
            raise NoAgency
        prepare_database(desk)
        if not desk.signin.has_agency():
            raise NoAgency
        return desk

    @cached_property
    def session(self) -> "Session":
        """Who acts: `--as NAME` with the password from VPA_PASSWORD or a prompt."""
        from widgets.reader import speak_to

        session = self._signed_in()
        speak_to(session.actor.roles, says_du=session.says_du)
        return session

    def _signed_in(self) -> "Session":
        if not self._name:
            return self._nobody_named()
        given = self._environ.get("VPA_PASSWORD")
        if given is None and self.desk.signin.is_demo():
            return self.desk.signin.as_known(self._name)
        return self.desk.signin.sign_in(self._name, given or self.ask_password())

    def ask_password(self, label: str = "") -> str:
        """A password from VPA_PASSWORD or typed unseen; `NoPassword` where nobody can type."""
        given = self._environ.get("VPA_PASSWORD")
        if given:
            return given
        if not sys.stdin.isatty():
            from app.cli.missing import NoPassword

            raise NoPassword
        from getpass import getpass

        return getpass(f"{label or _('Password')}: ", stream=sys.stderr)

    def ask_new_password(self) -> str:
        """A new password, typed twice; `BadInput` when it is weak or differs each time."""
        given = self._environ.get("VPA_NEW_PASSWORD")
        if given:
            return given
        if not sys.stdin.isatty():
            from app.cli.missing import NoPassword

            raise NoPassword
        from domain.errors import BadInput
        from widgets.explain import explain

        for _again in range(TRIES - 1):
            try:
                return _typed_twice()
            except BadInput as refused:
                self.talk(explain(refused))
        return _typed_twice()

    def out(self, text: str = "") -> None:
        """A line of data."""
        print(text)

    def talk(self, text: str) -> None:
        """A line for the person, not for a program."""
        self.end_bar()
        print(text, file=sys.stderr)

    def end_bar(self) -> None:
        """What is said next stands on a line of its own, not behind an unfinished bar."""
        if self._bar_stands:
            self._bar_stands = False
            print(file=sys.stderr)

    def json(self, value: object) -> None:
        """Data for a program."""
        import json

        print(json.dumps(value, ensure_ascii=False, indent=2))

    def table(self, titles: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
        """Data for a person: columns as wide as their widest cell."""
        from widgets.safe_text import pad

        lines = [tuple(titles), *(tuple(row) for row in rows)]
        from rich.cells import cell_len

        widths = [max(cell_len(line[at]) for line in lines) for at in range(len(titles))]
        for line in lines:
            cells = (pad(cell, width) for cell, width in zip(line, widths, strict=True))
            self.out("  ".join(cells).rstrip())

    def progress(self, label: str) -> Callable[[float], None]:
        """A bar on a terminal's stderr, at most twenty times a second; silent elsewhere."""
        if not sys.stderr.isatty():
            return lambda share: None
        last = 0.0

        def show(share: float) -> None:
            nonlocal last
            now = time.monotonic()
            if share < 1 and now - last < 0.05:
                return
            last = now
            done = round(share * 30)
            bar = "█" * done + "░" * (30 - done)
            end = "\n" if share >= 1 else ""
            print(f"\r{label} {bar} {share:4.0%}", end=end, file=sys.stderr, flush=True)
            self._bar_stands = share < 1

        return show

    def close(self) -> None:
        """Give up the store, if it was opened."""
        if "desk" in self.__dict__:
            self.desk.close()

    def _nobody_named(self) -> "Session":
        """In the demo agency its admin; elsewhere a name is asked for, or `NobodyNamed`."""
        if self.desk.signin.is_demo():
            from app.build import DEMO_ADMIN

            return self.desk.signin.as_known(DEMO_ADMIN)
        if not sys.stdin.isatty():
            from app.cli.missing import NobodyNamed

            raise NobodyNamed
        asked = _("Your name")
        print(f"{asked}: ", end="", file=sys.stderr, flush=True)
        name = sys.stdin.readline().strip()
        return self.desk.signin.sign_in(name, self.ask_password())


def _typed_twice() -> str:
    from getpass import getpass

    from domain.errors import BadInput
    from domain.password import check_password

    asked, again = _("New password"), _("Once more")
    first = getpass(f"{asked}: ", stream=sys.stderr)
    check_password(first)
    if first != getpass(f"{again}: ", stream=sys.stderr):
        raise BadInput("password", "differs")
    return first


def environment() -> Mapping[str, str]:
    """The surroundings the program was started in."""
    return os.environ
