"""What is said when nobody of the team can take a task yet (STAFF-2, STAFF-3).

To customers in their form (CHAT-2), to colleagues Du.
"""

from collections.abc import Mapping
from types import MappingProxyType

from domain.customer import Address

TRAINING: Mapping[Address, str] = MappingProxyType(
    {
        Address.SIE: (
            "Guten Tag, {contact},\n"
            "für Ihren Auftrag „{title}“ hat bei uns gerade niemand die nötige Erfahrung. Eine "
            "Assistentin könnte sich dafür einarbeiten; die Zeit dafür ginge auf Ihr Zeitkonto. "
            "Wäre Ihnen das recht?"
        ),
        Address.DU: (
            "Hallo {contact},\n"
            "für deinen Auftrag „{title}“ hat bei uns gerade niemand die nötige Erfahrung. Eine "
            "Assistentin könnte sich dafür einarbeiten; die Zeit dafür ginge auf dein Zeitkonto. "
            "Wäre dir das recht?"
        ),
    }
)
"""Offers to train an assistant at the customer's cost."""

RESEARCH: Mapping[Address, str] = MappingProxyType(
    {
        Address.SIE: (
            "Guten Tag, {contact},\n"
            "für Ihren Auftrag „{title}“ findet sich bei uns gerade niemand. Gern recherchieren "
            "wir, wer ihn außerhalb übernehmen könnte, und stellen Ihnen eine Auswahl zusammen. "
            "Wäre Ihnen das recht?"
        ),
        Address.DU: (
            "Hallo {contact},\n"
            "für deinen Auftrag „{title}“ findet sich bei uns gerade niemand. Gern recherchieren "
            "wir, wer ihn außerhalb übernehmen könnte, und stellen dir eine Auswahl zusammen. "
            "Wäre dir das recht?"
        ),
    }
)
"""Offers to look for help outside."""

LATER = "Bis dahin hat im Team gerade niemand Zeit dafür."
"""Why a later deadline is proposed."""

REVIEW = (
    "Für „{title}“ suchen wir jemanden{needed}. Kannst du das? Dann trag es bitte bei deinen "
    "Kompetenzen ein; sobald es freigeschaltet ist, kannst du die Aufgabe bekommen."
)
"""Asks a colleague whether she can do more than her competences say."""

NEEDED = ", gebraucht wird: {competence}"
"""Says in it which competence that is, where one is named."""

CORRECT_PLAN = (
    "Du hast für „{title}“ keine Zeit, aber dein Plan sagt etwas anderes. Passt du ihn bitte an? "
    "Danach wird Arbeit vergeben."
)
"""Asks a colleague to correct her plan after a refusal that contradicts it (STAFF-2)."""

DEMAND = "Im Pool fehlt jemand: {people} × {what}. {text}"
"""Tells the VPA managers of reported demand (POOL-1)."""
