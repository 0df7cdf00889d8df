"""What can be wrong with a list of staff, said with row and column."""

from enum import Enum

from .. import sheets


class Reason(str, Enum):
    """Why a cell, a row or a file was refused."""

    TOO_LARGE = "the file is larger than 10 MB"
    NOT_A_WORKBOOK = "the file is no Excel workbook (.xlsx)"
    UNSAFE = "the file unpacks to more than a list of staff can be"
    TOO_MANY_ROWS = "the list has more than 5,000 rows"
    NO_ROWS = "the list has no rows"
    MISSING_COLUMN = "the column is missing"
    UNKNOWN_COLUMN = "this column does not belong to the list"
    COLUMN_TWICE = "the column stands here twice"
    EMPTY = "the cell is empty"
    FORMULA = "the cell holds a formula without a value"
    CATEGORY = "this category does not exist"
    ROLE = "this role does not exist"
    EMAIL = "this is no e-mail address"
    LOGIN = "this is no login"
    NEEDS_LOGIN = "a role needs a login"
    DATE = "this is no date (dd/mm/yyyy)"
    PERIOD = "the last day lies before the first"
    REPEATED = "the same person and role stand in an earlier row"
    CONTRADICTION = "an earlier row says something else about this person"


Problem = sheets.Problem[Reason]
