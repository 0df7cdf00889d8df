from . import test_declared
from . import test_door
from . import test_overdue
from . import test_overdue_corrected
from . import test_overdue_job
