"""Texts about being away: announced, taken back, ill, answered by itself (PLAN-4, PLAN-5)."""

from collections.abc import Mapping

from domain.customer import Address
from domain.template import Template

ABSENCES: Mapping[tuple[Template, Address], str] = {
    (Template.ABSENCE, Address.SIE): (
        "Guten Tag, {contact},\n"
        "von {from} bis {until} bin ich nicht da. In dieser Zeit kümmert sich {successor} um "
        "Ihre Anliegen, wenn Sie das möchten; sagen Sie mir einfach vorher, was wichtig ist. "
        "Danach bin ich wieder wie gewohnt für Sie da."
    ),
    (Template.ABSENCE, Address.DU): (
        "Hallo {contact},\n"
        "von {from} bis {until} bin ich nicht da. In dieser Zeit kümmert sich {successor} um "
        "deine Anliegen, wenn du das möchtest; sag mir einfach vorher, was wichtig ist. "
        "Danach bin ich wieder wie gewohnt für dich da."
    ),
    (Template.ABSENCE_OFF, Address.SIE): (
        "Guten Tag, {contact},\n"
        "anders als angekündigt bin ich von {from} bis {until} doch da und wie gewohnt für Sie "
        "erreichbar."
    ),
    (Template.ABSENCE_OFF, Address.DU): (
        "Hallo {contact},\n"
        "anders als angekündigt bin ich von {from} bis {until} doch da und wie gewohnt für dich "
        "erreichbar."
    ),
    (Template.ILL_EXPECTED, Address.SIE): (
        "Guten Tag, {contact},\n"
        "ich bin krank und bis einschließlich {until} nicht da. „{title}“ wird voraussichtlich "
        "am {new_deadline} fertig. Wenn Ihnen das zu spät ist oder etwas nicht warten kann, "
        "schreiben Sie es bitte hier: {successor} kümmert sich darum."
    ),
    (Template.ILL_EXPECTED, Address.DU): (
        "Hallo {contact},\n"
        "ich bin krank und bis einschließlich {until} nicht da. „{title}“ wird voraussichtlich "
        "am {new_deadline} fertig. Wenn dir das zu spät ist oder etwas nicht warten kann, "
        "schreib es bitte hier: {successor} kümmert sich darum."
    ),
    (Template.ILL_COLLEAGUE, Address.SIE): (
        "Guten Tag, {contact},\n"
        "ich bin krank und bis einschließlich {until} nicht da. Um „{title}“ kümmert sich für "
        "Sie inzwischen {successor}. Wenn etwas nicht warten kann, schreiben Sie es bitte hier."
    ),
    (Template.ILL_COLLEAGUE, Address.DU): (
        "Hallo {contact},\n"
        "ich bin krank und bis einschließlich {until} nicht da. Um „{title}“ kümmert sich für "
        "dich inzwischen {successor}. Wenn etwas nicht warten kann, schreib es bitte hier."
    ),
    (Template.AWAY_REPLY, Address.SIE): (
        "Guten Tag, {contact},\n"
        "danke für Ihre Nachricht. Ich bin bis {until} nicht da. Wenn es nicht so lange warten "
        "kann, hilft Ihnen {team_lead} gern weiter."
    ),
    (Template.AWAY_REPLY, Address.DU): (
        "Hallo {contact},\n"
        "danke für deine Nachricht. Ich bin bis {until} nicht da. Wenn es nicht so lange warten "
        "kann, hilft dir {team_lead} gern weiter."
    ),
}
"""By occasion and form of address."""
