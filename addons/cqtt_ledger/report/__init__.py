from . import figures_xlsx
