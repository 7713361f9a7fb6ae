"""The file store: attachments and documents under the hash of their content; names are labels."""

import errno
import hashlib
import os
import stat
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import BinaryIO, Protocol

from data.ids import new_id
from domain.errors import BadInput, StoreFull, StoreReadOnly
from domain.ids import AttachmentId, MessageId
from domain.message import Attachment
from domain.text import one_line
from domain.values import dataclass

LARGEST = 100 * 1024 * 1024
"""Bytes one attachment may have."""

_IN_USE_SECONDS = 60
_PIECE = 1024 * 1024
_LONGEST_STEM, _LONGEST_SUFFIX = 180, 20
"""Bytes of a saved file's name; common disks take 255 in all."""

_NOT_THERE = frozenset({errno.ENOENT, errno.ENOTDIR, errno.ENAMETOOLONG, errno.ELOOP})


@dataclass(frozen=True, slots=True)
class KeptFile:
    """A file whose content the store already holds."""

    name: str
    sha256: str
    size: int

    def of(self, message_id: MessageId, at: datetime) -> Attachment:
        """The attachment of a message that this file becomes."""
        return Attachment(AttachmentId(new_id(at)), message_id, self.name, self.sha256, self.size)


class Labelled(Protocol):
    """A content of the store with the name people know it by: an attachment, a document."""

    @property
    def name(self) -> str:
        """The label; never used as a path."""

    @property
    def sha256(self) -> str:
        """Under which the content lies."""


class FileStore:
    """A folder of contents; safe against half-written files and against names as paths."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        """Shared by all terminals of the agency."""

    def keep(self, path: Path) -> KeptFile:
        """Copy the file in, and say what was kept.

        `BadInput("file", …)` when there is none, it is a folder, unreadable or too large;
        `StoreFull` or `StoreReadOnly` when the store cannot take it.
        """
        chosen = _readable(path)
        with _read(chosen) as source, self._coming() as (coming, name):
            digest, size = _copy(source, coming)
            place = self._place(digest)
            if not place.is_file():
                place.parent.mkdir(exist_ok=True, mode=0o700)
                name.replace(place)
            else:
                os.utime(place)  # in use again: nobody removes it now
        return KeptFile(one_line(chosen.name)[:255], digest, size)

    def has(self, sha256: str) -> bool:
        """Whether the content is here."""
        return self._place(sha256).is_file()

    def remove(self, sha256: str) -> bool:
        """Take the content out for good, given that nothing names it; whether it is gone.

        What was chosen for a message within the last minute stays: that message may be coming.
        The disk's own clock tells, for terminals may disagree.
        """
        place = self._place(sha256)
        if not place.is_file():
            return True
        with self._coming() as (_file, name):
            now = name.stat().st_mtime
        if now - place.stat().st_mtime < _IN_USE_SECONDS:
            return False
        place.unlink(missing_ok=True)
        return True

    def size(self, sha256: str) -> int | None:
        """The bytes of the content; None when it is not here."""
        return self._place(sha256).stat().st_size if self.has(sha256) else None

    def path(self, file: Labelled) -> Path:
        """Where the content lies, or `BadInput("file", "missing_file")`."""
        place = self._place(file.sha256)
        if not place.is_file():
            raise BadInput("file", "missing_file")
        return place

    def lay_out(self, file: Labelled, folder: Path) -> Path:
        """A copy under its own name in a fresh folder below `folder`, for the system's program.

        Refused like `save_as`.
        """
        return self.save_as(file, Path(tempfile.mkdtemp(dir=folder)))

    def save_as(self, file: Labelled, target: Path) -> Path:
        """Copy the content out, under the file's name when the target is a folder.

        Never over anything that is there (`BadInput("file", "exists")`); `no_folder`,
        `not_writable`, `missing_file` and `unreadable` say what else stands in the way.
        """
        source = self.path(file)
        chosen = _target(target, file.name)
        with _read(source) as opened, _reserved(chosen), _beside(chosen) as (coming, name):
            _copy(opened, coming)
            name.replace(chosen)
        return chosen

    def _place(self, sha256: str) -> Path:
        return self.folder / sha256[:2] / sha256

    @contextmanager
    def _coming(self) -> Iterator[tuple[BinaryIO, Path]]:
        """A file of the store that has no name yet."""
        try:
            self.folder.mkdir(parents=True, exist_ok=True, mode=0o700)
            with _beside(self.folder / "any") as coming:
                yield coming
        except OSError as error:
            if error.errno == errno.ENOSPC:
                raise StoreFull(str(error)) from error
            raise StoreReadOnly(str(error)) from error


def save_new(target: Path, content: bytes) -> Path:
    """Write a new file, whole or not at all, never over another; where it lies now.

    `BadInput("file", …)` when there is one already, or the place will not do.
    """
    chosen = _target(target, target.name)
    with _reserved(chosen), _beside(chosen) as (coming, name):
        coming.write(content)
        coming.flush()
        os.fsync(coming.fileno())
        name.replace(chosen)
    return chosen


def _readable(path: Path) -> Path:
    """The path of a file that can be kept, or why it cannot."""
    try:
        chosen = path.expanduser()
        found = chosen.stat()
    except (ValueError, RuntimeError) as error:  # no such name, nobody's home
        raise BadInput("file", "no_such_file") from error
    except OSError as error:
        missing = error.errno in _NOT_THERE
        raise BadInput("file", "no_such_file" if missing else "unreadable") from error
    if not stat.S_ISREG(found.st_mode):
        raise BadInput("file", "not_a_file")
    if found.st_size > LARGEST:
        raise BadInput("file", "too_large")
    return chosen


def _target(target: Path, name: str) -> Path:
    """Where to save, or why not there."""
    try:
        chosen = target.expanduser()
        if chosen.is_dir():
            chosen = chosen / _file_name(name)
        if os.path.lexists(chosen):
            raise BadInput("file", "exists")
        if not chosen.parent.is_dir():
            raise BadInput("file", "no_folder")
    except (ValueError, RuntimeError) as error:
        raise BadInput("file", "no_folder") from error
    except OSError as error:
        raise BadInput("file", "not_writable") from error
    return chosen


def _file_name(label: str) -> str:
    """A label as the name of a file: its last part, short enough for any disk."""
    path = Path(one_line(label).replace("\\", "/"))
    stem = path.stem.encode()[:_LONGEST_STEM].decode("utf-8", "ignore")
    suffix = path.suffix.encode()[:_LONGEST_SUFFIX].decode("utf-8", "ignore")
    name = f"{stem}{suffix}"
    return name if name.strip(". ") else "attachment"


@contextmanager
def _read(source: Path) -> Iterator[BinaryIO]:
    try:
        opened = source.open("rb")
    except OSError as error:
        raise BadInput("file", "unreadable") from error
    with opened:
        yield opened


@contextmanager
def _reserved(place: Path) -> Iterator[None]:
    """The name taken by us before anybody else can take it, and given up when it fails."""
    try:
        place.open("xb").close()
    except FileExistsError as error:
        raise BadInput("file", "exists") from error
    except OSError as error:
        raise BadInput("file", "not_writable") from error
    try:
        yield
    except BaseException as error:
        place.unlink(missing_ok=True)
        if isinstance(error, OSError):
            full = error.errno == errno.ENOSPC
            raise StoreFull(str(error)) if full else BadInput("file", "not_writable") from error
        raise


@contextmanager
def _beside(place: Path) -> Iterator[tuple[BinaryIO, Path]]:
    """A file without a name of its own, in the same folder; gone afterwards unless renamed."""
    handle, name = tempfile.mkstemp(dir=place.parent, prefix=".coming-")
    try:
        with os.fdopen(handle, "wb") as coming:
            yield coming, Path(name)
    finally:
        Path(name).unlink(missing_ok=True)


def _copy(source: BinaryIO, coming: BinaryIO) -> tuple[str, int]:
    """All of it to the disk; its hash and how many bytes it was, however it changed meanwhile."""
    digest, size = hashlib.sha256(), 0
    while piece := source.read(_PIECE):
        digest.update(piece)
        size += len(piece)
        if size > LARGEST:
            raise BadInput("file", "too_large")
        coming.write(piece)
    coming.flush()
    os.fsync(coming.fileno())
    return digest.hexdigest(), size
