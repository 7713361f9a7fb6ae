"""What assistants can do: the agency's list, and what each has and how well (AREA-2, ROLE-4)."""

from datetime import datetime
from enum import StrEnum

from domain.area import WorkArea
from domain.errors import VPAError
from domain.ids import PersonId
from domain.values import dataclass


@dataclass(frozen=True, slots=True)
class Competence:
    """One competence; the list is the agency's and can be extended."""

    code: str
    area: WorkArea
    name: str
    """As the agency calls it, in German."""


class Level(StrEnum):
    """How well somebody can do it."""

    BASIC = "basic"
    GOOD = "good"
    EXPERT = "expert"


LEVELS = tuple(Level)
"""From the least to the best."""


@dataclass(frozen=True, slots=True)
class HeldCompetence:
    """A competence that an assistant has; it counts once her lead has activated it (ROLE-4)."""

    person_id: PersonId
    code: str
    level: Level
    added_at: datetime
    activated_at: datetime | None = None
    activated_by: PersonId | None = None
    activated_name: str = ""

    @property
    def counts(self) -> bool:
        """Whether it is activated."""
        return self.activated_at is not None


@dataclass
class HasCompetence(VPAError):
    """She has it already, at this level."""

    name: str


DEFAULT_COMPETENCES = (
    Competence("research", WorkArea.BACKOFFICE, "Recherche"),
    Competence("documents", WorkArea.BACKOFFICE, "Dokumente erstellen"),
    Competence("transcription", WorkArea.SECRETARIAT, "Transkription"),
    Competence("proofreading", WorkArea.SECRETARIAT, "Korrektorat"),
    Competence("appointments", WorkArea.SECRETARIAT, "Termine"),
    Competence("social_media", WorkArea.MARKETING, "Social Media"),
    Competence("creative_writing", WorkArea.MARKETING, "Kreatives Schreiben"),
    Competence("online_ads", WorkArea.MARKETING, "Online-Anzeigen"),
    Competence("newsletter", WorkArea.MARKETING, "Newsletter"),
    Competence("live_chat", WorkArea.FRONTDESK, "Live-Chat"),
    Competence("telesales", WorkArea.SALES, "Telefonverkauf"),
    Competence("sales_building", WorkArea.SALES, "Vertriebsaufbau"),
    Competence("logo", WorkArea.DESIGN, "Logo"),
    Competence("website", WorkArea.DESIGN, "Website"),
    Competence("image_editing", WorkArea.DESIGN, "Bildbearbeitung"),
)
"""The competences with which an agency begins (AREA-2)."""
