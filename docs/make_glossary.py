"""Writes docs/glossary.md from the terms the help explains: python -m docs.make_glossary."""

import argparse
from collections.abc import Sequence
from pathlib import Path

from widgets.helptexts.reading import words_of
from widgets.helptexts.terms import TERMS

_HEAD = """# Glossary

What the trade says in German, what the program says in English, and what the sources call it. Made
from the terms of the help (`widgets/helptexts/*/glossary.txt`, `widgets/helptexts/terms.py`) by
`python -m docs.make_glossary`; a test compares the two.

| German | English | in the sources | what it is |
|---|---|---|---|
"""


def glossary() -> str:
    """The whole page."""
    rows = []
    for term in TERMS:
        german, english = words_of(term, "de"), words_of(term, "en")
        means = " ".join(english.body.split())
        rows.append(f"| {german.title} | {english.title} | `{term.code}` | {means} |\n")
    return _HEAD + "".join(rows)


def main(arguments: Sequence[str] | None = None) -> None:
    """Write the page."""
    parser = argparse.ArgumentParser(prog="python -m docs.make_glossary", description=__doc__)
    parser.parse_args(arguments)
    place = Path(__file__).parent / "glossary.md"
    place.write_text(glossary(), encoding="utf-8")


if __name__ == "__main__":
    main()
