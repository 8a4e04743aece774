"""What is said of a plan that does not call itself a concept, in place of the text of the same key."""

TEXTS = {
    "form.outside": "The year {year} is outside of the period of the plan ({first}–{last}).",
    "notes.nothing_expected": "No values are expected: The years are outside those of the plan.",
    "notes.basis_stated": "State: figures up to {year}. Method: {method}. Only what is stated in full in the plan is judged, no assumed targets. Data: {data}.",
    "labels.basis.concept": "stated in the plan",
    "labels.provenance.stated": "target stated in the plan",
    "labels.part_basis.concept": "plan",
    "reasons.before_period": "All values are from before the first year of the plan ({first}).",
    "reasons.left_out": "The target is not stated in full in the plan; assumptions are left out here.",
    "report.targets_stated": "only those stated in full in the plan; assumed ones are left out",
    "report.plan": "Years of the plan",
    "report.concept_as_of": "Plan dated",
    "report.assumptions_intro": "The plan names goals and indicators, but mostly neither units nor reference dates, baselines or thresholds. What this report puts in their place was assumed by those who edited the catalogue; the plan does not say it. All assumptions are listed here. The definition of each metric stands beside it and is one of them.",
    "report.baseline_assumed": "The baseline year is {year}; the plan names none.",
    "show.remark": "Remark (not in the plan)",
    "show.assumed": "Unit, period, direction, definition and breakdown are not stated in the plan; they are assumed.",
    "show.judged_due": "The due year is {last}, the end of the plan, unless the target names another. In and after the due year there are only “achieved” and “missed”, and the figure of the due year decides.",
    "diff.part.concept": "plan",
}
