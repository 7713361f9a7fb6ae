"""Small real files for the demo agency's chats: texts, tables, a page of PDF, a picture."""

import hashlib
import struct
import zlib
from functools import cache

from data.demo.topics import TOPICS
from data.files import KeptFile
from domain.values import dataclass

NOTICE, ATTORNEY = "Kündigung.pdf", "Vollmacht.pdf"
"""The documents that are filed with a notice and with a power of attorney."""


@dataclass(frozen=True, slots=True)
class Paper:
    """A file's content and what it is known by."""

    content: bytes
    sha256: str
    size: int


@cache
def paper(name: str) -> Paper:
    """The content of a file of this name; its ending tells the kind."""
    stem, _, ending = name.rpartition(".")
    content = {"pdf": _pdf, "png": _png, "csv": _csv}.get(ending, _txt)(stem)
    return Paper(content, hashlib.sha256(content).hexdigest(), len(content))


def _txt(stem: str) -> bytes:
    lines = (stem.replace("-", " "), "", "1. Stand: siehe Chat", "2. Offen: nichts", "")
    return "\n".join(lines).encode()


def _csv(stem: str) -> bytes:
    rows = [f"Nr;{stem};Bemerkung", *(f"{n};Eintrag {n};geprüft" for n in range(1, 13))]
    return "\r\n".join(rows).encode("utf-8-sig")


def _pdf(stem: str) -> bytes:
    """One page with one line of text."""
    line = stem.replace("-", " ").encode("latin-1", "replace")
    stream = b"BT /F1 18 Tf 72 760 Td (" + line + b") Tj ET"
    parts = (
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R "
        b"/Resources << /Font << /F1 5 0 R >> >> >>",
        b"<< /Length %d >>\nstream\n%s\nendstream" % (len(stream), stream),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    )
    out, places = b"%PDF-1.4\n", []
    for number, part in enumerate(parts, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, part)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    head = b"xref\n0 %d\n0000000000 65535 f \n" % (len(parts) + 1)
    tail = b"trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n"
    return out + head + table + tail % (len(parts) + 1, len(out))


def _png(stem: str) -> bytes:
    """A square in a colour that follows from the name."""
    side, colour = 48, hashlib.sha256(stem.encode()).digest()[:3]
    rows = (b"\x00" + colour * side) * side
    head = struct.pack(">IIBBBBB", side, side, 8, 2, 0, 0, 0)
    parts = ((b"IHDR", head), (b"IDAT", zlib.compress(rows)), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(kind, body) for kind, body in parts)


def _chunk(kind: bytes, body: bytes) -> bytes:
    check = zlib.crc32(kind + body)
    return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", check)


def all_papers() -> list[tuple[str, Paper]]:
    """Every file that the demo agency may have, by name."""
    names = {name for one in TOPICS for name in one.files} | {NOTICE, ATTORNEY}
    return [(name, paper(name)) for name in sorted(names)]


def kept_paper(name: str) -> KeptFile:
    """The file of this name as the store keeps it."""
    kept = paper(name)
    return KeptFile(name, kept.sha256, kept.size)
