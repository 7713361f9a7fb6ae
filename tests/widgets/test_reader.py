"""Who reads decides about the words (CG-3)."""

from domain.errors import Forbidden
from domain.permission import Act
from domain.person import Role
from domain.task import TaskStatus
from domain.workflow import IllegalMove
from widgets.explain import explain
from widgets.labels.people import role
from widgets.labels.task import task_status
from widgets.reader import speak_to, speaks_outward
from widgets.words import _, use_language

INSIDE = (TaskStatus.WITH_TEAM_LEAD, TaskStatus.WITH_OPERATIONS)


def test_a_customer_reads_outward_words() -> None:
    speak_to([Role.CUSTOMER])
    assert speaks_outward()
    assert {task_status(one).word for one in INSIDE} == {"wir suchen die richtige Person"}
    assert task_status(TaskStatus.REVIEW).word == "wird geprüft"
    assert role(Role.OPERATIONS) == role(Role.ADMIN) == "Agentur"
    assert "Teamlead" not in explain(Forbidden(Act.ACCEPT))
    inside = explain(IllegalMove(TaskStatus.WITH_OPERATIONS, TaskStatus.DONE))
    assert inside.endswith(".") and "Operations" not in inside
    waits = explain(IllegalMove(TaskStatus.DELIVERED, TaskStatus.DELETED))
    assert waits.endswith("annehmen oder mit neuer Frist zurückgeben.")


def test_our_side_reads_its_own() -> None:
    speak_to([Role.ASSISTANT])
    assert not speaks_outward()
    assert len({task_status(one).word for one in INSIDE}) == 2
    assert role(Role.OPERATIONS) != role(Role.ADMIN)
    assert "Operations" in explain(IllegalMove(TaskStatus.WITH_OPERATIONS, TaskStatus.DONE))


def test_who_is_spoken_to_in_du_reads_it_in_german() -> None:
    speak_to([Role.CUSTOMER])
    assert _("your tasks") == "Ihre Aufgaben"
    speak_to([Role.CUSTOMER], says_du=True)
    assert _("your tasks") == "Deine Aufgaben"
    assert "Schreib uns" in explain(Forbidden(Act.ACCEPT))
    use_language("en")
    assert _("your tasks") == "your tasks"
    use_language("de")
    speak_to([Role.ASSISTANT], says_du=True)
    assert _("your tasks") == "Ihre Aufgaben"
