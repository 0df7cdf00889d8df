"""Rows for the ledger, as statements."""

UNIT = "(SELECT max(id) FROM cqtt_unit WHERE name = 'Xã Khám Bệnh')"
MEASURE = "(SELECT min(id) FROM cqtt_measure)"
A_UNIT = "INSERT INTO cqtt_unit (name, kind) VALUES ('Xã Khám Bệnh', 'commune')"
A_FACT = f"""
    {A_UNIT};
    INSERT INTO cqtt_fact (measure_id, unit_id, date, at, booked_at, quantity,
                           user_id, model, res_id)
    VALUES ({MEASURE}, {UNIT}, '2026-01-05', '2026-01-05 03:00',
            '2026-01-05 03:00', 1, 1, 'cqtt.unit', 1)
"""
A_MONTH = f"""
    {A_UNIT};
    INSERT INTO cqtt_fact_month (measure_id, unit_id, date, quantity)
    VALUES ({MEASURE}, {UNIT}, '2026-01-01', 777)
"""
