"""What is said when nobody of the team can take a task yet (STAFF-2, STAFF-3).

To customers neither Du nor Sie, so that it fits both; to colleagues Du.
"""

TRAINING = (
    "Guten Tag {contact},\n\n"
    "für die Aufgabe „{title}“ hat im Team gerade niemand die nötige Erfahrung. Eine Assistentin "
    "könnte sich dafür einarbeiten; die Zeit dafür ginge auf das Zeitkonto. Wäre das recht?"
)
"""Offers to train an assistant at the customer's cost."""

RESEARCH = (
    "Guten Tag {contact},\n\n"
    "für die Aufgabe „{title}“ findet sich im Team gerade niemand. Gern recherchieren wir, wer "
    "sie außerhalb übernehmen könnte, und stellen eine Auswahl zusammen. Wäre das recht?"
)
"""Offers to look for help outside."""

LATER = "Bis dahin hat im Team gerade niemand Zeit dafür."
"""Why a later deadline is proposed."""

REVIEW = (
    "Für „{title}“ suchen wir jemanden. Kannst du das? Dann trag es bitte bei deinen Kompetenzen "
    "ein; sobald es freigeschaltet ist, kannst du die Aufgabe bekommen."
)
"""Asks a colleague whether she can do more than her competences say."""

CORRECT_PLAN = (
    "Du hast für „{title}“ keine Zeit, aber dein Plan sagt etwas anderes. Passt du ihn bitte an? "
    "Danach wird Arbeit vergeben."
)
"""Asks a colleague to correct her plan after a refusal that contradicts it (STAFF-2)."""

DEMAND = "Im Pool fehlt jemand: {people} × {what}. {text}"
"""Tells the VPA managers of reported demand (POOL-1)."""
