{
    "name": "Friendly Government - Notices",
    "summary": "Tells people: an outbox of notices by e-mail, SMS and Zalo",
    "version": "19.0.1.0.0",
    "development_status": "Alpha",
    "category": "Administration",
    "website": "https://cqtt.example.org",
    "author": "CQTT contributors",
    "license": "AGPL-3",
    "depends": [
        "cqtt_person",
        "queue_job",
    ],
    "data": [
        "security/ir.model.access.csv",
        "security/cqtt_notice_security.xml",
        "data/queue_job_function_data.xml",
        "data/cqtt_notice_provider_data.xml",
        "views/cqtt_notice_views.xml",
        "views/cqtt_notice_kind_views.xml",
        "views/cqtt_notice_provider_views.xml",
        "views/cqtt_person_views.xml",
        "views/cqtt_notice_menus.xml",
    ],
    "assets": {
        "web.assets_tests": [
            "cqtt_notice/static/tests/tours/**/*",
        ],
    },
    "uninstall_hook": "uninstall_hook",
}
