"""Names and addresses in one form."""

from unicodedata import category, combining, normalize


def clean_text(text: str) -> str:
    """Return a text in composed letters (NFC), with single blanks and no more.

    Typing programs and card readers differ in both: ``Hòa`` can be three letters or
    four, and pasted text holds blanks and marks that nobody sees.
    """
    visible = "".join(
        " " if char.isspace() else char
        for char in text
        if char.isspace() or category(char) not in {"Cc", "Cf"}
    )
    return " ".join(normalize("NFC", visible).split())


def search_key(name: str) -> str:
    """Return a name as somebody types it in a hurry: no accents, no capitals.

    ``Đặng Thị Hòa`` becomes ``dang thi hoa``.
    """
    letters = normalize("NFKD", normalize("NFKD", name).casefold()).replace("đ", "d")
    plain = (char for char in letters if not combining(char))
    return " ".join("".join(c if c.isalnum() else " " for c in plain).split())
