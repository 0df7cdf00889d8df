from . import access
from . import second_factor
