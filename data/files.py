"""The file store: attachments under the hash of their content; names are only labels."""

import hashlib
import os
import shutil
import tempfile
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from data.ids import new_id
from domain.errors import BadInput, StoreFull, StoreReadOnly
from domain.ids import AttachmentId, MessageId
from domain.message import Attachment
from domain.text import one_line

LARGEST = 100 * 1024 * 1024
"""Bytes one attachment may have."""

_NO_SPACE = 28


@dataclass(frozen=True, slots=True)
class KeptFile:
    """A file whose content the store already holds."""

    name: str
    sha256: str
    size: int

    def of(self, message_id: MessageId, at: datetime) -> Attachment:
        """The attachment of a message that this file becomes."""
        return Attachment(AttachmentId(new_id(at)), message_id, self.name, self.sha256, self.size)


class FileStore:
    """A folder of contents; safe against half-written files and against names as paths."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        """Shared by all terminals of the agency."""

    def keep(self, path: Path) -> KeptFile:
        """Copy the file in, and say what was kept.

        `BadInput("file", …)` when it is missing, a folder, unreadable or too large; `StoreFull` or
        `StoreReadOnly` when the store cannot take it.
        """
        chosen = path.expanduser()
        if not chosen.exists():
            raise BadInput("file", "missing_file")
        if not chosen.is_file():
            raise BadInput("file", "not_a_file")
        if chosen.stat().st_size > LARGEST:
            raise BadInput("file", "too_large")
        digest = _hash(chosen)
        if not self.has(digest):
            self._copy_in(chosen, digest)
        return KeptFile(one_line(chosen.name)[:255], digest, chosen.stat().st_size)

    def has(self, sha256: str) -> bool:
        """Whether the content is here."""
        return self._place(sha256).is_file()

    def path(self, attachment: Attachment) -> Path:
        """Where the content lies, or `BadInput("file", "missing_file")`."""
        place = self._place(attachment.sha256)
        if not place.is_file():
            raise BadInput("file", "missing_file")
        return place

    def save_as(self, attachment: Attachment, target: Path) -> Path:
        """Copy the content out; never over an existing file (`BadInput("file", "exists")`)."""
        source = self.path(attachment)
        chosen = target.expanduser()
        if chosen.is_dir():
            chosen = chosen / Path(attachment.name).name
        if chosen.exists():
            raise BadInput("file", "exists")
        if not chosen.parent.is_dir():
            raise BadInput("file", "no_folder")
        _copy(source, chosen)
        return chosen

    def _place(self, sha256: str) -> Path:
        return self.folder / sha256[:2] / sha256

    def _copy_in(self, source: Path, digest: str) -> None:
        place = self._place(digest)
        try:
            place.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        except OSError as error:
            raise StoreReadOnly(str(error)) from error
        _copy(source, place)


def _hash(path: Path) -> str:
    try:
        with path.open("rb") as opened:
            return hashlib.file_digest(opened, "sha256").hexdigest()
    except OSError as error:
        raise BadInput("file", "unreadable") from error


def _copy(source: Path, target: Path) -> None:
    """Whole or not at all: to a temporary name, to the disk, then renamed."""
    try:
        handle, name = tempfile.mkstemp(dir=target.parent, prefix=".coming-")
        with os.fdopen(handle, "wb") as out, source.open("rb") as into:
            shutil.copyfileobj(into, out)
            out.flush()
            os.fsync(out.fileno())
        Path(name).replace(target)
    except OSError as error:
        if error.errno == _NO_SPACE:
            raise StoreFull(str(error)) from error
        raise StoreReadOnly(str(error)) from error
