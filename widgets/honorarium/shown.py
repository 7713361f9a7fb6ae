"""What a view of the honorarium shows of each line; its sum and its table are the same."""

from collections.abc import Sequence
from datetime import date

from domain.honorarium import Line
from domain.values import dataclass
from services.honorarium.fee_book import FeeBook
from widgets.honorarium.words import View

WITH_LINES = (View.TOTAL, View.PAYOUT, View.RELEASE)
"""The views that show lines of the honorarium."""


@dataclass(frozen=True, slots=True)
class Shown:
    """A line, and the part of it that is meant."""

    line: Line
    seconds: int
    cents: int


def shown(book: FeeBook, view: View, month: date, by_release: bool) -> Sequence[Shown]:
    """The lines of one of these views, oldest month first; of other views none."""
    match view:
        case View.TOTAL:
            total = book.total(month, by_release=by_release)
            return [Shown(line, line.seconds, line.cents) for line in total]
        case View.PAYOUT:
            return [Shown(line, line.open_seconds, line.open_cents) for line in book.payout()]
        case View.RELEASE:
            review = book.in_review()
            return [Shown(line, line.review_seconds, line.review_cents) for line in review]
        case _:
            return []
