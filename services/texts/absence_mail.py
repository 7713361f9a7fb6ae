"""The e-mail about an absence, in German: one for all her customers, so it says Sie (PLAN-4)."""

from datetime import date

from domain.absence import Absence, AbsenceKind

_SUBJECTS = {
    AbsenceKind.VACATION: "Abwesend von {first} bis {last}",
    AbsenceKind.SICK: "Ich bin krank, bis {last}",
}


def subject(absence: Absence) -> str:
    """What the mail is about."""
    return _SUBJECTS[absence.kind].format(
        first=_day(absence.first_day), last=_day(absence.last_day)
    )


def body(absence: Absence, name: str, lead: str) -> str:
    """The mail: when, and who helps meanwhile; all customers read the same, so it names no task."""
    away = f"von {_day(absence.first_day)} bis {_day(absence.last_day)}"
    parts = ["Guten Tag,"]
    if absence.kind is AbsenceKind.SICK:
        parts.append(
            f"ich bin {away} krank und kann nicht wie gewohnt für Sie arbeiten. Wann Ihre "
            "laufenden Aufgaben voraussichtlich fertig werden, steht in ihrem Chat."
        )
    else:
        parts.append(f"ich bin {away} nicht da.")
    parts.append(
        "Wenn in dieser Zeit etwas nicht warten kann, vertritt mich gern eine Kollegin: "
        f"Schreiben Sie es in den Chat der Aufgabe, oder wenden Sie sich an {lead}."
    )
    if absence.reachable:
        parts.append(f"Erreichbar bin ich: {absence.reachable}.")
    parts.append(f"Ab {_day(absence.back_on)} bin ich wieder für Sie da.")
    parts.append(f"Viele Grüße\n{name}")
    return "\n\n".join(parts)


def _day(day: date) -> str:
    return f"{day:%d.%m.%Y}"
