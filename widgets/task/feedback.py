"""The rating and the complaints of a task, line by line."""

from collections.abc import Iterator
from datetime import datetime, timedelta

from domain.complaint import Complaint
from services.result.ratings import TaskFeedback
from widgets import formats
from widgets.labels.feedback import cause as cause_label
from widgets.labels.feedback import gravity as gravity_label
from widgets.labels.feedback import stars
from widgets.words import _

LONG = 600
"""Characters of a text that are shown here."""


def rating_words(feedback: TaskFeedback) -> Iterator[str]:
    """Stars, the customer's word, and what our side has said about it."""
    rating = feedback.rating
    if rating is None:
        return
    said = f": {formats.plain(rating.text, LONG)}" if rating.text else ""
    yield f"{stars(rating.stars)}, {formats.moment(rating.rated_at)}{said}"
    if rating.inquired_at is not None:
        yield _("Asked about it: {time}").format(time=formats.moment(rating.inquired_at))
    if rating.assessment:
        yield _("Assessment: {text}").format(text=formats.plain(rating.assessment, LONG))
    if rating.decision:
        yield _("Decision: {text}").format(text=formats.plain(rating.decision, LONG))


def complaint_words(feedback: TaskFeedback) -> Iterator[str]:
    """Every complaint, the newest first, with each of its steps."""
    for complaint in feedback.complaints:
        yield from _complaint(complaint)


def named_words(feedback: TaskFeedback) -> Iterator[tuple[str, str]]:
    """Rating and complaints with what each is called; nothing to go on with the one before."""
    for nth, said in enumerate(rating_words(feedback)):
        yield "" if nth else _("Rating"), said
    for one in feedback.complaints:
        began = f"{cause_label(one.cause)}, {formats.moment(one.claimed_at)}"
        yield _("Complaint"), f"{began}: {formats.plain(one.text, LONG)}" if one.text else began
        for said in (*_course(one), *([_("open")] if one.is_open else [])):
            yield "", said


def feedback_words(feedback: TaskFeedback) -> Iterator[str]:
    """Rating and complaints."""
    yield from rating_words(feedback)
    yield from complaint_words(feedback)


def _complaint(complaint: Complaint) -> Iterator[str]:
    yield _("Complaint of {time}, {cause}: {text}").format(
        time=formats.moment(complaint.claimed_at),
        cause=cause_label(complaint.cause),
        text=formats.plain(complaint.text, LONG),
    )
    yield from _course(complaint)


def _course(complaint: Complaint) -> Iterator[str]:
    """What became of a complaint, step by step."""
    if complaint.gravity is not None:
        yield _("▲ Grave: {what}").format(what=gravity_label(complaint.gravity))
    steps: tuple[tuple[str, datetime | None, str], ...] = (
        (_("Contact {time}: {text}"), complaint.contacted_at, complaint.contact_note),
        (_("Solved {time}: {text}"), complaint.solved_at, complaint.solution),
        (_("Ruled {time}: {text}"), complaint.ruled_at, complaint.ruling),
    )
    for words, at, text in steps:
        if at is not None:
            told = words.format(time=formats.moment(at), text=formats.plain(text, LONG))
            yield told if text else told.rstrip(" :")  # customers are told only that it was
    if complaint.refund_seconds:
        back = formats.duration(timedelta(seconds=complaint.refund_seconds))
        yield _("Given back: {time}").format(time=back)
