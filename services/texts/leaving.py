"""Texts about leaving, as they are kept: the stop's reason and the handover task."""

STOP_REASON = "Hat zum {last_day} gekündigt; die Kunden werden übergeben."
"""Why she is given no additional work any more (STOP-3); management alone reads it."""

TASK_TITLE = "Übergabe an {successor}"

TASK_TEXT = (
    "Für den Wechsel der Assistenz werden Informationen und Unterlagen gesammelt und erklärt: "
    "laufende Aufgaben und Termine, Abläufe, Ablageorte, Ansprechpersonen. "
    "{successor} ist in diesem Chat dabei und fragt nach, was noch fehlt."
)

TASK_RESULT = "{successor} kann die Arbeit ohne Lücke weiterführen."

TASK_PART = "übernimmt den Kunden"
"""What the successor does in that task."""
