"""Our colours: everything that carries words can be read in each of them."""

import pytest
from textual.color import Color
from textual.theme import Theme

from app.settings import THEME_NAMES
from app.themes import CONTRAST, THEMES, next_theme

READABLE = 4.5
"""The contrast that WCAG asks of usual text."""


def _contrast(one: str, other: str) -> float:
    lighter, darker = sorted(
        (_luminance(Color.parse(one)), _luminance(Color.parse(other))), reverse=True
    )
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(color: Color) -> float:
    parts = [
        part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4
        for part in color.normalized
    ]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


@pytest.mark.parametrize("theme", THEMES.values(), ids=THEMES)
@pytest.mark.parametrize("ink", ["foreground", "warning", "error", "success", "primary", "accent"])
def test_every_ink_can_be_read_on_every_ground(theme: Theme, ink: str) -> None:
    for ground in ("background", "surface", "panel"):
        ratio = _contrast(getattr(theme, ink), getattr(theme, ground))
        wanted = 7 if theme is CONTRAST and ink == "foreground" else 3
        assert ratio >= (READABLE if ink == "foreground" else wanted), (ground, round(ratio, 2))


def test_the_settings_know_them_all() -> None:
    assert set(THEMES) == set(THEME_NAMES)


def test_one_comes_to_each_and_back() -> None:
    passed = [next(iter(THEMES))]
    while (name := next_theme(passed[-1])) not in passed:
        passed.append(name)
    assert (passed, name) == (list(THEMES), passed[0])
