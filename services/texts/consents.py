"""What stands in the chat about proposals, consents and approvals: German, Du or Sie (CHAT-2).

They are data, not words of the screen: a customer reads them as they were sent.
"""

from collections.abc import Mapping
from datetime import datetime, timedelta
from types import MappingProxyType

from domain.approval import ApprovalKind
from domain.area import WorkArea
from domain.customer import Address, Customer
from domain.proposal import TERMS
from domain.trail import Facts
from services.texts.forms import AREAS, german_moment, german_span, greeting

LONGEST_OLD = 300
"""So many characters of a long former text are repeated; the history keeps the whole."""

_FIELDS: Mapping[str, str] = MappingProxyType(
    {
        "title": "Titel",
        "description": "Beschreibung",
        "expected_result": "Erwartetes Ergebnis",
        "deadline_at": "Termin",
        "budget_seconds": "Budget",
        "area": "Bereich",
    }
)
_PROPOSED = {
    Address.DU: (
        "für deinen Auftrag „{title}“ schlage ich eine Änderung vor:\n\n{changes}\n\n"
        "Grund: {reason}\n\n"
        "Bist du einverstanden? Solange du nicht zustimmst, bleibt alles, wie es vereinbart ist."
    ),
    Address.SIE: (
        "für Ihren Auftrag „{title}“ schlage ich eine Änderung vor:\n\n{changes}\n\n"
        "Grund: {reason}\n\n"
        "Sind Sie einverstanden? Solange Sie nicht zustimmen, bleibt alles, wie es vereinbart ist."
    ),
}
_BY_PHONE = {
    Address.DU: (
        "wie am Telefon vereinbart (Gespräch mit {called} am {when}) ändert sich dein Auftrag "
        "„{title}“:\n\n{changes}\n\nGrund: {reason}\n\n"
        "Wenn das nicht stimmt, widersprich bitte hier; dann gilt wieder, was vorher vereinbart "
        "war."
    ),
    Address.SIE: (
        "wie am Telefon vereinbart (Gespräch mit {called} am {when}) ändert sich Ihr Auftrag "
        "„{title}“:\n\n{changes}\n\nGrund: {reason}\n\n"
        "Wenn das nicht stimmt, widersprechen Sie bitte hier; dann gilt wieder, was vorher "
        "vereinbart war."
    ),
}
_WITHDRAWN = {
    Address.DU: "meinen Vorschlag nehme ich zurück, du musst nichts mehr tun:\n\n{changes}",
    Address.SIE: "meinen Vorschlag nehme ich zurück, Sie müssen nichts mehr tun:\n\n{changes}",
}
_RELEASED = {
    Address.DU: (
        "das restliche Budget deines Auftrags „{title}“ ist frei: {freed} stehen wieder auf deinem "
        "Zeitkonto bereit. Das Budget beträgt jetzt {budget}."
    ),
    Address.SIE: (
        "das restliche Budget Ihres Auftrags „{title}“ ist frei: {freed} stehen wieder auf Ihrem "
        "Zeitkonto bereit. Das Budget beträgt jetzt {budget}."
    ),
}
_ASKED = {
    (ApprovalKind.CHANNEL, Address.DU): (
        "können wir für diesen Auftrag auch auf einem anderen Weg in Verbindung bleiben, zum "
        "Beispiel per WhatsApp? Dafür brauche ich deine schriftliche Erlaubnis hier im Chat; sie "
        "gilt nur für diesen Auftrag."
    ),
    (ApprovalKind.CHANNEL, Address.SIE): (
        "können wir für diesen Auftrag auch auf einem anderen Weg in Verbindung bleiben, zum "
        "Beispiel per WhatsApp? Dafür brauche ich Ihre schriftliche Erlaubnis hier im Chat; sie "
        "gilt nur für diesen Auftrag."
    ),
    (ApprovalKind.WEEKEND_RATE, Address.DU): (
        "soll ich an diesem Auftrag auch am Wochenende oder an Feiertagen arbeiten? Diese Zeit "
        "zählt doppelt. Bitte bestätige es mir vorher hier im Chat."
    ),
    (ApprovalKind.WEEKEND_RATE, Address.SIE): (
        "soll ich an diesem Auftrag auch am Wochenende oder an Feiertagen arbeiten? Diese Zeit "
        "zählt doppelt. Bitte bestätigen Sie es mir vorher hier im Chat."
    ),
    (ApprovalKind.NO_ACCEPTANCE, Address.DU): (
        "sollen Ergebnisse dieses Auftrags ohne deine Abnahme gelten, sobald ich sie übergebe? "
        "Dann bestätige es bitte hier im Chat; du kannst es jederzeit widerrufen."
    ),
    (ApprovalKind.NO_ACCEPTANCE, Address.SIE): (
        "sollen Ergebnisse dieses Auftrags ohne Ihre Abnahme gelten, sobald ich sie übergebe? "
        "Dann bestätigen Sie es bitte hier im Chat; Sie können es jederzeit widerrufen."
    ),
    (ApprovalKind.POWER_OF_ATTORNEY, Address.DU): (
        "für diesen Auftrag müsste ich in deinem Namen kaufen, unterschreiben oder bezahlen. "
        "Dafür brauche ich deine Vollmacht für diesen Einzelfall hier im Chat: was, bei wem und "
        "bis zu welchem Betrag."
    ),
    (ApprovalKind.POWER_OF_ATTORNEY, Address.SIE): (
        "für diesen Auftrag müsste ich in Ihrem Namen kaufen, unterschreiben oder bezahlen. "
        "Dafür brauche ich Ihre Vollmacht für diesen Einzelfall hier im Chat: was, bei wem und "
        "bis zu welchem Betrag."
    ),
}
_GIVEN = {
    ApprovalKind.CHANNEL: "Ich erlaube für diesen Auftrag die Verständigung auf anderen Wegen.",
    ApprovalKind.WEEKEND_RATE: (
        "Ich bin damit einverstanden, dass an diesem Auftrag am Wochenende und an Feiertagen zum "
        "doppelten Satz gearbeitet wird."
    ),
    ApprovalKind.NO_ACCEPTANCE: (
        "Ergebnisse dieses Auftrags gelten ohne meine Abnahme, sobald sie übergeben sind."
    ),
    ApprovalKind.POWER_OF_ATTORNEY: (
        "Ich erteile für diesen Auftrag Vollmacht, in meinem Namen zu kaufen, zu unterschreiben "
        "und zu bezahlen."
    ),
}
_TAKEN = {
    ApprovalKind.CHANNEL: "Ich widerrufe meine Erlaubnis, andere Wege der Verständigung zu nutzen.",
    ApprovalKind.WEEKEND_RATE: "Ich widerrufe meine Zustimmung zum doppelten Satz am Wochenende.",
    ApprovalKind.NO_ACCEPTANCE: "Ich möchte Ergebnisse dieses Auftrags wieder selbst abnehmen.",
    ApprovalKind.POWER_OF_ATTORNEY: "Ich widerrufe meine Vollmacht für diesen Auftrag.",
}


def proposed(customer: Customer, title: str, old: Facts, new: Facts, reason: str) -> str:
    """What the customer reads when a change is proposed (DEAD-1)."""
    told = _PROPOSED[customer.address].format(title=title, changes=changes(old, new), reason=reason)
    return _greeted(customer, told)


def noted(
    customer: Customer, title: str, old: Facts, new: Facts, reason: str, call: tuple[str, datetime]
) -> str:
    """What the chat sums up after a call: with whom, when, and what changes (TASK-11)."""
    called, when = call
    told = _BY_PHONE[customer.address].format(
        title=title,
        changes=changes(old, new),
        reason=reason,
        called=called,
        when=german_moment(when),
    )
    return _greeted(customer, told)


def withdrawn(customer: Customer, old: Facts, new: Facts) -> str:
    """What the customer reads when a proposal is taken back."""
    return _greeted(customer, _WITHDRAWN[customer.address].format(changes=changes(old, new)))


def released(customer: Customer, title: str, before: int, after: int) -> str:
    """What the customer reads when remaining budget was released for her (BUD-5)."""
    told = _RELEASED[customer.address].format(
        title=title, freed=_span(before - after), budget=_span(after)
    )
    return _greeted(customer, told)


def release_said(before: int, after: int) -> str:
    """A customer's own words when she releases it."""
    return (
        f"Ich gebe das restliche Budget frei ({_span(before - after)}). "
        f"Das Budget beträgt jetzt {_span(after)}."
    )


def answered(old: Facts, new: Facts, word: str, *, agrees: bool) -> str:
    """A customer's own words about a proposal, with what she adds."""
    said = "Ich bin einverstanden:" if agrees else "Ich bin nicht einverstanden:"
    return _with(f"{said}\n\n{changes(old, new)}", word)


def sent_back(deadline: datetime, word: str) -> str:
    """A customer's own words when she returns a result: what to change, and by when (RES-3)."""
    return f"{word}\n\nNeuer Termin: {german_moment(deadline)}"


def accepted(*, interim: bool) -> str:
    """A customer's own words when she accepts what was handed over (RES-4, RES-6)."""
    return f"Ich nehme das {'Zwischenergebnis' if interim else 'Ergebnis'} an."


def contested(old: Facts, new: Facts, word: str) -> str:
    """A customer's own words when she denies what was noted after a call."""
    denied = "Dieser Änderung habe ich am Telefon nicht zugestimmt:"
    holds = "Es soll weiter gelten, was vorher vereinbart war."
    return _with(f"{denied}\n\n{changes(old, new)}\n\n{holds}", word)


def approved(kind: ApprovalKind, word: str) -> str:
    """A customer's own words of an approval (TASK-10)."""
    return _with(_GIVEN[kind], word)


def approval_ended(kind: ApprovalKind, word: str) -> str:
    """A customer's own words when she withdraws it."""
    return _with(_TAKEN[kind], word)


def approval_asked(kind: ApprovalKind, contact: str, address: Address) -> str:
    """What is offered to ask the customer for an approval."""
    return f"{greeting(address, contact)}\n{_ASKED[kind, address]}"


def changes(old: Facts, new: Facts) -> str:
    """What changes, a line each: "• Termin: bisher …, neu …"."""
    return "\n".join(_change(field, old.get(field), new[field]) for field in TERMS if field in new)


def _change(field: str, old: object, new: object) -> str:
    was = _value(field, old)
    if field in ("description", "expected_result") and len(was) > LONGEST_OLD:
        was = f"{was[: LONGEST_OLD - 1].rstrip()}…"
    return f"• {_FIELDS[field]}: bisher {was}, neu {_value(field, new)}"


def _value(field: str, value: object) -> str:
    match field, value:
        case _, None | "":
            return "ohne"
        case "deadline_at", str():
            return german_moment(datetime.fromisoformat(value))
        case "budget_seconds", int():
            return _span(value)
        case "area", str():
            return AREAS[WorkArea(value)]
        case _:
            return f"„{value}“"


def _span(seconds: int) -> str:
    return german_span(timedelta(seconds=seconds))


def _greeted(customer: Customer, told: str) -> str:
    return f"{greeting(customer.address, customer.greeted)}\n{told}"


def _with(said: str, word: str) -> str:
    return f"{said}\n\n{word}" if word else said
