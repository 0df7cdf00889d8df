"""The kinds of administrative units and the level each stands at."""

from enum import Enum


class Level(str, Enum):
    """Where a unit stands; districts ended on 30 June 2025."""

    PROVINCE = "province"
    DISTRICT = "district"
    COMMUNE = "commune"
    AGENCY = "agency"


class Kind(str, Enum):
    """What a unit is called by law, with its Vietnamese name."""

    PROVINCE = "province"  # tỉnh
    CENTRAL_CITY = "central_city"  # thành phố trực thuộc trung ương
    RURAL_DISTRICT = "rural_district"  # huyện
    URBAN_DISTRICT = "urban_district"  # quận
    TOWN = "town"  # thị xã
    PROVINCIAL_CITY = "provincial_city"  # thành phố thuộc tỉnh, thuộc thành phố
    COMMUNE = "commune"  # xã
    WARD = "ward"  # phường
    SPECIAL_ZONE = "special_zone"  # đặc khu
    TOWNSHIP = "township"  # thị trấn
    AGENCY = "agency"  # police, tax, land registration … at the counter


class LinkKind(str, Enum):
    """How a unit became another.

    ``MERGED``: whole, together with others. ``SPLIT``: over several.
    ``RENAMED``, ``KEPT``: one to one, under another or the same name.
    """

    MERGED = "merged"
    SPLIT = "split"
    RENAMED = "renamed"
    KEPT = "kept"


LEVEL_OF = {
    Kind.PROVINCE: Level.PROVINCE,
    Kind.CENTRAL_CITY: Level.PROVINCE,
    Kind.RURAL_DISTRICT: Level.DISTRICT,
    Kind.URBAN_DISTRICT: Level.DISTRICT,
    Kind.TOWN: Level.DISTRICT,
    Kind.PROVINCIAL_CITY: Level.DISTRICT,
    Kind.COMMUNE: Level.COMMUNE,
    Kind.WARD: Level.COMMUNE,
    Kind.SPECIAL_ZONE: Level.COMMUNE,
    Kind.TOWNSHIP: Level.COMMUNE,
    Kind.AGENCY: Level.AGENCY,
}

# A parent's rank is smaller than its children's.
RANK = {level: rank for rank, level in enumerate(Level)}
