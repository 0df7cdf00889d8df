-- The sums, the same on both sides. A unit keeps its number, for its code may change.
create table if not exists month_figure (
    province text not null,
    unit_id integer not null,
    unit text not null,
    measure text not null,
    month date not null check (extract(day from month) = 1),
    field text not null default '',
    channel text not null default '',
    quantity bigint not null,
    primary key (province, unit_id, measure, month, field, channel)
);
create or replace view national_month as
    select month, measure, province, sum(quantity)::bigint as quantity
      from month_figure group by month, measure, province;
