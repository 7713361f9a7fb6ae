"""The way to the next premium in words."""

from widgets.honorarium.premium_words import next_step_short, next_step_told


def test_the_next_step_is_rounded_up_to_the_minute() -> None:
    assert "2:40 h bis zur nächsten Stufe" in next_step_told(40 * 3600 - 2 * 3600 - 40 * 60)
    assert "0:01 h" in next_step_told(40 * 3600 - 1)
    assert "höchste" in next_step_told(80 * 3600)


def test_a_small_place_tells_the_same_minutes() -> None:
    seconds = 51 * 3600 + 40 * 60 + 40
    told = [one.replace("\u00a0", " ") for one in next_step_short(seconds)]
    assert told == ["8:20 h bis zur nächsten Stufe", "8:20 h bis 1,00 €/h"]
    assert next_step_told(seconds).replace("\u00a0", " ").startswith(told[0])
    assert next_step_short(80 * 3600) == ()
