{
    "name": "Friendly Government - Discipline",
    "summary": "Duty checks, findings, pledges, training and the evaluation of staff",
    "version": "19.0.1.0.0",
    "development_status": "Alpha",
    "category": "Administration",
    "website": "https://cqtt.example.org",
    "author": "CQTT contributors",
    "license": "AGPL-3",
    "depends": ["cqtt_document", "cqtt_ledger", "cqtt_worktime"],
    "data": [
        "security/ir.model.access.csv",
        "views/cqtt_discipline_menus.xml",
    ],
}
