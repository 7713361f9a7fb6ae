"""What is said when nothing about a competence would change."""

from domain.competence import HasCompetence
from widgets.explain import explain


def test_it_is_named() -> None:
    assert "Logo [/x]" in explain(HasCompetence("Logo [/x]"))
