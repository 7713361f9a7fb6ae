"""The compiled words of one language, each looked up in the file when it is first said."""

import struct

_TABLES = struct.Struct("<8x3I")
"""Of the head of a .mo file: how many sentences, and where both tables begin."""

_PLACE = struct.Struct("<2I")
"""A row of a table: the length of a text and where it begins."""


class Catalogue:
    """Sentences in the reader's words; what is not there stays as it is.

    `gettext` would read all of them at the start: two thousand, of which a first picture says
    sixty. A .mo file is sorted, so that one is found in eleven steps.
    """

    def __init__(self, compiled: bytes = b"") -> None:
        self._file = compiled
        self._count, self._ids, self._words = (
            _TABLES.unpack_from(compiled) if compiled else (0,) * 3
        )
        self._known: dict[str, list[str]] = {}
        """What was said already: the sentence for one, and the one for many."""

    def gettext(self, sentence: str) -> str:
        """The sentence in the reader's words."""
        known = self._known.get(sentence) or self._learn(sentence, sentence)
        return known[0]

    def ngettext(self, one: str, many: str, n: int) -> str:
        """The sentence for one or for many: German and English divide them alike."""
        known = self._known.get(one) or self._learn(one, many)
        return known[n != 1]

    def _learn(self, one: str, many: str) -> list[str]:
        words = self._find(one.encode())
        found = [one, many] if words is None else words.decode().split("\0")
        known = self._known[one] = found if len(found) > 1 else found * 2
        return known

    def _find(self, wanted: bytes) -> bytes | None:
        low, high = 0, self._count
        while low < high:
            middle = (low + high) // 2
            here = self._text(self._ids, middle).partition(b"\0")[0]  # of one and many the first
            if here == wanted:
                return self._text(self._words, middle)
            low, high = (middle + 1, high) if here < wanted else (low, middle)
        return None

    def _text(self, table: int, index: int) -> bytes:
        length, begin = _PLACE.unpack_from(self._file, table + index * _PLACE.size)
        return self._file[begin : begin + length]
