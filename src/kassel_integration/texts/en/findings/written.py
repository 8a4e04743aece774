"""What is said of the ways in which values, days and terms are written (KI29x)."""

from kassel_integration.texts.entry import Entry, flat

ENTRIES = {
    "KI290": Entry(
        title="Way of writing read",
        message='"{value}" was read as: {reading} ({how}).',
        hint="Nothing to do if that is right.",
        checks='This note names values and periods written in a way that means a number, a flag or a year without saying so: "<5" and "unter 5", "ca. 35", "12.5-", "not applicable", "SJ 13/14".',
        why="Each of these ways has only one reading. What it says beyond value and flag is then in the note, in square brackets, so that nothing is lost.",
    ),
    "KI291": Entry(
        title="Footnote mark kept",
        message='Numbers or symbols are followed by the footnote mark "{mark}"; it is now in the note.',
        hint="Nothing to do; it is better to write into the note what the footnote says.",
        checks="This note names footnote marks behind values, such as ¹⁾, * or 1) after a blank.",
        why="The mark is not part of the number. The number is used, and the entry as it was stays in the note, in square brackets.",
    ),
    "KI292": Entry(
        title="Formula error",
        message='"{value}" is a formula error of the sheet and not a value.',
        hint="Mend the formula in the sheet and save the file again, or enter the value itself.",
        checks="A file must not have error messages of formulas, such as #DIV/0!, #N/A, #VALUE!, #REF! or Err:502.",
        why="The formula has no result: it divides by zero, does not find an entry or calculates with text. That can be mended only where the formula is.",
    ),
    "KI293": Entry(
        title="Column too narrow",
        message='"{value}" is what a sheet shows when the column is too narrow for the number.',
        hint="Widen the column in the sheet and save the file again.",
        checks="Instead of a number there must not be number signs (####).",
        why="The number is in the sheet but was not shown, and so it was not saved. The file no longer tells it.",
    ),
    "KI294": Entry(
        title="Several numbers",
        message='"{value}" gives more than one number.',
        hint='Enter only the value. If only a range is known, enter an estimate with the flag E and put the range into the note; the numbers of "20 of 35" belong in the columns "Numerator" and "Denominator".',
        checks='The column Value must have one number only, not "35-40", "35 to 40", "35/40" or "20 of 35".',
        why='Which of the numbers holds, or whether to calculate with them, is not said: "35/40" may be a range, a share or a breakdown.',
    ),
    "KI295": Entry(
        title="Rough number",
        message='"{value}" may be rounded or estimated.',
        hint="Enter the exact number. If it is estimated, enter only the number, and the flag E.",
        checks='A number must not come after "rund", "knapp", "roughly" or "nearly".',
        why='A rounded number was counted, an estimated one was not, and "nearly 35" is not 35. "ca." and "about", however, are read as estimated (KI290).',
    ),
    "KI296": Entry(
        title="Symbol of another legend",
        message='"{value}" has a symbol of {legend} ({meaning}). This file is read by {table}, which does not have it.',
        hint="Replace the symbol by one of {table}, or read the file with the description of its source.",
        checks="Symbols in place of a value or behind it must be of the legend by which the file is read: DIN 55301 where nothing else is said.",
        why='The same symbol does not mean the same everywhere: "e" is final in GENESIS and estimated at Eurostat. So legends are not mixed.',
        office="Replace the symbol by one of {table}.",
    ),
    "KI297": Entry(
        title="Dropped or not applicable",
        message='"{value}" has two readings here: the project was dropped, or the question does not apply.',
        hint='If it is no longer pursued, enter "dropped"; if the question makes no sense here, "not applicable".',
        checks='A milestone or an implementation status must not be "entfällt".',
        why="What was dropped counts as not done; what does not apply has no value.",
    ),
    "KI298": Entry(
        title="Two days",
        message='"{value}" may mean two days: {day} or {given}.',
        hint="Write the day as 01.03.2014 or 2014-03-01.",
        checks="The as-of day must be one day only; 03/01/2014 is 1 March in America and 3 January elsewhere.",
        why="With slashes it is not certain whether the day or the month comes first.",
    ),
    "KI299": Entry(
        title="Day read",
        message='"{value}" was read as {day} ({how}).',
        hint="Nothing to do if that is right.",
        checks="This note names as-of days with a year of two digits, and day numbers as sheets store them (42735 is 31 December 2016).",
        why="The century or the counting is assumed by which the day is near the reporting year. If none is, the entry is refused (KI212).",
    ),
}
TEXTS = flat(ENTRIES)
