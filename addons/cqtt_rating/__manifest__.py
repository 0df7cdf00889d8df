{
    "name": "Friendly Government - Star Appraisal",
    "summary": "Stars: criteria, points, bands and gates, computed and explained",
    "version": "19.0.1.0.0",
    "development_status": "Alpha",
    "category": "Administration",
    "website": "https://cqtt.example.org",
    "author": "CQTT contributors",
    "license": "AGPL-3",
    "depends": ["cqtt_document", "cqtt_ledger", "cqtt_worktime"],
    "data": [
        "security/ir.model.access.csv",
        "security/cqtt_appraisal_security.xml",
        "data/ir_cron_data.xml",
        "wizards/cqtt_rating_import_views.xml",
        "views/cqtt_rating_group_views.xml",
        "views/cqtt_criterion_views.xml",
        "views/cqtt_star_views.xml",
        "views/cqtt_rating_gate_views.xml",
        "views/cqtt_rating_scheme_views.xml",
        "views/cqtt_rating_report_views.xml",
        "views/cqtt_appraisal_views.xml",
        "views/cqtt_rating_team_views.xml",
        "views/cqtt_rating_interest_views.xml",
        "views/cqtt_campaign_views.xml",
        "views/cqtt_rating_menus.xml",
    ],
    "demo": [
        "demo/cqtt_rating_scheme_demo.xml",
    ],
    "assets": {
        "web.assets_backend": [
            "cqtt_rating/static/src/**/*",
        ],
        "web.assets_tests": [
            "cqtt_rating/static/tests/tours/**/*",
        ],
    },
    "oca_data_manual": [
        "data/bo_tieu_chi_mau.csv",
    ],
    "uninstall_hook": "uninstall_hook",
}
