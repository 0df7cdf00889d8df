"""Check that the Vietnamese translation of each addon is complete and sound.

usage: po.py [--merge] ADDON...

i18n/vi.po must have exactly the messages of the addon's template, each translated,
with the same placeholders, markup and outer white space. With --merge it first takes
over the template's messages: new ones untranslated, gone ones dropped.
"""

from __future__ import annotations

import argparse
import re
from collections import Counter
from pathlib import Path

import polib
from common import finish, template_of, write_text

LANGUAGE = "vi"
# words that are the same in Vietnamese
SAME = Path(__file__).with_name("same_words.txt")
MARKUP = re.compile(r"</?[A-Za-z][^<>]*>")
TAG = re.compile(r"</?[A-Za-z][\w.:-]*")
PERCENT = re.compile(r"%(?:\(\w+\))?[-+#0]*\d*(?:\.\d+)?[sdifrxXeEgGcoua]|%%")
BRACES = re.compile(r"\{[\w.\[\]]*(?:![rsa])?(?::[^{}]*)?\}")
#: names of programs: object.display_name, dossier.on_time_rate
CODE = re.compile(r"[a-z_]+(?:\.[a-z_]+)+")
WORD = re.compile(r"[^\W\d_]+")
VIETNAMESE = re.compile(r"[ăâđêôơưĂÂĐÊÔƠƯ\u00c0-\u00dd\u00e0-\u00fd\u1ea0-\u1ef9]")


def placeholders(text: str) -> Counter[str]:
    """The parts of a message that a program fills in, and how often each comes."""
    return Counter(PERCENT.findall(text) + BRACES.findall(text))


def tags(text: str) -> Counter[str]:
    """The opening and closing tags in a message; attributes may be translated."""
    return Counter(TAG.findall(text))


def margins(text: str) -> tuple[str, str]:
    """The white space before and after a message."""
    inner = text.strip()
    start = text.find(inner) if inner else len(text)
    return text[:start], text[start + len(inner) :]


def may_stay(text: str, same: frozenset[str]) -> bool:
    """Whether a message needs no translation.

    That is one already in Vietnamese, a name of programs, or one of numbers, signs,
    placeholders and words that both languages share.
    """
    if VIETNAMESE.search(text) or CODE.fullmatch(text):
        return True
    bare = BRACES.sub(" ", PERCENT.sub(" ", MARKUP.sub(" ", text)))
    return all(word in same for word in WORD.findall(bare))


def faults(entry: polib.POEntry, same: frozenset[str]) -> list[str]:
    """What is wrong with one translation, in a few words each."""
    source, text = entry.msgid, entry.msgstr
    if not text:
        return ["not translated"]
    found = []
    if entry.fuzzy:
        found.append("fuzzy")
    if placeholders(source) != placeholders(text):
        found.append("other placeholders")
    if tags(source) != tags(text):
        found.append("other markup")
    if margins(source) != margins(text):
        found.append("other white space at the start or end")
    if source == text and not may_stay(source, same):
        found.append("the same as the English text")
    return found


def check(
    template: polib.POFile, translation: polib.POFile, same: frozenset[str]
) -> list[str]:
    """What is wrong with a translation, one line a fault."""
    wanted = {entry.msgid_with_context for entry in template}
    entries = [entry for entry in translation if not entry.obsolete]
    present = Counter(entry.msgid_with_context for entry in entries)
    lines = [f"missing: {text!r}" for text in sorted(wanted - present.keys())]
    lines += [f"not in the template: {t!r}" for t in sorted(present.keys() - wanted)]
    lines += [f"twice: {text!r}" for text, count in present.items() if count > 1]
    for entry in entries:
        lines += [f"{fault}: {entry.msgid!r}" for fault in faults(entry, same)]
    return lines


def merge(template: polib.POFile, translation: polib.POFile) -> polib.POFile:
    """The template with the translations that still have their message."""
    known = {
        entry.msgid_with_context: entry for entry in translation if not entry.obsolete
    }
    merged = polib.POFile(wrapwidth=78)
    merged.header = translation.header
    merged.metadata = translation.metadata
    for entry in template:
        old = known.get(entry.msgid_with_context)
        if old is not None:
            entry.msgstr, entry.tcomment = old.msgstr, old.tcomment
            entry.flags = old.flags
        merged.append(entry)
    return merged


def new_translation(template: polib.POFile) -> polib.POFile:
    """A translation with nothing in it yet."""
    translation = polib.POFile(wrapwidth=78)
    translation.header = template.header
    translation.metadata = {
        "Language": LANGUAGE,
        "MIME-Version": "1.0",
        "Content-Type": "text/plain; charset=UTF-8",
        "Content-Transfer-Encoding": "8bit",
        "Plural-Forms": "nplurals=1; plural=0;",
    }
    return translation


def work_on(addon: Path, with_merge: bool, same: frozenset[str]) -> list[str]:
    """Check, and before that merge, one addon; what is wrong, one line a fault."""
    template_path = template_of(addon)
    path = template_path.with_name(f"{LANGUAGE}.po")
    if not template_path.is_file():
        return [f"{template_path}: missing; run ./cqtt lint --fix pot"]
    template = polib.pofile(str(template_path), wrapwidth=78)
    if path.is_file():
        translation = polib.pofile(str(path), wrapwidth=78)
    elif with_merge:
        translation = new_translation(template)
    else:
        return [f"{path}: missing; run ./cqtt lint --fix po, then translate"]
    if with_merge:
        translation = merge(template, translation)
        write_text(path, str(translation))
    return [f"{path}: {line}" for line in check(template, translation, same)]


def main() -> None:
    """Work on the addons named on the command line."""
    parser = argparse.ArgumentParser(description="Vietnamese translation of addons")
    parser.add_argument("--merge", action="store_true", help="take over new messages")
    parser.add_argument("addons", nargs="+", type=Path)
    arguments = parser.parse_args()
    same = frozenset(SAME.read_text("utf-8").split())
    finish(
        problem
        for addon in arguments.addons
        for problem in work_on(addon, arguments.merge, same)
    )


if __name__ == "__main__":
    main()
