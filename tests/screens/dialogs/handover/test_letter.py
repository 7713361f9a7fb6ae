"""A letter is read and changed, and goes on with nothing left open (CHAT-7, CHAT-5)."""

from screens.dialogs.handover.letter import ReadLetter
from tests.screens.dialogs.hosting import Host, english


async def test_what_is_open_keeps_it_back_until_it_is_filled() -> None:
    english()
    host: Host[str | None] = Host(ReadLetter("Archive", "[/x] Files: {archive}"))
    async with host.run_test(size=(100, 40)) as pilot:
        await pilot.press("ctrl+s")
        await pilot.pause()
        assert host.answers == [] and "{archive}" in host.painted
        await pilot.press("end", *["backspace"] * len("{archive}"), *"ZIP")
        await pilot.pause()
        assert "Files: ZIP" in host.painted
        await pilot.press("ctrl+s")
        await pilot.pause()
    assert host.answers == ["[/x] Files: ZIP"]


async def test_on_a_small_screen_the_reason_is_seen_and_typing_fills_what_is_open() -> None:
    english()
    text = "Hallo,\nFiles: {archive}." + "\nZeile" * 12
    host: Host[str | None] = Host(ReadLetter("Archive", text))
    async with host.run_test(size=(80, 24)) as pilot:
        await pilot.press("ctrl+s")
        await pilot.pause()
        await pilot.pause()
        assert host.answers == [] and "Not sent: {archive}" in host.painted
        await pilot.press(*"ZIP")
        await pilot.press("ctrl+s")
        await pilot.pause()
    assert host.answers == [text.replace("{archive}", "ZIP")]


async def test_what_looks_secret_is_asked_about() -> None:
    english()
    host: Host[str | None] = Host(ReadLetter("Letter", "Passwort: Xy7!kw9Q"))
    async with host.run_test(size=(100, 40)) as pilot:
        await pilot.press("ctrl+s")
        await pilot.pause()
        assert host.answers == [] and len(host.screen_stack) == 3
        await pilot.press("escape")


async def test_going_back_answers_nothing() -> None:
    host: Host[str | None] = Host(ReadLetter("Letter", "Text"))
    async with host.run_test(size=(100, 40)) as pilot:
        await pilot.press("escape")
        await pilot.pause()
    assert host.answers == [None]
