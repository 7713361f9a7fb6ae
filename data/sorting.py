"""Names in the order of a German telephone list (DIN 5007-2: ä as ae)."""

import unicodedata

_SPELLED = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", "æ": "ae", "ø": "oe"})


def sort_key(name: str) -> str:
    """What a name sorts and is found by: no case, no accents, umlauts spelled out."""
    spelled = unicodedata.normalize("NFKC", name).casefold().translate(_SPELLED)
    bare = "".join(
        letter
        for letter in unicodedata.normalize("NFKD", spelled)
        if not unicodedata.combining(letter)
    )
    plain = bare.casefold().translate(_SPELLED)  # what only came to light without its accents
    return " ".join(plain.split())[:200]
