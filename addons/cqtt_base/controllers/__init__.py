from . import access
from . import files
from . import health
from . import guide
from . import second_factor
