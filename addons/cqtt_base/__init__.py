from . import controllers
from . import incoming
from . import models
from . import outage
from . import wizards
from .hooks import post_init_hook, pre_init_hook, uninstall_hook

incoming.install()
outage.install()
