from . import cqtt_rating_import
