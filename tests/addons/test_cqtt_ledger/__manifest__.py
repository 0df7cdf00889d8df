{
    "name": "Friendly Government - Ledger tests",
    "summary": "Models to try the ledger on; for tests only",
    "version": "19.0.1.0.0",
    "category": "Hidden",
    "website": "https://cqtt.example.org",
    "author": "CQTT contributors",
    "license": "AGPL-3",
    "depends": ["cqtt_ledger"],
    "data": [
        "security/ir.model.access.csv",
        "security/test_cqtt_ledger_security.xml",
        "data/cqtt_measure_data.xml",
    ],
}
