"""Texts about leaving: who follows, for customers of every kind."""

from collections.abc import Mapping

from domain.customer import Address
from domain.template import Template

HANDOVERS: Mapping[tuple[Template, Address], str] = {
    (Template.HANDOVER_LARGE, Address.SIE): (
        "Guten Tag, {contact},\n"
        "zum {last_day} höre ich als Ihre Assistenz auf. Danke für die schöne Zusammenarbeit! "
        "Ihre Aufgaben übernimmt {successor}, mit einer gründlichen Einarbeitung. Gern stellen "
        "wir uns in einem gemeinsamen Telefonat vor; wann passt es Ihnen?\n"
        "Viele Grüße\n{assistant}"
    ),
    (Template.HANDOVER_LARGE, Address.DU): (
        "Hallo {contact},\n"
        "zum {last_day} höre ich als deine Assistenz auf. Danke für die schöne Zusammenarbeit! "
        "Deine Aufgaben übernimmt {successor}, mit einer gründlichen Einarbeitung. Gern stellen "
        "wir uns in einem gemeinsamen Telefonat vor; wann passt es dir?\n"
        "Viele Grüße\n{assistant}"
    ),
    (Template.HANDOVER_SMALL, Address.SIE): (
        "Guten Tag, {contact},\n"
        "zum {last_day} höre ich als Ihre Assistenz auf. Ab dann ist {successor} für Sie da und "
        "kennt alle laufenden Aufträge. Für Sie ändert sich sonst nichts. Vielen Dank für Ihr "
        "Vertrauen und alles Gute!\n"
        "Viele Grüße\n{assistant}"
    ),
    (Template.HANDOVER_SMALL, Address.DU): (
        "Hallo {contact},\n"
        "zum {last_day} höre ich als deine Assistenz auf. Ab dann ist {successor} für dich da und "
        "kennt alle laufenden Aufträge. Für dich ändert sich sonst nichts. Danke für dein "
        "Vertrauen und alles Gute!\n"
        "Viele Grüße\n{assistant}"
    ),
    (Template.HANDOVER_INACTIVE, Address.SIE): (
        "Guten Tag, {contact},\n"
        "zum {last_day} höre ich als Ihre Assistenz auf. Ihr Zeitkonto bleibt bestehen: Sobald "
        "Sie wieder etwas abgeben möchten, schreiben Sie hier, und {team_lead} findet die "
        "passende Kollegin für Sie. Vielen Dank und alles Gute!\n"
        "Viele Grüße\n{assistant}"
    ),
    (Template.HANDOVER_INACTIVE, Address.DU): (
        "Hallo {contact},\n"
        "zum {last_day} höre ich als deine Assistenz auf. Dein Zeitkonto bleibt bestehen: Sobald "
        "du wieder etwas abgeben möchtest, schreib hier, und {team_lead} findet die "
        "passende Kollegin für dich. Danke und alles Gute!\n"
        "Viele Grüße\n{assistant}"
    ),
}
"""By occasion and form of address."""
