"""Where a database lies: a file for one machine, or a PostgreSQL server for a team."""

import re
from pathlib import Path
from urllib.parse import unquote, urlsplit

from domain.errors import StoreUnfit
from domain.values import dataclass

_NETWORK = frozenset({"nfs", "nfs4", "cifs", "smb3", "smbfs", "9p", "afs", "fuse.sshfs", "ncpfs"})
"""File systems on which SQLite's locks cannot be trusted."""


@dataclass(frozen=True, slots=True)
class Address:
    """A database's address, checked and normalised."""

    dialect: str
    """sqlite or postgresql."""
    url: str
    """The address without a driver's name: sqlite:///path or postgresql://…"""
    path: Path | None = None
    """The file of an SQLite database."""

    @property
    def shown(self) -> str:
        """The address as it may be shown and logged: without a password."""
        if self.path is not None:
            return str(self.path)
        parts = urlsplit(self.url)
        return f"postgresql://{parts.hostname or 'local'}{parts.path}"

    @property
    def file_name(self) -> str:
        """What tells it from other databases, to be part of a file's name; without a password."""
        if self.path is not None:
            return self.path.stem
        parts = urlsplit(self.url)
        port = f"-{parts.port}" if parts.port else ""
        return re.sub(r"[^\w.-]+", "-", f"{parts.hostname or 'local'}{port}{parts.path}").strip("-")


def address(text: str) -> Address:
    """The address that `text` (a URL or a plain file path) names, or `StoreUnfit`."""
    for prefix in ("postgresql+psycopg://", "postgresql://", "postgres://"):
        if text.startswith(prefix):
            return Address("postgresql", "postgresql://" + text.removeprefix(prefix))
    scheme, colon, rest = text.partition("://")
    if colon and scheme != "sqlite":
        raise StoreUnfit(text, "unknown_kind")
    plain = unquote(rest.removeprefix("/")) if colon else text
    path = Path(plain).expanduser().absolute()
    if path.is_dir():
        raise StoreUnfit(str(path), "is_folder")
    return Address("sqlite", f"sqlite:///{path}", path)


def refuse_network_drive(path: Path, mounts: Path = Path("/proc/mounts")) -> None:
    """`StoreUnfit` when the file would lie on a network drive; silent where that cannot be told."""
    if not mounts.exists():
        return
    best, kind = "", ""
    for line in mounts.read_text(errors="replace").splitlines():
        _device, place, file_system = [*line.split(" "), "", "", ""][:3]
        place = place.replace("\\040", " ")
        if len(place) > len(best) and path.is_relative_to(place):
            best, kind = place, file_system
    if kind in _NETWORK:
        raise StoreUnfit(str(path), "network_drive")
