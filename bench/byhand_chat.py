"""What the rows of a chat's statements become, written by hand as in `bench.byhand`."""

from json import loads

from bench.byhand import EPOCH, STATUS, TICK, ByHand, Rows, moment
from data.reads.chat import OLDEST, ChatHead, ChatPerson
from domain.ids import TaskId
from domain.message import Message, Side, Tag
from domain.proposal import Proposal, ProposalStatus

SIDE = {one.value: one for one in Side}
TAG = {one.value: one for one in Tag}
NO_TAGS: frozenset[Tag] = frozenset()
PROPOSED = {one.value: one for one in ProposalStatus}


def head_of(task: TaskId) -> ByHand:
    """The head of this task's chat."""

    def head(rows: Rows) -> object:
        row = rows[0]
        return ChatHead(
            task,
            row[0],
            row[1],
            STATUS[row[2]],
            row[3],
            row[4],
            row[5],
            row[6],
            row[7] or "",
            row[8] == 1,
            row[9] or OLDEST,
            moment(row[10]),
            row[11],
        )

    return head


def people(rows: Rows) -> object:
    """Who has to do with a chat."""
    return [
        ChatPerson(person, name, moment(seen), upto or OLDEST, contact is not None)
        for person, name, seen, upto, contact in rows
    ]


def messages_of(task: TaskId) -> ByHand:
    """The messages of this task's chat, oldest first."""

    def messages(rows: Rows) -> object:
        return [
            Message(
                row[0],
                task,
                row[1],
                SIDE[row[2]],
                row[3],
                row[4],
                row[5],
                EPOCH + row[6] * TICK,
                EPOCH + row[7] * TICK,
                None if row[8] is None else EPOCH + row[8] * TICK,
                frozenset([TAG[tag] for tag in row[9].split(",")]) if row[9] else NO_TAGS,
                row[10] == 1,
            )
            for row in reversed(rows)
        ]

    return messages


def proposals(rows: Rows) -> object:
    """What was proposed and waits for the customer's consent."""
    return [
        Proposal(
            row[0],
            row[1],
            row[2],
            loads(row[3]),
            loads(row[4]),
            row[5],
            row[6],
            row[7],
            row[8],
            EPOCH + row[9] * TICK,
            row[10] == 1,
            PROPOSED[row[11]],
            row[12] == 1,
            row[13],
            row[14],
            moment(row[15]),
            row[16],
            row[17],
        )
        for row in rows
    ]
