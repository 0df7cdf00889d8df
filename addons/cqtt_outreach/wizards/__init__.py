from . import cqtt_letter_batch
