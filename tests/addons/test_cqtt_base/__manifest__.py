{
    "name": "Friendly Government - Base tests",
    "summary": "Models to try the workflow door on; for tests only",
    "version": "19.0.1.0.0",
    "category": "Hidden",
    "website": "https://cqtt.example.org",
    "author": "CQTT contributors",
    "license": "AGPL-3",
    "depends": ["cqtt_base"],
    "data": [
        "security/ir.model.access.csv",
        "security/test_cqtt_base_security.xml",
        "views/test_cqtt_paper_views.xml",
    ],
    "assets": {
        "web.assets_tests": [
            "test_cqtt_base/static/tests/tours/**/*",
        ],
    },
}
