"""The way to the next premium in words."""

from widgets.premium_words import next_step_told


def test_the_next_step_is_rounded_up_to_the_minute() -> None:
    assert "2:40 h bis zur nächsten Stufe" in next_step_told(40 * 3600 - 2 * 3600 - 40 * 60)
    assert "0:01 h" in next_step_told(40 * 3600 - 1)
    assert "höchste" in next_step_told(80 * 3600)
