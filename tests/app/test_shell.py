"""How it looks: language, colours, hidden names, keys of one's own."""

from pathlib import Path

import pytest
from textual.widgets._toast import Toast

from services.desk import Desk
from services.people.session import Session
from tests.app.rooms_for_tests import House, line, running, told
from widgets.frame.key_line import KeyLine
from widgets.privacy import customers_hidden
from widgets.words import language, use_language


class TestLook:
    async def test_the_language_changes_while_running_and_is_remembered(
        self, desk: Desk, session: Session, tmp_path: Path
    ) -> None:
        house = House(desk, tmp_path, session=session)
        async with running(house) as pilot:
            try:
                await pilot.press("f4")
                assert language() == "en"
                assert "Reply" in line(house, KeyLine)
            finally:
                use_language("de")
        assert 'language = "en"' in (tmp_path / "config.toml").read_text(encoding="utf-8")

    async def test_colours_go_round(self, desk: Desk, session: Session, tmp_path: Path) -> None:
        house = House(desk, tmp_path, session=session)
        async with running(house) as pilot:
            seen = [house.theme]
            for _press in range(3):
                await pilot.press("f3")
                seen.append(house.theme)
        assert seen == ["dark", "light", "contrast", "dark"]

    async def test_colours_hold_beside_a_broken_file_and_she_is_told(
        self, desk: Desk, session: Session, tmp_path: Path
    ) -> None:
        broken = 'language = "de\n'
        (tmp_path / "config.toml").write_text(broken, encoding="utf-8")
        house = House(desk, tmp_path, session=session)
        async with running(house) as pilot:
            await pilot.press("f3")
            assert house.theme == "light"
            assert "fehlerhaft" in told(house)[-1] and "config.toml" in told(house)[-1]
        assert (tmp_path / "config.toml").read_text(encoding="utf-8") == broken

    @pytest.mark.parametrize(("types", "first", "last"), [(True, 2, 12), (False, 14, 23)])
    async def test_notices_stand_at_the_foot_but_not_where_one_types(
        self, desk: Desk, session: Session, tmp_path: Path, types: bool, first: int, last: int
    ) -> None:
        house = House(desk, tmp_path, session=session)
        async with running(house) as pilot:
            await pilot.resize_terminal(80, 24)
            house.screen.set_class(types, "-replying")
            await pilot.press("f2", "f2")
            await pilot.pause()
            for toast in house.screen.query(Toast):
                assert toast.region.y >= first and toast.region.bottom <= last
                assert toast.region.width < 60, "no wider than what it says"
            assert len(house.screen.query(Toast)) == 2

    async def test_names_are_hidden_and_shown_again(
        self, desk: Desk, session: Session, tmp_path: Path
    ) -> None:
        house = House(desk, tmp_path, session=session)
        async with running(house) as pilot:
            await pilot.press("f2")
            assert customers_hidden()
            await pilot.press("f2")
            assert not customers_hidden()

    async def test_the_readers_own_keys_are_taken_and_faults_told(
        self, desk: Desk, session: Session, tmp_path: Path
    ) -> None:
        keys = '[triage]\nreply = "f6"\n[frame]\ndance = "x"\n'
        (tmp_path / "keys.toml").write_text(keys, encoding="utf-8")
        house = House(desk, tmp_path, session=session)
        async with running(house) as pilot:
            assert "frame.dance" in told(house)[0]
            await pilot.press("r", "f6")
            assert house.first.replied == 1
            assert "F6 Antworten" in line(house, KeyLine)
