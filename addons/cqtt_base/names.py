"""Vietnamese names: sorted by the given name, and as a login."""

from unicodedata import combining, normalize

_SHAPES = {"\u0306": "1", "\u0302": "2", "\u031b": "3"}  # ă, â/ê/ô, ơ/ư
_TONES = {"\u0300": "1", "\u0309": "2", "\u0303": "3", "\u0301": "4", "\u0323": "5"}


def sort_key(name: str) -> str:
    """Return a key that sorts names as Vietnamese lists do, in any collation.

    The given name, which is written last, comes first; then family and middle names.
    Syllables are compared one by one: by letters (a ă â … d đ …), then by tone (level,
    falling, asking, tumbling, rising, heavy).
    """
    *before, given = name.lower().split() or [""]
    return "".join(map(_syllable_key, [given, *before]))


def _syllable_key(syllable: str) -> str:
    letters: list[str] = []
    tone = "0"
    for char in normalize("NFD", syllable.replace("đ", "d1")):
        if char in _TONES:
            tone = _TONES[char]
        elif char in _SHAPES and letters:
            letters[-1] = letters[-1][0] + _SHAPES[char]
        elif char == "1" and letters and letters[-1] == "d0":
            letters[-1] = "d1"
        elif char.isascii() and char.isalpha():
            letters.append(char + "0")
        elif char.isdigit():
            letters.append("1" + char)
    return "".join(letters) + "0" + tone


def propose_login(name: str) -> str:
    """Return given name and initials: ``Bùi Thị Hạnh`` becomes ``hanhbt``."""
    *before, given = _plain(name).split() or [""]
    return given + "".join(word[0] for word in before)


def same_name(one: str, other: str) -> bool:
    """Tell whether two names differ in capitals and blanks at most."""
    return fold(one) == fold(other)


def fold(text: str) -> str:
    """Return what texts that differ in capitals and blanks only have in common."""
    return " ".join(normalize("NFC", text).casefold().split())


def _plain(text: str) -> str:
    letters = normalize("NFD", text.lower().replace("đ", "d"))
    return "".join(
        char
        for char in letters
        if not combining(char) and (char.isascii() and char.isalnum() or char == " ")
    )
