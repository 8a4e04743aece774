"""What is said of single values and entries of measurement files (KI21x to KI23x)."""

from kassel_integration.texts.entry import Entry, flat

ENTRIES = {
    "KI210": Entry(
        message='"{value}" is not a number.',
        hint="Enter the number only; if the value is missing, put a sign: … (comes later), / (not reliable), . (unknown, confidential), x (not meaningful).",
        checks="In the column value there must be a number, or a sign that says why it is missing; numerator and denominator must be numbers from 0.",
        why='Text cannot be calculated with. Additions such as "about" belong in the note.',
    ),
    "KI211": Entry(
        message='"{value}" is not an implementation word.',
        hint="Possible: not started, planned, in progress, done; for milestones also yes and no.",
        checks="For a milestone or an implementation one of the agreed words must stand: not started, planned, in progress, done.",
        why="Only with fixed words can goals be counted and years compared. What is to be said more exactly belongs in the note.",
    ),
    "KI212": Entry(
        message='"{value}" is not a day.',
        hint="Write the day as 2014-03-01 or 01.03.2014, with a four-digit year.",
        checks="The reference day must be a real day with a four-digit year.",
        why="There is no 31 February, and with two-digit years it is not certain which century or which order is meant.",
    ),
    "KI213": Entry(
        message='The flag "{value}" is unknown.',
        hint="Possible: A (normal), B (break in series), E (estimated), P (provisional), U (uncertain), O (comes later), M (not meaningful), Q (unknown or confidential); blank means A.",
        checks="In the column flag one of the agreed letters must stand, or nothing.",
        why="The flag decides whether a value holds, is provisional or is missing. An unknown letter would leave that open.",
    ),
    "KI214": Entry(
        message="No value reported; an empty cell is never 0.",
        hint="Enter the value, or a sign: - (exactly zero), … (comes later), / (not reliable), . (unknown, confidential), x (not meaningful).",
        checks="Each row should have a value, or a sign or flag that says why it is missing.",
        why='An empty cell can mean "zero", "still to come" or "forgotten". So it is never read as 0 but as not reported.',
    ),
    "KI215": Entry(
        message='The year "{value}" does not fit the file for {year}.',
        hint="Correct the year or move the row to the right file.",
        checks="A year in the column year must be the year the file is for; if its name holds none, that of the first row.",
        why="Otherwise values of one year would end up in another, and developments would look wrong.",
    ),
    "KI216": Entry(
        message="Neither the file's name nor a column holds the reporting year.",
        hint="Name the file after its year, for example 2014.csv, or give --year.",
        checks="The reporting year must be certain: from the name of the file, from a column year or from --year.",
        why="A value without a year cannot be placed. The date of the file says nothing about it.",
    ),
    "KI217": Entry(
        message='"{value}" has two readings: {thousands} or {fraction}.',
        hint="Write it unambiguously: without thousands separator, or with two decimals.",
        checks="A number must have exactly one reading; 1.234, say, can mean one thousand two hundred and thirty-four or a little more than one.",
        why="Between the two lies a factor of a thousand. First the other numbers of the file decide, then the kind of metric; if it stays open, nothing is guessed.",
    ),
    "KI218": Entry(
        message='"{value}" does not say why the value is missing.',
        hint="Put a sign: … (comes later), / (not reliable), . (unknown, confidential), x (not meaningful), - (exactly zero).",
        checks='If a value is missing, a sign must say why; words such as "k. A.", "n/a" or "--" are not enough.',
        why='"Comes later", "confidential" and "not meaningful" have different consequences: one is waited for, the other is not.',
    ),
    "KI219": Entry(
        message='"{value}" is a date; a spreadsheet probably converted a number (typed: {typed}).',
        hint="Format the cell as text or number and type the value again.",
        checks="In the column value there must be no date.",
        why="Excel easily makes 12 May of 12.5. Which number was typed is no longer certain then, so it is not calculated back.",
    ),
    "KI220": Entry(
        message='"{value}" is written with an exponent.',
        hint="Write the number out, for example 1200 for 1.2E+03.",
        checks="Numbers must not be written with an exponent, such as 1.2E+05.",
        why="Excel shortens long numbers that way, and digits are lost. The number written out is unambiguous.",
    ),
    "KI221": Entry(
        message='"{value}" is no number to calculate with.',
        hint="Enter the value, or a sign: … (comes later), / (not reliable), . (unknown, confidential), x (not meaningful).",
        checks='A value must not be "infinite" or "not a number" (inf, NaN).',
        why="Such values come from faulty calculations in spreadsheets, such as a division by zero. They would spoil every sum.",
    ),
    "KI222": Entry(
        message='"{value}" holds underscores.',
        hint="Write the number without underscores, for example 1234.",
        checks="Numbers must not hold underscores, such as 1_000.",
        why="Some programs read the underscore as a thousands separator, others do not read it at all. In what offices send it is nearly always a typing error.",
    ),
    "KI223": Entry(
        message='"{value}" holds digits of another script.',
        hint="Write the number with the digits 0 to 9.",
        checks="Numbers must be written with the digits 0 to 9, not with digits of other scripts or superscript digits.",
        why="Superscript digits are often footnote marks: 12³ then means 12 with footnote 3, and not 123.",
    ),
    "KI224": Entry(
        message='"{value}" has more digits than any figure of a city.',
        hint="Check the value; two cells have probably run together.",
        checks="A number may have 15 digits before and 17 digits after the decimal sign at most.",
        why="A city has no numbers that large. Mostly two cells have run together.",
    ),
    "KI225": Entry(
        message='"{value}" does not fit the unit {unit}.',
        hint="Enter the value in {unit}, without % or €.",
        checks="A percent sign may stand only with shares, a Euro sign only with amounts.",
        why="A percent sign with a count shows that the wrong quantity was entered, even if the number itself were possible.",
    ),
    "KI226": Entry(
        message='The flag "{value}" and the sign at the value (it means {sign}) contradict each other.',
        hint="Delete one of the two.",
        checks="The flag and the sign at the value must say the same.",
        why='If one says "provisional" and the other "estimated", it cannot be decided which holds.',
    ),
    "KI227": Entry(
        message='There is a value, but the flag "{value}" says it is missing.',
        hint="Delete the flag or the value.",
        checks="If there is a value, the flag must not say that it is missing.",
        why="Either the value is not meant for the public, or the flag is out of date. Both must be settled before the value is used.",
    ),
    "KI228": Entry(
        message="The cell of the metric is empty.",
        hint="Enter the id of the metric, or delete the whole row.",
        checks="Each row of measurements must name a metric.",
        why="Without a metric the value belongs to nothing. Often cells are merged in the spreadsheet, and only the first one holds the id.",
    ),
    "KI229": Entry(
        message='"{value}" is not a year.',
        hint="Write the year as 2014, a school year as 2013/14.",
        checks="In the column year there must be a year, or a school or training year such as 2013/14.",
        why="A school year counts for the year in which it ends. With anything else it is not certain which year is meant.",
    ),
    "KI230": Entry(
        message='"{value}" was read as {metric} ({how}).',
        hint="Better enter the full id.",
        checks="The metric should be named by its full id; a label, a slug or the number of the goal is completed when exactly one metric fits.",
        why="The value is used. The warning shows which metric was assumed, so that a mistake is noticed, even where Excel turned the id into a date.",
    ),
    "KI231": Entry(
        message='"{value}" was read as {id}: the leading zero was lost.',
        hint="Format the column as text, then it stays.",
        checks="This note names ids of districts and other dimensions whose leading zero was missing and was put back.",
        why="Excel makes 1 of 01. It is put back only when exactly one id fits.",
    ),
    "KI232": Entry(
        message='"{value}" can mean several metrics: {candidates}.',
        hint="Enter the full id.",
        checks="What stands in the column metric must be able to mean one metric only.",
        why="If a goal has several metrics, its number alone does not say which one is meant. A value with the wrong metric would hardly be noticed.",
    ),
    "KI233": Entry(
        message='"{value}" was read as {reading}, because only that fits the kind "{kind}".',
        hint="Nothing to do if that is right.",
        checks="This note names numbers with two readings of which only one fits the kind of the metric.",
        why="A count, say, is always whole, so 1.234 there means one thousand two hundred and thirty-four. The assumption should be seen and can be checked.",
    ),
    "KI234": Entry(
        message='"{value}" was read as "{step}".',
        hint="Nothing to do if that is right.",
        checks="This note names milestones where yes or no was read as an implementation word.",
        why="Yes means done, no means not started. If something is in fact planned or in progress, the exact word is better.",
    ),
}
TEXTS = flat(ENTRIES)
