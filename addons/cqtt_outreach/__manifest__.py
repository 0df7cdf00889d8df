{
    "name": "Friendly Government - Outreach",
    "summary": "Near the people: ceremonies, visits, letters, dialogues",
    "version": "19.0.1.0.0",
    "development_status": "Alpha",
    "category": "Administration",
    "website": "https://cqtt.example.org",
    "author": "CQTT contributors",
    "license": "AGPL-3",
    "depends": [
        "cqtt_dossier",
    ],
    "data": [
        "security/ir.model.access.csv",
        "security/cqtt_outreach_security.xml",
        "data/cqtt_measure_data.xml",
        "data/cqtt_indicator_data.xml",
        "data/cqtt_document_letter_data.xml",
        "data/cqtt_outreach_kind_data.xml",
        "report/envelope_templates.xml",
        "views/cqtt_outreach_family_views.xml",
        "views/cqtt_outreach_event_views.xml",
        "views/cqtt_letter_views.xml",
        "wizards/cqtt_letter_batch_views.xml",
        "views/cqtt_outreach_hall_views.xml",
        "views/cqtt_outreach_kind_views.xml",
        "views/cqtt_dossier_views.xml",
        "views/cqtt_outreach_menus.xml",
    ],
    "assets": {
        "web.assets_backend": [
            "cqtt_outreach/static/src/**/*",
        ],
        "web.assets_tests": [
            "cqtt_outreach/static/tests/tours/**/*",
        ],
    },
    "uninstall_hook": "uninstall_hook",
}
