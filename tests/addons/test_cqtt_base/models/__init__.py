from . import test_cqtt_folder
from . import test_cqtt_paper
