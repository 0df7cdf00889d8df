"""README.rst and index.html are what readme/*.md and the manifest give."""

import pytest
import readme


def written(addon):
    assert readme.work_on(addon, check=False) == []
    return (
        (addon / "README.rst").read_text("utf-8"),
        (addon / "static" / "description" / "index.html").read_text("utf-8"),
    )


def test_written_then_in_step(addon):
    text, page = written(addon)
    assert text.splitlines()[3:6] == ["======", "Sample", "======"]
    assert "Maturity: Beta | Licence: AGPL-3 | Technical name: cqtt_sample" in text
    assert "<strong>is</strong>" in page
    assert readme.work_on(addon, check=True) == []


def test_the_same_sources_give_the_same_bytes(addon):
    first = written(addon)
    for path in ("README.rst", "static/description/index.html"):
        (addon / path).unlink()
    assert written(addon) == first


def test_sections_come_in_order_whatever_the_files_are_called(addon):
    for name in ("HISTORY", "CONTEXT", "CONTRIBUTORS", "ROADMAP", "CONFIGURE"):
        (addon / "readme" / f"{name}.md").write_text(f"About {name}.\n")
    text, _page = written(addon)
    titles = ["Context", "Configuration", "Usage", "Known issues / Roadmap"]
    titles += ["Contributors", "Changelog"]
    places = [text.index(f"\n{title}\n{'=' * len(title)}\n") for title in titles]
    assert places == sorted(places)


def test_table_nested_list_and_code_survive(addon):
    (addon / "readme" / "USAGE.md").write_text(
        "| role | may |\n|---|---|\n| officer | receive |\n\n"
        "1. one\n2. two\n   - nested\n\n```python\nx = 1\n```\n"
    )
    _text, page = written(addon)
    assert "<table" in page and "<td><p>officer</p></td>" in page
    assert page.count("<li>") - page.count('class="reference internal"') == 3
    assert '<pre class="code python' in page


@pytest.mark.parametrize("marks", [("#", "##"), ("##", "###"), ("###", "####")])
def test_outermost_heading_of_a_fragment_is_below_its_section(addon, marks):
    outer, inner = marks
    (addon / "readme" / "USAGE.md").write_text(f"{outer} Desk\n\n{inner} Keys\n\nF2.\n")
    _text, page = written(addon)
    assert "<h2>Usage" in page and "<h3>Desk" in page and "<h4>Keys" in page


def test_headings_of_fragments_written_differently_are_level(addon):
    (addon / "readme" / "CONTEXT.md").write_text("#### Why\n\nx\n\n##### Who\n\ny\n")
    (addon / "readme" / "USAGE.md").write_text("# Desk\n\nx\n\n## Keys\n\ny\n")
    _text, page = written(addon)
    assert "<h3>Why" in page and "<h4>Who" in page
    assert "<h3>Desk" in page and "<h4>Keys" in page


def test_pictures_are_found_from_both_files(addon):
    (addon / "readme" / "USAGE.md").write_text(
        "![Desk](../static/description/desk.png)\n\n"
        "Press ![save](../static/description/save.png) now.\n"
    )
    text, page = written(addon)
    assert ".. figure:: static/description/desk.png" in text
    assert ".. |save| image:: static/description/save.png" in text
    assert 'src="desk.png"' in page and 'src="save.png"' in page


def test_title_of_wide_letters_is_underlined_in_full(addon):
    (addon / "__manifest__.py").write_text('{"name": "Một cửa — hồ sơ"}', "utf-8")
    text, page = written(addon)
    assert "=" * 15 + "\nMột cửa — hồ sơ\n" + "=" * 15 in text
    assert "Một cửa — hồ sơ</h1>" in page


def test_signs_of_markup_in_the_name_are_escaped(addon):
    (addon / "__manifest__.py").write_text('{"name": "Rate & <review>"}')
    _text, page = written(addon)
    assert "<title>Rate &amp; &lt;review&gt;</title>" in page


def test_check_tells_missing_from_old_from_edited_by_hand(addon):
    missing = readme.work_on(addon, check=True)
    assert len(missing) == 2 and all("missing" in line for line in missing)
    text, _page = written(addon)
    (addon / "README.rst").write_text(text + "More.\n", "utf-8")
    (edited,) = readme.work_on(addon, check=True)
    assert "edited by hand" in edited
    written(addon)
    (addon / "readme" / "USAGE.md").write_text("1. Other.\n")
    old = readme.work_on(addon, check=True)
    assert len(old) == 2 and all("older than its sources" in line for line in old)


def test_check_writes_nothing(addon):
    readme.work_on(addon, check=True)
    assert not (addon / "README.rst").exists()
    assert not (addon / "static").exists()


def test_a_change_of_the_manifest_counts(addon):
    written(addon)
    (addon / "__manifest__.py").write_text('{"name": "Sample", "license": "GPL-3"}')
    assert len(readme.work_on(addon, check=True)) == 2


def test_incomplete_sources_are_refused(addon):
    (addon / "readme" / "USEAGE.md").write_text("x\n")
    assert "unknown section USEAGE" in readme.work_on(addon, check=False)[0]
    (addon / "readme" / "USEAGE.md").unlink()
    (addon / "readme" / "DESCRIPTION.md").write_text("\n")
    assert "missing or empty" in readme.work_on(addon, check=False)[0]
    assert not (addon / "README.rst").exists()
