"""Wires everything together: the only place that knows all parts."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from app.settings import Settings
from data.address import address
from data.database import Database
from data.upgrade import Opened, bring_up_to_date
from domain.values import replace
from services.clock import start_clock
from services.desk import Desk
from services.office import Office
from services.people.session import Session

DEMO_PERSON = "Clara Sommer"
"""As whom the demo agency opens when nobody is named."""

DEMO_ADMIN = "Anton Berger"
"""As whom commands act in the demo agency when nobody is named."""


def make_desk(settings: Settings) -> Desk:
    """The desk on the settings' database, which is not opened yet."""
    office = Office(Database(settings.database), start_clock(settings.now))
    return Desk(office, settings.files, partial(drafts_of, settings))


def drafts_of(settings: Settings) -> Path:
    """The folder on this machine for what is typed and not sent, one for each database."""
    from hashlib import blake2b  # brings OpenSSL along

    agency = blake2b(address(settings.database).url.encode(), digest_size=6).hexdigest()
    return settings.config.parent / "drafts" / agency


def prepare_database(desk: Desk, *, may_upgrade: bool | None = None) -> Opened:
    """Make, check or upgrade the database behind the desk.

    A file is upgraded after a copy; a server only when it was asked for on purpose.
    """
    place = desk.office.database.address

    def copy_first() -> None:
        if place.path is not None and desk.copies.folder is not None:
            desk.copies.make(place.path, desk.copies.folder)

    allowed = place.path is not None if may_upgrade is None else may_upgrade
    return bring_up_to_date(place, copy_first, may_upgrade=allowed)


def demo_settings(settings: Settings, *, given: bool = False) -> Settings:
    """The settings for the demo agency: a database of its own unless one was `given`."""
    if given:
        return settings
    own = address(settings.database).path
    folder = own.parent if own is not None else settings.config.parent
    return replace(
        settings, database=f"sqlite:///{folder / 'demo.db'}", files=folder / "demo-files"
    )


def open_demo(
    settings: Settings, name: str, progress: Callable[[float], None], seed: int = 1
) -> tuple[Desk, Session]:
    """The desk of the demo agency, made unless it is there, and the session of somebody in it.

    What `progress` raises gives it up; no file of it is left then.
    """
    desk = make_desk(settings)
    opened = None
    try:
        opened = prepare_database(desk)
        if not desk.signin.has_agency():
            from services.demo.demo import Demo

            Demo(desk.office, settings.files).make(seed, progress)
        return desk, desk.signin.as_known(name)
    except BaseException:
        desk.close()
        path = desk.office.database.address.path
        if opened is Opened.MADE and path is not None:
            for end in ("", "-wal", "-shm"):
                path.with_name(path.name + end).unlink(missing_ok=True)
        raise
