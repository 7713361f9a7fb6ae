"""Texts to customers who are not heard of: after three and seven weeks, inactive, no task yet."""

from collections.abc import Mapping

from domain.care import CareKind
from domain.customer import Address
from domain.template import Template

SUBJECTS: Mapping[CareKind, str] = {
    CareKind.WELCOME: "Auf gute Zusammenarbeit",
    CareKind.NO_TASK: "Womit fangen wir an?",
    CareKind.CHECK_IN: "Kurz nachgefragt",
    CareKind.LONG_SILENCE: "Zeitguthaben und ein paar Ideen",
    CareKind.REBOOKING: "Das Zeitkonto ist bald aufgebraucht",
    CareKind.INACTIVE: "Lange nichts gehört",
}
"""What an e-mail is called; neutral, so that it fits Du and Sie."""

SUBJECTS_WITHOUT_TIME: Mapping[CareKind, str] = {
    CareKind.LONG_SILENCE: "Ein paar Ideen, was wir abnehmen können",
}
"""The same where nothing is free on the account and its own subject would promise some."""

CARE: Mapping[tuple[Template, Address], str] = {
    (Template.FIRST_TASK, Address.SIE): (
        "Guten Tag, {contact},\n"
        "seit vier Wochen bin ich für Sie da, und eine erste Aufgabe steht noch aus. Oft ist nur "
        "der Anfang das Schwere. Erzählen Sie mir in zehn Minuten am Telefon, was liegen bleibt; "
        "ich mache daraus eine Aufgabe. Wann passt es Ihnen?"
    ),
    (Template.FIRST_TASK, Address.DU): (
        "Hallo {contact},\n"
        "seit vier Wochen bin ich für dich da, und eine erste Aufgabe steht noch aus. Oft ist nur "
        "der Anfang das Schwere. Erzähl mir in zehn Minuten am Telefon, was liegen bleibt; "
        "ich mache daraus eine Aufgabe. Wann passt es dir?"
    ),
    (Template.CHECK_IN, Address.SIE): (
        "Guten Tag, {contact},\n"
        "in den letzten drei Wochen war es ruhig bei uns. Kann ich Ihnen gerade etwas abnehmen? "
        "Schreiben Sie mir einfach, was ansteht; ein Satz genügt."
    ),
    (Template.CHECK_IN, Address.DU): (
        "Hallo {contact},\n"
        "in den letzten drei Wochen war es ruhig bei uns. Kann ich dir gerade etwas abnehmen? "
        "Schreib mir einfach, was ansteht; ein Satz genügt."
    ),
    (Template.LONG_SILENCE, Address.SIE): (
        "Guten Tag, {contact},\n\n"
        "seit einigen Wochen haben wir nichts mehr für Sie getan. Auf Ihrem Zeitkonto liegen noch "
        "{available}, die nur darauf warten, Ihnen etwas abzunehmen.\n\n"
        "Ein paar Ideen, was ich dafür erledigen kann:\n"
        "- Ablage, Posteingang und Termine in Ordnung bringen\n"
        "- eine Recherche mit einer Übersicht, nach der Sie entscheiden\n"
        "- Angebote einholen und vergleichen\n"
        "- Texte Korrektur lesen oder Unterlagen gestalten\n\n"
        "Eine kurze Antwort genügt, um alles Weitere kümmere ich mich.\n\n"
        "Viele Grüße\n{assistant}"
    ),
    (Template.LONG_SILENCE, Address.DU): (
        "Hallo {contact},\n\n"
        "seit einigen Wochen haben wir nichts mehr für dich getan. Auf deinem Zeitkonto liegen "
        "noch {available}, die nur darauf warten, dir etwas abzunehmen.\n\n"
        "Ein paar Ideen, was ich dafür erledigen kann:\n"
        "- Ablage, Posteingang und Termine in Ordnung bringen\n"
        "- eine Recherche mit einer Übersicht, nach der du entscheidest\n"
        "- Angebote einholen und vergleichen\n"
        "- Texte Korrektur lesen oder Unterlagen gestalten\n\n"
        "Eine kurze Antwort genügt, um alles Weitere kümmere ich mich.\n\n"
        "Viele Grüße\n{assistant}"
    ),
    (Template.LONG_SILENCE_EMPTY, Address.SIE): (
        "Guten Tag, {contact},\n\n"
        "seit einigen Wochen haben wir nichts mehr für Sie getan. Auf Ihrem Zeitkonto ist "
        "zurzeit nichts mehr frei; sobald Sie wieder etwas abgeben möchten, genügt eine "
        "Nachbuchung.\n\n"
        "Ein paar Ideen, was ich für Sie erledigen kann:\n"
        "- Ablage, Posteingang und Termine in Ordnung bringen\n"
        "- eine Recherche mit einer Übersicht, nach der Sie entscheiden\n"
        "- Angebote einholen und vergleichen\n"
        "- Texte Korrektur lesen oder Unterlagen gestalten\n\n"
        "Eine kurze Antwort genügt, ich schlage Ihnen gern ein passendes Paket vor.\n\n"
        "Viele Grüße\n{assistant}"
    ),
    (Template.LONG_SILENCE_EMPTY, Address.DU): (
        "Hallo {contact},\n\n"
        "seit einigen Wochen haben wir nichts mehr für dich getan. Auf deinem Zeitkonto ist "
        "zurzeit nichts mehr frei; sobald du wieder etwas abgeben möchtest, genügt eine "
        "Nachbuchung.\n\n"
        "Ein paar Ideen, was ich für dich erledigen kann:\n"
        "- Ablage, Posteingang und Termine in Ordnung bringen\n"
        "- eine Recherche mit einer Übersicht, nach der du entscheidest\n"
        "- Angebote einholen und vergleichen\n"
        "- Texte Korrektur lesen oder Unterlagen gestalten\n\n"
        "Eine kurze Antwort genügt, ich schlage dir gern ein passendes Paket vor.\n\n"
        "Viele Grüße\n{assistant}"
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
    (Template.REACTIVATION_EMPTY, Address.SIE): (
        "Guten Tag, {contact},\n"
        "wir haben länger nichts voneinander gehört; ich hoffe, es geht Ihnen gut. Auf Ihrem "
        "Zeitkonto ist zurzeit nichts mehr frei. Gibt es etwas, das Sie gern los wären? "
        "Oft sind es Ablage, "
        "Recherche oder Termine. Ein kurzer Satz genügt, ich schlage Ihnen ein passendes Paket vor."
    ),
    (Template.REACTIVATION_EMPTY, Address.DU): (
        "Hallo {contact},\n"
        "wir haben länger nichts voneinander gehört; ich hoffe, es geht dir gut. Auf deinem "
        "Zeitkonto ist zurzeit nichts mehr frei. Gibt es etwas, das du gern los wärst? "
        "Oft sind es Ablage, "
        "Recherche oder Termine. Ein kurzer Satz genügt, ich schlage dir ein passendes Paket vor."
    ),
}
"""By occasion and form of address."""
