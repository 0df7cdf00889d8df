from . import test_timeliness
from . import test_cqtt_dossier_spine
