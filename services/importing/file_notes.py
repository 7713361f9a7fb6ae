"""Notes of customers' files: held against what may stand there, and brought in (CUST-1)."""

from collections.abc import Iterator
from datetime import datetime

from data.ids import new_id
from domain.customer_file import FileNote, Heading
from domain.guard import secrets_in
from domain.values import replace
from services.importing.bringing import Bringing, taken
from services.importing.columns import Kind
from services.importing.dates import refuse_future
from services.importing.faults import Why
from services.importing.lines import FileLine
from services.importing.reading import Readings
from services.importing.stored import Stored


def check_files(readings: Readings, stored: Stored, now: datetime) -> None:
    """Tell what cannot stand in a file: secrets, contacts half told, customers nobody knows."""
    for line in _lines(readings):
        is_known = line.customer in readings.ids[Kind.CUSTOMERS] or stored.customer(line.customer)
        if not is_known and Kind.CUSTOMERS not in readings.unread:
            readings.refuse(line, "customer", Why.UNKNOWN_REFERENCE, line.customer, Kind.CUSTOMERS)
        refuse_future(readings, line, now, {"dated": line.dated})
        if secrets_in(line.text):
            readings.refuse(line, "text", Why.SECRET)
        if line.heading is Heading.CONTACTS:
            for column in ("channel", "reached"):
                if getattr(line, column) is None:
                    readings.refuse(line, column, Why.MISSING)
        elif line.channel is not None or line.reached is not None:
            readings.refuse(line, "channel", Why.NO_CONTACT)
        if not line.text and line.reached is not False:
            readings.refuse(line, "text", Why.MISSING)
        _refuse_moved(readings, line, stored)


def _refuse_moved(readings: Readings, line: FileLine, stored: Stored) -> None:
    kept, customer = stored.notes.get(line.id), stored.customer(line.customer)
    if kept is None:
        return
    if kept.heading is not line.heading:
        readings.refuse(line, "heading", Why.FIXED_NOTE, line.heading.value)
    if customer is not None and customer.id != kept.customer_id:
        readings.refuse(line, "customer", Why.FIXED_NOTE, line.customer)


def bring_files(bringing: Bringing) -> None:
    """New notes, and corrected ones as the versions that follow.

    What was struck out at the desk stays struck out.
    """
    for line in bringing.lines(Kind.FILES, FileLine):
        changed = bringing.news(Kind.FILES, line.id, line)
        kept = bringing.stored.notes.get(line.id)
        if kept is None:
            bringing.work.customer_files.add(_new(bringing, line))
            bringing.count(Kind.FILES, added=1)
            continue
        after = _changed(bringing, kept, line, changed)
        differs = after != kept and kept.closed_at is None
        if differs:
            files, now = bringing.work.customer_files, bringing.now
            files.close(kept.id, now, after.author_name)
            known = kept.external_id or line.id
            files.add(
                replace(after, id=new_id(now), follows=kept.id, written_at=now, external_id=known)
            )
        bringing.count(Kind.FILES, updated=differs, unchanged=not differs)


def _lines(readings: Readings) -> Iterator[FileLine]:
    return (line for line in readings.lines[Kind.FILES] if isinstance(line, FileLine))


def _new(bringing: Bringing, line: FileLine) -> FileNote:
    customer = bringing.stored.customer(line.customer)
    assert customer is not None  # checked before
    dated = line.dated or bringing.now
    author = bringing.stored.somebody(line.author)
    return FileNote(
        id=new_id(bringing.now),
        customer_id=customer.id,
        heading=line.heading,
        text=line.text,
        dated_at=dated,
        author_id=author.id if author else None,
        author_name=author.name if author else line.author,
        written_at=dated,
        channel=line.channel,
        reached=line.reached,
        external_id=line.id,
    )


def _changed(
    bringing: Bringing, kept: FileNote, line: FileLine, changed: frozenset[str]
) -> FileNote:
    """The note as the line says it; a moment told by the second is the same moment."""
    values = dict(taken(line, changed, ("text", "channel", "reached")))
    if "author" in changed and line.author != kept.author_name:
        author = bringing.stored.somebody(line.author)
        values["author_id"] = author.id if author else None
        values["author_name"] = author.name if author else line.author
    whole = kept.dated_at.replace(microsecond=0)
    if "dated" in changed and line.dated is not None and line.dated != whole:
        values["dated_at"] = line.dated
    return replace(kept, **values)  # type: ignore[arg-type]
