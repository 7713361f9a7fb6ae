"""The one door: permission, one transaction, one line in the trail."""

from dataclasses import replace

import pytest

from domain.errors import Forbidden, NotSignedIn, Stale
from domain.permission import Act
from domain.person import Actor, Role
from services.office import on_customer, on_person, on_task
from services.people.people import People
from tests.builders import SmallAgency


def _trail_length(agency: SmallAgency) -> int:
    with agency.office.reading() as work:
        return len(work.trail.everything())


def test_an_act_leaves_one_line_with_both_values(agency: SmallAgency) -> None:
    task = agency.task()
    before = _trail_length(agency)
    with agency.office.acting(agency.ada, Act.EDIT_TASK, on_task(task.id)) as doing:
        changed = doing.work.tasks.save(replace(task, title="Neuer Titel"))
        doing.changed(task, changed)
        doing.reason = "verschrieben"
    with agency.office.reading() as work:
        told = work.trail.everything()[before:]
    assert len(told) == 1
    assert (told[0].actor_name, told[0].role, told[0].act) == (
        "Ada Assistent",
        Role.ASSISTANT,
        Act.EDIT_TASK,
    )
    assert dict(told[0].old) == {"title": task.title}
    assert dict(told[0].new) == {"title": "Neuer Titel"}
    assert (told[0].reason, told[0].at) == ("verschrieben", agency.clock())


def test_what_an_act_changes_besides_has_a_line_of_its_own(agency: SmallAgency) -> None:
    task = agency.task()
    before = _trail_length(agency)
    with agency.office.acting(agency.manager, Act.SPLIT, on_task(task.id)) as doing:
        doing.tell_beside(Act.OVERRIDE_STOP, on_person(agency.ada.id), reason="eilt")
    with agency.office.running(Act.KEEP_CARE, on_customer(agency.acme)) as doing:
        doing.tell_beside(Act.POST_MESSAGE, on_task(task.id))
    with agency.office.reading() as work:
        beside, act, rung, _kept = work.trail.everything()[before:]
    assert (beside.act, beside.reason, act.act, act.reason) == (
        *(Act.OVERRIDE_STOP, "eilt"),
        *(Act.SPLIT, ""),
    )
    assert beside.actor_name == act.actor_name and beside.subject == on_person(agency.ada.id)
    assert (rung.act, rung.role, rung.actor_id) == (Act.POST_MESSAGE, "program", None)


def test_a_failed_act_leaves_neither_change_nor_line(agency: SmallAgency) -> None:
    task = agency.task()
    before = _trail_length(agency)
    with (
        pytest.raises(ZeroDivisionError),
        agency.office.acting(agency.ada, Act.EDIT_TASK, on_task(task.id)) as doing,
    ):
        doing.work.tasks.save(replace(task, title="Neuer Titel"))
        raise ZeroDivisionError
    assert agency.stored(task) == task
    assert _trail_length(agency) == before


def test_another_assistants_task_and_customer_are_out_of_reach(agency: SmallAgency) -> None:
    task = agency.task()
    for subject in (on_task(task.id), on_customer(agency.acme), on_person(agency.ada.id)):
        with (
            pytest.raises(Forbidden),
            agency.office.acting(agency.bea, Act.POST_MESSAGE, subject),
        ):
            pytest.fail("the door was open")


def test_management_reaches_every_task(agency: SmallAgency) -> None:
    task = agency.task()
    with agency.office.acting(agency.manager, Act.POST_MESSAGE, on_task(task.id)) as doing:
        assert doing.work.tasks.get(task.id) == task


def test_who_takes_part_in_a_task_reaches_it(agency: SmallAgency) -> None:
    task = agency.task()
    with agency.office.running(Act.EDIT_TASK, on_task(task.id)) as doing:
        doing.work.tasks.add_participant(task.id, agency.bea.id, doing.now)
    with agency.office.acting(agency.bea, Act.POST_MESSAGE, on_task(task.id)) as doing:
        assert doing.actor == agency.bea


def test_roles_count_as_stored_not_as_claimed(agency: SmallAgency) -> None:
    claimed = Actor(agency.ada.id, agency.ada.name, frozenset({Role.ADMIN}))
    with (
        pytest.raises(Forbidden),
        agency.office.acting(claimed, Act.CHANGE_SETTINGS, on_person(agency.ada.id)),
    ):
        pytest.fail("the door was open")


def test_a_disabled_person_does_nothing_more(agency: SmallAgency) -> None:
    task = agency.task()
    People(agency.office).disable(agency.admin, agency.ada.id)
    with (
        pytest.raises(NotSignedIn),
        agency.office.acting(agency.ada, Act.POST_MESSAGE, on_task(task.id)),
    ):
        pytest.fail("the door was open")


def test_the_second_of_two_writers_is_told_who_was_quicker(agency: SmallAgency) -> None:
    task = agency.task()
    agency.clock.on(minutes=1)
    with agency.office.acting(agency.manager, Act.SET_AREA, on_task(task.id)) as doing:
        doing.work.tasks.save(replace(task, title="Ihrer"))
    with (
        pytest.raises(Stale) as refused,
        agency.office.acting(agency.ada, Act.EDIT_TASK, on_task(task.id)) as doing,
    ):
        doing.work.tasks.save(replace(task, title="Meiner"))
    told = refused.value
    assert (told.by, told.what, told.at) == ("Mia Manager", Act.SET_AREA, agency.clock())


def test_every_act_is_in_the_table_of_permissions() -> None:
    from domain.permission import MAY

    assert set(MAY) == set(Act)
