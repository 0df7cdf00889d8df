"""Measures that other addons bring, and what becomes of indicators when those go."""

from lxml import etree

from odoo.tools import file_open
from odoo.tools.convert import xml_import

OURS = "cqtt_ledger"
DATA = f"{OURS}/data/cqtt_indicator_data.xml"
#: all of the data but the terms of one indicator
OTHERS = """
    /odoo/record[@id != $name]
    | /odoo/record/field[not(@name = 'numerator_ids' or @name = 'denominator_ids')]
"""


def forget_measures(env, module: str) -> None:
    """Take the measures of an addon out of the indicators that stay.

    For its ``uninstall_hook``: Odoo could not delete a measure that something counts
    with. The ledger's own indicators count again what its data say. What is left of
    another would be a new figure under the old name, so that one is archived.
    """
    shipped = [("module", "=", module), ("model", "=", "cqtt.measure")]
    measures = env["ir.model.data"].search(shipped).mapped("res_id")
    terms = env["cqtt.indicator.term"].search([("measure_id", "in", measures)])
    for indicator, its_terms in terms.grouped("indicator_id").items():
        xml_id = indicator.get_external_id()[indicator.id]
        owner, _dot, name = xml_id.partition(".")
        if owner == OURS:
            (indicator.numerator_ids | indicator.denominator_ids).unlink()
            _load_terms(env, name)
        elif owner != module:
            its_terms.unlink()
            indicator.active = False


def _load_terms(env, name: str) -> None:
    """Let an indicator of the ledger count what the ledger's data say."""
    with file_open(DATA, "rb") as file:
        tree = etree.parse(file)
    for element in tree.xpath(OTHERS, name=name):
        element.getparent().remove(element)
    xml_import(env, OURS, {}, "init", noupdate=True).parse(tree.getroot())
