from . import cqtt_document_batch
