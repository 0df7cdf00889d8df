"""Templates that other addons bring, and what becomes of them when those go."""

UNUSED = """
    DELETE FROM cqtt_document_template_version v
     USING ir_model_data d
     WHERE d.module = %s AND d.model = 'cqtt.document.template'
       AND d.res_id = v.template_id
       AND NOT EXISTS (SELECT FROM cqtt_document p
                        WHERE p.template_id = v.template_id)
"""
THAW = "ALTER TABLE cqtt_document_template_version DISABLE TRIGGER cqtt_freeze"
FREEZE = "ALTER TABLE cqtt_document_template_version ENABLE TRIGGER cqtt_freeze"


def forget_templates(cr, module: str) -> None:
    """Let go of the templates of an addon that no paper was written with.

    For its ``uninstall_hook``: what is in force is frozen, so Odoo could not delete it.
    Papers that were written stay, and keep their template with them.
    """
    cr.execute(THAW)
    cr.execute(UNUSED, [module])
    cr.execute(FREEZE)
