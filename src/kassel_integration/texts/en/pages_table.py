"""Pages of the findings about the layout of measurement files (KI20x): what is checked, and why."""

TEXTS = {
    "KI201.checks": "Each opening quotation mark needs a closing one before the next row of measurements begins.",
    "KI201.why": "An open quotation mark swallows all lines below into a single cell. So only the line it stands in is reported, and the lines after it are checked as usual.",
    "KI202.checks": "Each row must have as many cells as the heading.",
    "KI202.why": "With one separator too many or too few all values behind it slip into the wrong column. Often a comma in a text was the cause.",
    "KI203.checks": "Above each column that holds anything there must be a known heading, in German or English. Upper and lower case, blanks and hyphens do not matter.",
    "KI203.why": "What stands in an unknown column would not be read. With a typing error in the heading all its values would be missing.",
    "KI204.checks": "The columns metric and value must be there.",
    "KI204.why": "Without them nobody knows which number belongs to which metric.",
    "KI205.checks": 'No two headings may name the same column, such as "Wert" and "Messwert".',
    "KI205.why": "If the two columns held different numbers, the program would have to choose one. It must not.",
    "KI206.checks": "Among the first 60 lines there must be a heading with metric and value; title lines above it are allowed.",
    "KI206.why": "Without a heading it is not certain what the columns mean. Guessing could mix up values.",
    "KI207.checks": "Quotation marks may only enclose a whole cell; those within its text must be doubled.",
    "KI207.why": "With a quotation mark in the middle of a cell it is not certain where the cell ends. Different programs then read different things.",
    "KI208.checks": "This note names lines below the table that have text in the first column only and are taken for footnotes.",
    "KI208.why": 'Footnotes such as "Source: Jugendamt" should not get in the way. They are named so that no row of measurements passes for a footnote unnoticed.',
    "KI209.checks": "Among the measurements there should be no line that has text in the first column only.",
    "KI209.why": "It may be a subheading, or a measurement that lacks everything else. Only a person can decide that.",
}
