"""Requests to the team, as the triage shows them: their line, and close up."""

from collections.abc import Iterator
from datetime import datetime, timedelta

from rich.text import Text

from domain.survey import SurveyAnswer, SurveyAnswerKind, asks, to_follow_up
from services.triage.cases import DecideCase, SurveyCase
from widgets import formats
from widgets.commands import triage
from widgets.countdown import countdown
from widgets.keys.present import key_of
from widgets.labels.survey import decline_reason, survey_answer
from widgets.labels.task import work_area
from widgets.privacy import customer_name
from widgets.words import _


def asked_title(case: SurveyCase) -> str:
    """What she is asked about."""
    asked = case.asked
    return f"#{asked.number} {asked.title}" if asked.task_id else _("the customer as a new one")


def deciding_title(case: DecideCase) -> str:
    """What is asked about, and what came of it so far."""
    running = case.running
    named = f"#{running.number} {running.title}" if running.survey.task_id else _("new customer")
    return f"{named}: {_counted(running.answers)}"


def survey_facts(case: SurveyCase | DecideCase, now: datetime) -> Text:
    """The request close up, as its reader may know it."""
    return asked_facts(case, now) if isinstance(case, SurveyCase) else deciding_facts(case, now)


def asked_facts(case: SurveyCase, now: datetime) -> Text:
    """Everything somebody asked needs for her answer, and what she said; nothing of others."""
    asked = case.asked
    lines = [
        formats.safe(asked_title(case), style="bold"),
        formats.safe(customer_name(asked.customer, asked.customer_number)),
        Text(_end(case, now), "bold"),
        *(formats.safe(line) for line in _offer(case)),
        formats.safe(
            _("{name} asks: {text}").format(
                name=formats.plain(asked.asked_name, 30),
                text=formats.plain(asked.text) or _("Would you like to take it?"),
            )
        ),
        *(formats.safe(line) for line in _hers(case)),
    ]
    return Text("\n").join(lines)


def deciding_facts(case: DecideCase, now: datetime) -> Text:
    """What management asked, and what each has said."""
    running, survey = case.running, case.running.survey
    subject = f"#{running.number} {running.title}" if survey.task_id else _("A new customer")
    due = case.item.due
    lines = [
        formats.safe(subject, style="bold"),
        formats.safe(customer_name(running.customer, running.customer_number)),
        Text(_state(case, now)),
        Text(
            _("See to it by {due}, {left}").format(
                due=formats.moment_near(due, now), left=countdown(due, now).left
            )
            if due is not None
            else ""
        ),
        *(formats.safe(_said(one)) for one in running.answers),
        Text(_("{key} sees to it.").format(key=key_of(triage.FOLLOW_UP))),
    ]
    return Text("\n").join(line for line in lines if line.plain)


def _counted(answers: tuple[SurveyAnswer, ...]) -> str:
    """How many were asked and what they said, in short."""
    asked = _("{n} asked").format(n=formats.count(len(answers)))
    told = [asked]
    for kind in SurveyAnswerKind:
        number = sum(one.kind is kind for one in answers)
        if number:
            told.append(f"{number} {survey_answer(kind).symbol}")
    return " · ".join(told)


def _offer(case: SurveyCase) -> Iterator[str]:
    asked = case.asked
    if asked.task_id is None:
        return
    yield from asked.description.splitlines()[:6]
    told = [
        _("Budget {time}").format(time=formats.duration(timedelta(seconds=asked.budget_seconds)))
    ]
    if asked.area is not None:
        told.append(work_area(asked.area))
    if asked.competence:
        told.append(formats.plain(asked.competence, 40))
    if asked.deadline_at is not None:
        told.append(_("due {moment}").format(moment=formats.moment(asked.deadline_at)))
    yield " · ".join(told)


def _hers(case: SurveyCase) -> Iterator[str]:
    """What she said, and what was answered to her question."""
    asked = case.asked
    if asked.kind is None:
        return
    why = f": {decline_reason(asked.why)}" if asked.why else ""
    said = f" – {formats.plain(asked.said)}" if asked.said else ""
    yield _("You said: {answer}").format(answer=f"{survey_answer(asked.kind).word}{why}{said}")
    if asked.reply:
        yield _("{name} answers: {text}").format(
            name=formats.plain(asked.asked_name, 30), text=formats.plain(asked.reply)
        )


def _end(case: SurveyCase, now: datetime) -> str:
    asked, key = case.asked, key_of(triage.FOLLOW_UP)
    if asked.closed_at is None:
        return _("Answer until {moment}, {left}. {key} answers.").format(
            moment=formats.moment_near(asked.closes_at, now),
            left=countdown(asked.closes_at, now).left,
            key=key,
        )
    ended = _("It is yours. {key} takes note of it.")
    if not asked.is_hers:
        ended = _("The request has ended, it is not yours. {key} takes note of it.")
    return ended.format(key=key)


def _state(case: DecideCase, now: datetime) -> str:
    survey = case.running.survey
    if survey.closed_at is not None:
        return _("Ended {moment}").format(moment=formats.moment_near(survey.closed_at, now))
    if survey.takes_answers(now):
        return _("Answers until {moment}, {left}").format(
            moment=formats.moment_near(survey.closes_at, now),
            left=countdown(survey.closes_at, now).left,
        )
    return _("Closed since {moment}: decide").format(
        moment=formats.moment_near(survey.closes_at, now)
    )


def _said(one: SurveyAnswer) -> str:
    label = survey_answer(one.kind)
    why = f": {decline_reason(one.why)}" if one.why else ""
    said = f" – {formats.plain(one.text, 80)}" if one.text else ""
    told = f"{label.symbol} {formats.plain(one.name, 30)} · {label.word}{why}{said}"
    if to_follow_up(one):
        return f"⚠ {told} · " + _("her plan says otherwise")
    if asks(one):
        return f"{told} · " + _("the question is open")
    return told
