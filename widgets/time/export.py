"""Recorded time of a month as a table to keep or to reckon with (TIME-3)."""

import csv
import io
import json
from collections.abc import Sequence

from domain.calendar import local
from services.time.log import Logged
from widgets import formats
from widgets.account.statement_words import as_cell
from widgets.labels.recording import entry_flags

_PLAIN = ("start", "end", "seconds", "task", "title", "customer", "note", "doubled", "flags")
_GERMAN = ("Beginn", "Ende", "Dauer", "Aufgabe", "Titel", "Kunde", "Notiz", "Zuschlag", "Hinweise")


def time_csv(lines: Sequence[Logged], *, german: bool) -> str:
    """A line an entry. German for a German spreadsheet, else plain: ISO moments and seconds."""
    written = io.StringIO()
    table = csv.writer(written, delimiter=";" if german else ",")
    table.writerow(_GERMAN if german else _PLAIN)
    for line in lines:
        table.writerow(_german(line) if german else list(_plain(line).values()))
    return written.getvalue()


def time_json(lines: Sequence[Logged], person: str, month: str) -> str:
    """The same as data, with the sum."""
    told = {
        "person": person,
        "month": month,
        "entries": [_plain(line) for line in lines],
        "seconds": sum(line.entry.seconds for line in lines),
    }
    return json.dumps(told, ensure_ascii=False, indent=2) + "\n"


def _plain(line: Logged) -> dict[str, object]:
    entry = line.entry
    return {
        "start": local(entry.started_at).isoformat(),
        "end": local(entry.ended_at).isoformat(),
        "seconds": entry.seconds,
        "task": line.number,
        "title": as_cell(formats.clean(line.title)),
        "customer": as_cell(formats.clean(line.customer)),
        "note": as_cell(formats.clean(entry.note)),
        "doubled": int(entry.doubled),
        "flags": " ".join(sorted(entry.flags)),
    }


def _german(line: Logged) -> list[object]:
    entry, plain = line.entry, _plain(line)
    start, end = local(entry.started_at), local(entry.ended_at)
    return [
        start.strftime("%d.%m.%Y %H:%M:%S"),
        end.strftime("%d.%m.%Y %H:%M:%S"),
        _duration(entry.seconds),
        *(plain[name] for name in ("task", "title", "customer", "note")),
        "doppelt" if entry.doubled else "",
        ", ".join(entry_flags(entry.flags)),
    ]


def _duration(seconds: int) -> str:
    """Hours, minutes and seconds as a spreadsheet reads them; a whole day is 24 hours."""
    return f"{seconds // 3600}:{seconds // 60 % 60:02}:{seconds % 60:02}"
