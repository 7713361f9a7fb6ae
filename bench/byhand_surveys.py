"""How the rows of requests to the team become the values that the screens show, by hand."""

from itertools import groupby
from operator import itemgetter

from bench.byhand import AREA, EPOCH, TICK, Rows, moment
from data.reader import Row
from data.reads.surveys import AskedSurvey, RunningSurvey
from domain.survey import DeclineReason, Survey, SurveyAnswer, SurveyAnswerKind

KIND = {one.value: one for one in SurveyAnswerKind}
WHY = {one.value: one for one in DeclineReason}


def asked(rows: Rows) -> object:
    """Where the reader was asked."""
    return [AskedSurvey(*_asked(row)) for row in rows]


def waiting(rows: Rows) -> object:
    """What management has open, each with its answers."""
    found = []
    for _survey, answers in groupby(rows, itemgetter(0)):
        several = list(answers)
        row = several[0]
        told = tuple(map(_answer, several))
        found.append(
            RunningSurvey(Survey(*_survey_of(row)), row[15], row[16], row[17], row[18], told)
        )
    return found


def _asked(row: Row) -> Row:
    return (
        *row[:6],
        moment(row[6]),
        None if row[7] is None else AREA[row[7]],
        *row[8:12],
        EPOCH + row[12] * TICK,
        EPOCH + row[13] * TICK,
        moment(row[14]),
        bool(row[15]),
        None if row[16] is None else KIND[row[16]],
        None if row[17] is None else WHY[row[17]],
        *row[18:],
    )


def _survey_of(row: Row) -> Row:
    return (
        *row[:3],
        None if row[3] is None else AREA[row[3]],
        *row[4:6],
        EPOCH + row[6] * TICK,
        *row[7:9],
        EPOCH + row[9] * TICK,
        moment(row[10]),
        *row[11:15],
    )


def _answer(row: Row) -> SurveyAnswer:
    person, name, since, kind, why, text, said, contradicts, followed, reply, told = row[19:]
    return SurveyAnswer(
        row[0],
        person,
        name,
        EPOCH + since * TICK,
        None if kind is None else KIND[kind],
        None if why is None else WHY[why],
        text,
        moment(said),
        bool(contradicts),
        moment(followed),
        reply,
        moment(told),
    )
