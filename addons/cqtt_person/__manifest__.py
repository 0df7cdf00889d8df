{
    "name": "Friendly Government - Citizens",
    "summary": "Citizens: masked, revealed with a reason, with consents",
    "version": "19.0.1.0.0",
    "development_status": "Alpha",
    "category": "Administration",
    "website": "https://cqtt.example.org",
    "author": "CQTT contributors",
    "license": "AGPL-3",
    "depends": [
        "cqtt_base",
    ],
    "external_dependencies": {
        "python": [
            "cryptography",
        ],
    },
    "data": [
        "security/ir.model.access.csv",
        "security/cqtt_person_security.xml",
        "data/cqtt_person_budget_data.xml",
        "data/cqtt_person_reason_data.xml",
        "data/cqtt_consent_purpose_data.xml",
        "data/cqtt_consent_wording_data.xml",
        "views/cqtt_consent_views.xml",
        "views/cqtt_consent_purpose_views.xml",
        "views/cqtt_consent_wording_views.xml",
        "views/cqtt_person_views.xml",
        "views/cqtt_person_access_views.xml",
        "views/cqtt_person_reason_views.xml",
        "views/cqtt_person_budget_views.xml",
        "views/cqtt_person_menus.xml",
    ],
    "demo": [
        "demo/cqtt_person_demo.xml",
    ],
    "assets": {
        "web.assets_backend": [
            "cqtt_person/static/src/**/*",
        ],
        "web.assets_tests": [
            "cqtt_person/static/tests/tours/**/*",
        ],
        "web.assets_unit_tests": [
            "cqtt_person/static/tests/**/*",
            ("remove", "cqtt_person/static/tests/tours/**/*"),
        ],
    },
    "pre_init_hook": "pre_init_hook",
    "uninstall_hook": "uninstall_hook",
}
