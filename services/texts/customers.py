"""Texts about working together: introduction, quiet customers, private contact, direct contract."""

from collections.abc import Mapping

from domain.customer import Address
from domain.template import Template

CUSTOMERS: Mapping[tuple[Template, Address], str] = {
    (Template.INTRODUCTION, Address.SIE): (
        "Guten Tag, {contact},\n"
        "ich bin {assistant} und ab jetzt Ihre persönliche Assistenz. Ich freue mich, Sie "
        "kennenzulernen. Wollen wir in den nächsten Tagen zehn Minuten telefonieren? Nennen Sie "
        "mir gern zwei Termine, die Ihnen passen. Ihre ersten Aufträge können Sie sofort anlegen."
    ),
    (Template.INTRODUCTION, Address.DU): (
        "Hallo {contact},\n"
        "ich bin {assistant} und ab jetzt deine persönliche Assistenz. Ich freue mich, dich "
        "kennenzulernen. Wollen wir in den nächsten Tagen zehn Minuten telefonieren? Nenn "
        "mir gern zwei Termine, die dir passen. Deine ersten Aufträge kannst du sofort anlegen."
    ),
    (Template.REACTIVATION, Address.SIE): (
        "Guten Tag, {contact},\n"
        "wir haben länger nichts voneinander gehört; ich hoffe, es geht Ihnen gut. Auf Ihrem "
        "Zeitkonto warten noch {available} auf Sie. Gibt es etwas, das Sie gern los wären? Oft "
        "sind es Ablage, Recherche oder Termine. Ein kurzer Satz genügt, ich kümmere mich."
    ),
    (Template.REACTIVATION, Address.DU): (
        "Hallo {contact},\n"
        "wir haben länger nichts voneinander gehört; ich hoffe, es geht dir gut. Auf deinem "
        "Zeitkonto warten noch {available} auf dich. Gibt es etwas, das du gern los wärst? Oft "
        "sind es Ablage, Recherche oder Termine. Ein kurzer Satz genügt, ich kümmere mich."
    ),
    (Template.CHECK_IN, Address.SIE): (
        "Guten Tag, {contact},\n"
        "in den letzten drei Wochen war es ruhig bei uns. Kann ich Ihnen gerade etwas abnehmen? "
        "Sie haben noch {available} auf Ihrem Zeitkonto. Schreiben Sie mir einfach, was ansteht."
    ),
    (Template.CHECK_IN, Address.DU): (
        "Hallo {contact},\n"
        "in den letzten drei Wochen war es ruhig bei uns. Kann ich dir gerade etwas abnehmen? "
        "Du hast noch {available} auf deinem Zeitkonto. Schreib mir einfach, was ansteht."
    ),
    (Template.REBOOKING, Address.SIE): (
        "Guten Tag, {contact},\n"
        "auf Ihrem Zeitkonto sind noch {available} frei. Damit wir ohne Pause weiterarbeiten "
        "können, buchen Sie am besten rechtzeitig nach. Wenn Sie möchten, schlage ich Ihnen das "
        "Paket vor, das zu Ihren letzten Monaten passt."
    ),
    (Template.REBOOKING, Address.DU): (
        "Hallo {contact},\n"
        "auf deinem Zeitkonto sind noch {available} frei. Damit wir ohne Pause weiterarbeiten "
        "können, buchst du am besten rechtzeitig nach. Wenn du möchtest, schlage ich dir das "
        "Paket vor, das zu deinen letzten Monaten passt."
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
