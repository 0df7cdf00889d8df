"""Templates that other addons bring, and what becomes of them when those go."""

TABLE = "cqtt_document_template_version"
UNUSED = f"""
    DELETE FROM {TABLE} v
     USING ir_model_data d
     WHERE d.module = %s AND d.model = 'cqtt.document.template'
       AND d.res_id = v.template_id
       AND NOT EXISTS (SELECT FROM cqtt_document p
                        WHERE p.template_id = v.template_id)
"""


def forget_templates(cr, module: str) -> None:
    """Let go of the templates of an addon that no paper was written with.

    For its ``uninstall_hook``: what is in force is frozen, so Odoo could not delete it.
    Papers that were written stay, and keep their template with them.
    """
    cr.execute(f"ALTER TABLE {TABLE} DISABLE TRIGGER cqtt_freeze")
    cr.execute(UNUSED, [module])
    cr.execute(f"ALTER TABLE {TABLE} ENABLE TRIGGER cqtt_freeze")
