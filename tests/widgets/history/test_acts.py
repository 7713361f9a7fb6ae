"""Every act on a task has words of its own in the history."""

from domain.permission import Act
from widgets.history.acts import DID

TASKS = ("task.", "message.", "complaint.")


def test_every_act_on_a_task_has_words_of_its_own() -> None:
    acts = [act for act in Act if act.value.startswith(TASKS)]
    assert [act for act in acts if act.value not in DID] == []
    assert len(set(DID.values())) == len(DID)
