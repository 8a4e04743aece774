"""What is said of values that are possible but doubtful (KI4xx)."""

from kassel_integration.texts.entry import Entry, flat

ENTRIES = {
    "KI401": Entry(
        message="The share {value} is above 100 percent.",
        hint='Check the value; if it is right (visiting children, say), give the reason in the column "note". The warning stays visible.',
        checks="A share should not be above 100 percent.",
        why="Mostly numerator and denominator are swapped, or the count was entered in place of the share. It is possible all the same, for example when children from neighbouring towns are counted.",
    ),
    "KI402": Entry(
        message="{value} is unusual (usual limits: lower {low}, upper {high}).",
        hint="Check the value; if it is right, there is nothing to do.",
        checks="A value should lie in the range the catalogue gives as usual for this metric (plausible).",
        why="Unusual values are often typing errors, such as one zero too many. The value is used all the same.",
    ),
    "KI403": Entry(
        message="{metric}: {value} is far from the year before ({year}: {before}).",
        hint="Please check; if the value is right, there is nothing to do.",
        checks="A total should not differ greatly from the year before: shares by less than 15 percentage points, other values by less than 10 or at most by half.",
        why="Great leaps do happen, but more often the counting changed or a number was copied wrongly. A second look now costs less than a correction in the report.",
    ),
    "KI404": Entry(
        message="Stored for {metric} so far: {before}. Now it says: {now}.",
        hint='If this is a correction, give the reason in the column "note"; else check the value.',
        checks="A total should be the one already stored for this year.",
        why="Corrections are fine but should not happen unnoticed. Whoever has quoted the old value must be able to find the reason.",
    ),
    "KI405": Entry(
        message="The values by {dimension} add up to only {sum}; the total of {metric} is {value}.",
        hint="Check whether a single value is missing or too small; else correct the total.",
        checks="When all values of a breakdown are reported, counts and amounts should add up to the total.",
        why='If the sum is smaller, perhaps a single value or a group "not assigned" is missing. Both are worth knowing before districts are compared.',
    ),
    "KI406": Entry(
        message="The as-of day {value} is not in the reporting year {year}.",
        hint="Correct the day or move the row to the right file.",
        checks="The reference day should lie in the reporting year or in a year next to it.",
        why="If it is further away, mostly the year is mistyped or the row got into the wrong file.",
    ),
    "KI407": Entry(
        message="The as-of day {value} is not the agreed one ({day}).",
        hint='Check the day; if it is right, give the reason in the column "note".',
        checks="The reference day should be the one the catalogue agrees for this metric, for example 1 March.",
        why="Values of different reference days are hard to compare. Places in day care, for example, change in the course of a year.",
    ),
    "KI408": Entry(
        message='The office "{value}" is not responsible for {metric} (responsible: {responsible}).',
        hint="Check whether the row belongs in this file.",
        checks="The reporting office should be one of those responsible for the goal by the catalogue.",
        why="Often the row got into the wrong file, or the responsibility has changed and the catalogue was not updated.",
    ),
    "KI409": Entry(
        message="All {count} values are the same as in {year}.",
        hint="Perhaps last year's file came again; please ask the office.",
        checks="Of at least five totals that also exist for the year before, not all should be exactly the same.",
        why="That nothing has changed at all is unlikely. Probably the file of the year before was sent again.",
    ),
}
TEXTS = flat(ENTRIES)
