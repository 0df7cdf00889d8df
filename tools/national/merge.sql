-- Only what differs is written, so only that travels.
begin;
create temporary table fresh (like month_figure including defaults) on commit drop;
\copy fresh from pstdin
insert into month_figure select * from fresh
    on conflict (province, unit_id, measure, month, field, channel)
    do update set quantity = excluded.quantity, unit = excluded.unit
 where (month_figure.quantity, month_figure.unit) is distinct from (excluded.quantity, excluded.unit);
delete from month_figure old
 where old.province = :'province'
   and not exists (
       select from fresh
        where (fresh.unit_id, fresh.measure, fresh.month, fresh.field, fresh.channel)
            = (old.unit_id, old.measure, old.month, old.field, old.channel));
commit;
