{
    "name": "Friendly Government - Star Appraisal",
    "summary": "Stars: criteria, points, bands and gates, computed and explained",
    "version": "19.0.1.0.0",
    "development_status": "Alpha",
    "category": "Administration",
    "website": "https://cqtt.example.org",
    "author": "CQTT contributors",
    "license": "AGPL-3",
    "depends": ["cqtt_ledger"],
}
