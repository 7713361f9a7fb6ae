"""The line of filters: what is chosen stands in brackets, whatever room there is."""

import pytest
from textual.app import App, ComposeResult

from domain.category import Category, CustomerFilter, Whose
from screens.customers.chips import FilterChips
from widgets.words import use_language


class Alone(App[None]):
    def compose(self) -> ComposeResult:
        yield FilterChips((Whose.ALL, Whose.NOBODY))


@pytest.mark.parametrize("width", [30, 200])
async def test_the_chosen_one_keeps_its_words(width: int) -> None:
    use_language("en")
    app = Alone()
    async with app.run_test(size=(width, 10)) as pilot:
        chips = app.query_one(FilterChips)
        assert str(chips.render()).startswith("All customers: [any]")
        chips.show(CustomerFilter(Category.NEW, Whose.NOBODY))
        await pilot.pause()
        told = str(chips.render())
        assert told.startswith("Without a VPA:  any ")
        assert "[✶ new]" in told
        assert ("dormant" in told) is (width == 200)
        assert chips.next_whose() == CustomerFilter(Category.NEW, Whose.ALL)
