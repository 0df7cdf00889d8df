select not exists (select from pg_publication where pubname = 'cqtt_month') as is_new \gset
\if :is_new
create publication cqtt_month for table month_figure;
\endif
