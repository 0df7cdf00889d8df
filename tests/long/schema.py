"""What a database consists of, as a set of lines: two sets show what came and went."""

#: what is counted, and the lines it gives
QUERIES = {
    "table": """
        SELECT concat_ws(' ', relkind, relname) FROM pg_class
         WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'S', 'v', 'm')
    """,
    "column": """
        SELECT concat_ws(' ', table_name, column_name, data_type, is_nullable)
          FROM information_schema.columns WHERE table_schema = 'public'
    """,
    "constraint": """
        SELECT concat_ws(' ', conrelid::regclass, conname, pg_get_constraintdef(oid))
          FROM pg_constraint
         WHERE connamespace = 'public'::regnamespace AND conrelid <> 0
    """,
    "index": "SELECT indexdef FROM pg_indexes WHERE schemaname = 'public'",
    "trigger": """
        SELECT concat_ws(' ', tgrelid::regclass, tgname) FROM pg_trigger
         WHERE NOT tgisinternal
    """,
    "function": """
        SELECT p.proname FROM pg_proc p
         WHERE pronamespace = 'public'::regnamespace
           AND NOT EXISTS (SELECT FROM pg_depend d
                            WHERE d.objid = p.oid AND d.deptype = 'e')
    """,
    "model": "SELECT model FROM ir_model",
    "field": "SELECT model || '.' || name FROM ir_model_fields",
    "selection": """
        SELECT f.model || '.' || f.name || ' ' || s.value
          FROM ir_model_fields_selection s JOIN ir_model_fields f ON f.id = s.field_id
    """,
    # Odoo notes what a mixin gives to a model in the mixin's module, and there the name
    # of such a note outlives it: a name counts where it leads to something
    "xml id": """
        SELECT module || '.' || name FROM ir_model_data d
         WHERE CASE model
               WHEN 'ir.model.constraint'
               THEN EXISTS (SELECT FROM ir_model_constraint c WHERE c.id = d.res_id)
               WHEN 'ir.model.inherit'
               THEN EXISTS (SELECT FROM ir_model_inherit i WHERE i.id = d.res_id)
               WHEN 'ir.model.fields.selection'
               THEN EXISTS (SELECT FROM ir_model_fields_selection s
                             WHERE s.id = d.res_id)
               ELSE true END
    """,
    "inherit": """
        SELECT concat_ws(' ', m.model, p.model)
          FROM ir_model_inherit i
          JOIN ir_model m ON m.id = i.model_id
          JOIN ir_model p ON p.id = i.parent_id
    """,
    "cron": """
        SELECT c.cron_name FROM ir_cron c
    """,
    "rule": """
        SELECT m.model || ' ' || r.name
          FROM ir_rule r JOIN ir_model m ON m.id = r.model_id
    """,
    "access": "SELECT name FROM ir_model_access",
    "menu": "SELECT COALESCE(name->>'en_US', id::text) FROM ir_ui_menu",
    "view": "SELECT COALESCE(key, name, id::text) || ' ' || type FROM ir_ui_view",
    "action": "SELECT type || ' ' || (name->>'en_US') FROM ir_actions",
    "group": "SELECT COALESCE(name->>'en_US', id::text) FROM res_groups",
    "parameter": "SELECT key FROM ir_config_parameter",
    "asset": "SELECT path FROM ir_asset",
    "default": """
        SELECT f.model || '.' || f.name FROM ir_default d
          JOIN ir_model_fields f ON f.id = d.field_id
    """,
    "sequence": "SELECT code FROM ir_sequence WHERE code IS NOT NULL",
    "subtype": "SELECT COALESCE(name->>'en_US', id::text) FROM mail_message_subtype",
}


def schema(cluster, database: str) -> set[str]:
    """Return all that a database consists of, its data apart."""
    return {
        f"{kind}: {line}"
        for kind, query in QUERIES.items()
        for (line,) in cluster.sql(database, query)
    }


def contents(cluster, database: str, pattern: str = "cqtt%") -> dict[str, str]:
    """Return a checksum of each table, when and by whom a row was written apart."""
    tables = cluster.sql(
        database,
        "SELECT relname FROM pg_class WHERE relkind = 'r' AND relname LIKE %s "
        "AND relnamespace = 'public'::regnamespace",
        pattern,
    )
    query = """
        SELECT count(*) || ' ' || coalesce(md5(string_agg(line, '' ORDER BY line)), '')
          FROM (SELECT (to_jsonb(t) - 'write_date' - 'write_uid')::text COLLATE "C"
                       AS line FROM "{}" t) AS lines
    """
    return {
        table: cluster.sql(database, query.format(table))[0][0] for (table,) in tables
    }
