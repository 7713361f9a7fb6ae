"""The agency's own wordings, for whatever is written or offered (CHAT-3)."""

from collections.abc import Mapping

from data.reader import Reader
from domain.customer import Address
from domain.template import Template


def own_wordings(reader: Reader) -> Mapping[tuple[Template, Address], str]:
    """What the agency words in its own way, by occasion and form of address."""
    rows = reader.rows("SELECT template, address, text FROM templates")
    return {(Template(row[0]), Address(row[1])): row[2] for row in rows}
