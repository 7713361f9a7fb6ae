"""A board of handovers and its lines."""

from datetime import UTC, datetime

from data.reads.handovers import Place
from domain.handover import Around, Handover
from domain.handover_plan import Custom, late_steps, progress
from domain.ids import CustomerId
from domain.leaving import NoticePeriod, with_notice
from domain.leaving_gates import Lock, Reason
from domain.values import replace
from services.handover.handovers import HandoverBoard, HandoverLine, LeavingView
from tests.domain.begun_handover import NOTICED
from tests.domain.examples.leaving import TALK

NOW = datetime(2026, 11, 23, 10, tzinfo=UTC)
TODAY = NOW.date()
NOTICE = replace(with_notice(TALK, "K.pdf", NOTICED, NoticePeriod(), TODAY), id=5)


def line(handover: Handover, around: Around | None = None) -> HandoverLine:
    """The handover with a customer around it."""
    place = Place(CustomerId(3), "[/x] & Söhne", 12, around or Around(), Custom(), None)
    return HandoverLine(handover, place, late_steps(handover, TODAY))


def board(*handovers: Handover) -> HandoverBoard:
    """A board with Clara's leaving."""
    far = progress([one for one in handovers if one.leaving_id == 5], TODAY)
    view = LeavingView(NOTICE, far, [Reason(Lock.CUSTOMERS_LEFT, 1)], [])
    return HandoverBoard(NOW, [view], [line(one) for one in handovers])
