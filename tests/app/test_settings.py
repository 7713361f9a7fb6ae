"""Settings: file below environment below command line; what cannot be taken is told."""

import stat
from pathlib import Path

import pytest

from app.settings import Settings, change_setting, read_settings


def written(home: Path, text: str) -> dict[str, str]:
    (home / "config.toml").write_text(text, encoding="utf-8")
    return {"VPA_CONFIG": str(home / "config.toml")}


def test_without_any_wish_everything_lies_in_the_readers_own_places(home: Path) -> None:
    settings, faults = read_settings({}, {})
    assert faults == []
    assert settings.database.startswith("sqlite:///") and settings.database.endswith("/vpa.db")
    assert settings.files.name == "vpa-files"
    assert settings.keys == settings.config.with_name("keys.toml")
    assert home in settings.config.parents
    assert (settings.language, settings.theme) == ("de", "dark")
    assert (settings.send_on_enter, settings.idle_lock_minutes) == (True, 15)


def test_the_command_line_beats_the_environment_which_beats_the_file(home: Path) -> None:
    environ = written(home, 'database = "sqlite:////file.db"\nlanguage = "en"\ntheme = "light"\n')
    environ |= {"VPA_DATABASE": "sqlite:////environment.db", "VPA_LANGUAGE": "de"}
    settings, faults = read_settings(environ, {"database": "sqlite:////line.db", "theme": ""})
    assert faults == []
    assert settings.database == "sqlite:////line.db"
    assert (settings.language, settings.theme) == ("de", "light")


@pytest.mark.parametrize(
    ("line", "why"),
    [
        ('colour = "red"', "unknown"),
        ('language = "fr"', "wrong"),
        ('theme = "pink"', "wrong"),
        ("idle_lock_minutes = -1", "wrong"),
        ("idle_lock_minutes = true", "wrong"),
        ('send_on_enter = "yes"', "wrong"),
        ("database = 7", "wrong"),
        ("database = ", "unreadable"),
        ("\x00", "unreadable"),
    ],
)
def test_what_does_not_fit_is_told_and_the_usual_is_used(home: Path, line: str, why: str) -> None:
    settings, faults = read_settings(written(home, line), {})
    assert [fault.why for fault in faults] == [why]
    assert "config.toml" in faults[0].sentence
    assert (settings.language, settings.theme, settings.idle_lock_minutes) == ("de", "dark", 15)


def test_the_files_lie_beside_the_database_or_where_it_is_said(home: Path) -> None:
    beside, _faults = read_settings({"VPA_DATABASE": f"sqlite:///{home}/a b.db"}, {})
    assert beside.files == home / "a b-files"
    plain, _faults = read_settings({}, {"database": f"{home}/b.db"})
    assert plain.files == home / "b-files"
    said, _faults = read_settings({"VPA_FILES": "~/attic"}, {})
    assert said.files == home / "attic"
    away, _faults = read_settings({"VPA_DATABASE": "postgresql://desk@db/agency"}, {})
    assert away.files.name == "db-agency-files"


def test_the_clock_comes_from_the_environment() -> None:
    assert read_settings({"VPA_NOW": "2026-03-30T09:00"}, {})[0].now == "2026-03-30T09:00"


class TestChange:
    def test_a_new_file_is_for_its_owner_alone(self, home: Path) -> None:
        config = home / "deep" / "config.toml"
        change_setting(config, "theme", "light")
        assert stat.S_IMODE(config.stat().st_mode) == 0o600
        assert self.read(config).theme == "light"

    def test_the_rest_of_the_file_stays(self, home: Path) -> None:
        config = home / "config.toml"
        config.write_text(
            '# mine\ntheme = "dark"  # at night\n\n[later]\nx = 1\n', encoding="utf-8"
        )
        change_setting(config, "theme", "contrast")
        change_setting(config, "language", "en")
        text = config.read_text(encoding="utf-8")
        assert text.startswith("# mine\n") and text.endswith("[later]\nx = 1\n")
        assert text.count("theme =") == 1
        settings = self.read(config)
        assert (settings.theme, settings.language) == ("contrast", "en")

    def test_a_broken_file_stays_as_it_is(self, home: Path) -> None:
        config = home / "config.toml"
        for broken in (b'language = "de\nfiles = [\n', b"# M\xfcnchen\n"):
            config.write_bytes(broken)
            with pytest.raises(ValueError):
                change_setting(config, "theme", "light")
            assert config.read_bytes() == broken
            assert list(home.glob(".config*")) == [], "nothing is left lying about"

    def test_the_line_of_the_setting_itself_may_be_what_was_broken(self, home: Path) -> None:
        config = home / "config.toml"
        config.write_text('theme = light\nlanguage = "en"\n', encoding="utf-8")
        change_setting(config, "theme", "contrast")
        settings = self.read(config)
        assert (settings.theme, settings.language) == ("contrast", "en")

    def read(self, config: Path) -> Settings:
        return read_settings({"VPA_CONFIG": str(config)}, {})[0]
