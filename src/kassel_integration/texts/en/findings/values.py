"""What is said of single values and entries of measurement files (KI21x to KI23x)."""

from kassel_integration.texts.entry import Entry, flat

ENTRIES = {
    "KI210": Entry(
        message='"{value}" is not a number.',
        hint="Enter only the number; if there is none, enter a symbol: … (comes later), / (not reliable enough), . (unknown or confidential), x (not meaningful).",
        checks='The column "Value" requires a number, or a symbol that says why there is none; numerator and denominator must be numbers from 0 up.',
        why='Text cannot be calculated with. Additions such as "about" belong in the note.',
    ),
    "KI211": Entry(
        message='"{value}" is not an implementation status.',
        hint='Possible: not started, planned, in progress, done; for milestones also yes and no. If none fits exactly, please enter the nearest one and say in the column "Note" what holds.',
        checks="A milestone or an implementation status requires one of the agreed words: not started, planned, in progress, done.",
        why="Goals can be counted and years compared only if the words are fixed. Details belong in the note.",
    ),
    "KI212": Entry(
        message='"{value}" is not a date.',
        hint="Write the date as 2014-03-01 or 01.03.2014, with a four-digit year.",
        checks="The reference date must be a date that exists, with a four-digit year.",
        why="There is no 31 February, and with a two-digit year neither the century nor the order is certain.",
    ),
    "KI213": Entry(
        message='The flag "{value}" is unknown.',
        hint="Possible: A (normal), B (break in series), E (estimated), P (provisional), U (limited reliability), O (comes later), M (not meaningful), Q (unknown or confidential); blank means A.",
        checks='The column "Flag" must be empty or contain one of the agreed letters.',
        why="The flag decides whether a value is valid, provisional or missing. An unknown letter would leave that open.",
    ),
    "KI214": Entry(
        message="No value has been entered; an empty cell is never 0.",
        hint="Enter the value, or a symbol: - (exactly zero), … (comes later), / (not reliable enough), . (unknown or confidential), x (not meaningful).",
        checks="Each row should have a value, or a symbol or flag that says why there is none.",
        why='An empty cell can mean "zero", "still to come" or "forgotten". That is why it is never read as 0 but as not reported.',
    ),
    "KI215": Entry(
        message='The year "{value}" does not fit the file, which is for {year}.',
        hint="Correct the year or move the row to the right file.",
        checks='A year in the column "Year" must be the year the file is for; if the file name has none, that is the year of the first row.',
        why="Otherwise values of one year would be counted in another, and trends would look wrong.",
    ),
    "KI216": Entry(
        message="Neither the file name nor a column gives the reporting year.",
        hint="Name the file after its year, for example 2014.csv, or use --year.",
        checks='The reporting year must be certain: from the file name, from a column "Year" or from --year.',
        why="A value without a year cannot be placed. The date of the file says nothing about it.",
    ),
    "KI217": Entry(
        message='"{value}" has two readings: {thousands} or {fraction}.',
        hint="Write it unambiguously: without a thousands separator, or with two decimal places.",
        checks="A number must have exactly one reading; 1.234, for example, can mean 1234 or a little more than 1.",
        why="The two differ by a factor of a thousand. The other numbers of the file decide, then its layout, otherwise the kind and the limits of the metric. If it is still open, or one contradicts the other, nothing is guessed.",
    ),
    "KI218": Entry(
        message='"{value}" does not say whether the value is zero or why it is missing.',
        hint="If the value is zero, enter 0; if it is missing, a symbol: … (comes later), / (not reliable enough), . (unknown or confidential), x (not meaningful).",
        checks='If a value is missing, a symbol must say why; words such as "k. A.", "keine", "n/a" or "--" are not enough.',
        why='"Comes later", "confidential" and "not meaningful" have different consequences: the first is waited for, the others are not.',
    ),
    "KI219": Entry(
        message='"{value}" is a date; a spreadsheet probably converted a number (typed: {typed}).',
        hint="Format the cell as text or number and type the value again.",
        checks='The column "Value" must not contain dates.',
        why="Excel easily turns 12.5 into 12 May. Afterwards it is not certain which number was typed, so it is not converted back.",
    ),
    "KI220": Entry(
        message='"{value}" is written with an exponent.',
        hint="Write the number in full, for example 1200 instead of 1.2E+03.",
        checks="Numbers must not be written with an exponent, such as 1.2E+05.",
        why="Excel shortens long numbers this way, and digits are lost. A number written in full is unambiguous.",
    ),
    "KI221": Entry(
        message='"{value}" cannot be calculated with.',
        hint="Enter the value, or a symbol: … (comes later), / (not reliable enough), . (unknown or confidential), x (not meaningful).",
        checks='A value must not be "infinite" or "not a number" (inf, NaN).',
        why="Such values come from calculation errors in spreadsheets, such as a division by zero. They would spoil every sum.",
    ),
    "KI222": Entry(
        message='"{value}" contains underscores.',
        hint="Write the number without underscores, for example 1234.",
        checks="Numbers must not contain underscores, as in 1_000.",
        why="Some programs read an underscore as a thousands separator, others reject it. It is nearly always a typing error.",
    ),
    "KI223": Entry(
        message='"{value}" contains digits that are not 0 to 9.',
        hint="Write the number with the digits 0 to 9.",
        checks="Numbers must be written with the digits 0 to 9, not with digits of other scripts or superscript digits.",
        why="Superscript digits are often footnote marks: 12³ then means 12 with footnote 3, not 123.",
    ),
    "KI224": Entry(
        message='"{value}" has more than 15 digits before or more than 17 after the decimal sign.',
        hint="Check the value; two cells have probably run together.",
        checks="A number may have at most 15 digits before and 17 digits after the decimal sign.",
        why="A city has no numbers that large. Usually two cells have run together.",
    ),
    "KI225": Entry(
        message='"{value}" does not fit the unit {unit}.',
        hint="Enter the value in {unit}, without % or €.",
        checks="A percent sign is allowed only for shares, a euro sign only for amounts.",
        why="A percent sign after a count shows that the wrong quantity was entered, even if the number itself would be possible.",
    ),
    "KI226": Entry(
        message='The flag "{value}" ({said}) does not fit the symbol in the value cell ({meaning}).',
        hint="Delete one of the two.",
        checks="The flag and the symbol in the value cell must say the same.",
        why='If one says "provisional" and the other "estimated", nobody can tell which is right.',
    ),
    "KI227": Entry(
        message='There is a value, but the flag "{value}" ({meaning}) says that it is missing.',
        hint="Delete the flag or the value.",
        checks="If there is a value, the flag must not say that it is missing.",
        why="Either the value is not meant for the public, or the flag is out of date. This must be settled before the value is used.",
    ),
    "KI228": Entry(
        message="The metric is missing.",
        hint="Enter the id of the metric, or delete the whole row.",
        checks="Each row of measurements must name a metric.",
        why="Without a metric the value belongs to nothing. Often cells are merged in the spreadsheet, and only the first one contains the id.",
    ),
    "KI229": Entry(
        message='"{value}" is not a year.',
        hint="Write the year as 2014, a school year as 2013/14.",
        checks='The column "Year" must contain a year, or a school or training year such as 2013/14.',
        why="A school year counts as the year in which it ends. With anything else it is not certain which year is meant.",
    ),
    "KI230": Entry(
        message='"{value}" was read as {metric} ({how}).',
        hint="It is better to enter the full id.",
        checks="A metric should be named by its full id; a label, a slug or the number of the goal is completed when exactly one metric fits.",
        why="The value is used. The warning shows which metric was assumed, so that a mistake is noticed, even where Excel turned the id into a date.",
    ),
    "KI231": Entry(
        message='"{value}" was read as {id}: the leading zero was missing.',
        hint="Format the column as text to keep it.",
        checks="This note names ids of districts and other dimensions whose leading zero was missing and has been put back.",
        why="Excel turns 01 into 1. The zero is put back only when exactly one id fits.",
    ),
    "KI232": Entry(
        message='"{value}" can mean several metrics: {candidates}.',
        hint="Enter the full id.",
        checks='An entry in the column "Metric" must fit only one metric.',
        why="If a goal has several metrics, its number alone does not say which one is meant. A value of the wrong metric would hardly be noticed.",
    ),
    "KI233": Entry(
        message='"{value}" was read as {reading}; the other reading is not possible for this metric (kind "{kind}").',
        hint="If that is right, there is nothing to do.",
        checks="This note names numbers with two readings of which the kind and the limits of the metric allow only one.",
        why="A count, for example, is always whole, so 1.234 must mean 1234. You should be able to see and check the assumption.",
    ),
    "KI234": Entry(
        message='"{value}" was read as "{step}".',
        hint="If that is right, there is nothing to do.",
        checks="This note names milestones where yes or no was read as an implementation status.",
        why="Yes means done, no means not started. If something is in fact planned or in progress, the exact word is better.",
    ),
    "KI235": Entry(
        message='"{value}" was read as {reading}; {sign} is assumed to be the decimal sign.',
        hint="If that is right, there is nothing to do; otherwise write it without a thousands separator, or with two decimal places.",
        checks="This note names numbers with two readings that only the layout of the file has decided. In a file with semicolons the decimal sign is a comma, in one with commas a point.",
        why="No other number in the file shows which decimal sign is used. The two readings differ by a factor of a thousand; you should be able to see and check the assumption.",
    ),
    "KI236": Entry(
        message='"{value}" has two readings here: a tick, meaning yes, or "not meaningful".',
        hint='For yes enter "done"; if the answer is not meaningful, empty the cell and enter the flag M.',
        checks="A milestone or an implementation status must not be x, unless the flag M says how it is meant.",
        why='Whoever fills in a table ticks with an x; in official statistics x means "not meaningful". One would be "done", the other no value at all.',
    ),
    "KI237": Entry(
        message='In "{value}" the number is followed by the mark of a footnote.',
        hint='Enter only the number, and put what the footnote says into the column "Note".',
        checks="A number must not be followed by the mark of a footnote, such as ¹⁾, * or 1).",
        why="The mark is not part of the number: 15.8¹⁾ would easily become 15.81. What the footnote says belongs in the note.",
    ),
    "KI238": Entry(
        message="Here is a formula without a stored result.",
        hint="Open the workbook in Excel or LibreOffice, let it recalculate and save it, or enter the result yourself.",
        checks="In a workbook the result of each formula must be stored as well.",
        why="The program does not calculate formulas. Without a stored result the cell would look as if it were empty.",
    ),
    "KI239": Entry(
        message="The metric is in merged cells ({range}); only the first row contains it.",
        hint="Unmerge the cells and write the metric in each row.",
        checks="In a workbook the cells with the metric must not be merged over several rows.",
        why="Of merged cells only the first has a content. Whether it holds for the rows below can only be said by whoever knows the workbook.",
    ),
    "KI240": Entry(
        message='"{value}" gives only a limit and not the value.',
        hint="Enter the exact value; if it is confidential, a point: . (unknown or confidential).",
        checks='The column Value must not have a mere limit, such as "<5", "unter 5" or "mindestens 12".',
        why="A limit cannot be calculated with. Small counts that nobody is to recognise have a symbol of their own.",
    ),
}
TEXTS = flat(ENTRIES)
