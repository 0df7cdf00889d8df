"""Make the small wheel that puts an unpacked Odoo on a venv's path, and print its path.

usage: odoo_wheel.py DIST_PACKAGES DEB_FILE OUT_FOLDER

The wheel holds a .pth file and metadata, so that pip and uv both see ``odoo`` as
installed (OCA's wheels require odoo==19.0.*). Its requirements are what Odoo imports,
under PyPI names that install without a compiler.
"""

import base64
import hashlib
import re
import sys
import zipfile
from pathlib import Path

#: names in Odoo's metadata -> what pip shall install instead (None: not needed here)
REPLACED = {
    "psycopg2>=2.2": "psycopg2-binary",
    "PyPDF2": "pypdf",
    "pyusb>=1.0.0b1": None,
    "ofxparse": None,
    "xlwt": None,
    "pyserial": None,
}


def local_version(deb: Path) -> str:
    """Return ``19.0.0+debian.dfsg.1`` for ``odoo-19_19.0.0+dfsg-1_all.deb``."""
    match = re.match(r"odoo-19_([^_]+)_all\.deb", deb.name.replace("%2b", "+"))
    if not match:
        raise SystemExit(f"not a file name of Debian's odoo-19: {deb.name}")
    debian = match.group(1).split("+", 1)[-1].lower()
    return "19.0.0+debian." + re.sub(r"[^a-z0-9]+", ".", debian)


def requirements(dist_packages: Path) -> list[str]:
    """Return Odoo's own requirements, with ``REPLACED`` applied."""
    metadata = dist_packages / "odoo-19.0.egg-info" / "PKG-INFO"
    found = [
        line.removeprefix("Requires-Dist: ").strip()
        for line in metadata.read_text(encoding="utf-8").splitlines()
        if line.startswith("Requires-Dist: ") and "extra ==" not in line
    ]
    return [name for name in (REPLACED.get(r, r) for r in found) if name]


def record_line(name: str, text: str) -> str:
    """Return one line of a wheel's RECORD."""
    digest = hashlib.sha256(text.encode()).digest()
    encoded = base64.urlsafe_b64encode(digest).rstrip(b"=").decode()
    return f"{name},sha256={encoded},{len(text.encode())}\n"


def build(dist_packages: Path, deb: Path, out: Path) -> Path:
    """Write the wheel into ``out``; the same input gives the same bytes."""
    version = local_version(deb)
    info = f"odoo-{version}.dist-info"
    requires = "".join(f"Requires-Dist: {r}\n" for r in requirements(dist_packages))
    files = {
        "odoo_debian.pth": f"{dist_packages}\n",
        f"{info}/METADATA": "Metadata-Version: 2.1\nName: odoo\n"
        f"Version: {version}\nRequires-Python: >=3.10\n{requires}",
        f"{info}/WHEEL": "Wheel-Version: 1.0\nGenerator: odoo_wheel\n"
        "Root-Is-Purelib: true\nTag: py3-none-any\n",
        f"{info}/entry_points.txt": "[console_scripts]\nodoo = odoo.cli:main\n",
    }
    record = "".join(record_line(name, text) for name, text in files.items())
    files[f"{info}/RECORD"] = f"{record}{info}/RECORD,,\n"
    out.mkdir(parents=True, exist_ok=True)
    path = out / f"odoo-{version}-py3-none-any.whl"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as wheel:
        for name, text in files.items():
            wheel.writestr(zipfile.ZipInfo(name, (2020, 1, 1, 0, 0, 0)), text)
    return path


if __name__ == "__main__":
    print(build(Path(sys.argv[1]), Path(sys.argv[2]), Path(sys.argv[3])))
