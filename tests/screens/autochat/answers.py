"""Customers and answers for the tests of the autochat."""

from datetime import datetime
from types import MappingProxyType

from domain.autochat import Question
from domain.calendar import BERLIN
from domain.customer import Address
from domain.ids import CustomerId
from screens.autochat.understanding import Understanding
from services.customer.customers import CustomerChoice

NOW = datetime(2026, 11, 23, 9, 5, tzinfo=BERLIN)
ACME = CustomerChoice(CustomerId(11), 1, "Acme GmbH", Address.SIE, 3 * 3600)
BOLT = CustomerChoice(CustomerId(12), 2, "Bolt [/x] & Söhne", Address.DU, 0)
BOLERO = CustomerChoice(CustomerId(13), 3, "Bolero", Address.DU, 0)
READS = Understanding([ACME, BOLT, BOLERO], lambda: NOW)

WHOLE = MappingProxyType(
    {
        Question.CUSTOMER: "11",
        Question.DESCRIPTION: "Drei Angebote\nfür den Stand",
        Question.TITLE: "Messestand",
        Question.RESULT: "",
        Question.DEADLINE: "Fr 27.11.2026 12:00",
        Question.BUDGET: "2:30 h",
        Question.MATERIAL: "Logo",
        Question.REMARKS: "",
    }
)
"""Every answer, as a draft keeps it."""
