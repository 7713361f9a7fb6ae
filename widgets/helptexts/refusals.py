"""Which topic explains a refusal: the help, reachable from where a rule bites (HELP-1)."""

from collections.abc import Mapping

from domain.absence import AbsenceBackwards, AbsenceOver, AbsenceOverlaps, AbsencePast
from domain.account import RefundTooLarge
from domain.approval import AlreadyApproved, NotApproved
from domain.assignment import AlreadyServes, ServesNot
from domain.care import CareSettled
from domain.check import AdviceNeeded, QuestionsOpen
from domain.clock import BudgetUsedUp, ClockRuns, NoClockRuns, NotToBeClocked
from domain.closing import NothingToAccept, WrongOrder
from domain.competence import HasCompetence
from domain.complaint import (
    AlreadyComplained,
    ComplaintTooLate,
    ContactFirst,
    NoComplaint,
    NothingToComplain,
    SolutionAwaited,
)
from domain.contract import AreaFixed
from domain.customer_file import HoldsSecret, NoteClosed
from domain.errors import (
    BadInput,
    Forbidden,
    NotFound,
    NotSignedIn,
    SignInTooSoon,
    Stale,
    VPAError,
    WrongSignIn,
)
from domain.feedback import NothingOwed
from domain.handover import SameApprover, StepDone, StepHeld, TooEarlyToTell
from domain.handover_moves import CustomerTold, NobodyProposed, NotTheSuccessor, OnTheWay
from domain.invoice import (
    InvoicePossible,
    InvoiceSettled,
    InvoiceTooSoon,
    InvoiceUnpaid,
    NothingToInvoice,
    NumberTaken,
    OwnMoney,
    PreviewOutdated,
    ProfileIncomplete,
)
from domain.leaving import CustomersKnow, LeavingBegun, LeavingMove
from domain.leaving_gates import AccountsLocked, LastInvoiceLocked
from domain.participant import TaskOver
from domain.phone import NoCallsYet, NoCallWaits
from domain.pool import DemandSettled
from domain.proposal import (
    AlreadyProposed,
    AreaNeedsRelease,
    BudgetBelowWork,
    NotCovered,
    NothingContested,
    NothingProposed,
    NothingToRelease,
    OwnPrice,
    ProposalClosed,
    TermsClosed,
    TermsMoved,
)
from domain.rating import AlreadyReacted, AssessmentAwaited, NotDoneYet, NotRated, StepNotOwed
from domain.result import (
    CustomersWord,
    NoInterimResult,
    NothingDelivered,
    OwnRelease,
    WordMissing,
)
from domain.retention import AlreadyDeleted, NotOver, StillHandedOver, StillKept, StillServed
from domain.splitting import NotLarge, PartsTooLarge, TooLateToSplit
from domain.standing_in import StandInCircle, StandsInForHerself
from domain.stop import StopHolds, StopLifted, StoppedNeedsReason
from domain.survey import NobodySought, NotAsked, SurveyOver, SurveyRuns
from domain.template import StrangePlaceholder, Unfilled
from domain.time_entry import (
    BeforeItsTask,
    NeverLonger,
    NoBudgetLeft,
    NoSuchTime,
    NothingToDouble,
    NoTimeAtAll,
    Overlapping,
    TaskNotInProgress,
    TimeInFuture,
    TimeReleased,
    TimeTwice,
    TooLongAnEntry,
)
from domain.time_request import AlreadyRequested, OwnRequest, RequestClosed
from domain.workflow import (
    AreaMissing,
    DeadlinePassed,
    IllegalMove,
    NotReleased,
    ReasonMissing,
    SummaryMissing,
)

_BY_KIND: Mapping[type[VPAError], str] = {
    NotFound: "roles",
    Forbidden: "roles",
    Stale: "held_back",
    WrongSignIn: "sign_in",
    SignInTooSoon: "sign_in",
    NotSignedIn: "sign_in",
    AlreadyRequested: "time_requests",
    RequestClosed: "time_requests",
    OwnRequest: "time_requests",
    LeavingMove: "leaving",
    LeavingBegun: "leaving",
    CustomersKnow: "leaving",
    LastInvoiceLocked: "leaving",
    AccountsLocked: "leaving",
    StepHeld: "handing_over",
    TooEarlyToTell: "handing_over",
    StepDone: "handing_over",
    SameApprover: "handing_over",
    CustomerTold: "handing_over",
    NobodyProposed: "handing_over",
    NotTheSuccessor: "handing_over",
    OnTheWay: "handing_over",
    WrongOrder: "handing_over",
    NothingToAccept: "handing_over",
    ClockRuns: "time_clock",
    NoClockRuns: "time_clock",
    NotToBeClocked: "time_clock",
    BudgetUsedUp: "budget_warning",
    Overlapping: "time_clock",
    TimeInFuture: "time_clock",
    NoTimeAtAll: "forgotten_clock",
    TooLongAnEntry: "forgotten_clock",
    NoSuchTime: "forgotten_clock",
    TimeTwice: "forgotten_clock",
    NeverLonger: "forgotten_clock",
    TimeReleased: "time_requests",
    BeforeItsTask: "time_requests",
    NoBudgetLeft: "time_requests",
    TaskNotInProgress: "time_requests",
    NothingToDouble: "surcharge",
    NoCallWaits: "phone",
    HoldsSecret: "customer_file",
    NoteClosed: "customer_file",
    AbsenceBackwards: "absence",
    AbsenceOverlaps: "absence",
    AbsenceOver: "absence",
    AbsencePast: "absence",
    StandInCircle: "absence",
    StandsInForHerself: "absence",
    StillKept: "retention",
    AlreadyDeleted: "retention",
    NotOver: "retention",
    StillServed: "retention",
    StillHandedOver: "retention",
    CareSettled: "care",
    AlreadyServes: "assigning",
    ServesNot: "assigning",
    StopHolds: "stops",
    StopLifted: "stops",
    StoppedNeedsReason: "stops",
    DemandSettled: "pool",
    HasCompetence: "planning",
    NoCallsYet: "phone",
    IllegalMove: "statuses",
    AreaMissing: "check",
    AreaFixed: "areas",
    NotReleased: "specialist",
    DeadlinePassed: "deadline",
    SummaryMissing: "deliver",
    ReasonMissing: "delegate",
    Unfilled: "templates",
    StrangePlaceholder: "templates",
    TermsClosed: "propose",
    NothingProposed: "propose",
    AlreadyProposed: "propose",
    OwnPrice: "propose",
    ProposalClosed: "propose",
    NothingContested: "propose",
    TermsMoved: "propose",
    BudgetBelowWork: "more_budget",
    NotCovered: "not_covered",
    NothingToRelease: "release_budget",
    AreaNeedsRelease: "specialist",
    QuestionsOpen: "marketing",
    AdviceNeeded: "marketing",
    AlreadyApproved: "approvals",
    NotApproved: "approvals",
    RefundTooLarge: "refund",
    TaskOver: "project_assistants",
    NotLarge: "large_tasks",
    TooLateToSplit: "large_tasks",
    PartsTooLarge: "large_tasks",
    InvoicePossible: "pricing",
    InvoiceTooSoon: "invoices",
    NumberTaken: "invoices",
    NothingToInvoice: "invoices",
    ProfileIncomplete: "invoices",
    PreviewOutdated: "invoices",
    InvoiceSettled: "invoices",
    InvoiceUnpaid: "pricing",
    OwnMoney: "fees",
    SurveyOver: "requests",
    SurveyRuns: "staffing",
    NobodySought: "staffing",
    NotAsked: "staffing",
    NothingDelivered: "deliver",
    CustomersWord: "her_word",
    WordMissing: "her_word",
    OwnRelease: "her_word",
    NoInterimResult: "interim",
    NotDoneYet: "rating",
    AlreadyReacted: "rating",
    NotRated: "rating",
    StepNotOwed: "unhappy",
    AssessmentAwaited: "unhappy",
    NothingOwed: "unhappy",
    NothingToComplain: "complaint",
    ComplaintTooLate: "complaint",
    AlreadyComplained: "complaint",
    NoComplaint: "complaint",
    ContactFirst: "complaint",
    SolutionAwaited: "complaint",
}
_BY_FIELD: Mapping[str, str] = {
    "password": "password",
    "message": "chat",
    "file": "attachments",
    "tag": "tags",
    "template": "templates",
    "note": "notes",
    "wish": "wishes",
    "asked": "requests",
    "closes": "requests",
    "question": "requests",
    "until": "snooze",
    "area": "areas",
    "summary": "deliver",
    "deviations": "deliver",
    "role": "roles",
    "person": "roles",
    "assistant": "roles",
    "title": "new_task",
    "description": "new_task",
    "expected_result": "new_task",
    "customer": "new_task",
    "called": "propose",
    "called_at": "propose",
    "hours": "packages",
    "kind": "credits",
    "time": "credits",
    "number": "invoices",
    "rate": "fees",
    "amount": "fees",
    "iban": "invoices",
    "vat_id": "invoices",
    "part": "project_assistants",
    "material": "new_task",
    "competence": "check",
    "remarks": "new_task",
    "talk": "leaving",
    "talked_on": "leaving",
    "notice": "leaving",
    "document": "leaving",
    "noticed_on": "leaving",
    "last_day": "leaving",
    "successor": "handing_over",
    "telling": "handing_over",
    "way": "handing_over",
    "proof": "handing_over",
    "planned_on": "handing_over",
}
_BY_FIELD_AND_WHY: Mapping[tuple[str, str], str] = {
    ("message", "too_late"): "take_back",
    ("message", "nothing_waits"): "no_answer",
    ("message", "no_customer"): "copying",
    ("message", "other_customer"): "copying",
    ("deadline", "past"): "deadline",
    ("customer", "of_another"): "duplicate",
    ("deadline", "unchanged"): "propose",
}
_ELSEWHERE = "database"
"""What is left is the store that cannot be reached or written."""


def topic_for(error: VPAError) -> str:
    """The id of the topic that explains the refusal; every refusal has one."""
    if isinstance(error, BadInput):
        exactly = _BY_FIELD_AND_WHY.get((error.field, error.why))
        return exactly or _BY_FIELD.get(error.field, "entry")
    return _BY_KIND.get(type(error), _ELSEWHERE)
