"""The wording of papers: text blocks with named fields.

Plain Python, no Odoo: usable and testable without a database.

One line is one block. Its first characters say what it is:

    = QUYẾT ĐỊNH:              a heading in the middle
    > Căn cứ Luật …;           a legal basis, in italics
    - Như Điều 3;              an item of a list
    | TT | Họ và tên |         a row of a table; its first row is the head
    | {{danh_sach}} |          as many rows as the field has lines

Everything else is a paragraph. ``**…**`` is bold, ``{{name}}`` a field and
``{{name:form}}`` a field in another form.
"""

from .blocks import Block, Run
from .errors import ValueProblem, WordingError
from .fields import FORMS, KINDS, SYSTEM_FIELDS, Field
from .fill import GAP, FilledBlock, Span, fill, fill_line, missing
from .parser import Wording, parse

__all__ = [
    "FORMS",
    "GAP",
    "KINDS",
    "SYSTEM_FIELDS",
    "Block",
    "Field",
    "FilledBlock",
    "Run",
    "Span",
    "ValueProblem",
    "Wording",
    "WordingError",
    "fill",
    "fill_line",
    "missing",
    "parse",
]
