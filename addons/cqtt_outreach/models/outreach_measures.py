"""Codes of what outreach counts."""

#: what a life event is called among the measures
LIFE_EVENTS = ("marriage", "birth", "death")
FORM_MEASURES = {
    "ceremony": "outreach.ceremony",
    "visit": "outreach.visit",
    "dialogue": "outreach.dialogue",
    "session": "outreach.session",
    "support": "outreach.support",
}
MEDIUM_MEASURES = {
    medium: f"outreach.reached_{medium}"
    for medium in ("meeting", "loudspeaker", "leaflet", "clip", "web")
}
HANDED_MEASURES = {
    "marriage": "outreach.marriage_handed",
    "birth": "outreach.birth_handed",
}
REACHED_MEASURES = {event: f"outreach.{event}_reached" for event in LIFE_EVENTS}
REGISTERED_MEASURES = {event: f"outreach.{event}" for event in LIFE_EVENTS}
LETTER_MEASURES = {
    **{event: f"outreach.letter_{event}" for event in LIFE_EVENTS},
    "": "outreach.letter_other",
}
HOLDING_MEASURES = frozenset(
    {
        *FORM_MEASURES.values(),
        *MEDIUM_MEASURES.values(),
        *HANDED_MEASURES.values(),
        "outreach.death_visited",
        "outreach.death_visited_in_time",
        "outreach.attended",
        "outreach.spent",
    }
)
