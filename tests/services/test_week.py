"""A week in the agency, day by day: illness, a task for which nobody applies, a stop, the pool."""

from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import Path

import pytest

from data.files import FileStore
from domain.absence import AbsenceKind
from domain.area import WorkArea
from domain.confirming import Confirming
from domain.message import Side
from domain.person import Actor, Role
from domain.pool import is_too_small
from domain.splitting import Part
from domain.staffing import StaffingOption
from domain.standing_in import Backup
from domain.stop import Stop, StopEventKind, StopKind, StoppedNeedsReason
from domain.survey import DeclineReason, SurveyAnswerKind
from domain.task import Task, TaskStatus
from domain.triage import TriageKind
from services.absence.absences import Absences
from services.absence.jobs import AbsenceJobs
from services.absence.telling import AbsenceTelling
from services.chat.chat import Chat
from services.chat.singles import Singles
from services.dashboard.outlook import Outlook, TeamOutlook
from services.staffing.awarding import Awarding
from services.staffing.steps import StaffingSteps
from services.staffing.surveys import Answered, Asking, Surveys
from services.task.splitting import Splitting
from services.team.planning import Planning
from services.team.stops import Stops
from services.team.team import Team
from services.triage.triage import Triage, Whose
from tests.builders import SmallAgency
from tests.services.staffing.examples import somebody
from tests.services.task.evidence import chat

HOUR = timedelta(hours=1)
HOURS = [20 * HOUR] * 4
NAMES = ("Cleo", "Dora", "Emma", "Finn", "Gesa", "Hanna", "Ida", "Jana", "Kim")
NO_TIME = Answered(SurveyAnswerKind.DECLINE, DeclineReason.CAPACITY)
NO_WISH = Answered(SurveyAnswerKind.DECLINE, DeclineReason.INTEREST)


@dataclass
class Week:
    """Who is there, and what the days leave behind for those after them."""

    agency: SmallAgency
    chat: Chat
    team: dict[str, Actor] = field(default_factory=dict)
    tasks: list[Task] = field(default_factory=list)

    def looks(self) -> TeamOutlook:
        """Management's look ahead."""
        return Outlook(self.agency.office).team(self.agency.manager)

    @property
    def pool(self) -> int:
        return self.looks().team.pool_figure

    def waits(self, who: Actor) -> list[tuple[TriageKind, int]]:
        """What waits for her, with the number of each."""
        whose = Whose.ALL if who.is_management else Whose.MINE
        cases = Triage(self.agency.office).inbox(who, whose).cases(self.agency.clock())
        return [(case.item.kind, case.item.number) for case in cases]

    def kinds(self, who: Actor) -> set[TriageKind]:
        return {kind for kind, _number in self.waits(who)}

    def confirms(self, who: Actor, *, wants: bool = True) -> None:
        plan = Planning(self.agency.office).confirm
        plan(who, HOURS, wants_customers=wants, wants_tasks=wants)

    def next_morning(self) -> None:
        day = self.agency.clock.on(days=1)
        self.agency.clock.at = day.replace(hour=9, minute=0, second=0)


@pytest.fixture
def week(agency: SmallAgency, tmp_path: Path) -> Week:
    """Eleven assistants who all want customers, and three tasks of Ada's."""
    one = Week(agency, Chat(agency.office, FileStore(tmp_path)))
    one.team = {name: somebody(agency, name, Role.ASSISTANT) for name in NAMES}
    for who in one.team.values():
        one.confirms(who)
    one.tasks = [agency.task(title=f"Aufgabe {n}", deadline_at=None) for n in range(3)]
    return one


def test_a_week_day_by_day(week: Week) -> None:
    falls_ill(week)
    stop = somebody_is_stopped_and_nobody_applies(week)
    is_split_instead(week)
    pool_sinks(week)
    is_back(week, stop)
    plans_grow_old(week)


def falls_ill(week: Week) -> None:
    """Monday: Ada is ill with three active tasks; Bea stands in for what comes from now on."""
    agency, ada, bea = week.agency, week.agency.ada, week.agency.bea
    assert (week.pool, is_too_small(week.pool)) == (11, False)
    agency.says(week.tasks[0], "Von gestern")
    agency.clock.on(minutes=30)
    absences, today = Absences(agency.office), agency.clock().date()
    ill = absences.enter(ada, AbsenceKind.SICK, today, today + timedelta(days=3))
    absences.expect(ada, ill.id, {week.tasks[0].id: today + timedelta(days=7)})
    seen = absences.of(ada, ill.id)
    assert len(seen.tasks) == 3 and [one.title for one in seen.chats] == ["Aufgabe 0"]
    telling = AbsenceTelling(agency.office)
    draft = telling.draft(ada, ill.id)
    assert draft is not None and "Aufgabe 0" not in draft.body
    assert (TriageKind.ABSENCE_OPEN, ill.id) in week.waits(ada)
    telling.mark_mailed(ada, ill.id)
    assert telling.tell_in_chats(ada, ill.id) == 3
    assert "voraussichtlich am 30.11.2026 fertig" in chat(agency, week.tasks[0])[-1].text
    (row,) = week.looks().team.absences
    assert (row.open_backups, TriageKind.ABSENCE_OPEN in week.kinds(agency.manager)) == (1, True)
    backup = Backup(ill.id, agency.acme, is_needed=True, stand_in_id=bea.id)
    absences.arrange(ada, ill.id, [backup])
    (told,) = Outlook(agency.office).own(bea).confirming
    assert (told.kind, told.name) == (Confirming.STANDING_IN, ada.name)
    agency.clock.on(minutes=30)
    agency.says(week.tasks[1], "Heute dringend")
    owed = (TriageKind.ANSWER_OWED, week.tasks[1].number)
    assert owed in week.waits(bea) and owed not in week.waits(ada)
    week.chat.post(bea, week.tasks[1].id, "Ich kümmere mich darum.")
    singles, mia = Singles(agency.office), agency.manager
    for _time in range(2):
        singles.post(mia, ada.id, "Gute Besserung!")
    with agency.office.reading() as work:
        written = work.singles.find(mia.id, ada.id)
        assert written is not None
        replies = [one for one in work.singles.all_of(written.id) if one.side is Side.AUTOMATIC]
    assert len(replies) == 1  # one a day (PLAN-5)
    agency.clock.on(minutes=1)
    assert owed not in week.waits(bea)
    assert week.pool == 10


def somebody_is_stopped_and_nobody_applies(week: Week) -> Stop:
    """Tuesday: Cleo is to catch up; twenty-five hours of work find nobody."""
    week.next_morning()
    agency, cleo = week.agency, week.team["Cleo"]
    review = agency.clock().date() + timedelta(days=7)
    stop = Stops(agency.office).set(agency.admin, cleo.id, StopKind.ALL, "Aufholen", review)
    agency.clock.on(minutes=1)
    assert TriageKind.STOP_NEWS in week.kinds(agency.manager)
    assert TriageKind.STOP_NEWS not in week.kinds(agency.admin) | week.kinds(cleo)
    assert (week.pool, is_too_small(week.pool)) == (9, True)
    large = agency.task(
        title="Großes",
        status=TaskStatus.REVIEW,
        assistant_id=None,
        budget_seconds=25 * 3600,
        deadline_at=agency.clock() + timedelta(days=10),
    )
    week.tasks.append(large)
    assert [one.task_id for one in week.looks().team.seeking] == [large.id]
    people = [one for name, one in week.team.items() if name != "Cleo"]
    closes = agency.clock() + timedelta(hours=25)
    surveys = Surveys(agency.office)
    survey = surveys.ask(agency.manager, large.id, Asking([p.id for p in people], "", closes))
    first, *others = people
    assert surveys.answer(first, survey.id, NO_TIME).contradicts
    for one in others:
        surveys.answer(one, survey.id, NO_WISH)
    assert TriageKind.SURVEY_DECIDE in week.kinds(agency.manager)
    surveys.follow_up(agency.manager, survey.id, first.id)
    surveys.close(agency.manager, survey.id, "niemand")
    assert all(TriageKind.SURVEY_ENDED in week.kinds(one) for one in people)
    return stop


def is_split_instead(week: Week) -> None:
    """Wednesday: it is split; Cleo gets a part although she is stopped, for a reason."""
    week.next_morning()
    agency, large, cleo = week.agency, week.tasks[3], week.team["Cleo"]
    steps = StaffingSteps(agency.office)
    assert StaffingOption.SPLIT in steps.left(agency.manager, large.id).options
    steps.take(agency.manager, large.id, StaffingOption.SPLIT, "in zwei Teile")
    split = Splitting(agency.office).split
    parts = [Part("Listen", 10 * HOUR, cleo.id), Part("Texte", 10 * HOUR, agency.bea.id)]
    with pytest.raises(StoppedNeedsReason):
        split(agency.manager, large.id, parts)
    assert agency.stored(large).budget_seconds == 25 * 3600
    made = split(agency.manager, large.id, parts, {cleo.id: "Sie kennt die Listen"})
    agency.clock.on(minutes=1)
    assert [one.assistant_id for one in made[1:]] == [cleo.id, agency.bea.id]
    newest = Stops(agency.office).events(agency.admin, cleo.id)[0]
    assert (newest.kind, newest.reason) == (StopEventKind.OVERRIDDEN, "Sie kennt die Listen")
    assert TriageKind.STOP_NEWS in week.kinds(agency.admin)
    Stops(agency.office).take_note(agency.admin, newest)
    assert TriageKind.STOP_NEWS not in week.kinds(agency.admin)
    assert (TriageKind.TASK_CHECK, made[1].number) in week.waits(cleo)
    the_rest_finds_somebody(week, made[0])


def the_rest_finds_somebody(week: Week, rest: Task) -> None:
    """What is left of it is asked about: a question, its answer, the award, and all are told."""
    agency, gesa, hanna = week.agency, week.team["Gesa"], week.team["Hanna"]
    surveys, closes = Surveys(agency.office), agency.clock() + timedelta(hours=4)
    survey = surveys.ask(agency.manager, rest.id, Asking([gesa.id, hanna.id], "", closes))
    assert (TriageKind.SURVEY_OPEN, survey.id) in week.waits(gesa)
    question = Answered(SurveyAnswerKind.RESERVED, text="Auch abends?")
    surveys.answer(gesa, survey.id, question)
    assert TriageKind.SURVEY_OPEN not in week.kinds(gesa)
    assert TriageKind.SURVEY_DECIDE in week.kinds(agency.manager)
    surveys.reply(agency.manager, survey.id, gesa.id, "Ja, gern")
    assert TriageKind.SURVEY_OPEN in week.kinds(gesa)
    surveys.answer(gesa, survey.id, Answered(SurveyAnswerKind.APPLY))
    Awarding(agency.office).award(agency.manager, survey.id, gesa.id, "Gesa übernimmt das.")
    assert all(TriageKind.SURVEY_ENDED in week.kinds(one) for one in (gesa, hanna))
    assert (TriageKind.TASK_CHECK, rest.number) in week.waits(gesa)
    for one in (gesa, hanna):
        surveys.take_note(one, survey.id)


def pool_sinks(week: Week) -> None:
    """Thursday: one more wants nobody new; management reports what is missing."""
    week.next_morning()
    agency = week.agency
    week.confirms(week.team["Emma"], wants=False)
    agency.clock.on(minutes=1)
    assert week.pool == 8
    Team(agency.office).report_demand(agency.admin, WorkArea.BACKOFFICE, "", 2, "Pool zu klein")
    seen = week.looks().team
    assert [one.people for one in seen.demands] == [2]
    with agency.office.reading() as work:  # who leads the assistants is told (POOL-1)
        assert work.singles.find(agency.admin.id, agency.manager.id) is not None
    assert seen.trend[-1].figure == 8


def is_back(week: Week, stop: Stop) -> None:
    """Friday: Ada is back, Bea is let go, Cleo may be given work again."""
    week.next_morning()
    agency = week.agency
    AbsenceJobs(agency.office).settle()
    with agency.office.reading() as work:
        assert not work.customers.is_served_by(agency.acme, agency.bea.id)
    assert (TriageKind.ANSWER_OWED, week.tasks[0].number) in week.waits(agency.ada)
    agency.says(week.tasks[2], "Sind Sie wieder da?")
    owed = (TriageKind.ANSWER_OWED, week.tasks[2].number)
    assert owed in week.waits(agency.ada) and owed not in week.waits(agency.bea)
    Stops(agency.office).lift(agency.manager, stop, "aufgeholt")
    agency.clock.on(minutes=1)
    (news,) = [one for one in week.waits(agency.admin) if one[0] is TriageKind.STOP_NEWS]
    assert news[1] == stop.id
    assert (week.pool, week.looks().team.absences) == (10, [])
    assert not is_too_small(week.pool)


def plans_grow_old(week: Week) -> None:
    """The Monday after: whoever has not confirmed is asked to; the plan binds all the same."""
    agency = week.agency
    while agency.clock().date() < date(2026, 12, 1):
        week.next_morning()
    (told,) = Outlook(agency.office).own(agency.ada).confirming
    assert told.kind is Confirming.PLAN
    assert TriageKind.PLAN_STALE in week.kinds(agency.ada)
    assert TriageKind.PLAN_STALE not in week.kinds(week.team["Emma"])
    assert week.pool == 10
