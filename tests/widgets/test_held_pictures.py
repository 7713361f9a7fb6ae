"""Pictures held back."""

from textual.app import App

from widgets.held_pictures import holds_pictures


async def test_pictures_are_held_back_until_a_batch_ends() -> None:
    app = App[None]()
    async with app.run_test():
        assert not holds_pictures(app.screen)
        with app.batch_update():
            assert holds_pictures(app.screen)
        assert not holds_pictures(app.screen)
