{
    "name": "Friendly Government - Documents",
    "summary": "On paper: Vietnamese administrative print-outs, amounts in words",
    "version": "19.0.1.0.0",
    "development_status": "Alpha",
    "category": "Administration",
    "website": "https://cqtt.example.org",
    "author": "CQTT contributors",
    "license": "AGPL-3",
    "depends": [
        "cqtt_base",
        "web",
    ],
    "external_dependencies": {
        "python": [
            "lxml",
            "num2words",
            "qrcode",
            "weasyprint",
        ],
    },
    "data": [
        "security/ir.model.access.csv",
        "security/cqtt_document_security.xml",
        "data/report_paperformat_data.xml",
        "report/paper_templates.xml",
        "report/receipt_templates.xml",
        "report/paper_sample_templates.xml",
        "report/paper_sample_reports.xml",
        "views/cqtt_print_layout_views.xml",
        "views/cqtt_document_menus.xml",
    ],
}
