"""The pages of the findings: one topic per family, so that each file stays readable."""

_TOPICS = {
    "KI0": "pages_reading",
    "KI1": "pages_catalogue",
    "KI20": "pages_table",
    "KI2": "pages_cells",
    "KI3": "pages_against",
    "KI4": "pages_doubts",
}  # the first beginning that fits
FAMILIES = tuple(_TOPICS.values())


def topic(code: str) -> str:
    """The topic in which the page of a code stands: `KI203` is in `pages_table`."""
    return next(name for start, name in _TOPICS.items() if code.startswith(start))
