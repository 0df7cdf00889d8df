"""Committed templates are what the addons export, dates apart."""

import pot


def test_only_the_date_differs(addon, template, tmp_path):
    committed = template(addon / "i18n" / "cqtt_sample.pot", ("Unit", ""))
    exported = template(tmp_path / "out.pot", ("Unit", ""), date="2026-07-01 08:00")
    before = committed.read_bytes()
    assert pot.compare(exported, addon, write=False) == []
    assert pot.compare(exported, addon, write=True) == []
    assert committed.read_bytes() == before


def test_a_new_and_a_gone_message_are_named(addon, template, tmp_path):
    template(addon / "i18n" / "cqtt_sample.pot", ("Unit", ""), ("Old", ""))
    exported = template(tmp_path / "out.pot", ("Unit", ""), ("New", ""))
    head, *lines = pot.compare(exported, addon, write=False)
    assert "--fix pot" in head
    assert lines == ["  + 'New'", "  - 'Old'"]


def test_a_moved_message_is_a_difference(addon, template, tmp_path):
    template(addon / "i18n" / "cqtt_sample.pot", ("A", ""), ("B", ""))
    exported = template(tmp_path / "out.pot", ("B", ""), ("A", ""))
    assert len(pot.compare(exported, addon, write=False)) == 2


def test_write_leaves_dates_out_and_is_then_in_step(addon, template, tmp_path):
    exported = template(tmp_path / "out.pot", ("Unit", ""), ("Field", ""))
    assert "missing" in pot.compare(exported, addon, write=False)[0]
    assert pot.compare(exported, addon, write=True) == []
    committed = (addon / "i18n" / "cqtt_sample.pot").read_text("utf-8")
    assert "Date" not in committed
    assert committed.index('"Field"') < committed.index('"Unit"')
    assert pot.compare(exported, addon, write=False) == []


def test_an_addon_without_export_is_reported(addon, tmp_path):
    (line,) = pot.compare(tmp_path / "cqtt_sample.pot", addon, write=True)
    assert "the export has no cqtt_sample.pot" in line
