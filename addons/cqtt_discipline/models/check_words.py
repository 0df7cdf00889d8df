"""What checks tell apart; the measures of the ledger are named after the topics."""

#: what a checklist is about
TOPICS = [
    ("punctuality", "Punctuality and presence"),
    ("dress", "Dress and staff card"),
    ("manners", "Counter manners"),
    ("order", "Order of the office"),
    ("posting", "Posted procedures"),
    ("overdue", "Overdue dossiers explained"),
    ("camera", "Camera"),
]
SEVERITIES = [("minor", "Minor"), ("moderate", "Moderate"), ("serious", "Serious")]
RESULTS = [("pass", "In order"), ("fail", "Not in order"), ("na", "Does not apply")]
ANSWERS = [
    ("yes_no", "In order or not"),
    ("count", "How many are not in order"),
    ("text", "In order or not, with a description"),
]
PHOTOS = [
    ("none", "No photo"),
    ("optional", "Photo if useful"),
    ("fail", "Photo when it is not in order"),
    ("always", "Always a photo"),
]
#: measures that count answers, by result and topic
ANSWERED = {
    (result, topic): f"check.{name}.{topic}"
    for result, name in (("pass", "passed"), ("fail", "failed"))
    for topic, _label in TOPICS
}
