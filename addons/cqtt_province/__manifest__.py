{
    "name": "Friendly Government - Province",
    "summary": "All communes on one screen, and the whole house together",
    "version": "19.0.1.0.0",
    "development_status": "Alpha",
    "category": "Administration",
    "website": "https://cqtt.example.org",
    "author": "CQTT contributors",
    "license": "AGPL-3",
    "depends": [
        "cqtt_discipline",
        "cqtt_outreach",
        "cqtt_rating",
    ],
    "data": [
        "views/cqtt_province_overview_views.xml",
        "views/cqtt_province_menus.xml",
    ],
    "assets": {
        "web.assets_backend": [
            "cqtt_province/static/src/**/*",
        ],
        "web.assets_tests": [
            "cqtt_province/static/tests/tours/**/*",
        ],
    },
}
