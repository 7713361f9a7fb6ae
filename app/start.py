"""Opens the desk on the terminal, and says afterwards what went wrong, if anything did."""

import logging
import sys
from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from app.painting import prepare
from app.without_openssl import leave_openssl_out
from app.without_palette import leave_palette_out

if TYPE_CHECKING:
    from app.settings import Fault, Settings
    from services.desk import Desk
    from services.people.session import Session


def open_desk(settings: "Settings", name: str, faults: "Sequence[Fault]" = ()) -> int:
    """Open the settings' agency at its door; gives the exit code.

    `name` opens the demo agency signed in; elsewhere its person still gives her password.
    """
    make_ready()
    from app.build import make_desk, prepare_database

    desk = make_desk(settings)
    prepare_database(desk)
    session = desk.signin.as_known(name) if name and desk.signin.is_demo() else None
    return run_desk(desk, settings, session, faults, name)


def run_desk(
    desk: "Desk",
    settings: "Settings",
    session: "Session | None",
    faults: "Sequence[Fault]" = (),
    name: str = "",
) -> int:
    """Show the desk until it is left; gives the exit code.

    `faults` are settings that were not taken: they are told on the screen. Where nobody is signed
    in yet, `name` stands at the door already.
    """
    make_ready()
    _log_to_file(settings)
    from app.build import DEMO_PERSON, demo_settings, open_demo
    from app.vpa import VPA

    app = VPA(
        desk,
        settings,
        session=session,
        faults=faults,
        name=name,
        open_demo=partial(_opened_demo, open_demo, demo_settings(settings), DEMO_PERSON),
    )
    app.run()
    app.desk.close()
    return int(app.return_code or 0)


def make_ready() -> None:
    """Before anything else imports Textual, and asyncio with it."""
    prepare()
    leave_openssl_out()
    leave_palette_out()


def _opened_demo(open_demo, settings, name, progress):  # type: ignore[no-untyped-def]
    return open_demo(settings, name, progress)


def _log_to_file(settings: "Settings") -> None:
    """stdout belongs to the screen; the log says what happened, without what people wrote."""
    from app.settings import LOG

    try:
        settings.config.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        (settings.config.parent / LOG).touch(mode=0o600)
        logging.basicConfig(
            filename=settings.config.parent / LOG,
            level=logging.INFO,
            format="%(asctime)s %(levelname)s %(name)s %(message)s",
        )
    except OSError as error:
        print(f"vpa: {error}", file=sys.stderr)
