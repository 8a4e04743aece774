"""What is said of the layout of measurement files (KI20x)."""

from kassel_integration.texts.entry import Entry, flat

ENTRIES = {
    "KI201": Entry(
        title="Open quote",
        message="A quotation mark is opened here and never closed.",
        hint="Add the closing quotation mark or delete the opening one. The lines below were checked.",
        checks="Each opening quotation mark needs a closing one before the next row of measurements begins.",
        why="An open quotation mark swallows all lines below it into a single cell. That is why only its own line is reported, and the lines after it are checked as usual.",
    ),
    "KI202": Entry(
        title="Cell count",
        message="The row has {found} cells, the heading row has {expected}.",
        hint="There is a separator missing or one too many; text that itself contains the separator must be in quotation marks.",
        checks="Each row must have as many cells as the heading row.",
        why="With one separator too many or too few, all values after it slip into the wrong column. Often the cause is a comma in a text.",
    ),
    "KI203": Entry(
        title="Unknown column",
        message='The column "{value}" is unknown.',
        hint="Correct the heading or delete the column.",
        checks="Each column that is not empty must have a known heading, in German or English. Case, spaces and hyphens do not matter.",
        why="The contents of an unknown column would not be read. A typing error in a heading would cost all its values.",
    ),
    "KI204": Entry(
        title="Missing column",
        message='The column "{value}" is missing.',
        hint='Add the column; "Metric" and "Value" are required.',
        checks='The columns "Metric" and "Value" are required.',
        why="Without them nobody knows which number belongs to which metric.",
    ),
    "KI205": Entry(
        title="Double column",
        message='The columns "{first}" and "{value}" mean the same.',
        hint="Delete one of the two columns.",
        checks='No two headings may name the same column, such as the German "Wert" and "Messwert".',
        why="If the two columns contained different numbers, the program would have to choose between them. It must not.",
    ),
    "KI206": Entry(
        title="No heading",
        message='There is no heading row with metric and value; the file begins with "{value}".',
        hint='Add a heading row with "Metric" and "Value".',
        checks='A heading row with "Metric" and "Value" is required among the first 60 lines; title lines above it are allowed.',
        why="Without headings it is not certain what the columns mean. Guessing could mix up values.",
    ),
    "KI207": Entry(
        title="Stray quote",
        message="There is a quotation mark in the middle of a cell.",
        hint="Delete the quotation mark, or put the whole text of the cell in quotation marks and double each one inside it.",
        checks="Quotation marks may only enclose a whole cell; those within its text must be doubled.",
        why="With a quotation mark in the middle, it is not certain where the cell ends. Different programs would read different values.",
    ),
    "KI208": Entry(
        title="Footnote",
        message='Read as a footnote: "{value}".',
        hint="If these are not measurements, there is nothing to do.",
        checks="This note names lines below the table that have text in the first column only and are therefore taken for footnotes.",
        why='Footnotes such as "Source: Jugendamt" should not get in the way. They are named so that no row of measurements is taken for a footnote unnoticed.',
    ),
    "KI209": Entry(
        title="Stray line",
        message='Among the measurements there is a line without a value: "{value}".',
        hint="If it is a subheading, there is nothing to do; otherwise add the metric and the value.",
        checks="Among the measurements there should be no line that has text in the first column only.",
        why="It may be a subheading, or a measurement with everything else missing. Only a person can decide that.",
    ),
}
TEXTS = flat(ENTRIES)
