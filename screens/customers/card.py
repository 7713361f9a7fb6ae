"""One customer's card (CUST-1): contact, account, categories, assistants, open tasks."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from decimal import Decimal

from textual.app import ComposeResult
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.widgets import Static

from domain.calendar import local
from domain.care import Care, CareState
from domain.category import Category, categories
from domain.customer_file import completeness
from screens.customers.lines import task_columns, task_lines
from services.customer.customers import CustomerCard
from widgets import formats
from widgets.account.bar import AVAILABLE, RESERVED, WORKED, account_bar
from widgets.commands import customers
from widgets.countdown import Grade
from widgets.customer.file_lines import contact_told, score_grade, score_told
from widgets.keys.present import key_of
from widgets.labels.account import credit_kind
from widgets.labels.care import care_kind, care_what
from widgets.labels.people import address as address_label
from widgets.labels.people import assignment_role
from widgets.labels.urgency import category as category_label
from widgets.labels.wish import wish_kind
from widgets.privacy import customer_name, customers_hidden
from widgets.rows.rows import Rows
from widgets.task.attorney_lines import attorney_told
from widgets.task.facts import Fact, fact_lines
from widgets.words import _, ngettext

BAR = 24
"""Cells of the bar of the account on the card."""

LEAST_ROWS, MOST_ROWS = 3, 10
"""How high the list of tasks is at least and at most; about the customer stands the rest."""

HOUR = 3600

MOST_ATTORNEYS = 5
"""So many powers of attorney are listed, the newest."""

MOST_PACKAGES = 5
"""So many packages are listed one by one, the newest."""


class Card(Vertical):
    """The card, and below it the open tasks as a list."""

    DEFAULT_CSS = """
    Card { height: 1fr; }
    Card #about { height: 1fr; padding: 0 1; scrollbar-gutter: stable; }
    Card #about > Static { height: auto; }
    Card #tasks-told { height: 1; padding: 0 1; background: $boost; text-style: bold; }
    """

    def __init__(self, *, id: str) -> None:
        super().__init__(id=id)
        self._card: CustomerCard | None = None
        self._now: datetime | None = None

    def compose(self) -> ComposeResult:
        """About the customer, then the tasks."""
        with VerticalScroll(id="about"):
            yield Static("", markup=False)
        yield Static("", id="tasks-told", markup=False)
        yield Rows(*task_columns(), markable=False, id="tasks-open")

    def respeak(self) -> None:
        """Show again what it says without a task."""
        self.tasks.empty = _said_when_empty() if self._card else ""

    @property
    def tasks(self) -> Rows:
        """The list of open tasks."""
        return self.query_one(Rows)

    @property
    def card(self) -> CustomerCard | None:
        """What is shown."""
        return self._card

    def show(self, card: CustomerCard | None, now: datetime) -> None:
        """Show this card; None empties the pane."""
        if card is None or self._card is None or card.row.id != self._card.row.id:
            self.query_one("#about", VerticalScroll).scroll_home(animate=False)
        self._card, self._now = card, now
        self.tasks.tick(now)
        lines = task_lines(card.tasks) if card else []
        self.tasks.empty = _said_when_empty() if card else ""
        self.tasks.styles.height = min(max(len(lines), LEAST_ROWS), MOST_ROWS)
        self.tasks.show(lines)
        self._paint()

    def tick(self, now: datetime) -> None:
        """Let the countdowns go on."""
        self.tasks.tick(now)

    def on_resize(self) -> None:
        """Break the lines anew."""
        self._paint()

    def _paint(self) -> None:
        about = self.query_one("#about", VerticalScroll)
        width = about.scrollable_content_region.width
        told: list[Content] = []
        if self._card is not None and self._now is not None and width > 0:
            for fact in card_facts(self._card, self._now):
                told += fact_lines(fact, max(width, 8))
        about.query_one(Static).update(Content("\n").join(told))
        self.query_one("#tasks-told", Static).update(_tasks_told(self._card))


def runs_low(card: CustomerCard, now: datetime) -> bool:
    """Whether a new package is to be thought of (CUST-2); never before the first."""
    return not {Category.REBOOKER, Category.SHORT}.isdisjoint(categories(card.row.facts, now))


def card_facts(card: CustomerCard, now: datetime) -> Iterator[Fact]:
    """Everything the card says, top down."""
    row = card.row
    named = formats.plain(customer_name(row.name, row.number))
    yield Fact("", f"{named}  #{row.number}", bold=True)
    if card.ended_on is not None:
        yield Fact(_("Ended"), formats.day_full(card.ended_on), Grade.SOON)
    for nth, one in enumerate(categories(row.facts, now)):
        label = category_label(one)
        yield Fact("" if nth else _("Category"), str(label), label.tone)
    for nth, care in enumerate(card.cares):
        told = f"{_cared(care, now)} · {key_of(customers.CARE)}"
        yield Fact("" if nth else _("To be heard of"), told, Grade.SOON)
    for nth, wish in enumerate(card.wishes):
        told = _("◆ {kind}, reported by {name}: {text}").format(
            kind=wish_kind(wish.kind),
            name=formats.plain(wish.reported_name, 40),
            text=formats.plain(wish.text, 200),
        )
        yield Fact("" if nth else _("Wish"), told, Grade.SOON)
    yield from _reach(card)
    yield from _account(card, now)
    if card.ratings:
        average = formats.number(Decimal(card.stars) / card.ratings, 1)
        told = ngettext("★ {average} from {n} rating", "★ {average} from {n} ratings", card.ratings)
        yield Fact(_("Ratings"), told.format(average=average, n=formats.count(card.ratings)))
    yield from _file(card)
    for nth, held in enumerate(card.attorneys[:MOST_ATTORNEYS]):
        yield Fact("" if nth else _("Power of attorney"), *attorney_told(held, now))
    for nth, serving in enumerate(card.serving):
        since = formats.day_full(local(serving.since).date())
        role = assignment_role(serving.role)
        told = _("{name} ({role}, since {day})").format(
            name=formats.plain(serving.name), role=role, day=since
        )
        yield Fact("" if nth else _("Assistants"), told)
    if not card.serving:
        yield Fact(_("Assistants"), "◆ " + _("nobody yet"), Grade.SOON)


def _file(card: CustomerCard) -> Iterator[Fact]:
    """How complete her file is, and when contact was last sought (HAND-4, CUST-1)."""
    score = completeness(card.headings)
    yield Fact(_("Customer file"), score_told(score), score_grade(score))
    if card.last_contact is None:
        told = _("none noted; {key} notes one").format(key=key_of(customers.CONTACT))
        yield Fact(_("Last contact"), told, Grade.MUTED)
    else:
        yield Fact(_("Last contact"), contact_told(card.last_contact))


def _cared(care: Care, now: datetime) -> str:
    """A reminder in a line: what there is to do, why, and when a message goes out."""
    said = f"◆ {care_what(care)} · {care_kind(care.kind)}"
    is_planned = care.state is CareState.PLANNED
    return f"{said} ({formats.moment_near(care.due_at, now)})" if is_planned else said


def _reach(card: CustomerCard) -> Iterator[Fact]:
    """How the customer is reached and spoken to; hidden while others look on."""
    yield Fact(_("Spoken to"), address_label(card.address))
    for name, told in (
        (_("Contact"), card.contact),
        (_("E-mail"), card.email),
        (_("Phone"), card.phone),
    ):
        if told:
            yield Fact(name, _("hidden") if customers_hidden() else told)
    if card.flat_since is not None:
        since = formats.day_full(local(card.flat_since).date())
        yield Fact(_("Phone flat"), _("since {day}").format(day=since))
    for nth, name in enumerate(card.signs_in):
        shown = _("hidden") if customers_hidden() else formats.plain(name)
        yield Fact("" if nth else _("Signs in"), shown)
    yield Fact(_("Since"), formats.day_full(local(card.row.facts.since).date()))


def _account(card: CustomerCard, now: datetime) -> Iterator[Fact]:
    """The account in hours and minutes, and the bookings that it is made of (BUD-5, CUST-7)."""
    row = card.row
    short = row.available_seconds < 0
    bar = account_bar(row.booked_seconds, row.worked_seconds, row.reserved_seconds, BAR)
    yield Fact(_("Account"), bar, Grade.OVERDUE if short else Grade.PLAIN)
    for sign, seconds, words in (
        ("=", row.booked_seconds, _("booked")),
        (WORKED, row.worked_seconds, _("worked")),
        (RESERVED, row.reserved_seconds, _("reserved")),
        (AVAILABLE, row.available_seconds, _("available")),
    ):
        grade = Grade.OVERDUE if seconds < 0 else Grade.PLAIN
        yield Fact("", f"{sign} {_span(seconds):>9} {words}", grade)
    if runs_low(card, now):
        said = _("{key}: hint at a new package")
        yield Fact("", "◆ " + said.format(key=key_of(customers.REBOOK)), Grade.SOON)
    for name, bookings in ((_("Packages"), _packages(card)), (_("Credits"), _credited(card))):
        for nth, (seconds, what) in enumerate(bookings):
            sign = "+" if seconds >= 0 else "−"
            yield Fact("" if nth else name, f"{sign} {_span(abs(seconds)):>9} {what}")


def _packages(card: CustomerCard) -> Iterator[tuple[int, str]]:
    """The packages, newest first; with the credits they add up to what is booked."""
    for package in card.packages[:MOST_PACKAGES]:
        yield package.hours * HOUR, formats.day_full(local(package.booked_at).date())
    older = card.packages[MOST_PACKAGES:]
    if older:
        told = ngettext("from {n} older", "from {n} older", len(older))
        hours = sum(package.hours for package in older)
        yield hours * HOUR, told.format(n=formats.count(len(older)))


def _credited(card: CustomerCard) -> Iterator[tuple[int, str]]:
    """What was given without a package, by kind; the statement names each."""
    for one in card.credited:
        times = f" ({formats.count(one.times)})" if one.times > 1 else ""
        yield one.seconds, f"{credit_kind(one.kind)}{times}"


def _span(seconds: int) -> str:
    return formats.duration(timedelta(seconds=seconds))


def _tasks_told(card: CustomerCard | None) -> str:
    if card is None:
        return ""
    count = card.row.facts.open_tasks
    told = ngettext("{n} open task", "{n} open tasks", count).format(n=formats.count(count))
    if count > len(card.tasks):
        shown = _("the next {n} due are shown").format(n=formats.count(len(card.tasks)))
        return f"{told} · {shown}"
    return told


def _said_when_empty() -> str:
    return _("No open task. {new} creates one.").format(new=key_of(customers.NEW))
