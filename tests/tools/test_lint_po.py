"""vi.po is complete and says the same as its template."""

import po
import polib
import pytest

SAME = frozenset({"PDF", "QR"})


def entry(source, text, *flags):
    return polib.POEntry(msgid=source, msgstr=text, flags=list(flags))


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("Unit", "Đơn vị"),
        ("%s of %s", "%s trong %s"),
        ("%(late)s late, %(all)d in all", "Tất cả %(all)d, trễ %(late)s"),
        ("Hello {name}", "Chào {name}"),
        ("100% done", "Xong 100%"),
        (" and ", " và "),
        ("<b>Late</b> work", "Việc <b>trễ</b>"),
        ('<i title="Late"/> x', '<i title="Trễ"/> y'),
        ("PDF", "PDF"),
        ("%s / %s", "%s / %s"),
        ("QR {code}", "QR {code}"),
        ("Hòa Bình", "Hòa Bình"),
        ("<b>12</b>", "<b>12</b>"),
    ],
)
def test_sound(source, text):
    assert po.faults(entry(source, text), SAME) == []


@pytest.mark.parametrize(
    ("source", "text", "fault"),
    [
        ("Unit", "", "not translated"),
        ("%s of %s", "%s trong", "other placeholders"),
        ("%(late)s late", "%(trễ)s trễ", "other placeholders"),
        ("Hello {name}", "Chào {tên}", "other placeholders"),
        ("%(n)s days", "%(n)d ngày", "other placeholders"),
        ("<b>Late</b> work", "Việc <b>trễ", "other markup"),
        ("Unit ", "Đơn vị", "other white space at the start or end"),
        ("\nUnit", "Đơn vị", "other white space at the start or end"),
        ("Unit", "Unit", "the same as the English text"),
        ("PDF file", "PDF file", "the same as the English text"),
        ("<b>Late</b>", "<b>Late</b>", "the same as the English text"),
    ],
)
def test_faulty(source, text, fault):
    assert po.faults(entry(source, text), SAME) == [fault]


def test_fuzzy_is_a_fault():
    assert po.faults(entry("Unit", "Đơn vị", "fuzzy"), SAME) == ["fuzzy"]


def test_messages_are_exactly_those_of_the_template(addon, template):
    template(addon / "i18n" / "cqtt_sample.pot", ("Unit", ""), ("Field", ""))
    template(addon / "i18n" / "vi.po", ("Unit", "Đơn vị"), ("Old", "Cũ"))
    lines = po.work_on(addon, with_merge=False, same=SAME)
    assert [line.split(": ", 1)[1] for line in lines] == [
        "missing: 'Field'",
        "not in the template: 'Old'",
    ]


def test_a_message_twice_is_a_fault(addon, template):
    template(addon / "i18n" / "cqtt_sample.pot", ("Unit", ""))
    template(addon / "i18n" / "vi.po", ("Unit", "Đơn vị"), ("Unit", "Cơ quan"))
    (line,) = po.work_on(addon, with_merge=False, same=SAME)
    assert "twice: 'Unit'" in line


def test_merge_keeps_translations_adds_new_and_drops_gone(addon, template):
    template(addon / "i18n" / "cqtt_sample.pot", ("Field", ""), ("Unit", ""))
    path = template(addon / "i18n" / "vi.po", ("Unit", "Đơn vị"), ("Old", "Cũ"))
    (line,) = po.work_on(addon, with_merge=True, same=SAME)
    assert "not translated: 'Field'" in line
    merged = {e.msgid: e.msgstr for e in polib.pofile(str(path))}
    assert merged == {"Field": "", "Unit": "Đơn vị"}


def test_merge_does_not_hide_that_a_translation_is_fuzzy(addon, template):
    template(addon / "i18n" / "cqtt_sample.pot", ("Unit", ""))
    path = template(addon / "i18n" / "vi.po", ("Unit", "Đơn vị"))
    path.write_text(path.read_text("utf-8").replace('msgid "U', '#, fuzzy\nmsgid "U'))
    (line,) = po.work_on(addon, with_merge=True, same=SAME)
    assert "fuzzy: 'Unit'" in line


def test_merge_twice_changes_nothing(addon, template):
    template(addon / "i18n" / "cqtt_sample.pot", ("Unit", ""))
    path = template(addon / "i18n" / "vi.po", ("Unit", "Đơn vị"))
    po.work_on(addon, with_merge=True, same=SAME)
    once = path.read_bytes()
    assert po.work_on(addon, with_merge=True, same=SAME) == []
    assert path.read_bytes() == once
    assert once.endswith(b'"\n') and not once.endswith(b"\n\n")


def test_merge_makes_a_first_translation(addon, template):
    template(addon / "i18n" / "cqtt_sample.pot", ("Unit", ""))
    (line,) = po.work_on(addon, with_merge=False, same=SAME)
    assert "vi.po: missing" in line
    (line,) = po.work_on(addon, with_merge=True, same=SAME)
    assert "not translated: 'Unit'" in line
    assert polib.pofile(str(addon / "i18n" / "vi.po")).metadata["Language"] == "vi"


def test_an_addon_without_template_is_reported(addon):
    (line,) = po.work_on(addon, with_merge=True, same=SAME)
    assert "cqtt_sample.pot: missing" in line
