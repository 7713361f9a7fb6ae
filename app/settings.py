"""The settings: a TOML file, over it the environment, over it the command line; read once."""

import os
import re
from collections.abc import Callable, Mapping
from contextlib import suppress
from pathlib import Path

from data.address import address
from domain.errors import StoreUnfit
from domain.values import dataclass
from widgets.words import LANGUAGES, N_, _

THEME_NAMES = ("dark", "light", "contrast")

LOG = "vpa.log"
"""The file beside the settings in which the program says what happened."""

_ENVIRONMENT = {
    "VPA_DATABASE": "database",
    "VPA_LANGUAGE": "language",
    "VPA_FILES": "files",
}
"""Which variable sets which field; VPA_CONFIG names the file, VPA_NOW the clock."""


@dataclass(frozen=True, slots=True)
class Settings:
    """How the program is set up on this machine."""

    database: str
    """The address of the agency's database: sqlite:///… or postgresql://…"""
    files: Path
    """The folder of the file store."""
    config: Path
    """The file these settings were read from; it need not exist."""
    keys: Path
    """The reader's own keys; the file need not exist."""
    language: str = LANGUAGES[0]
    theme: str = THEME_NAMES[0]
    send_on_enter: bool = True
    """Whether Enter sends; otherwise it begins a new line and Ctrl+J sends."""
    idle_lock_minutes: int = 15
    """After how many minutes without a key the screen locks; 0 for never."""
    now: str = ""
    """The moment at which the clock starts (VPA_NOW); empty for the true time."""


@dataclass(frozen=True, slots=True)
class Fault:
    """A setting that was not taken."""

    name: str
    why: str
    """A code of `_WHY`."""
    source: str
    """The file, variable or option it came from."""

    @property
    def sentence(self) -> str:
        """What is wrong, in the reader's words."""
        return _(_WHY[self.why]).format(name=self.name, source=self.source)


_WHY = {
    "unknown": N_("{source}: there is no setting “{name}”; it is ignored."),
    "wrong": N_("{source}: “{name}” has a value that does not fit; the usual one is used."),
    "unreadable": N_("{source} cannot be read as TOML; the usual settings are used."),
}


def read_settings(
    environ: Mapping[str, str], options: Mapping[str, str]
) -> tuple[Settings, list[Fault]]:
    """The settings and what of them was not taken.

    `options` come from the command line, by field name; an empty value counts as not given.
    """
    config = Path(environ.get("VPA_CONFIG") or _config_folder() / "config.toml").expanduser()
    faults: list[Fault] = []
    taken: dict[str, object] = {}
    for source, values in _sources(config, environ, options, faults):
        for name, value in values.items():
            check = _CHECKS.get(name)
            if check is None:
                faults.append(Fault(name, "unknown", source))
            elif (fitting := check(value)) is None:
                faults.append(Fault(name, "wrong", source))
            else:
                taken[name] = fitting
    return _settings(config, taken, environ.get("VPA_NOW", "")), faults


def change_setting(config: Path, name: str, value: str) -> None:
    """Write one setting into the file, which only its owner may read, and leave the rest alone.

    `OSError` when the file cannot be written, `ValueError` when it would not be TOML, because
    it was not before; then the old one is still there as it was.
    """
    config.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    old = config.read_text(encoding="utf-8") if config.exists() else ""
    line = f'{name} = "{value}"'
    head, table, rest = _split(old)
    changed, times = re.subn(rf"(?m)^{name}\s*=.*$", lambda _match: line, head)
    if not times:
        changed = f"{head.rstrip()}\n{line}\n".lstrip() + ("\n" if table else "")
    import tempfile
    import tomllib

    tomllib.loads(changed + table + rest)
    handle, temporary = tempfile.mkstemp(dir=config.parent, prefix=".config")  # is made 0600
    try:
        with os.fdopen(handle, "w", encoding="utf-8") as file:
            file.write(changed + table + rest)
        Path(temporary).replace(config)
    except OSError:
        Path(temporary).unlink(missing_ok=True)
        raise


def _split(text: str) -> tuple[str, str, str]:
    """The file before its first table, and that table with all that follows."""
    found = re.search(r"(?m)^\[", text)
    if found is None:
        return text, "", ""
    return text[: found.start()], text[found.start() : found.end()], text[found.end() :]


def _sources(
    config: Path, environ: Mapping[str, str], options: Mapping[str, str], faults: list[Fault]
) -> list[tuple[str, Mapping[str, object]]]:
    """Where settings come from, the weakest first."""
    sources: list[tuple[str, Mapping[str, object]]] = []
    try:
        written = config.read_text(encoding="utf-8")
        import tomllib  # 15 ms that a start without a file need not wait

        sources.append((str(config), tomllib.loads(written)))
    except FileNotFoundError:
        pass
    except (OSError, ValueError):
        faults.append(Fault("", "unreadable", str(config)))
    for variable, name in _ENVIRONMENT.items():
        if environ.get(variable):
            sources.append((variable, {name: environ[variable]}))
    for name, value in options.items():
        if value:
            sources.append((f"--{name.replace('_', '-')}", {name: value}))
    return sources


def _settings(config: Path, taken: Mapping[str, object], now: str) -> Settings:
    database = str(taken.get("database") or f"sqlite:///{_data_folder() / 'vpa.db'}")
    files = taken.get("files") or _files_beside(database)
    keys = taken.get("keys") or config.with_name("keys.toml")
    usual = Settings(database, Path(str(files)), config, Path(str(keys)))
    return Settings(
        database=database,
        files=usual.files,
        config=config,
        keys=usual.keys,
        language=str(taken.get("language", usual.language)),
        theme=str(taken.get("theme", usual.theme)),
        send_on_enter=bool(taken.get("send_on_enter", usual.send_on_enter)),
        idle_lock_minutes=int(str(taken.get("idle_lock_minutes", usual.idle_lock_minutes))),
        now=now,
    )


def _files_beside(database: str) -> Path:
    """The file store lies beside an SQLite file, however that is named, else among her data.

    No two databases share one: what the one deletes may be what the other still names.
    """
    with suppress(StoreUnfit):  # told when it is opened
        known = address(database)
        if known.path is not None:
            return known.path.with_name(f"{known.file_name}-files")
        return _data_folder() / f"{known.file_name}-files"
    return _data_folder() / "files"


def _text(value: object) -> str | None:
    return value if isinstance(value, str) and value.strip() else None


def _path(value: object) -> Path | None:
    return Path(value).expanduser() if isinstance(value, str) and value.strip() else None


def _one_of(*allowed: str) -> "Callable[[object], object | None]":
    return lambda value: value if value in allowed else None


def _flag(value: object) -> bool | None:
    return value if isinstance(value, bool) else None


def _minutes(value: object) -> int | None:
    return value if type(value) is int and 0 <= value <= 24 * 60 else None


_CHECKS: dict[str, Callable[[object], object | None]] = {
    "database": _text,
    "files": _path,
    "keys": _path,
    "language": _one_of(*LANGUAGES),
    "theme": _one_of(*THEME_NAMES),
    "send_on_enter": _flag,
    "idle_lock_minutes": _minutes,
}
"""For every setting the value as it is taken, or None when it does not fit."""


def _config_folder() -> Path:
    from platformdirs import user_config_path

    return user_config_path("vpa-desk", appauthor=False)


def _data_folder() -> Path:
    from platformdirs import user_data_path

    return user_data_path("vpa-desk", appauthor=False)
