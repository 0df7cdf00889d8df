from . import cqtt_unit_load
from . import cqtt_role_grant_end
from . import cqtt_access_handout
from . import cqtt_staff_import
