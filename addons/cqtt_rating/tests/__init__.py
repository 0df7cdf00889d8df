from . import test_appraise
from . import test_cqtt_rating_report
from . import test_cqtt_rating_scheme
from . import test_methods
from . import test_plans
from . import test_published_year
from . import test_rating_tours
from . import test_scoring_properties
