"""Texts about working together: introduction, who follows, private contact, direct contract."""

from collections.abc import Mapping

from domain.customer import Address
from domain.template import Template

FOLLOWED = (
    "{customer} hat jetzt {successor} als VPA. Deine offenen Aufgaben dort bleiben bei Dir, bis "
    "sie jemand anderes bekommt. Danke für alles, was Du für den Kunden getan hast!"
)
"""What the former lead is told."""

ENDED_NOTE = "Die Zusammenarbeit mit dem Kunden ist beendet."
"""What those are told who were asked whether they want the customer."""

ENDED = (
    "Für {customer} bist Du nicht mehr eingeteilt. Deine offenen Aufgaben dort bleiben bei Dir, "
    "bis sie jemand anderes bekommt. Wenn Du Fragen hast, schreib mir hier."
)
"""What whose assignment ended is told; the reason stays with management."""

CUSTOMERS: Mapping[tuple[Template, Address], str] = {
    (Template.INTRODUCTION, Address.SIE): (
        "Guten Tag, {contact},\n"
        "ich bin {assistant} und ab jetzt Ihre persönliche Assistenz. Ich freue mich, Sie "
        "kennenzulernen. Wollen wir in den nächsten Tagen zehn Minuten telefonieren? Nennen Sie "
        "mir gern zwei Termine, die Ihnen passen. Aufträge können Sie jederzeit anlegen."
    ),
    (Template.INTRODUCTION, Address.DU): (
        "Hallo {contact},\n"
        "ich bin {assistant} und ab jetzt deine persönliche Assistenz. Ich freue mich, dich "
        "kennenzulernen. Wollen wir in den nächsten Tagen zehn Minuten telefonieren? Nenn "
        "mir gern zwei Termine, die dir passen. Aufträge kannst du jederzeit anlegen."
    ),
    (Template.TEAM_INTRODUCTION, Address.SIE): (
        "Guten Tag, {contact},\n"
        "ich bin {assistant} und unterstütze ab jetzt das Team, das für Sie da ist. Für Sie ändert "
        "sich nichts, es hilft nur eine Hand mehr. Wenn Sie mögen, lernen wir uns in den nächsten "
        "Tagen in einem kurzen Telefonat kennen; nennen Sie mir gern zwei Termine."
    ),
    (Template.TEAM_INTRODUCTION, Address.DU): (
        "Hallo {contact},\n"
        "ich bin {assistant} und unterstütze ab jetzt das Team, das für dich da ist. Für dich "
        "ändert sich nichts, es hilft nur eine Hand mehr. Wenn du magst, lernen wir uns in den "
        "nächsten Tagen in einem kurzen Telefonat kennen; nenn mir gern zwei Termine."
    ),
    (Template.PRIVATE_CONTACT_REFUSED, Address.SIE): (
        "Guten Tag, {contact},\n"
        "schön, dass Sie mich auch direkt erreichen möchten. Private Kontaktdaten gebe ich nicht "
        "weiter: Hier im Chat ist alles an einem Ort, geschützt, und bei Abwesenheit kann eine "
        "Kollegin sofort für Sie einspringen. Schreiben Sie mir hier, so oft Sie mögen."
    ),
    (Template.PRIVATE_CONTACT_REFUSED, Address.DU): (
        "Hallo {contact},\n"
        "schön, dass du mich auch direkt erreichen möchtest. Private Kontaktdaten gebe ich nicht "
        "weiter: Hier im Chat ist alles an einem Ort, geschützt, und bei Abwesenheit kann eine "
        "Kollegin sofort für dich einspringen. Schreib mir hier, so oft du magst."
    ),
    (Template.DIRECT_CONTRACT_REFUSED, Address.SIE): (
        "Guten Tag, {contact},\n"
        "über Ihr Angebot freue ich mich sehr, es zeigt mir, dass Sie zufrieden sind. Direkte "
        "Verträge darf und möchte ich nicht schließen. Ihren Wunsch gebe ich an die Agentur "
        "weiter; sie meldet sich bei Ihnen. Für Ihre Aufträge bin ich hier weiter gern da."
    ),
    (Template.DIRECT_CONTRACT_REFUSED, Address.DU): (
        "Hallo {contact},\n"
        "über dein Angebot freue ich mich sehr, es zeigt mir, dass du zufrieden bist. Direkte "
        "Verträge darf und möchte ich nicht schließen. Deinen Wunsch gebe ich an die Agentur "
        "weiter; sie meldet sich bei dir. Für deine Aufträge bin ich hier weiter gern da."
    ),
}
"""By occasion and form of address."""
