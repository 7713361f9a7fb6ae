"""In every theme each word of a panel stands out from its ground."""

import pytest
from textual.color import Color

from app.themes import THEMES
from tests.widgets.dashlets.boards import NOW, SOME, Host, own
from widgets.dashlets.response import ResponseDashlet

READABLE = 3.0
"""The least contrast of text and ground."""


def luminance(colour: Color) -> float:
    """How bright a colour is to the eye, from 0 to 1."""
    parts = [
        part / 12.92 if part <= 0.04 else ((part + 0.055) / 1.055) ** 2.4
        for part in colour.normalized
    ]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


def contrast(one: Color, other: Color) -> float:
    """How much two colours differ to the eye, from 1 to 21."""
    dark, bright = sorted((luminance(one), luminance(other)))
    return (bright + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("theme", THEMES)
async def test_every_word_stands_out_from_its_ground(theme: str) -> None:
    panel = ResponseDashlet("own")
    host = Host(lambda: panel)
    async with host.run_test(size=(80, 24)) as pilot:
        for one in THEMES.values():
            host.register_theme(one)
        host.theme = theme
        panel.show_board(own(*SOME), NOW)
        await pilot.pause()
        segments = [
            segment
            for strip in host.screen._compositor.render_strips()
            for segment in strip
            if any(letter.isalnum() for letter in segment.text)
        ]
        assert segments
        for segment in segments:
            style = segment.style
            assert style is not None and style.color is not None and style.bgcolor is not None
            ink, ground = Color.from_rich_color(style.color), Color.from_rich_color(style.bgcolor)
            assert contrast(ink, ground) >= READABLE, segment.text
