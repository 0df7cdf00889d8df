"""Links that lead nowhere are found."""

import links
import pytest


@pytest.fixture
def page(tmp_path):
    (tmp_path / "docs" / "images").mkdir(parents=True)
    (tmp_path / "docs" / "images" / "a b.png").write_bytes(b"")
    path = tmp_path / "docs" / "page.md"
    path.write_text("# Page\n")
    return path


@pytest.mark.parametrize(
    "link",
    [
        "[p](page.md#heading)",
        "![a](images/a%20b.png)",
        "[here](#page)",
        "[outside](https://example.org/x.md)",
        "[in the product](/kiem-tra)",
        "`[code](nothing.md)`",
        "```\n[code](nothing.md)\n```",
    ],
)
def test_alive(page, link):
    page.write_text(link)
    assert list(links.dead_links(page)) == []


@pytest.mark.parametrize("link", ["[p](pages.md)", "![a](a.png)", "[p](../page.md#x)"])
def test_dead(page, link):
    page.write_text(f"See {link}.")
    [fault] = links.dead_links(page)
    assert link[link.index("(") + 1 : -1] in fault


def test_fragments_link_from_their_addon(addon):
    usage = addon / "readme" / "USAGE.md"
    usage.write_text("[p](readme/DESCRIPTION.md) [q](DESCRIPTION.md)")
    [fault] = links.dead_links(usage)
    assert "DESCRIPTION.md" in fault
