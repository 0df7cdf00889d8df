"""Run scripts that fill a database, one after the other, each saved when it is done.

Reads on standard input of Odoo's shell; ``SCRIPTS`` names the files, one a line.
"""

import os
from pathlib import Path
from time import monotonic

env = globals()["env"]  # given by Odoo's shell

for script in map(Path, os.environ["SCRIPTS"].splitlines()):
    begin = monotonic()
    print(f"   {script.stem} ...", flush=True)
    exec(compile(script.read_text("utf-8"), script, "exec"), {"env": env})
    env.cr.commit()
    env.transaction.clear()
    print(f"   {script.stem}: {monotonic() - begin:.0f} s", flush=True)
