"""What is said of values that are possible but doubtful (KI4xx)."""

from kassel_integration.texts.entry import Entry, flat

ENTRIES = {
    "KI401": Entry(
        title="Share above 100",
        message="The share {value} % is above 100 %.",
        hint='Check the value; if it is right (for example, because of visiting children), give the reason in the column "Note". The warning stays visible.',
        checks="A share should not be above 100 percent.",
        why="Usually the numerator and denominator are swapped, or the count was entered instead of the share. It is possible all the same, for example when children from neighbouring towns are counted.",
    ),
    "KI402": Entry(
        title="Implausible",
        message="{value} is unusual (usual: {range}).",
        hint="Check the value; if it is right, there is nothing to do.",
        checks="A value should be within the range that the catalogue gives as plausible for this metric.",
        why="Unusual values are often typing errors, such as one zero too many. The value is used all the same.",
    ),
    "KI403": Entry(
        title="Jump",
        message="{metric}: {value} is very different from the year before ({year}: {before}).",
        hint="Please check; if the value is right, there is nothing to do.",
        checks="A total should not differ greatly from the year before: shares by less than 15 percentage points, other values by less than 10 or by at most a half.",
        why="Great leaps do happen, but more often something was counted differently or there is a typing error. A second look now is easier than a correction in the report.",
    ),
    "KI404": Entry(
        title="Revision",
        message="Stored value of {metric}: {before}; value in the file: {now}.",
        hint='If this is a correction, give the reason in the column "Note"; otherwise check the value.',
        checks="A total should be the same as the one already stored for this year.",
        why="Corrections are fine but should not go unnoticed. Anyone who has quoted the old value must be able to find the reason.",
    ),
    "KI405": Entry(
        title="Cells below total",
        message="The values by {dimension} add up to only {sum}; the total of {metric} is {value}.",
        hint="Check whether an individual value is missing or too small; otherwise correct the total.",
        checks="For counts and amounts, all values of a breakdown together should add up to the total.",
        why='If the sum is smaller, perhaps an individual value or a group "not assigned" is missing. It is good to know either before districts are compared.',
    ),
    "KI406": Entry(
        title="Day outside year",
        message="The reference date {value} is not in the reporting year {year}.",
        hint="Correct the date or move the row to the right file.",
        checks="The reference date should be in the reporting year or in the year before or after it.",
        why="If it is further away, usually the year is mistyped or the row is in the wrong file.",
    ),
    "KI407": Entry(
        title="Other day",
        message="The reference date {given} is not the agreed one ({day}).",
        hint='Check the date; if it is right, give the reason in the column "Note".',
        checks="The reference date should be the one agreed for this metric in the catalogue, for example 1 March.",
        why="Values with different reference dates are hard to compare. Places in day care, for example, change in the course of a year.",
    ),
    "KI408": Entry(
        title="Other office",
        message='The office "{value}" is not responsible for {metric} (responsible: {responsible}).',
        hint="Check whether the row belongs in this file.",
        checks="The reporting office should be one of those responsible for the goal according to the catalogue.",
        why="Often the row is in the wrong file, or the responsibility has changed and the catalogue was not updated.",
    ),
    "KI409": Entry(
        title="Same as before",
        message="All {count} values are the same as in {year}.",
        hint="Please check whether this is the file of the year before.",
        checks="If at least five totals also exist for the year before, they should not all be exactly the same.",
        why="It does happen that nothing has changed at all, for example with facilities and clubs. But it may be the file of the year before.",
    ),
    "KI410": Entry(
        title="Total missing",
        message="There is no total of {metric}, only values of a breakdown.",
        hint="Add a row with the total; the cells of its dimensions stay empty.",
        checks="Beside the values of a breakdown, for example by district, there should also be the total.",
        why="The total is what is judged, and it is not computed from parts: some may be missing. The values of the breakdown are shown all the same.",
        office="Please enter the total of the metric as well.",
    ),
    "KI411": Entry(
        title="Share below one percent",
        message="The share {value} % is below 1 %.",
        hint='Shares are entered in percent. If {percent} % is meant, please enter that; if the value is right, give the reason in the column "Note".',
        checks="A share without numerator and denominator should not be between 0 and 1 percent.",
        why="Often the share of 1 was entered instead of the share of 100: 0.3 for 30 percent, above all when the percent format of Excel was lost. So small a share is possible all the same.",
    ),
}
TEXTS = flat(ENTRIES)
