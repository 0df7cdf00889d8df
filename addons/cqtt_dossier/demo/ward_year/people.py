"""People who do not exist."""

from __future__ import annotations

from random import Random

#: families of the old province, Mường among them, by how common they are
FAMILIES = {
    "Nguyễn": 30,
    "Bùi": 20,
    "Trần": 9,
    "Lê": 8,
    "Phạm": 7,
    "Đinh": 6,
    "Quách": 5,
    "Hoàng": 4,
    "Vũ": 4,
    "Xa": 3,
    "Hà": 3,
    "Đặng": 2,
    "Bạch": 2,
}
MIDDLE = {"male": ("Văn", "Đức", "Quang", "Minh"), "female": ("Thị", "Thu", "Ngọc")}
GIVEN = {
    "male": ("An", "Bình", "Cường", "Dũng", "Hải", "Hùng", "Khánh", "Long", "Nam")
    + ("Phong", "Quân", "Sơn", "Tuấn", "Thắng", "Việt"),
    "female": ("Anh", "Chi", "Dung", "Hạnh", "Hiền", "Hoa", "Hương", "Lan", "Linh")
    + ("Mai", "Nga", "Nhung", "Thảo", "Trang", "Yến"),
}
STREETS = ("đường Trương Hán Siêu", "đường Cù Chính Lan", "đường Hoàng Văn Thụ", "")
BORN = (1935, 1999)


def make_person(random: Random) -> dict[str, str | int]:
    """Return name, year of birth and address, by the keys of the list's columns."""
    sex = random.choice(("male", "female"))
    family = random.choices([*FAMILIES], [*FAMILIES.values()])[0]
    street = random.choice(STREETS)
    group = f"Tổ {random.randint(1, 18)}, phường Thái Bình"
    house = f"Số {random.randint(1, 300)}, {street}, "
    return {
        "owner": f"{family} {random.choice(MIDDLE[sex])} {random.choice(GIVEN[sex])}",
        "birth_year": random.randint(*BORN),
        "address": house + group if street else group,
    }
