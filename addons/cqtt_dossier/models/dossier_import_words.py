"""One sentence for each thing that can be wrong with a list of earlier dossiers."""

from odoo.tools import LazyTranslate

from ..history_sheet import Reason

_lt = LazyTranslate(__name__)

REASONS = {
    Reason.TOO_LARGE: _lt("the file is larger than 25 MB: divide it"),
    Reason.NOT_A_WORKBOOK: _lt("the file is no Excel workbook (.xlsx)"),
    Reason.UNSAFE: _lt("the file unpacks to more than a list of dossiers can be"),
    Reason.TOO_MANY_ROWS: _lt("the list has more than 50,000 rows: divide it"),
    Reason.NO_ROWS: _lt("the list has no rows"),
    Reason.MISSING_COLUMN: _lt("the column is missing: use the template"),
    Reason.UNKNOWN_COLUMN: _lt("this column does not belong to the list"),
    Reason.COLUMN_TWICE: _lt("the column stands here twice"),
    Reason.EMPTY: _lt("the cell is empty"),
    Reason.FORMULA: _lt("the cell holds a formula without a value: enter the value"),
    Reason.CHOICE: _lt("this is not in the list to choose from"),
    Reason.PROCEDURE: _lt("no procedure has this code: leave it empty"),
    Reason.FIELD_OF_PROCEDURE: _lt("the procedure belongs to another field"),
    Reason.REPEATED: _lt("the same code stands in an earlier row"),
    Reason.KNOWN: _lt("the unit has a dossier with this code already"),
    Reason.TIME: _lt("this is no date (dd/mm/yyyy hh:mm)"),
    Reason.LONG_AGO: _lt("this lies before 1990"),
    Reason.FUTURE: _lt("this lies in the future"),
    Reason.BEFORE_RECEIPT: _lt("this lies before the receipt"),
    Reason.BEFORE_FINISH: _lt("the result was returned before it was finished"),
    Reason.BEFORE_PAUSE: _lt("the pause ends before it begins"),
    Reason.AFTER_FINISH: _lt("the dossier was finished by then"),
    Reason.STATE_NEEDS: _lt("a dossier of this state needs this time"),
    Reason.STATE_EXCLUDES: _lt("a dossier of this state has no such time"),
    Reason.PAUSE_NEEDS: _lt("a pause needs its beginning and its kind"),
    Reason.KIND_OF_STATE: _lt("the kind of pause contradicts the state"),
    Reason.SETS: _lt("this is no number from 1 to 999"),
    Reason.BIRTH_YEAR: _lt("nobody was born in such a year"),
    Reason.NAME: _lt(
        "the text holds a long number: ID number and phone have their own columns"
    ),
    Reason.NUMBER: _lt("an ID number has 12 digits, that of an old card 9"),
    Reason.PHONE: _lt("this is no phone number"),
    Reason.OTHER_NAME: _lt("an earlier row gives this ID number another name"),
    Reason.KNOWN_NUMBER: _lt(
        "the unit keeps this ID number under another name: compare it with the card"
    ),
}
#: the value beside the sentence is the number of another row
NAMING_ROWS = frozenset({Reason.REPEATED, Reason.OTHER_NAME})
