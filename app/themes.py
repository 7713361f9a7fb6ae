"""Our colours: dark, light and high contrast. The only place where a colour has a number."""

from textual.theme import Theme

DARK = Theme(
    name="dark",
    primary="#7aa2d6",
    secondary="#9a8fc7",
    accent="#e0b060",
    warning="#e0a040",
    error="#d9596b",
    success="#6fb880",
    foreground="#d8dce2",
    background="#14171c",
    surface="#1b1f26",
    panel="#252b35",
    dark=True,
)
LIGHT = Theme(
    name="light",
    primary="#245a94",
    secondary="#5b4a96",
    accent="#8a5a00",
    warning="#8f5600",
    error="#ad1f36",
    success="#1e6b35",
    foreground="#1c2026",
    background="#f6f6f3",
    surface="#ffffff",
    panel="#e4e6e8",
    dark=False,
)
CONTRAST = Theme(
    name="contrast",
    primary="#ffff00",
    secondary="#00ffff",
    accent="#ffff00",
    warning="#ffd000",
    error="#ff6060",
    success="#00ff60",
    foreground="#ffffff",
    background="#000000",
    surface="#000000",
    panel="#202020",
    dark=True,
    text_alpha=1.0,
    variables={"text-muted": "#ffffff", "block-cursor-background": "#ffff00"},
)

THEMES = {theme.name: theme for theme in (DARK, LIGHT, CONTRAST)}
"""By the names the settings use, in the order in which F3 goes round."""


def next_theme(name: str) -> str:
    """The theme after this one."""
    names = list(THEMES)
    return names[(names.index(name) + 1) % len(names)]
