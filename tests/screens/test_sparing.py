"""A screen that is styled once and painted once when it is first seen."""

from textual.app import App, ComposeResult
from textual.widgets import Label

from screens.sparing import SparingScreen
from tests.stillness import still


class OneScreen(SparingScreen):
    """A screen whose label is shown on a wide terminal only."""

    SCOPED_CSS = False
    CSS = "Label { display: none; } .-wide Label { display: block; }"
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (100, "-wide")]  # noqa: RUF012 (as Textual has it)

    def __init__(self) -> None:
        super().__init__()
        self.styled = 0
        self.classes_at_first = frozenset[str]()

    def compose(self) -> ComposeResult:
        self.fit(self.app.size)
        self.classes_at_first = self.classes
        yield Label("wide")

    def update_node_styles(self, animate: bool = True) -> None:
        self.styled += 1
        super().update_node_styles(animate)


class Host(App[None]):
    MODES = {"one": OneScreen, "other": SparingScreen}  # noqa: RUF012 (as Textual has it)
    DEFAULT_MODE = "one"


async def test_it_has_the_classes_of_its_size_before_anything_is_made() -> None:
    for width, name in ((80, "-narrow"), (120, "-wide")):
        host = Host()
        async with host.run_test(size=(width, 20)):
            screen = host.screen
            assert isinstance(screen, OneScreen)
            assert screen.classes_at_first == screen.classes == {name}
            assert screen.query_one(Label).display == (name == "-wide")


async def test_it_is_styled_again_only_when_it_was_seen_before() -> None:
    host = Host()
    async with host.run_test() as pilot:
        screen = host.screen
        assert isinstance(screen, OneScreen)
        assert screen.styled == 0
        await host.switch_mode("other")
        await host.switch_mode("one")
        await pilot.pause()
        assert screen.styled == 1


async def test_nothing_is_painted_while_pictures_are_held_back() -> None:
    host = Host()
    async with host.run_test() as pilot:
        await pilot.pause()
        screen = host.screen
        with host.batch_update():
            screen.refresh()
            screen._compositor.update_widgets({screen})
            screen._compositor_refresh()
            assert screen._compositor._dirty_regions
        screen._compositor_refresh()
        await still()
        assert not screen._compositor._dirty_regions
