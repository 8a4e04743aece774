"""The page for the council: everything on one sheet."""

TEXTS = {
    "method": "Method: {method}",
    "goals": "All goals",
    "group": "judged: {judged}; achieved or on track: {on_course}",
    "course": "What changed since {before}",
    "in_both": "Goals judged for both years: {count}. Worse than {before}: {worse}; better: {better}; the same: {same}.",
    "none_in_both": "No goal is judged for both {before} and {year}.",
    "unchanged": "Judged as in {before}.",
    "no_goals": "The plan has no goals here.",
    "differing": "Where declaration and figures differ",
    "differ": "Goals that differ: {count}. First comes what the office declares, then what the figures say.",
    "none_differs": "There is no goal of which the office declares something else than the figures say.",
    "none_declared": "The implementation of no goal has been declared.",
    "basis": "What the verdicts rest on",
    "owing": "What is outstanding, and from whom",
    "owed": "Values outstanding: {count}.",
    "each": "In detail",
    "all_came": "All values expected have come.",
    "none_expected": "No values are expected yet.",
    "and": "and",
}
