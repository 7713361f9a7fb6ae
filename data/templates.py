"""The agency's own wording of templates (CHAT-3)."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from sqlalchemy import Connection, Row, delete, insert, select, update

from data.rows import columns
from data.tables.singles import templates
from domain.customer import Address
from domain.errors import Stale
from domain.template import Template, TemplateText

if TYPE_CHECKING:
    from sqlalchemy import ColumnElement


class TemplateRepository:
    """Wordings, in and out. Knows no rule and never commits."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def everything(self) -> Sequence[TemplateText]:
        """All that the agency words in its own way."""
        asked = select(templates).order_by(templates.c.template, templates.c.address)
        return [_text(row) for row in self._connection.execute(asked)]

    def find(self, template: Template, address: Address) -> TemplateText | None:
        """The agency's wording, or None while ours holds."""
        asked = select(templates).where(*_key(template, address))
        row = self._connection.execute(asked).one_or_none()
        return _text(row) if row else None

    def save(self, kept: TemplateText) -> TemplateText:
        """Keep a wording whose version is one above the stored one; else `Stale`."""
        if kept.version == 1:
            if self.find(kept.template, kept.address) is not None:
                raise Stale("template", kept.template)
            self._connection.execute(insert(templates), columns(templates, kept))
            return kept
        changed = update(templates).where(
            *_key(kept.template, kept.address), templates.c.version == kept.version - 1
        )
        if self._connection.execute(changed.values(**columns(templates, kept))).rowcount != 1:
            raise Stale("template", kept.template)
        return kept

    def remove(self, template: Template, address: Address) -> None:
        """Ours holds again."""
        self._connection.execute(delete(templates).where(*_key(template, address)))


def _key(template: Template, address: Address) -> "tuple[ColumnElement[bool], ...]":
    return templates.c.template == template, templates.c.address == address


def _text(row: Row[tuple[object, ...]]) -> TemplateText:
    """The only translation of a row into a wording."""
    return TemplateText(**row._mapping)
