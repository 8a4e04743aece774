"""The words of what a published report says of itself."""

TEXTS = {
    "title": "About this report",
    "contact": "Questions and comments",
    "imprint": "Legal notice",
    "accessibility": "Accessibility statement",
    "licence": "Licence",
    "licence_dl_de_by": "Data licence Germany – attribution – Version 2.0",
    "licence_dl_de_zero": "Data licence Germany – Zero – Version 2.0",
    "licence_cc_by": "Creative Commons Attribution 4.0 International",
    "licence_cc_by_sa": "Creative Commons Attribution-ShareAlike 4.0 International",
    "licence_cc0": "Creative Commons CC0 1.0 Universal",
    "cite": "Please cite as",
    "undated": "no date",
    "made_up": "{warning}:",
    "cited": "{publisher} ({year}): {title}. Implementation report.",
    "cited_figures": "Figures up to {year}.",
    "cited_edition": "{edition}.",
    "cited_day": "As of {day}.",
    "cited_licence": "Licence: {name}, {address}.",
}
