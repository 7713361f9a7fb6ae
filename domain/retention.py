"""How long what belongs to an ended collaboration is kept (RET-1)."""

from calendar import isleap
from datetime import date

WORKING_FILE_YEARS = 1
"""How long working files are kept."""

DOCUMENT_YEARS = 10
"""How long contracts, official papers and invoices are kept."""


def keep_until_working_files(ended: date) -> date:
    """The last day on which working files are kept: the same day a year after the end (RET-1).

    After an end on 29 February, the 28th.
    """
    year = ended.year + WORKING_FILE_YEARS
    if (ended.month, ended.day) == (2, 29) and not isleap(year):
        return date(year, 2, 28)
    return ended.replace(year=year)


def keep_until_documents(ended: date) -> date:
    """The last day on which contracts, official papers and invoices are kept (RET-1).

    Ten years, counted from the end of the calendar year.
    """
    return date(ended.year + DOCUMENT_YEARS, 12, 31)
