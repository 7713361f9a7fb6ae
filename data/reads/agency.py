"""What every start reads of the agency."""

from collections.abc import Mapping
from datetime import date

from data.instants import from_store
from data.reader import Reader
from domain.agency import Agency


class AgencyReads:
    """What every start reads of the agency."""

    def __init__(self, reader: Reader) -> None:
        self._reader = reader

    def find(self) -> Agency | None:
        """The agency, or None before it is founded."""
        row = self._reader.row("SELECT name, founded_at, is_demo FROM agency")
        return Agency(row[0], from_store(row[1]), bool(row[2])) if row else None

    def holidays(self) -> Mapping[int, Mapping[date, str]]:
        """The stored federal holidays by year."""
        years: dict[int, dict[date, str]] = {}
        for day, name in self._reader.rows("SELECT day, name FROM holidays"):
            moment = date.fromisoformat(day)
            years.setdefault(moment.year, {})[moment] = name
        return years
