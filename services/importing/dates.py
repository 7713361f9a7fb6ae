"""Whether the moments of a line can be: none to come, each after the one before."""

from collections.abc import Mapping
from datetime import datetime
from itertools import pairwise

from domain.calendar import instant, local
from services.importing.faults import Why
from services.importing.lines import Line
from services.importing.reading import Readings

Moments = Mapping[str, datetime | None]
"""The fields of a line and their moments; empty ones do not count."""


def refuse_future(readings: Readings, line: Line, now: datetime, moments: Moments) -> None:
    """Tell every moment that has not come yet."""
    for column, moment in moments.items():
        if moment is not None and instant(moment) > instant(now):
            readings.refuse(line, column, Why.FUTURE, shown(moment))


def refuse_disorder(readings: Readings, line: Line, moments: Moments) -> None:
    """Tell every moment that lies before the one given before it."""
    told = [(column, moment) for column, moment in moments.items() if moment is not None]
    for (earlier, first), (column, then) in pairwise(told):
        if instant(then) < instant(first):
            detail = f"{readings.heading(line, earlier)} {shown(first)}"
            readings.refuse(line, column, Why.OUT_OF_ORDER, shown(then), detail)


def shown(moment: datetime) -> str:
    """The moment as it stands in German files."""
    return f"{local(moment):%d.%m.%Y %H:%M}"
