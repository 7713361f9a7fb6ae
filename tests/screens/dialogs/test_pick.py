"""Picking one of several things."""

from pathlib import Path

from textual.app import App
from textual.widgets import OptionList, Static

from screens.dialogs.pick import Choice, Pick

PEOPLE = [
    Choice(1, "Ada Kühn", "Assistenz"),
    Choice(2, "[/x] & Söhne", "Kunde"),
    Choice(3, "Bea Kuhlmann", "Assistenz"),
]


class Host(App[None]):
    """Nothing but a place to ask in."""

    def __init__(self) -> None:
        super().__init__()
        self.answers: list[int | None] = []

    def on_mount(self) -> None:
        self.push_screen(Pick("Wer?", PEOPLE), self.answers.append)


async def test_enter_takes_what_stands_under_the_cursor() -> None:
    host = Host()
    async with host.run_test(notifications=True) as pilot:
        await pilot.press("down", "enter")
        await pilot.pause()
        assert host.answers == [2]


async def test_every_typed_word_narrows_the_list() -> None:
    host = Host()
    async with host.run_test(notifications=True) as pilot:
        await pilot.press(*"assi bea")
        await pilot.pause()
        assert host.screen.query_one(OptionList).option_count == 1
        await pilot.press("enter")
        await pilot.pause()
        assert host.answers == [3]


async def test_when_nothing_fits_enter_takes_nothing_and_it_is_said() -> None:
    host = Host()
    async with host.run_test(notifications=True) as pilot:
        await pilot.press(*"zzz", "enter")
        await pilot.pause()
        assert host.answers == []
        assert "Nichts passt" in str(host.screen.query_one("#detail", Static).content)
        await pilot.press("escape")
        await pilot.pause()
        assert host.answers == [None]


async def test_the_mouse_picks() -> None:
    host = Host()
    async with host.run_test(notifications=True) as pilot:
        await pilot.click(OptionList, offset=(3, 3))
        await pilot.pause()
        assert host.answers == [3]


async def test_what_is_told_below_belongs_to_what_stands_under_the_cursor() -> None:
    class Told(App[None]):
        def on_mount(self) -> None:
            choices = [Choice(1, "Schließen", detail="gesperrt"), Choice(2, "Sie bleibt")]
            self.push_screen(Pick("Was?", choices))

    host = Told()
    async with host.run_test(notifications=True) as pilot:
        await pilot.pause()
        assert str(host.screen.query_one("#detail", Static).content) == "gesperrt"
        await pilot.press("down")
        await pilot.pause()
        assert str(host.screen.query_one("#detail", Static).content) == ""


async def test_a_list_of_nothing_says_so() -> None:
    host = Host()
    async with host.run_test(notifications=True) as pilot:
        host.push_screen(Pick("Wer?", ()))
        await pilot.pause()
        said = host.screen.query_one("#detail", Static).content
        assert "noch nichts auszuwählen" in str(said)


async def test_a_few_choices_show_no_filter_until_something_is_typed() -> None:
    host = Host()
    async with host.run_test(notifications=True) as pilot:
        await pilot.pause()
        field = host.screen.query_one("#filter")
        assert field.region.height == 0
        await pilot.press("b")
        await pilot.pause()
        assert field.region.height > 1 and field.has_focus
        await pilot.press("backspace")
        await pilot.pause()
        assert field.region.height == 0
        many = Pick("Welche?", [Choice(n, str(n)) for n in range(7)])
        await host.push_screen(many)
        await pilot.pause()
        assert many.query_one("#filter").region.height > 1


class PickWith(Pick[int]):
    """A choice whose details have room kept free."""

    DEFAULT_CSS = "PickWith #detail { min-height: 7; }"

    def __init__(self, detail: str) -> None:
        choices = [Choice(nth, f"Brief {nth}", detail=detail) for nth in range(11)]
        super().__init__("Welcher Brief?", [Choice(99, "Lang", detail="x"), *choices])


class Long(App[None]):
    """A choice among many whose details are long, on a small screen."""

    CSS_PATH = Path(__file__).parents[3] / "vpa.tcss"

    def on_mount(self) -> None:
        told = " ".join(["[/x] Zeile um Zeile"] * 40)
        choices = [Choice(nth, f"Brief {nth}", detail=told) for nth in range(11)]
        self.push_screen(Pick("Welcher Brief?", choices))


async def test_room_kept_free_for_details_gives_way_on_a_small_screen() -> None:
    host = Long()
    async with host.run_test(size=(80, 24)) as pilot:
        for detail in ("", "kurz"):
            host.push_screen(PickWith(detail))
            await pilot.pause()
            await pilot.press("down")
            await pilot.pause()
            await pilot.pause()
            screen = "\n".join(strip.text for strip in host.screen._compositor.render_strips())
            assert "Zurück" in screen


async def test_long_details_never_push_the_answers_off_a_small_screen() -> None:
    host = Long()
    async with host.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await pilot.press("down")
        await pilot.pause()
        await pilot.pause()
        screen = "\n".join(strip.text for strip in host.screen._compositor.render_strips())
        assert "Zurück" in screen and "[/x] Zeile" in screen and "…" in screen
        await pilot.resize_terminal(80, 50)
        await pilot.pause()
        await pilot.pause()
        assert "…" not in str(host.screen.query_one("#detail", Static).content)
