"""The texts about leaving are complete sentences with their places filled."""

from services.texts import leaving as texts


def test_every_place_is_filled() -> None:
    for text in (texts.TASK_TITLE, texts.TASK_TEXT, texts.TASK_RESULT):
        assert "[/x] Bea" in text.format(successor="[/x] Bea")
    assert texts.STOP_REASON.format(last_day="31.12.2026").endswith(".")
