"""What is said of measurements that do not fit the catalogue (KI3xx)."""

from kassel_integration.texts.entry import Entry, flat

ENTRIES = {
    "KI301": Entry(
        message='There is no metric "{value}" in the catalogue.',
        hint="Enter the id of the metric; the ids are in the catalogue and in the form.",
        checks="Each reported metric must exist in the catalogue.",
        why="A value of an unknown metric would not count towards any status. Usually it is a typing error; the most similar id is suggested.",
    ),
    "KI302": Entry(
        message="{value} already appears in line {line}, for the same breakdown.",
        hint="Delete one of the two rows.",
        checks="Each metric may appear only once for the same year and the same breakdown, the implementation of a goal once for each office.",
        why="One of the two values would have to be chosen. Only someone who knows which one is right may do that.",
    ),
    "KI303": Entry(
        message="{value} is outside the possible range (possible: {range}).",
        hint="Correct the value.",
        checks="A value must be possible: not below 0, and within the limits the catalogue gives for the metric.",
        why="There can be no values outside these limits. They would spoil every sum and every status.",
    ),
    "KI304": Entry(
        message="{value} is not a whole number; the unit is {unit}.",
        hint="Enter a whole number.",
        checks="A count must be a whole number.",
        why="Half a place or half a person is never counted. Usually the share was entered instead of the count, or a point was meant as a thousands separator.",
    ),
    "KI305": Entry(
        message='There is no "{value}" in {dimension}.',
        hint="Use the id or name in the catalogue.",
        checks="The column of a dimension, such as the district, must contain an id or a name from the catalogue.",
        why="That way values of different years and offices can be brought together. A misspelt district would become a district of its own.",
    ),
    "KI306": Entry(
        message='{metric} is not broken down by {dimension}; found: "{value}".',
        hint="Empty the cell, or add the dimension to the metric in the catalogue.",
        checks="A metric may be reported only by the dimensions the catalogue provides for it.",
        why="Either the value belongs to another metric, or the dimension is missing from the catalogue. A part must not pass for the total.",
    ),
    "KI307": Entry(
        message='There is no office "{value}" in the catalogue.',
        hint="Enter the office's id or name as given in the catalogue.",
        checks="The reporting office must exist in the catalogue, by id, name or short name.",
        why="If there are questions, it must be clear who reported. Unknown names cannot be traced to an office.",
    ),
    "KI308": Entry(
        message="The share {value} % does not match its numerator and denominator: {numerator} divided by {denominator} is {share} %.",
        hint="One of the three numbers is wrong; please check. If numerator and denominator are rounded themselves, enter the flag U: the share as printed then counts.",
        checks="A share must equal its numerator divided by its denominator, apart from rounding. With the flag U numerator and denominator may be rounded as well: to multiples of 5, or to as many places as they have zeros at the end.",
        why="If the three numbers do not match, at least one is wrong. The program cannot see which.",
    ),
    "KI309": Entry(
        message="The denominator is 0.",
        hint='Correct the denominator; if there is nothing to count, the share is "x" (not meaningful).',
        checks="The denominator of a share must not be 0.",
        why="Nothing can be divided by zero. If there is nothing to count, there is no share either.",
    ),
    "KI310": Entry(
        message="The numerator {numerator} is greater than the denominator {denominator}, and no reason is given.",
        hint='Check the numbers; if they are right, give the reason in the column "Note" (for example, visiting children).',
        checks="The numerator must not be greater than the denominator unless the note gives the reason.",
        why="Usually the two are swapped. There are exceptions, such as children from neighbouring towns, but then the reason should be on record.",
    ),
    "KI311": Entry(
        message="Of numerator and denominator one is missing: {missing}.",
        hint="Numerator and denominator belong together: enter both or neither.",
        checks="Numerator and denominator must be given together or not at all.",
        why="With only one of the two numbers the share cannot be recalculated.",
    ),
    "KI312": Entry(
        message="{metric} is neither a share nor a rate; numerator and denominator do not belong here.",
        hint="Empty both cells.",
        checks="Numerator and denominator are allowed only for metrics that are a share or a rate.",
        why="With a count or an amount they mean nothing. Usually the row names the wrong metric.",
    ),
    "KI313": Entry(
        message="{metric} ({now}) is greater than {at_most} ({limit}).",
        hint="{reason} Please check both values.",
        checks="Relations that the catalogue declares between metrics should hold; for example, no more can have been implemented than was developed.",
        why="If the value that should be lower is the higher one, at least one is wrong, or the two were counted differently.",
    ),
    "KI314": Entry(
        message="The values by {dimension} add up to {sum}, more than the total {value} of {metric}.",
        hint="Correct the total or the individual values.",
        checks="For counts and amounts, the individual values of a breakdown must not add up to more than the total.",
        why="The parts cannot be more than the whole. Usually a value is counted twice or the total is out of date.",
    ),
    "KI315": Entry(
        message="{value} already appears in line {line}, for the same breakdown; several offices are responsible: {responsible}.",
        hint="If two offices have reported the same metric, let them settle which value holds for the city, and enter that one. If both rows come from the same office, delete one of them.",
        checks="A metric for which several offices are responsible may also appear only once for the same year and the same breakdown.",
        why="Neither office knows alone which value holds: it may be the same one twice, or each reports its own part only. Simply deleting a row would lose data in the second case.",
    ),
    "KI316": Entry(
        message='"{value}" in the column {dimension} stands for the total.',
        hint="Leave the cell empty: empty means the total.",
        checks="The column of a dimension must not contain a word for the whole, such as total, all or the name of the city.",
        why="In the canonical form the cell of a total is empty. That way it can never be mistaken for a part.",
    ),
    "KI317": Entry(
        message='An implementation status holds for the whole goal; the column {dimension} says "{value}".',
        hint='Empty the cell; put what holds for a part only into the column "Note".',
        checks="The implementation of a goal must not be reported by dimensions.",
        why="A goal has one implementation status for each office. That of a district would be shown nowhere.",
    ),
    "KI330": Entry(
        message="The value {value} does not match its numerator and denominator: {numerator} divided by {denominator}, times {per}, is {rate}.",
        hint="One of the three numbers is wrong; please check. If numerator and denominator are rounded themselves, enter the flag U: the value as printed then counts.",
        checks='A rate must equal its numerator divided by its denominator, times the number it refers to ("per" in the catalogue), apart from rounding.',
        why="If the numbers do not match, at least one is wrong. Often the rate was computed per 100 or per 100,000 and not per the number the catalogue gives.",
    ),
    "KI331": Entry(
        message="The value {value} for {year} differs from the baseline {baseline} that the catalogue states (source: {source}).",
        hint='Find out which of the two holds and correct the other: the value here, or "baseline" in the catalogue.',
        checks="A value for the baseline year must be the baseline that the catalogue states for the metric.",
        why="Two baselines would give two verdicts. Which one is right only somebody can say who knows both sources.",
    ),
}
TEXTS = flat(ENTRIES)
