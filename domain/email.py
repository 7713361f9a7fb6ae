"""What an e-mail address has to look like, wherever one is entered."""

import re

from domain.errors import BadInput
from domain.text import one_line

LONGEST = 200
"""Characters of an address."""

_ADDRESS = re.compile(r"[^\s@,;:<>()\[\]\"\\]+@[^\s@,;:<>()\[\]\"\\.]+(\.[^\s@,;:<>()\[\]\"\\.]+)+")
"""One name, one sign, a host with a dot; nothing that would make it two where it is listed."""


def is_email(text: str) -> bool:
    """Whether it is an address, as far as that can be told without writing to it."""
    return len(text) <= LONGEST and _ADDRESS.fullmatch(text) is not None


def checked_email(text: str) -> str:
    """The address on one line, or nothing; `BadInput` for what is none."""
    kept = one_line(text)
    if kept and not is_email(kept):
        raise BadInput("email", "not_an_email")
    return kept
