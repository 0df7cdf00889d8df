from odoo import api, http
from odoo.http import request


class Health(http.Controller):
    @http.route(
        "/cqtt/health",
        type="http",
        auth="none",
        methods=["GET"],
        sitemap=False,
        save_session=False,
        # the database that is written to must answer, not a copy of it
        readonly=False,
    )
    def health(self):
        """Tell a monitor that the application and its database work, and what waits.

        Whoever asks gets figures alone; the proxy lets only the own network ask.
        """
        env = api.Environment(request.env.cr, api.SUPERUSER_ID, {})
        return request.make_json_response(
            env["cqtt.health"]._report(), headers=[("Cache-Control", "no-store")]
        )
