"""The e-mail about an absence says when and who helps; everybody may read it (PLAN-4)."""

from domain.absence import AbsenceKind
from domain.values import replace
from services.texts import absence_mail as texts
from tests.domain.examples.absence import TRIP


def test_a_vacation_says_from_when_to_when_and_who_helps() -> None:
    told = texts.body(replace(TRIP, reachable="abends"), "Ada", "Mia")
    assert "von 07.12.2026 bis 11.12.2026 nicht da" in told
    assert "an Mia" in told and "abends" in told and told.endswith("Ada")
    assert texts.subject(TRIP) == "Abwesend von 07.12.2026 bis 11.12.2026"


def test_an_illness_leads_to_the_chats_and_names_no_task() -> None:
    ill = replace(TRIP, kind=AbsenceKind.SICK)
    told = texts.body(ill, "Ada", "Mia")
    assert "krank" in told and "steht in ihrem Chat" in told
    assert "Erreichbar" not in told
    assert texts.subject(ill) == "Ich bin krank, bis 11.12.2026"
