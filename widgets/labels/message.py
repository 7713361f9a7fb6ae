"""Messages, in the reader's words."""

from typing import assert_never

from domain.message import Side, Tag
from widgets.countdown import Grade
from widgets.labels.label import Label
from widgets.words import _


def side(value: Side) -> Label:
    """Whose voice a message is (RESP-6)."""
    match value:
        case Side.CUSTOMER:
            return Label("◂", _("customer"))
        case Side.OURS:
            return Label("▸", _("us"))
        case Side.AUTOMATIC:
            return Label("∙", _("automatic"), Grade.MUTED)
        case _:
            assert_never(value)


def tag(value: Tag) -> Label:
    """What a message is for (TASK-5)."""
    match value:
        case Tag.INFORMATION:
            return Label("i", _("information"))
        case Tag.QUESTION:
            return Label("?", _("question"), Grade.SOON)
        case Tag.DECISION:
            return Label("!", _("decision"))
        case Tag.RESULT:
            return Label("◈", _("result"), Grade.OK)
        case Tag.APPROVAL:
            return Label("✓", _("approval"), Grade.OK)
        case Tag.AUTOMATIC:
            return Label("∙", _("automatic"), Grade.MUTED)
        case _:
            assert_never(value)
