"""Why a task cannot be split, in words."""

from datetime import timedelta

from domain.splitting import NotInReview, NotLarge, PartsTooLarge
from widgets.explain import explain
from widgets.words import use_language


def test_each_refusal_names_the_way_out() -> None:
    use_language("de")
    assert "Projektassistenz" in explain(NotLarge(7))
    assert "Projektassistenz" in explain(NotInReview(7))
    assert "5:00" in explain(PartsTooLarge(timedelta(hours=5)))
