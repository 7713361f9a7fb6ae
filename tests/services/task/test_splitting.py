"""A large task becomes several on real databases."""

from datetime import timedelta

import pytest

from domain.area import WorkArea
from domain.errors import BadInput, Forbidden
from domain.permission import Act
from domain.response import response_due
from domain.splitting import NotLarge, Part, PartsTooLarge, TooLateToSplit
from domain.task import Task, TaskStatus
from services.task.splitting import Splitting
from tests.builders import SmallAgency
from tests.stored import task_ids

HOUR = timedelta(hours=1)


@pytest.fixture
def splitting(agency: SmallAgency) -> Splitting:
    return Splitting(agency.office)


def large(agency: SmallAgency, status: TaskStatus = TaskStatus.REVIEW) -> Task:
    return agency.task(status=status, budget_seconds=30 * 3600, title="Kataloge")


def test_each_part_is_a_task_in_review_of_the_same_customer(
    splitting: Splitting, agency: SmallAgency
) -> None:
    task = large(agency)
    parts = [Part("Fotos", 10 * HOUR, agency.bea.id), Part("Texte", 8 * HOUR, agency.ada.id)]
    rest, *made = splitting.split(agency.manager, task.id, parts)
    assert (rest.id, rest.budget_seconds) == (task.id, 12 * 3600)
    assert [(one.title, one.budget_seconds, one.assistant_id) for one in made] == [
        ("Fotos", 10 * 3600, agency.bea.id),
        ("Texte", 8 * 3600, agency.ada.id),
    ]
    for one in made:
        assert agency.stored(one) == one
        assert (one.status, one.origin_id) == (TaskStatus.REVIEW, task.id)
        assert (one.customer_id, one.deadline_at) == (task.customer_id, rest.deadline_at)
        assert one.check_due_at == response_due(agency.clock())
    with agency.office.reading() as work:
        said = work.messages.all_of(task.id)[-1]
        assert "Fotos" in said.text and "10:00 Std." in said.text
        assert work.trail.of_task(task.id)[-1].act == Act.SPLIT
        for one in made:
            assert [deed.act for deed in work.trail.of_task(one.id)] == [Act.CREATE_TASK]
            assert f"{one.number}" in work.messages.all_of(one.id)[0].text


def test_what_lies_with_the_team_lead_is_split_where_it_lies(
    splitting: Splitting, agency: SmallAgency
) -> None:
    task = large(agency, TaskStatus.WITH_TEAM_LEAD)
    rest, made = splitting.split(agency.manager, task.id, [Part("Fotos", 10 * HOUR, None)])
    assert (rest.status, rest.budget_seconds) == (TaskStatus.WITH_TEAM_LEAD, 20 * 3600)
    assert (made.status, made.assistant_id) == (TaskStatus.REVIEW, None)


def test_large_is_what_takes_long_to_work(splitting: Splitting, agency: SmallAgency) -> None:
    part = [Part("Fotos", 5 * HOUR, None)]
    bare = agency.task(status=TaskStatus.REVIEW, budget_seconds=30 * 3600, area=None)
    assert len(splitting.split(agency.manager, bare.id, part)) == 2
    design = agency.task(status=TaskStatus.REVIEW, budget_seconds=30 * 3600, area=WorkArea.DESIGN)
    with pytest.raises(NotLarge):  # 15 hours of real working time
        splitting.split(agency.manager, design.id, part)


def test_what_is_refused_changes_nothing(splitting: Splitting, agency: SmallAgency) -> None:
    task, accepted, small = (
        large(agency),
        large(agency, TaskStatus.ACCEPTED),
        agency.task(status=TaskStatus.REVIEW),
    )
    part = Part("Teil", HOUR, None)
    for actor, asked, parts, why in (
        (agency.ada, task, [part], Forbidden),
        (agency.customer(), task, [part], Forbidden),
        (agency.manager, accepted, [part], TooLateToSplit),
        (agency.manager, small, [part], NotLarge),
        (agency.manager, task, [Part("Teil", 30 * HOUR, None)], PartsTooLarge),
        (agency.manager, task, [Part("Teil", HOUR, agency.manager.id)], BadInput),
        (agency.manager, task, [], BadInput),
    ):
        with pytest.raises(why):
            splitting.split(actor, asked.id, parts)
    assert agency.stored(task) == task
    with agency.office.reading() as work:
        assert len(task_ids(work)) == 3
