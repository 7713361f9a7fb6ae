"""Every finding of an examination has words."""

import re

from app.cli.doctor_words import _SENTENCES, _STATES, _TITLES
from services.doctor.findings import State, What
from tests.house import HOUSE


def test_everything_has_a_title_and_every_state_a_word() -> None:
    assert _TITLES.keys() == set(What)
    assert _STATES.keys() == set(State)
    assert {what for what, why in _SENTENCES if why in ("fine", "other")} == set(What)


def test_every_code_has_a_sentence_and_no_other_has() -> None:
    folder = HOUSE / "services/doctor"
    source = "".join(path.read_text(encoding="utf-8") for path in sorted(folder.glob("*.py")))
    made = re.findall(
        r"(?:warning|fault|fine)\(\s*What\.(\w+),\s*\"(\w+)\"|What\.(\w+), State\.\w+, \"(\w+)\"",
        source,
    )
    codes = {(What[a or c], b or d) for a, b, c, d in made}
    general = {(what, why) for what, why in _SENTENCES if why in ("fine", "differs")}
    assert codes - _SENTENCES.keys() == set()
    assert _SENTENCES.keys() - codes - general == set()
