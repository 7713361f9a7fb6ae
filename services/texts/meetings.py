"""What the order of a task made for a meeting says, in the German of the agency (TIME-8)."""

TITLE = "Besprechung"
DESCRIPTION = "Besprechung vorbereiten, führen und zusammenfassen."
RESULT = "Zusammenfassung im Chat dieser Aufgabe"
