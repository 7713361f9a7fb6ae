"""Kept facts against their causes: everything that is stored though it follows from something."""

from collections.abc import Iterable, Iterator
from dataclasses import field

from data.doctor import Causes
from data.files import FileStore
from data.reads.agency import AgencyReads
from data.work import Work
from domain.calendar import federal_holidays
from domain.response import was_in_time
from domain.task import Task
from domain.values import dataclass, replace
from domain.waiting import waiting_in, with_owed, with_waiting
from domain.worked import debit
from services.doctor.findings import Finding, What, fault, fine

NAMED = 10
"""So many numbers of what differs are told."""


@dataclass(slots=True)
class _Differing:
    """Counts what was looked at, and what of it is not as it should be."""

    what: What
    seen: int = 0
    wrong: int = 0
    first: list[str] = field(default_factory=list)

    def look(self, number: object, *, differs: bool) -> None:
        """Count one more."""
        self.seen += 1
        if differs:
            self.wrong += 1
            if self.names_more:
                self.first.append(str(number))

    @property
    def names_more(self) -> bool:
        """Whether one more that differs would be named."""
        return len(self.first) < NAMED

    def finding(self) -> Finding:
        """What it comes to."""
        if not self.wrong:
            return fine(self.what, count=self.seen)
        numbers = ", ".join(self.first) + (" …" if self.wrong > NAMED else "")
        return fault(self.what, "differs", count=self.seen, wrong=self.wrong, numbers=numbers)


def examine_derived(work: Work, files: FileStore) -> Iterator[Finding]:
    """Every kept fact worked out anew from its causes, a part of the store at a time."""
    yield from _tasks(work)
    yield _accounts(work)
    yield _answers(work)
    yield _holidays(work)
    yield _files(work, files)


def _tasks(work: Work) -> Iterable[Finding]:
    waits, time = _Differing(What.WAITING), _Differing(What.WORKED)
    for read in work.doctor.tasks():
        causes = read
        if _anew(causes) != causes.task:
            # Somebody may have written between the two reads; a second look tells.
            causes = work.doctor.task(causes.task.id)
        task, anew = causes.task, _anew(causes)
        time.look(task.number, differs=_time_of(task) != _time_of(anew))
        waits.look(task.number, differs=_waiting_of(task, causes) != task)
    return [waits.finding(), time.finding()]


def _anew(causes: Causes) -> Task:
    """The task with its kept facts as they follow from their causes (RESP-6, RESP-7, BUD-2)."""
    task = causes.task
    timed = replace(task, worked_seconds=causes.worked)
    return _waiting_of(replace(timed, debited_seconds=debit(timed)), causes)


def _waiting_of(task: Task, causes: Causes) -> Task:
    """The task with what waits of it, its rating and complaints too (RES-4, RES-7)."""
    return with_waiting(with_owed(task, causes.owed), waiting_in(causes.unanswered))


def _time_of(task: Task) -> tuple[int, int]:
    return task.worked_seconds, task.debited_seconds


def _accounts(work: Work) -> Finding:
    accounts = _Differing(What.ACCOUNTS)
    for account in work.doctor.accounts():
        accounts.look(account.number, differs=account.kept != account.summed)
    return accounts.finding()


def _answers(work: Work) -> Finding:
    answers = _Differing(What.ANSWERS)
    for answer in work.doctor.answers():
        seconds = int((answer.answered_at - answer.arrived_at).total_seconds())
        in_time = was_in_time(answer.due_at, answer.answered_at)
        differs = (in_time, seconds) != (answer.in_time, answer.seconds)
        number: object = f"single {answer.chat_id}"
        if differs and answer.task_id is not None and answers.names_more:
            number = work.doctor.task(answer.task_id).task.number
        answers.look(number, differs=differs)
    return answers.finding()


def _holidays(work: Work) -> Finding:
    years = _Differing(What.HOLIDAYS)
    for year, days in AgencyReads(work.reader).holidays().items():
        years.look(year, differs=dict(days) != dict(federal_holidays(year)))
    return years.finding()


def _files(work: Work, files: FileStore) -> Finding:
    contents = _Differing(What.FILES)
    for digest, size in work.doctor.contents():
        contents.look(digest[:12], differs=files.size(digest) != size)
    return contents.finding()
