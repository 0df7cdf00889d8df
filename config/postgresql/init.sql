-- The database container runs this once, as postgres, when its data folder is empty.
-- A role that owns the tables and one that only works with them (odoo_owner, odoo_app) come later,
-- together with the audit trail they protect. Until then one role does both; it is no superuser.
\getenv password CQTT_DB_PASSWORD
create role odoo login createdb password :'password';

-- What every new database has: search without accents, and by likeness.
\connect template1
create extension pg_trgm;
create extension unaccent;
alter function unaccent(text) immutable;
-- Odoo sets this again in each database it makes, which only the owner may
alter function unaccent(text) owner to odoo;
