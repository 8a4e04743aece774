"""Pages of the findings about values that are possible but doubtful (KI4xx): what is checked, and why."""

TEXTS = {
    "KI401.checks": "A share should not be above 100 percent.",
    "KI401.why": "Mostly numerator and denominator are swapped, or the count was entered in place of the share. It is possible all the same, for example when children from neighbouring towns are counted.",
    "KI402.checks": "A value should lie in the range the catalogue gives as usual for this metric (plausible).",
    "KI402.why": "Unusual values are often typing errors, such as one zero too many. The value is used all the same.",
    "KI403.checks": "A total should not differ greatly from the year before: shares by less than 15 percentage points, other values by less than 10 or at most by half.",
    "KI403.why": "Great leaps do happen, but more often the counting changed or a number was copied wrongly. A second look now costs less than a correction in the report.",
    "KI404.checks": "A total should be the one already stored for this year.",
    "KI404.why": "Corrections are fine but should not happen unnoticed. Whoever has quoted the old value must be able to find the reason.",
    "KI405.checks": "When all values of a breakdown are reported, counts and amounts should add up to the total.",
    "KI405.why": 'If the sum is smaller, perhaps a single value or a group "not assigned" is missing. Both are worth knowing before districts are compared.',
    "KI406.checks": "The reference day should lie in the reporting year or in a year next to it.",
    "KI406.why": "If it is further away, mostly the year is mistyped or the row got into the wrong file.",
    "KI407.checks": "The reference day should be the one the catalogue agrees for this metric, for example 1 March.",
    "KI407.why": "Values of different reference days are hard to compare. Places in day care, for example, change in the course of a year.",
    "KI408.checks": "The reporting office should be one of those responsible for the goal by the catalogue.",
    "KI408.why": "Often the row got into the wrong file, or the responsibility has changed and the catalogue was not updated.",
    "KI409.checks": "Of at least five totals that also exist for the year before, not all should be exactly the same.",
    "KI409.why": "That nothing has changed at all is unlikely. Probably the file of the year before was sent again.",
}
