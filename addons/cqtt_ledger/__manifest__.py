{
    "name": "Friendly Government - Ledger",
    "summary": "How much: measures, the fact ledger, periods, readings",
    "version": "19.0.1.0.0",
    "development_status": "Alpha",
    "category": "Administration",
    "website": "https://cqtt.example.org",
    "author": "CQTT contributors",
    "license": "AGPL-3",
    "depends": ["cqtt_base"],
    "data": [
        "security/ir.model.access.csv",
        "security/cqtt_fact_security.xml",
        "data/ir_cron_data.xml",
        "wizards/cqtt_period_make_views.xml",
        "views/cqtt_fact_views.xml",
        "views/cqtt_measure_views.xml",
        "views/cqtt_period_views.xml",
        "views/cqtt_ledger_menus.xml",
    ],
    "demo": [
        "demo/cqtt_period_demo.xml",
    ],
    "assets": {
        "web.assets_backend": [
            "cqtt_ledger/static/src/**/*",
        ],
    },
    "uninstall_hook": "uninstall_hook",
}
