"""What can be undone: the last first, and only so much."""

from domain.permission import Act
from services.undo import DEPTH, Undoable, UndoStack


def filled(*whats: str) -> UndoStack:
    stack = UndoStack()
    for what in whats:
        stack.push(Undoable(Act.ACCEPT, what, list))
    return stack


def emptied(stack: UndoStack) -> list[str]:
    whats = []
    while (last := stack.pop()) is not None:
        whats.append(last.what)
    return whats


def test_the_last_act_comes_first() -> None:
    assert emptied(filled("one", "two")) == ["two", "one"]


def test_the_oldest_is_forgotten_first() -> None:
    whats = [str(n) for n in range(DEPTH + 5)]
    assert emptied(filled(*whats)) == whats[:4:-1]


def test_nothing_is_left_for_the_next_person() -> None:
    stack = filled("one")
    stack.clear()
    assert emptied(stack) == []
