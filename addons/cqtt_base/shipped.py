"""What addons bring to others, and what becomes of it when they go."""

OF_TYPES = """
    DELETE FROM mail_activity a
     USING ir_model_data d
     WHERE d.module = %s AND d.model = 'mail.activity.type'
       AND d.res_id = a.activity_type_id
"""


def forget_activities(cr, module: str) -> None:
    """Take away what people were still asked to do for an addon.

    For its ``uninstall_hook``: Odoo could not delete a type of activity that is open.
    """
    cr.execute(OF_TYPES, [module])
