"""What is said of the layout of measurement files (KI20x)."""

from kassel_integration.texts.entry import Entry, flat

ENTRIES = {
    "KI201": Entry(
        message="A quotation mark is opened here and not closed.",
        hint="Add the closing quotation mark or delete the opening one. The lines below were checked.",
        checks="Each opening quotation mark needs a closing one before the next row of measurements begins.",
        why="An open quotation mark swallows all lines below into a single cell. So only the line it stands in is reported, and the lines after it are checked as usual.",
    ),
    "KI202": Entry(
        message="The row has {found} cells, the heading {expected}.",
        hint="A separator is missing or superfluous; text that holds the separator itself belongs in quotation marks.",
        checks="Each row must have as many cells as the heading.",
        why="With one separator too many or too few all values behind it slip into the wrong column. Often a comma in a text was the cause.",
    ),
    "KI203": Entry(
        message='The column "{value}" is unknown.',
        hint="Correct the heading or delete the column.",
        checks="Above each column that holds anything there must be a known heading, in German or English. Upper and lower case, blanks and hyphens do not matter.",
        why="What stands in an unknown column would not be read. With a typing error in the heading all its values would be missing.",
    ),
    "KI204": Entry(
        message='The column "{value}" is missing.',
        hint='Add the column; "metric" and "value" are required.',
        checks="The columns metric and value must be there.",
        why="Without them nobody knows which number belongs to which metric.",
    ),
    "KI205": Entry(
        message='The columns "{first}" and "{value}" mean the same.',
        hint="Delete one of the two columns.",
        checks='No two headings may name the same column, such as "Wert" and "Messwert".',
        why="If the two columns held different numbers, the program would have to choose one. It must not.",
    ),
    "KI206": Entry(
        message='There is no heading with metric and value; the file begins with "{value}".',
        hint='Add a heading row with "metric" and "value" (or Kennzahl, Wert).',
        checks="Among the first 60 lines there must be a heading with metric and value; title lines above it are allowed.",
        why="Without a heading it is not certain what the columns mean. Guessing could mix up values.",
    ),
    "KI207": Entry(
        message="A quotation mark stands in the middle of a cell.",
        hint="Delete the quotation mark, or quote the whole text of the cell and double each inner one.",
        checks="Quotation marks may only enclose a whole cell; those within its text must be doubled.",
        why="With a quotation mark in the middle of a cell it is not certain where the cell ends. Different programs then read different things.",
    ),
    "KI208": Entry(
        message='Read as a footnote: "{value}".',
        hint="Nothing to do if these are no measurements.",
        checks="This note names lines below the table that have text in the first column only and are taken for footnotes.",
        why='Footnotes such as "Source: Jugendamt" should not get in the way. They are named so that no row of measurements passes for a footnote unnoticed.',
    ),
    "KI209": Entry(
        message='A line without a value stands among the measurements: "{value}".',
        hint="If it is a subheading, there is nothing to do; else add metric and value.",
        checks="Among the measurements there should be no line that has text in the first column only.",
        why="It may be a subheading, or a measurement that lacks everything else. Only a person can decide that.",
    ),
}
TEXTS = flat(ENTRIES)
