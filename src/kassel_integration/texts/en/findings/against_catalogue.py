"""What is said of measurements that do not fit the catalogue (KI3xx)."""

from kassel_integration.texts.entry import Entry, flat

ENTRIES = {
    "KI301": Entry(
        message='There is no metric "{value}" in the catalogue.',
        hint='Take the id from the catalogue ("kassel progress" lists all).',
        checks="Each reported metric must exist in the catalogue.",
        why="A value of an unknown metric would enter no status. Mostly it is a typing error; the most similar id is named.",
    ),
    "KI302": Entry(
        message="{value} stands in line {line} already, for the same breakdown.",
        hint="Delete one of the two rows.",
        checks="Each metric may occur only once for the same year and the same breakdown.",
        why="Of two values one would have to be chosen. Only someone who knows which one is right may do that.",
    ),
    "KI303": Entry(
        message="{value} is outside what is possible (limits: lower {low}, upper {high}).",
        hint="Correct the value.",
        checks="A value must lie within what is possible: not below 0, and within the limits the catalogue gives for the metric (range).",
        why="There can be no values outside these limits. They would spoil every sum and every status.",
    ),
    "KI304": Entry(
        message="{value} is not a whole number; counted are {unit}.",
        hint="Enter a whole number.",
        checks="A count must be a whole number.",
        why="Half places or half persons are not counted. Mostly the share stands in place of the count, or a point was meant to separate thousands.",
    ),
    "KI305": Entry(
        message='There is no "{value}" in {dimension}.',
        hint="Use the id or name from the catalogue.",
        checks="In the column of a dimension, such as districts, there must be an id or a name from the catalogue.",
        why="Only so can values of different years and offices be brought together. A misspelt district would be an additional one.",
    ),
    "KI306": Entry(
        message='{metric} is not broken down by {dimension}; here stands "{value}".',
        hint="Empty the cell, or add the dimension to the metric in the catalogue.",
        checks="A metric may be reported only by the dimensions the catalogue provides for it.",
        why="Either the value belongs to another metric, or the catalogue lacks the dimension. A part must not pass for the total.",
    ),
    "KI307": Entry(
        message='There is no office "{value}" in the catalogue.',
        hint='Use the office\'s id or name ("kassel offices" lists all).',
        checks="The reporting office must exist in the catalogue, by id, name or short name.",
        why="When there are questions it must be clear who reported. Unknown names cannot be traced to an office.",
    ),
    "KI308": Entry(
        message="The share {value} does not agree with its parts: {numerator} / {denominator} = {share} percent.",
        hint="One of the three numbers is wrong; please check.",
        checks="A share must equal its numerator divided by its denominator, within rounding.",
        why="If the three numbers do not agree, at least one is wrong. The program cannot see which.",
    ),
    "KI309": Entry(
        message="The denominator is 0.",
        hint='Correct the denominator; if there is nothing to count, the share is "x" (not meaningful).',
        checks="The denominator of a share must not be 0.",
        why="Nothing can be divided by zero. If there is nothing to count, there is no share either.",
    ),
    "KI310": Entry(
        message="The numerator {numerator} is above the denominator {denominator}, and no reason is given.",
        hint='Check the numbers; if they are right, give the reason in the column "note" (visiting children, say).',
        checks="The numerator must not be above the denominator, unless the note gives the reason.",
        why="Mostly the two are swapped. There are exceptions, such as children from neighbouring towns, but one should be able to read about them.",
    ),
    "KI311": Entry(
        message="A part of the share is missing: {missing}.",
        hint="Numerator and denominator belong together: enter both or none.",
        checks="Numerator and denominator must both be given or both be absent.",
        why="With only one of the two numbers the share cannot be recalculated.",
    ),
    "KI312": Entry(
        message="{metric} is not a share; numerator and denominator do not belong here.",
        hint="Empty both cells.",
        checks="Numerator and denominator may stand only with metrics that are a share.",
        why="With a count or an amount they mean nothing. Mostly the row names the wrong metric.",
    ),
    "KI313": Entry(
        message="{metric} ({now}) is above {at_most} ({limit}).",
        hint="{reason} Please check both values.",
        checks="Relations the catalogue declares between metrics should hold: what is implemented, say, is never more than what was developed.",
        why="If the lower value is the higher one, at least one is wrong, or the two were counted differently.",
    ),
    "KI314": Entry(
        message="The values by {dimension} add up to {sum}, more than the total {value} of {metric}.",
        hint="Correct the total or the single values.",
        checks="The single values of a breakdown must not add up to more than the total, for counts and amounts.",
        why="There cannot be more than all. Mostly a value is counted twice or the total is out of date.",
    ),
}
TEXTS = flat(ENTRIES)
