{
    "name": "Friendly Government - Working Time",
    "summary": "When: office sessions, holidays and make-up days, and what is due",
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
            "holidays",
        ],
    },
    "data": [
        "security/ir.model.access.csv",
        "security/cqtt_worktime_security.xml",
        "data/cqtt_calendar_data.xml",
        "wizards/cqtt_calendar_ask_views.xml",
        "wizards/cqtt_calendar_ask_templates.xml",
        "wizards/cqtt_calendar_propose_views.xml",
        "views/cqtt_calendar_exception_views.xml",
        "views/cqtt_calendar_views.xml",
        "views/cqtt_worktime_menus.xml",
    ],
    "demo": [
        "demo/cqtt_calendar_demo.xml",
    ],
    "assets": {
        "web.assets_backend": [
            "cqtt_worktime/static/src/**/*",
        ],
        "web.assets_tests": [
            "cqtt_worktime/static/tests/tours/**/*",
        ],
    },
    "uninstall_hook": "uninstall_hook",
}
