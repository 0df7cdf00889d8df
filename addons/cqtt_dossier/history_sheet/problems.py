"""What can be wrong with a list of earlier dossiers, said with row and column."""

from enum import Enum

from odoo.addons.cqtt_base import sheets


class Reason(str, Enum):
    """Why a cell, a row or a file was refused."""

    TOO_LARGE = "too_large"
    NOT_A_WORKBOOK = "not_a_workbook"
    UNSAFE = "unsafe"
    TOO_MANY_ROWS = "too_many_rows"
    NO_ROWS = "no_rows"
    MISSING_COLUMN = "missing_column"
    UNKNOWN_COLUMN = "unknown_column"
    COLUMN_TWICE = "column_twice"
    EMPTY = "empty"
    FORMULA = "formula"
    CHOICE = "choice"
    PROCEDURE = "procedure"
    FIELD_OF_PROCEDURE = "field_of_procedure"
    REPEATED = "repeated"
    KNOWN = "known"
    TIME = "time"
    LONG_AGO = "long_ago"
    FUTURE = "future"
    BEFORE_RECEIPT = "before_receipt"
    BEFORE_FINISH = "before_finish"
    BEFORE_PAUSE = "before_pause"
    AFTER_FINISH = "after_finish"
    STATE_NEEDS = "state_needs"
    STATE_EXCLUDES = "state_excludes"
    PAUSE_NEEDS = "pause_needs"
    KIND_OF_STATE = "kind_of_state"
    SETS = "sets"
    BIRTH_YEAR = "birth_year"
    NAME = "name"
    NUMBER = "number"
    PHONE = "phone"
    OTHER_NAME = "other_name"
    KNOWN_NUMBER = "known_number"


Problem = sheets.Problem[Reason]
