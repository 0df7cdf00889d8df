"""Keep WeasyPrint from telling each of its steps, which begins while it loads.

Stylesheets made for screens hold plenty that is not for paper: of what it complains
about, only errors are kept.
"""

import logging

for _name in ("weasyprint", "weasyprint.progress", "fontTools"):
    logging.getLogger(_name).setLevel(logging.ERROR)
