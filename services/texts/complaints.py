"""What stands in the chat once a complaint is ruled on: German, Du or Sie (CHAT-2, RES-7).

The words of both sides stay inside; the customer reads that it is decided and what she gets.
"""

from domain.customer import Address, Customer
from services.texts.forms import greeting

_RULED = {
    Address.DU: (
        "wir haben über deine Reklamation zu „{title}“ entschieden und die Angaben beider Seiten "
        "geprüft."
    ),
    Address.SIE: (
        "wir haben über Ihre Reklamation zu „{title}“ entschieden und die Angaben beider Seiten "
        "geprüft."
    ),
}
_GIVEN_BACK = {
    Address.DU: (
        "Die Arbeitszeit dieser Aufgabe schreiben wir deinem Zeitkonto gut, soweit das noch nicht "
        "geschehen ist; du findest sie im Kontoauszug."
    ),
    Address.SIE: (
        "Die Arbeitszeit dieser Aufgabe schreiben wir Ihrem Zeitkonto gut, soweit das noch nicht "
        "geschehen ist; Sie finden sie im Kontoauszug."
    ),
}
_KEPT = "Die Arbeitszeit dieser Aufgabe bleibt, wie sie ist."
_ASKED = {
    Address.DU: "Wenn du dazu Fragen hast, schreib uns bitte hier.",
    Address.SIE: "Wenn Sie dazu Fragen haben, schreiben Sie uns bitte hier.",
}


def ruled(customer: Customer, title: str, *, refunds: bool) -> str:
    """What the customer reads about the ruling."""
    address = customer.address
    hello = greeting(address, customer.greeted)
    what = _GIVEN_BACK[address] if refunds else _KEPT
    said = _RULED[address].format(title=title)
    return f"{hello}\n{said} {what}\n{_ASKED[address]}"
