"""Tasks as lines of a list."""

from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from domain.calendar import BERLIN
from domain.ids import CustomerId, PersonId, TaskId
from domain.person import Actor, Role
from domain.task import TaskStatus
from screens.tasks.list_lines import lines, told
from services.chat.conversation import NOBODY, TaskFilter, TaskRow
from widgets.countdown import Grade

NOON = datetime(2026, 11, 23, 12, tzinfo=BERLIN)
ADA = Actor(PersonId(1), "Ada", frozenset({Role.ASSISTANT}))
MIA = Actor(PersonId(3), "Mia", frozenset({Role.ASSISTANT_MANAGER}))
ROW = TaskRow(
    id=TaskId(7),
    number=12,
    title="Reise [/x]",
    status=TaskStatus.ACCEPTED,
    customer_id=CustomerId(9),
    customer_number=4,
    customer_name="Acme",
    assistant_id=ADA.id,
    assistant_name="Ada",
    response_due_at=None,
    deadline_at=NOON,
    next_due_at=NOON,
    unanswered_count=0,
    unread=False,
)


def test_every_status_has_one_heading_with_its_count() -> None:
    rows = [
        ROW,
        replace(ROW, id=TaskId(8)),
        replace(ROW, id=TaskId(9), status=TaskStatus.DELIVERED),
    ]
    made = lines(rows, more=True, drafts=frozenset(), actor=ADA)
    assert [line.heading for line in made] == [True, False, False, True, False]
    assert [line.cells[0].text for line in made if line.heading] == [
        "○ angenommen  2",
        "◈ übergeben  1+",
    ]
    assert len({line.key for line in made}) == len(made)


@pytest.mark.parametrize(
    ("unread", "draft", "flags"),
    [(False, False, "  "), (True, False, "● "), (False, True, " ✎"), (True, True, "●✎")],
)
def test_flags_say_what_is_unread_and_what_is_a_draft(
    unread: bool, draft: bool, flags: str
) -> None:
    drafts = frozenset({ROW.id}) if draft else frozenset()
    made = lines([replace(ROW, unread=unread)], more=False, drafts=drafts, actor=ADA)
    assert made[1].cells[0].text == flags


def test_a_colleagues_task_names_her_and_a_free_one_says_so() -> None:
    free = replace(ROW, id=TaskId(8), assistant_id=None, assistant_name="")
    made = lines([ROW, free], more=False, drafts=frozenset(), actor=MIA)
    assert [line.cells[2].text for line in made[1:]] == ["Acme · Ada", "Acme · niemand"]


def test_an_owed_answer_warns_two_hours_before_and_a_deadline_a_day() -> None:
    owed = replace(ROW, id=TaskId(8), response_due_at=NOON)
    made = lines([ROW, owed], more=False, drafts=frozenset(), actor=ADA)
    assert [line.soon for line in made[1:]] == [timedelta(days=1), timedelta(hours=2)]


def test_nothing_is_counted_down_once_a_task_is_closed() -> None:
    done = replace(ROW, status=TaskStatus.DONE)
    assert lines([done], more=False, drafts=frozenset(), actor=ADA)[1].due is None


def test_unread_is_more_than_a_colour() -> None:
    made = lines([replace(ROW, unread=True)], more=False, drafts=frozenset(), actor=ADA)
    assert (made[1].cells[0].grade, made[1].cells[1].bold) == (Grade.SOON, True)


@pytest.mark.parametrize(
    ("wanted", "actor", "said"),
    [
        (TaskFilter(), MIA, "offen · alle"),
        (TaskFilter(), ADA, "offen · alles, was ich sehen darf"),
        (TaskFilter(whose=ADA.id), ADA, "offen · meine"),
        (TaskFilter(whose=ADA.id), MIA, "offen · Ada"),
        (TaskFilter(whose=NOBODY), MIA, "offen · ohne Assistentin"),
        (TaskFilter(TaskStatus.DONE, text="[/x]"), MIA, "erledigt · alle · „[/x]“"),
    ],
)
def test_it_is_told_which_tasks_are_shown(wanted: TaskFilter, actor: Actor, said: str) -> None:
    assert told(wanted, {1: "Ada"}.__getitem__, actor) == said
