"""Rules that the database itself keeps, against SQL and developers' shells too.

The functions live in the database and are dropped with the addon (``drop``).
"""

from odoo.tools import SQL

FUNCTIONS = """
CREATE OR REPLACE FUNCTION cqtt_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    erasable text[] := string_to_array(TG_ARGV[0], ',');
    mark text := TG_ARGV[1];
    before jsonb;
    after jsonb;
BEGIN
    -- words whose time is over are emptied once, in a row that says so
    IF TG_OP = 'UPDATE' AND mark IS NOT NULL THEN
        before := to_jsonb(OLD);
        after := to_jsonb(NEW);
        IF before -> mark = 'null' AND after -> mark <> 'null'
            AND before - mark - erasable = after - mark - erasable
            AND NOT EXISTS (
                SELECT FROM unnest(erasable) AS name WHERE after -> name <> 'null')
        THEN RETURN NEW; END IF;
    END IF;
    RAISE EXCEPTION 'CQTT-01 % is append-only', TG_TABLE_NAME
        USING ERRCODE = 'restrict_violation', TABLE = TG_TABLE_NAME;
END $$;

CREATE OR REPLACE FUNCTION cqtt_freeze() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    states text[] := string_to_array(TG_ARGV[0], ',');
    columns text[] := string_to_array(TG_ARGV[1], ',');
    deletable text[] := string_to_array(TG_ARGV[2], ',');
    erasable text[] := string_to_array(TG_ARGV[3], ',');
    mark text := nullif(TG_ARGV[4], '');
    is_erasing boolean := false;
    name text;
BEGIN
    IF TG_OP = 'DELETE' THEN
        IF OLD.state = ANY (deletable) THEN RETURN OLD; END IF;
        RAISE EXCEPTION 'CQTT-06 % % cannot be deleted', TG_TABLE_NAME, OLD.id
            USING ERRCODE = 'restrict_violation', TABLE = TG_TABLE_NAME;
    END IF;
    IF OLD.state = ANY (states) THEN
        IF mark IS NOT NULL THEN
            is_erasing := to_jsonb(OLD) -> mark = 'null'
                AND to_jsonb(NEW) -> mark <> 'null';
        END IF;
        FOREACH name IN ARRAY columns LOOP
            IF is_erasing AND (name = mark OR
                name = ANY (erasable) AND to_jsonb(NEW) -> name = 'null')
            THEN CONTINUE; END IF;
            IF to_jsonb(NEW) -> name IS DISTINCT FROM to_jsonb(OLD) -> name THEN
                RAISE EXCEPTION 'CQTT-05 % % is frozen: %', TG_TABLE_NAME, OLD.id, name
                    USING ERRCODE = 'restrict_violation', TABLE = TG_TABLE_NAME,
                          COLUMN = name;
            END IF;
        END LOOP;
    END IF;
    RETURN NEW;
END $$;
"""
NAMES = ("cqtt_append_only", "cqtt_freeze", "cqtt_draw_number")


def append_only(cr, table, erasable=(), mark=""):
    """Let rows of a table be inserted and read, nothing else.

    :param erasable: columns that may be emptied, all at once and once for each row
    :param mark: the column that says when they were; it is filled in the same change
    """
    cr.execute(FUNCTIONS)
    name = SQL.identifier(table)
    cr.execute(SQL("DROP TRIGGER IF EXISTS cqtt_append_only ON %s", name))
    cr.execute(SQL("DROP TRIGGER IF EXISTS cqtt_no_truncate ON %s", name))
    cr.execute(
        SQL(
            """CREATE TRIGGER cqtt_append_only BEFORE UPDATE OR DELETE ON %s
            FOR EACH ROW EXECUTE FUNCTION cqtt_append_only(%s)""",
            name,
            SQL(", ").join([",".join(erasable), mark] if mark else []),
        )
    )
    cr.execute(
        SQL(
            """CREATE TRIGGER cqtt_no_truncate BEFORE TRUNCATE ON %s
            FOR EACH STATEMENT EXECUTE FUNCTION cqtt_append_only()""",
            name,
        )
    )


def freeze(cr, table, states, columns, deletable, erasable=(), mark=""):
    """Refuse changes of columns in some states, and deletion but in others.

    :param states: states in which ``columns`` no longer change
    :param deletable: states in which a row may be deleted
    :param erasable: columns that may be emptied once for each row nevertheless
    :param mark: the frozen column that says when; it is filled in the same change
    """
    cr.execute(FUNCTIONS)
    name = SQL.identifier(table)
    cr.execute(SQL("DROP TRIGGER IF EXISTS cqtt_freeze ON %s", name))
    cr.execute(
        SQL(
            """CREATE TRIGGER cqtt_freeze BEFORE UPDATE OR DELETE ON %s
            FOR EACH ROW EXECUTE FUNCTION cqtt_freeze(%s, %s, %s, %s, %s)""",
            name,
            ",".join(states),
            ",".join(columns),
            ",".join(deletable),
            ",".join(erasable),
            mark,
        )
    )


def drop(cr, tables=()):
    """Take the triggers off some tables, or, without tables, everything away."""
    for table in tables:
        for trigger in ("cqtt_freeze", "cqtt_append_only", "cqtt_no_truncate"):
            cr.execute(
                SQL(
                    "DROP TRIGGER IF EXISTS %s ON %s",
                    SQL.identifier(trigger),
                    SQL.identifier(table),
                )
            )
    if not tables:
        for name in NAMES:
            cr.execute(SQL("DROP ROUTINE IF EXISTS %s CASCADE", SQL.identifier(name)))
