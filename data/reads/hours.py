"""How much somebody recorded."""

from data.reader import Reader
from domain.ids import PersonId

_SECONDS = """
SELECT COALESCE(SUM(seconds), 0) FROM entries
WHERE assistant_id = :me AND started_at >= :begin AND started_at < :end"""


def seconds_between(reader: Reader, person_id: PersonId, begin: int, end: int) -> int:
    """What she recorded in a time given in stored instants."""
    return reader.number(_SECONDS, me=person_id, begin=begin, end=end)
