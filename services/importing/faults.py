"""What is wrong with a file: where, and why; the words for it live with the command."""

from enum import StrEnum

from domain.values import dataclass


class Why(StrEnum):
    """Why something in a file cannot be taken, or deserves a look."""

    NO_FILE = "no_file"
    FOLDER = "folder"
    NO_RIGHT = "no_right"
    UNREADABLE = "unreadable"
    EMPTY_FILE = "empty_file"
    UTF_16 = "utf_16"
    WORKBOOK = "workbook"
    """A spreadsheet program's own file."""
    ENCODING = "encoding"
    """Bytes that are neither good UTF-8 nor Windows-1252."""
    NUL = "nul"
    QUOTES = "quotes"
    UNKNOWN_KIND = "unknown_kind"
    MISSING_COLUMN = "missing_column"
    DOUBLE_COLUMN = "double_column"
    UNKNOWN_COLUMN = "unknown_column"
    """Only a hint: the column is left out."""
    NO_LINES = "no_lines"
    """Only a hint: nothing but the header."""
    TOO_FEW_FIELDS = "too_few_fields"
    TOO_MANY_FIELDS = "too_many_fields"
    MISSING = "missing"
    TOO_LONG = "too_long"
    NOT_A_MOMENT = "not_a_moment"
    TIME_MISSING = "time_missing"
    SKIPPED_TIME = "skipped_time"
    """The clock skips that time on that day."""
    DOUBLE_TIME = "double_time"
    """The clock shows that time twice on that day."""
    FUTURE = "future"
    OUT_OF_ORDER = "out_of_order"
    NOT_HOURS = "not_hours"
    AMBIGUOUS_NUMBER = "ambiguous_number"
    """1.250 may be a thousand or one and a quarter."""
    NOT_A_CHOICE = "not_a_choice"
    NOT_A_PACKAGE = "not_a_package"
    NOT_AN_EMAIL = "not_an_email"
    DUPLICATE = "duplicate"
    UNKNOWN_REFERENCE = "unknown_reference"
    NAME_TAKEN = "name_taken"
    TWO_LEADS = "two_leads"
    FIXED = "fixed"
    """It cannot change once it is stored."""
    FIXED_NOTE = "fixed_note"
    """A note stays with its customer and under its heading."""
    NOT_THE_CUSTOMERS = "not_the_customers"
    """An approval is the customer's alone (TASK-10)."""
    SECRET = "secret"
    """A customer's file holds no password, card or account (CUST-1)."""
    NO_CONTACT = "no_contact"
    """Only a contact has a channel, and was reached or not."""
    NO_AREA = "no_area"
    NO_WORKER = "no_worker"
    """Time was worked, and nobody is named who did it."""
    NO_AUTHOR = "no_author"
    SAME_MESSAGE = "same_message"
    """Only a hint: a message without an id stands there twice and is taken once."""
    OTHER_MESSAGE = "other_message"
    """A message of that id is stored, with another text, time or task."""


HINTS = frozenset({Why.UNKNOWN_COLUMN, Why.NO_LINES, Why.SAME_MESSAGE})
"""What is told and hinders nothing."""


@dataclass(frozen=True, slots=True)
class Place:
    """A line of a file."""

    file: str
    """The file as it was named."""
    line: int
    """Counted from 1, as an editor does; 0 for the file as a whole."""


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing that cannot be taken."""

    at: Place
    column: str
    """The column as the file calls it; empty for the line or file as a whole."""
    why: Why
    value: str = ""
    """What stands there, shortened."""
    detail: str = ""
    """What helps: what is allowed, or where the first of two stands."""


class Refused(ValueError):
    """A field that cannot be read."""

    def __init__(self, why: Why, detail: str = "") -> None:
        super().__init__(why)
        self.why = why
        """The reason."""
        self.detail = detail
        """What would be right."""
