"""What assistants can do, each belonging to a work area (AREA-2)."""

from domain.area import WorkArea
from domain.values import dataclass


@dataclass(frozen=True, slots=True)
class Competence:
    """One competence; the list is the agency's and can be extended."""

    code: str
    area: WorkArea
    name: str
    """As the agency calls it, in German."""


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
