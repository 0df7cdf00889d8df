"""What a Vietnamese office expects of a new database."""

from . import triggers

LANGUAGE = "vi_VN"
TIME_ZONE = "Asia/Ho_Chi_Minh"
PREFERENCES = {"lang": LANGUAGE, "tz": TIME_ZONE}


def pre_init_hook(env):
    """Speak Vietnamese before our data arrive, so that they arrive translated."""
    env["res.lang"]._activate_and_install_lang(LANGUAGE)


def post_init_hook(env):
    """Set language, time zone, country and currency; may run again."""
    env["res.lang"]._activate_and_install_lang(LANGUAGE)
    for field, value in PREFERENCES.items():
        env["ir.default"].set("res.partner", field, value)
    env["res.users"].search([("share", "=", False)]).write(PREFERENCES)
    env.ref("base.VND").active = True
    env.ref("base.main_company").write(
        {
            "name": "Chính quyền thân thiện",
            "country_id": env.ref("base.vn").id,
            "currency_id": env.ref("base.VND").id,
        }
    )


def uninstall_hook(env):
    """Let go of what the database guards, so that nothing of ours stays behind."""
    triggers.drop(env.cr)
    # the language may have been the default before us
    env["ir.default"].search(
        [
            ("field_id.model", "=", "res.partner"),
            ("field_id.name", "=", "tz"),
            ("user_id", "=", False),
            ("company_id", "=", False),
        ]
    ).unlink()
