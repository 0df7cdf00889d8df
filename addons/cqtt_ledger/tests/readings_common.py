from ..periods import Kind, RegularPeriod
from ..readings import Dimension
from .common import LedgerCase

UNIT, CLUSTER, PROVINCE, FIELD, CHANNEL, STAFF = Dimension
FEBRUARY, MARCH = (RegularPeriod(Kind.MONTH, 2026, n).span for n in (2, 3))
QUARTER = RegularPeriod(Kind.QUARTER, 2026, 1).span


class ReadingsCase(LedgerCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.env["cqtt.fact"]._insert(
            [
                cls.row(
                    measure,
                    unit,
                    day,
                    quantity,
                    field_id=field and field.id,
                    channel_id=channel.id,
                    source=("cqtt.unit", source),
                )
                for measure, unit, day, quantity, field, channel, source in (
                    (cls.received, cls.an, "2026-01-31", 1, cls.land, cls.online, 1),
                    (cls.received, cls.an, "2026-02-01", 2, cls.land, cls.online, 2),
                    (cls.received, cls.an, "2026-02-28", 4, None, cls.direct, 3),
                    (cls.received, cls.binh, "2026-02-10", 8, cls.land, cls.direct, 4),
                    (cls.received, cls.chi, "2026-03-31", 16, cls.land, cls.online, 5),
                    (cls.received, cls.chi, "2026-04-01", 32, cls.land, cls.online, 6),
                    (cls.open, cls.an, "2025-12-31", 1, cls.land, cls.online, 7),
                    (cls.open, cls.an, "2026-02-01", -1, cls.land, cls.online, 7),
                    (cls.open, cls.an, "2026-02-01", 1, cls.land, cls.online, 8),
                    (cls.open, cls.binh, "2026-01-05", 1, cls.land, cls.direct, 9),
                    (cls.open, cls.binh, "2026-03-31", -1, cls.land, cls.direct, 9),
                )
            ]
        )
