from . import models
from . import quiet_log
from .hooks import pre_init_hook, uninstall_hook

quiet_log.install()
