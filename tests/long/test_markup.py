"""Markup in every text field of every model: no screen runs it, no page repeats it."""

import json
from itertools import groupby

import pytest
from poison import READERS, Poisoner

from odoo.tests import HttpCase, tagged

TEXT = """<img src=x onerror="window.hit=1">'"<script>window.hit=1</script>{{7*7}}"""
#: lists that stand only inside of a form, and ask it
INSIDE = ["cqtt.evaluation.line"]
OPEN = """
(async () => {
    const {action} = odoo.__WOWL_DEBUG__.root.env.services;
    const rest = () => new Promise((resolve) => setTimeout(resolve, 150));
    for (const [model, id] of %s) {
        for (const mode of %s.includes(model) ? ["form"] : ["list", "form"]) {
            const wish = {
                type: "ir.actions.act_window",
                res_model: model,
                res_id: mode === "form" ? id : false,
                domain: [["id", "=", id]],
                views: [[false, mode]],
            };
            try {
                await action.doAction(wish, {clearBreadcrumbs: true});
            } catch (error) {
                const cause = error.cause || error;
                const told = cause.data || cause;
                if (told.name === "odoo.exceptions.AccessError") {
                    continue; // a view that shows all, which nobody may see whole
                }
                throw new Error(`${mode} of ${model}: ${told.debug || told.message}`);
            }
            await rest();
            if (window.hit) {
                throw new Error(`${mode} of ${model} ran what a text field holds`);
            }
        }
    }
    for (const tag of %s) {
        await action.doAction({type: "ir.actions.client", tag});
        await rest();
        if (window.hit) {
            throw new Error(`${tag} ran what a text field holds`);
        }
    }
    console.log("test successful");
})();
"""


@tagged("post_install", "-at_install")
class TestMarkup(HttpCase):
    @pytest.fixture(autouse=True)
    def _figures(self, figures):
        type(self).tell = staticmethod(figures)

    def test_no_screen_runs_it(self):
        poisoner = Poisoner(self.env, TEXT)
        rows = sorted(
            (row for row in poisoner.rows() if row.reader),
            key=lambda row: READERS.index(row.reader),
        )
        for reader, seen in groupby(rows, key=lambda row: row.reader):
            self._look(reader, [(row.model, row.id) for row in seen], ["cqtt_home"])
        fields = sum(len(row.fields) for row in rows)
        self.tell(
            "Markup in text fields",
            f"{fields} fields of {len(rows)} models held markup and script; list and "
            "form of each were opened in Chromium, and nothing ran.",
            fields=fields,
            models=len(rows),
        )

    def _look(self, reader, places, tags):
        code = OPEN % tuple(map(json.dumps, (places, INSIDE, tags)))
        self.browser_js(
            "/odoo",
            code,
            ready="odoo.isReady === true",
            login=f"walk_{reader}",
            timeout=900,
        )
