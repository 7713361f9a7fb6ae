"""What the demo's assistants wrote into customers' files, and two powers of attorney."""

from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta

from data.demo.cast import Figure
from data.demo.dice import Dice
from data.demo.papers import ATTORNEY, kept_paper
from data.work import Work
from domain.attorney import AttorneyScope, PowerOfAttorney
from domain.calendar import local
from domain.customer import Customer
from domain.customer_file import NEEDED, Channel, ContactSought, FileNote, Heading
from domain.document import Document
from domain.ids import CustomerId, TaskId
from domain.values import replace

_SAID: dict[Heading, Sequence[str]] = {
    Heading.ABOUT: (
        "Mag kurze Mails und klare Vorschläge. Vor zehn Uhr nicht anrufen.",
        "Sehr freundlich, entscheidet schnell. Alles Schriftliche bitte ohne Anglizismen.",
        "Möchte bei jedem Zwischenstand gefragt werden.\nMuss: nie ohne Freigabe veröffentlichen.",
        "Legt Wert auf Pünktlichkeit; lieber früh absagen als spät liefern. [/x]",
    ),
    Heading.WORK: (
        "Recherche, Termine, Reisen; selten Texte. Braucht jemanden mit sicherem Englisch.",
        "Vor allem Rechnungen vorbereiten und Ablage. Tabellenkenntnisse sind wichtig.",
        "Newsletter und soziale Medien, dazu einmal im Quartal eine Auswertung.",
    ),
    Heading.VOLUME: (
        "Etwa drei Stunden in der Woche, zum Monatsende mehr.",
        "Zehn bis zwölf Stunden im Monat, im August nichts.",
        "Unregelmäßig; wenn, dann große Aufgaben über mehrere Tage.",
    ),
    Heading.TRAINING: (
        "Ablaufbeschreibung im gemeinsamen Ordner unter „Anleitungen“, Stand Frühjahr.",
        "Zwei kurze Filme zum Buchungsprogramm, verlinkt in der ersten Aufgabe.",
    ),
    Heading.LOGINS: (
        "Zugänge liegen im Tresor des Kunden, Freigabe über das Sekretariat.",
        "Über das geteilte Fach im Passwortprogramm der Agentur; nichts weitergeben.",
        "Es gibt keine; alles läuft über Dateien.",
    ),
    Heading.PLANS: (
        "Bucht nach, sobald das neue Geschäftsjahr begonnen hat.",
        "Pause bis nach den Ferien, meldet sich dann mit einer größeren Aufgabe.",
        "Will ab dem Frühjahr den Schriftverkehr ganz abgeben.",
    ),
    Heading.CURRENT: ("Wartet auf Unterlagen für die nächste Aufgabe, kommen Anfang der Woche.",),
}
_TALKED: Sequence[tuple[Channel, bool, str]] = (
    (Channel.PHONE, True, "Kurzes Gespräch, alles in Ordnung, neue Aufgabe in Aussicht."),
    (Channel.PHONE, False, "Mailbox, um Rückruf gebeten."),
    (Channel.MAIL, True, "Hat geantwortet: derzeit kein Bedarf, gern im nächsten Monat."),
    (Channel.CHAT, True, "Nachgefragt, ob das Guthaben reicht; will nachbuchen."),
    (Channel.MAIL, False, ""),
)
_HOW_FULL = (7, 7, 3, 5, 0, 2, 6)
"""How many headings a file has, in turn: complete ones, thin ones, an empty one."""


def file_away(work: Work, staff: Sequence[Figure], now: datetime, dice: Dice) -> None:
    """A file for every customer who has a lead, and powers of attorney for two."""
    known = {one.id: one for one in staff}
    hers: list[Customer] = []
    for nth, customer in enumerate(work.customers.everybody()):
        lead = known.get(work.customers.lead_of(customer.id) or 0)  # type: ignore[arg-type]
        if lead is None:
            continue
        work.customer_files.add_all(_notes(customer, lead, nth, now, dice))
        if lead.id == _first_assistant(staff).id:
            hers.append(customer)
    _entrust(work, staff, hers, now, dice)


def _notes(
    customer: Customer, lead: Figure, nth: int, now: datetime, dice: Dice
) -> Iterator[FileNote]:
    full = _HOW_FULL[nth % len(_HOW_FULL)]
    headings = sorted(dice.random.sample(NEEDED, full), key=NEEDED.index)
    for heading in headings:
        if heading is Heading.CONTACTS:
            yield from _contacts(customer, lead, now, dice)
        else:
            text = dice.random.choice(_SAID[heading])
            yield _note(customer, lead, heading, text, _some_time(customer, now, dice), dice)
    if full == len(NEEDED):
        text = dice.random.choice(_SAID[Heading.CURRENT])
        at = now - timedelta(days=2)
        yield _note(customer, lead, Heading.CURRENT, text, max(at, customer.since), dice)


def _contacts(customer: Customer, lead: Figure, now: datetime, dice: Dice) -> Iterator[FileNote]:
    for channel, reached, text in dice.random.sample(_TALKED, 2):
        at = _some_time(customer, now, dice)
        contact = ContactSought(channel, reached, at)
        note = _note(customer, lead, Heading.CONTACTS, text, at, dice)
        yield replace(note, channel=contact.channel, reached=contact.reached)


def _note(
    customer: Customer, lead: Figure, heading: Heading, text: str, at: datetime, dice: Dice
) -> FileNote:
    name = lead.person.name
    key = dice.new_id(at)
    return FileNote(key, customer.id, heading, text, at, lead.id, name, at)


def _some_time(customer: Customer, now: datetime, dice: Dice) -> datetime:
    """At some working hour since she is a customer, more than four weeks ago where that goes."""
    days = max((now - customer.since).days, 1)
    earlier = min(30 + dice.random.randrange(200), days - 1)
    at = (now - timedelta(days=earlier)).replace(hour=9 + dice.random.randrange(7), minute=15)
    at -= timedelta(days=max(at.weekday() - 4, 0))
    return min(max(at, customer.since), now)


def _entrust(
    work: Work, staff: Sequence[Figure], hers: Sequence[Customer], now: datetime, dice: Dice
) -> None:
    """One that holds and one that has run out, each with a task that needs it."""
    today, figure = local(now).date(), _first_assistant(staff)
    manager = next(one for one in staff if one.person.is_management)
    buys = frozenset({AttorneyScope.BUY, AttorneyScope.PAY})
    for customer, scopes, first, last, need in (
        (hers[0], buys, 120, -245, AttorneyScope.BUY),
        (hers[1], frozenset({AttorneyScope.PAY}), 380, 15, AttorneyScope.PAY),
    ):
        at = now - timedelta(days=first)
        held = work.attorneys.add(
            PowerOfAttorney(
                id=dice.new_id(at),
                customer_id=customer.id,
                scopes=scopes,
                holder_id=figure.id,
                holder_name=figure.person.name,
                first_day=today - timedelta(days=first),
                last_day=today - timedelta(days=last),
                document=f"Vollmacht {customer.number}.pdf, Ordner „Verträge“",
                entered_by=manager.id,
                entered_name=manager.person.name,
                entered_at=at,
            )
        )
        file = kept_paper(ATTORNEY)
        work.documents.add(
            Document(dice.new_id(at), file.name, file.sha256, file.size, attorney_id=held.id)
        )
        task = _open_task(work, customer.id)
        if task is not None:
            kept = work.tasks.get(task)
            work.tasks.save(replace(kept, attorney_for=need))


def _open_task(work: Work, customer_id: CustomerId) -> TaskId | None:
    asked = (
        "SELECT MAX(t.id) FROM tasks t WHERE t.customer_id = :customer "
        "AND t.status IN ('accepted', 'in_progress')"
    )
    found = work.reader.number(asked, customer=customer_id)
    return TaskId(found) if found else None


def _first_assistant(staff: Sequence[Figure]) -> Figure:
    return next(one for one in staff if one.person.is_assistant)
