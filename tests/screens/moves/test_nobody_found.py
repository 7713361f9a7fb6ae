"""The guided list when nobody is found, by keys (STAFF-3)."""

from datetime import timedelta
from pathlib import Path

import pytest

from domain.customer import Address
from domain.message import Tag
from domain.permission import Act
from domain.staffing import StaffingOption
from domain.survey import DeclineReason, SurveyAnswerKind
from domain.task import Task, TaskStatus
from domain.values import replace
from services.chat.singles import Singles
from services.staffing.steps import StaffingSteps
from services.staffing.surveys import Answered, Asking, Surveys
from tests.builders import SmallAgency, small_agency
from tests.screens.moving import hands


@pytest.fixture
def agency(sqlite_url: str, monkeypatch: pytest.MonkeyPatch) -> SmallAgency:
    monkeypatch.setattr("screens.dialogs.confirm.DEAF", 0.0)
    return small_agency(sqlite_url)


def tried(agency: SmallAgency, task: Task) -> list[tuple[StaffingOption, str]]:
    left = StaffingSteps(agency.office).left(agency.manager, task.id)
    return [(one.option, one.note) for one in left.steps]


async def test_a_request_is_made_and_kept_as_the_first_step(
    agency: SmallAgency, tmp_path: Path
) -> None:
    task = agency.task(status=TaskStatus.WITH_TEAM_LEAD)
    async with hands(agency, agency.manager, tmp_path) as mia:
        await mia.begin(Act.TRY_OPTION, task)
        assert "Also those who want none" in mia.painted
        await mia.press("enter", *"bea", "enter", "ctrl+s", "ctrl+s")
        [first] = Surveys(agency.office).of_task(agency.manager, task.id)
        assert [one.name for one in first.answers] == ["Bea Assistent"]
        await mia.begin(Act.TRY_OPTION, task)
        assert "tried" in mia.painted
        await mia.press("enter", *"ada", "enter", "ctrl+s", "ctrl+s")
    [wider] = Surveys(agency.office).of_task(agency.manager, task.id)
    assert [one.name for one in wider.answers] == ["Ada Assistent", "Bea Assistent"]
    assert tried(agency, task) == [
        (StaffingOption.WIDEN, "Bea Assistent"),
        (StaffingOption.WIDEN, "Ada Assistent"),
    ]


async def test_who_declined_and_is_asked_again_is_kept_by_name(
    agency: SmallAgency, tmp_path: Path
) -> None:
    task = agency.task(status=TaskStatus.WITH_TEAM_LEAD)
    surveys, no = Surveys(agency.office), SurveyAnswerKind.DECLINE
    asking = Asking([agency.ada.id, agency.bea.id], "Wer mag?", agency.clock() + timedelta(hours=5))
    survey = surveys.ask(agency.manager, task.id, asking)
    surveys.answer(agency.ada, survey.id, Answered(no, DeclineReason.INTEREST))
    agency.clock.on(hours=1)
    async with hands(agency, agency.manager, tmp_path) as mia:
        await mia.begin(Act.TRY_OPTION, task)
        await mia.press("enter", *"ada", "enter", "ctrl+s", "ctrl+s")
    assert tried(agency, task) == [(StaffingOption.WIDEN, "Ada Assistent")]


async def test_training_is_offered_to_the_customer_in_the_chat(
    agency: SmallAgency, tmp_path: Path
) -> None:
    task = agency.task(status=TaskStatus.WITH_TEAM_LEAD)
    async with hands(agency, agency.manager, tmp_path) as mia:
        await mia.begin(Act.TRY_OPTION, task)
        await mia.press(*"train", "enter", "ctrl+s")
    with agency.office.reading() as work:
        said = work.messages.all_of(task.id)[-1]
    assert "einarbeiten" in said.text and said.tags == {Tag.QUESTION}
    assert said.text.startswith("Guten Tag, Frau Kundin,\nfür Ihren Auftrag")
    assert tried(agency, task) == [(StaffingOption.TRAINING, said.text)]


async def test_the_customer_is_asked_in_her_form(agency: SmallAgency, tmp_path: Path) -> None:
    task = agency.task(status=TaskStatus.WITH_TEAM_LEAD)
    with agency.office.database.write() as work:
        customer = work.customers.get(agency.acme)
        work.customers.save(replace(customer, address=Address.DU, contact="Eva Kundin"))
    async with hands(agency, agency.manager, tmp_path) as mia:
        for option in ("train", "outside"):
            await mia.begin(Act.TRY_OPTION, task)
            await mia.press(*option, "enter", "ctrl+s")
    assert [note.split("„")[0] for _option, note in tried(agency, task)] == [
        "Hallo Eva,\nfür deinen Auftrag "
    ] * 2


async def test_who_lacks_the_competence_is_asked_in_the_single_chat(
    agency: SmallAgency, tmp_path: Path
) -> None:
    task = agency.task(status=TaskStatus.WITH_TEAM_LEAD, competence="research")
    async with hands(agency, agency.manager, tmp_path) as mia:
        await mia.begin(Act.TRY_OPTION, task)
        await mia.press(*"review", "enter", *"bea", "enter", "ctrl+s", "ctrl+s")
        assert tried(agency, task) == [(StaffingOption.NEWBIES, "Bea Assistent")]
    [chat] = Singles(agency.office).chats(agency.bea)
    [asked] = Singles(agency.office).open(agency.bea, chat.id).messages
    assert asked.author_id == agency.manager.id and not asked.text
    with agency.office.reading() as work:
        [asked] = work.singles.all_of(chat.id)
    assert "suchen wir jemanden, gebraucht wird: Recherche. Kannst du das?" in asked.text


async def test_a_later_deadline_is_proposed_with_its_reason(
    agency: SmallAgency, tmp_path: Path
) -> None:
    task = agency.task(status=TaskStatus.WITH_TEAM_LEAD)
    async with hands(agency, agency.manager, tmp_path) as mia:
        await mia.begin(Act.TRY_OPTION, task)
        await mia.press(*"later", "enter", "ctrl+a", "ctrl+k", *"18.12.", "ctrl+s", "enter")
        await mia.begin(Act.TRY_OPTION, task)
        await mia.press(*"so far", "enter")
        assert "Propose a later deadline" in mia.painted and "Mia Manager" in mia.painted
        await mia.press("escape", "escape")
    assert tried(agency, task) == [(StaffingOption.MOVE_DEADLINE, "")]
    with agency.office.reading() as work:
        said = work.messages.all_of(task.id)[-1].text
    assert "18.12.2026" in said and "niemand Zeit" in said


async def test_a_large_task_is_split_and_help_from_outside_is_offered(
    agency: SmallAgency, tmp_path: Path
) -> None:
    task = agency.task(status=TaskStatus.REVIEW, budget_seconds=25 * 3600)
    async with hands(agency, agency.manager, tmp_path) as mia:
        await mia.begin(Act.TRY_OPTION, task)
        await mia.press(*"outside", "enter", "ctrl+s")
        await mia.begin(Act.TRY_OPTION, task)
        await mia.press(*"split", "enter", *"Listen", "tab", *"10", "ctrl+s")
        await mia.press(*"bea", "enter", "enter", "y", "enter")
    options = [option for option, _note in tried(agency, task)]
    assert options == [StaffingOption.RESEARCH, StaffingOption.SPLIT]


async def test_newbies_come_first_when_competences_are_to_be_reviewed(
    agency: SmallAgency, tmp_path: Path
) -> None:
    task = agency.task(status=TaskStatus.WITH_TEAM_LEAD, competence="research")
    with agency.office.database.write() as work:
        long_here = work.people.get(agency.ada.id)
        work.people.save(replace(long_here, created_at=agency.clock() - timedelta(days=90)))
    async with hands(agency, agency.manager, tmp_path) as mia:
        await mia.begin(Act.TRY_OPTION, task)
        await mia.press(*"review", "enter", "ctrl+t", "ctrl+s", "ctrl+s")
    assert tried(agency, task) == [(StaffingOption.NEWBIES, "Bea Assistent")]


async def test_another_competence_is_kept_with_a_note(agency: SmallAgency, tmp_path: Path) -> None:
    task = agency.task(status=TaskStatus.WITH_TEAM_LEAD)
    async with hands(agency, agency.manager, tmp_path) as mia:
        await mia.begin(Act.TRY_OPTION, task)
        await mia.press(*"another", "enter", *"secret", "enter", *"korrek", "enter")
        await mia.press("escape", *"passt", "enter")
    assert tried(agency, task) == [(StaffingOption.OTHER_COMPETENCE, "passt")]
    assert agency.stored(task).competence == "proofreading"


async def test_the_team_is_asked_at_once_for_another_competence(
    agency: SmallAgency, tmp_path: Path
) -> None:
    task = agency.task(status=TaskStatus.WITH_TEAM_LEAD)
    async with hands(agency, agency.manager, tmp_path) as mia:
        await mia.begin(Act.TRY_OPTION, task)
        await mia.press(*"another", "enter", *"secret", "enter", *"korrek", "enter")
        await mia.press(*"bea", "enter", "ctrl+s", "ctrl+s")
    [running] = Surveys(agency.office).of_task(agency.manager, task.id)
    assert running.survey.competence == "proofreading"
    kept = (StaffingOption.OTHER_COMPETENCE, "Korrektorat: Bea Assistent")
    assert tried(agency, task) == [kept]


async def test_going_back_keeps_nothing(agency: SmallAgency, tmp_path: Path) -> None:
    task = agency.task(status=TaskStatus.WITH_TEAM_LEAD)
    async with hands(agency, agency.manager, tmp_path) as mia:
        for keys in (["escape"], ["enter", "escape"], [*"train", "enter", "escape"]):
            await mia.begin(Act.TRY_OPTION, task)
            await mia.press(*keys)
        await mia.begin(Act.TRY_OPTION, agency.task())
        assert "nobody is looked for" in mia.told
    assert tried(agency, task) == []
