from . import test_appraise
from . import test_methods
from . import test_published_year
from . import test_scoring_properties
