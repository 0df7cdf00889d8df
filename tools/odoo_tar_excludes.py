"""Print the tar options that leave out every translation but those of some languages.

usage: odoo_tar_excludes.py LANGUAGE[_*]...

tar knows no "all but": the patterns name every other language by its first letters.
"""

import sys


def excludes(languages: list[str]) -> list[str]:
    """Return ``--exclude`` patterns: by first letters, then by second ones."""
    kept = [language.rstrip("*").rstrip("_") for language in languages]
    firsts = "".join(sorted({language[0] for language in kept}))
    patterns = [f"--exclude=*/i18n/[!{firsts}]*.po"]
    for first in firsts:
        seconds = "".join(sorted({k[1] for k in kept if k[0] == first}))
        patterns.append(f"--exclude=*/i18n/{first}[!{seconds}]*.po")
    return patterns


if __name__ == "__main__":
    print("\n".join(excludes(sys.argv[1:])))
