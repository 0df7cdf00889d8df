"""Look over a database, its server and its configuration, and say what to do."""

from .finding import Finding
from .place import Place
from .rounds import look_over

__all__ = ["Finding", "Place", "look_over"]
