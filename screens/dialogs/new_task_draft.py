"""What is typed into the form for a new task, as it survives closing, locking and kill -9."""

import json
from dataclasses import asdict, fields

from domain.values import dataclass
from widgets.safe_text import clean


@dataclass(frozen=True, slots=True)
class NewTaskDraft:
    """The fields as they are typed, not yet understood."""

    customer: str = ""
    """The customer's id in digits; empty while none is picked."""
    title: str = ""
    description: str = ""
    expected_result: str = ""
    budget: str = ""
    deadline: str = ""
    area: str = ""
    """A value of `WorkArea`; empty while none is picked."""

    @property
    def is_empty(self) -> bool:
        """Whether nothing was typed; a picked customer alone is nothing typed."""
        return not any(getattr(self, name) for name in _TYPED)

    def kept(self) -> str:
        """The draft as one text; empty when nothing was typed."""
        return "" if self.is_empty else json.dumps(asdict(self), ensure_ascii=False)


_NAMES = tuple(field.name for field in fields(NewTaskDraft))
_TYPED = tuple(name for name in _NAMES if name != "customer")


def draft_of(kept: str) -> NewTaskDraft:
    """The draft in a kept text; an empty one when it cannot be read (an older program's)."""
    try:
        values = json.loads(kept) if kept else {}
    except ValueError:
        return NewTaskDraft()
    if not isinstance(values, dict):
        return NewTaskDraft()
    return NewTaskDraft(**{name: clean(str(values.get(name, ""))) for name in _NAMES})
