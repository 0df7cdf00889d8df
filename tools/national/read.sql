-- Month sums with codes for names; numbers of a database mean nothing elsewhere.
copy (
    select :'province' as province, m.unit_id,
           coalesce(u.agency_code, u.code_set || ':' || u.code, ''),
           e.code, m.date, coalesce(f.code, ''), coalesce(c.code, ''), m.quantity
      from cqtt_fact_month m
      join cqtt_unit u on u.id = m.unit_id
      join cqtt_measure e on e.id = m.measure_id
 left join cqtt_field f on f.id = m.field_id
 left join cqtt_channel c on c.id = m.channel_id
     where m.quantity <> 0
) to stdout;
