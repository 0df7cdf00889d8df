"""Short names for people that say nothing about them: ``A7K2``.

A pseudonym is the record's number, shuffled and written in Crockford's base 32, which
has no letters that look like digits. It hides no more than that number does: what
counts is that it is short, that no two people share one, and that it never changes.
"""

_ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_DIGIT = {letter: digit for digit, letter in enumerate(_ALPHABET)}
#: read by people, an O is a zero, an I or L a one
_MISREAD = str.maketrans("OIL", "011")
_BITS = 5
_SHORTEST = 4
_FACTOR = 0x9E3779B1  # odd, so that multiplying can be undone


def pseudonym(number: int) -> str:
    """Return the pseudonym of a record: four characters for the first million.

    :raise ValueError: the number is negative
    """
    if number < 0:
        raise ValueError("records have positive numbers")
    length = _SHORTEST
    while number >> (_BITS * length):
        length += 1
    shuffled = _shuffle(number, _BITS * length)
    return "".join(
        _ALPHABET[(shuffled >> (_BITS * place)) & 31]
        for place in reversed(range(length))
    )


def id_of(text: str) -> int | None:
    """Return the number of the record with this pseudonym, ``None`` if it is none."""
    letters = text.strip().lstrip("#").upper().translate(_MISREAD)
    if len(letters) < _SHORTEST or not _DIGIT.keys() >= set(letters):
        return None
    shuffled = 0
    for letter in letters:
        shuffled = (shuffled << _BITS) | _DIGIT[letter]
    number = _unshuffle(shuffled, _BITS * len(letters))
    return number if pseudonym(number) == letters else None


def _shuffle(number: int, bits: int) -> int:
    for _round in range(2):
        number = number * _FACTOR & ((1 << bits) - 1)
        number ^= number >> (bits + 1) // 2
    return number


def _unshuffle(number: int, bits: int) -> int:
    inverse = pow(_FACTOR, -1, 1 << bits)
    for _round in range(2):
        # shifted by half or more, the exclusive or undoes itself
        number ^= number >> (bits + 1) // 2
        number = number * inverse & ((1 << bits) - 1)
    return number
