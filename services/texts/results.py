"""What a result says: to the customer in the chat, in German, and to the books (RES-1, RES-2)."""

from pathlib import Path

from domain.contract import checked_text
from domain.values import dataclass


@dataclass(frozen=True, slots=True)
class Final:
    """The final result, as the assistant hands it over."""

    summary: str
    text: str = ""
    """The result itself, when it is a text."""
    deviations: str = ""
    """What differs from the order; empty when nothing does."""
    files: tuple[Path, ...] = ()


@dataclass(frozen=True, slots=True)
class Interim:
    """An interim result, as the assistant hands it over."""

    summary: str
    """What was done, and how."""
    covers: str
    """What it covers and what not."""
    text: str = ""
    """The result so far, when it is a text."""
    deadline_holds: bool = True
    budget_holds: bool = True
    files: tuple[Path, ...] = ()


@dataclass(frozen=True, slots=True)
class Told:
    """A result in words, cleaned."""

    said: str
    """The message."""
    summary: str
    covers: str = ""
    deviations: str = ""


def final_told(given: Final) -> Told:
    """How the final result is told; `BadInput` for what is too long. An empty one says nothing."""
    summary = checked_text("summary", given.summary, needed=False)
    text = checked_text("result", given.text, needed=False)
    deviations = checked_text("deviations", given.deviations, needed=False)
    differs = f"Abweichungen: {deviations}" if deviations else ""
    return Told(_paragraphs(summary, text, differs), summary, deviations=deviations)


def interim_told(given: Interim) -> Told:
    """How an interim result is told; `BadInput` names what is not said."""
    summary = checked_text("summary", given.summary)
    covers = checked_text("covers", given.covers)
    text = checked_text("result", given.text, needed=False)
    deadline = (
        "Der Termin kann gehalten werden." if given.deadline_holds else "Der Termin ist in Gefahr."
    )
    budget = (
        "Das Budget reicht nach heutigem Stand aus."
        if given.budget_holds
        else "Das Budget reicht voraussichtlich nicht aus."
    )
    said = _paragraphs(
        f"Zwischenergebnis: {summary}", text, f"Umfang: {covers}", f"{deadline} {budget}"
    )
    return Told(said, summary, covers=covers)


def accepted_elsewhere(number: int, title: str, said: str) -> str:
    """What management is asked to record: the customer accepted, but not in the chat (RES-4)."""
    return (
        f"Abnahme von #{number} „{title}“, nicht im Chat gesagt:\n{said}\n\n"
        "Bitte trag sie bei der Aufgabe ein."
    )


def _paragraphs(*parts: str) -> str:
    return "\n\n".join(part for part in parts if part)
