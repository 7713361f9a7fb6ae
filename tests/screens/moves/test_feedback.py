"""Rating, inquiring, assessing, complaining and ruling by keys (RES-4, RES-7)."""

from pathlib import Path

import pytest

from domain.complaint import Cause
from domain.feedback import FeedbackStep
from domain.permission import Act
from domain.task import Task, TaskStatus
from services.result.complaints import Complaints, Note
from services.result.ratings import Ratings
from tests.builders import SmallAgency, small_agency
from tests.screens.moving import Hands, hands


@pytest.fixture
def agency(sqlite_url: str, monkeypatch: pytest.MonkeyPatch) -> SmallAgency:
    monkeypatch.setattr("screens.dialogs.confirm.DEAF", 0.0)
    return small_agency(sqlite_url)


def done(agency: SmallAgency) -> Task:
    return agency.task(status=TaskStatus.DONE, done_at=agency.clock())


async def follow_up(one: Hands, task: Task) -> None:
    one.room.follow(task)
    await one.settle()


async def about(one: Hands, task: Task) -> None:
    one.room.complain(task)
    await one.settle()


async def test_the_customer_accepts_rates_and_complains(
    agency: SmallAgency, tmp_path: Path
) -> None:
    task, kim = agency.task(status=TaskStatus.DELIVERED), agency.customer()
    async with hands(agency, kim, tmp_path) as hers:
        await hers.begin(Act.FINISH, task)
        await hers.press("y")
        assert "How content are you" in hers.painted
        await hers.press("ctrl+s")
        assert "one to five stars" in hers.painted
        await hers.press("2", "tab", *"Falsch", "ctrl+s")
        assert "Shall it become a complaint?" in hers.painted
        await hers.press("down", "enter")
        await hers.press("ctrl+s")
        assert "Your complaint has arrived. Somebody is in touch by" in hers.told
    found = Ratings(agency.office).of(agency.ada, task.id)
    assert found.rating is not None and found.rating.stars == 2
    assert found.complaint is not None and found.complaint.text == "Falsch"
    assert agency.stored(task).rating_step is FeedbackStep.ASSESSMENT


async def test_no_complaint_is_offered_that_would_be_refused(
    agency: SmallAgency, tmp_path: Path
) -> None:
    task, kim = done(agency), agency.customer()
    agency.clock.on(days=20)
    async with hands(agency, kim, tmp_path) as hers:
        await hers.begin(Act.RATE, task)
        await hers.press("2", "ctrl+s")
        assert "Shall it become a complaint?" not in hers.painted
        assert "Thank you for the rating." in hers.told
        await about(hers, task)
        assert "A complaint was possible until" in hers.told
        assert "what is the complaint about?" not in hers.painted
    assert Ratings(agency.office).of(agency.ada, task.id).rating is not None


async def test_a_second_complaint_is_refused_before_it_is_written(
    agency: SmallAgency, tmp_path: Path
) -> None:
    task, kim = done(agency), agency.customer()
    Complaints(agency.office).open(kim, task.id, Cause.OTHER, "Falsch")
    async with hands(agency, kim, tmp_path) as hers:
        await about(hers, task)
        assert "A complaint about this task is open" in hers.told
        assert "what is the complaint about?" not in hers.painted


async def test_three_stars_are_asked_about_with_the_offered_text(
    agency: SmallAgency, tmp_path: Path
) -> None:
    task, kim = done(agency), agency.customer()
    Ratings(agency.office).rate(kim, task.id, 3, "Geht so")
    async with hands(agency, agency.ada, tmp_path) as ada:
        await follow_up(ada, task)
        assert "★★★☆☆" in ada.painted
        assert "Geht so" in ada.painted
        await ada.press("ctrl+s")
        await follow_up(ada, task)
        assert "Nothing is owed" in ada.told
    with agency.office.reading() as work:
        (said,) = work.messages.all_of(task.id)
    assert "Drei Sterne" in said.text


async def test_an_assessment_and_managements_decision(agency: SmallAgency, tmp_path: Path) -> None:
    task, kim = done(agency), agency.customer()
    Ratings(agency.office).rate(kim, task.id, 1)
    async with hands(agency, agency.manager, tmp_path) as mia:
        await follow_up(mia, task)
        await mia.press(*"Sofort", "ctrl+s")
        assert "may still give her view" in mia.told
    async with hands(agency, agency.ada, tmp_path) as ada:
        await follow_up(ada, task)
        await ada.press(*"Eilig", "ctrl+s")
    async with hands(agency, agency.manager, tmp_path) as mia:
        await follow_up(mia, task)
        assert "Eilig" in mia.painted
        await mia.press(*"Gespr", "ctrl+s")
    found = Ratings(agency.office).of(agency.manager, task.id).rating
    assert found is not None and found.decision == "Gespr"


async def test_management_chooses_between_rating_and_complaint(
    agency: SmallAgency, tmp_path: Path
) -> None:
    task, kim = done(agency), agency.customer()
    Ratings(agency.office).rate(kim, task.id, 2)
    Complaints(agency.office).open(kim, task.id, Cause.RESULT, "Falsch")
    Ratings(agency.office).assess(agency.ada, task.id, "Eilig")
    async with hands(agency, agency.manager, tmp_path) as mia:
        await follow_up(mia, task)
        assert "Decide about the rating" in mia.painted  # her own duty, though both are due
        await mia.press("escape")
        mia.room.follow(task, FeedbackStep.SOLUTION)  # it had been a step on, but it is the same
        await mia.settle()
        assert "First contact" in mia.painted
        await mia.press("escape")
    async with hands(agency, agency.ada, tmp_path) as ada:
        await follow_up(ada, task)
        assert "First contact" in ada.painted
        await ada.press("escape")
        ada.room.follow(task, FeedbackStep.ASSESSMENT)
        await ada.settle()
        assert "Nothing is owed" in ada.told


async def test_a_complaint_from_the_claim_to_the_ruling(
    agency: SmallAgency, tmp_path: Path
) -> None:
    task = done(agency)
    async with hands(agency, agency.ada, tmp_path) as ada:
        await about(ada, task)
        await ada.press(*"result", "enter")
        await ada.press("enter")
        await ada.press(*"Falsch", "ctrl+s")
        assert agency.stored(task).complaint_step is FeedbackStep.CONTACT
        await follow_up(ada, task)
        await ada.press(*"Ort", "tab", *"Anruf", "tab", *"Neu", "ctrl+s")
        assert agency.stored(task).complaint_step is FeedbackStep.SOLUTION
        await about(ada, task)
        await ada.press(*"escal", "enter")
        await ada.press("enter")
        await ada.press(*"Streit", "ctrl+s")
        assert agency.stored(task).complaint_step is FeedbackStep.ARBITRATION
    async with hands(agency, agency.manager, tmp_path) as mia:
        await follow_up(mia, task)
        await mia.press(*"Mist", "tab", *"Nein", "tab", *"Ende", "ctrl+s")
    (kept,) = Ratings(agency.office).of(agency.manager, task.id).complaints
    assert (kept.is_open, kept.refund_seconds) == (False, 0)
    assert kept.ruling.endswith("Entscheidung: Ende")


async def test_a_late_solution_is_ruled_on(agency: SmallAgency, tmp_path: Path) -> None:
    task = done(agency)
    complaints = Complaints(agency.office)
    complaints.open(agency.ada, task.id, Cause.OTHER, "Falsch")
    complaints.contact(agency.ada, task.id, Note("a", "b", "c"))
    agency.clock.on(days=9)
    async with hands(agency, agency.manager, tmp_path) as mia:
        await follow_up(mia, task)
        assert "Rule on" in mia.painted
        await mia.press("escape")
        assert mia.room.results == [None]
