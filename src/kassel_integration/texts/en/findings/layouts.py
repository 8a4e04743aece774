"""What is said of tables with several values per row, and of sources of official figures (KI25x, KI26x)."""

from kassel_integration.texts.entry import Entry, flat

ENTRIES = {
    "KI250": Entry(
        title="How the table was read",
        message="Columns of values ({count}): {columns}; the headings name: {axes}.",
        hint="Nothing to do if that is right.",
        checks="This note says how a table with several values per row was read: what the headings above the values mean, and which columns hold values.",
        why="Each value gets its year, its breakdown or its metric from its heading. What the program has assumed should be seen and checked.",
    ),
    "KI251": Entry(
        title="Headings with two readings",
        message="The headings {columns} can be read in two ways: as {first} or as {second}.",
        hint='Say in the row above what is meant, for example "{first}", or use more exact words.',
        checks="What the headings above the values mean must be clear.",
        why='A word such as "unknown" may belong to several dimensions. A guess could give values to the wrong group.',
    ),
    "KI252": Entry(
        title="A column of values beside others",
        message='Values may be in the column "{value}" or in the columns {columns}.',
        hint='If the values are in "{value}", delete the other columns; otherwise write above "{value}" what its values are of.',
        checks='Beside a column "value" there may be no column whose heading names a year, a value of a dimension or a metric.',
        why="The one column could be the sum, one more year, or the same as one of the others. The program does not guess.",
    ),
    "KI253": Entry(
        title="Headings that do not go together",
        message='The headings "{first}" and "{value}" do not go together: they do not name the same thing, but for example a year and a sex.',
        hint='Write both above each column of values, for example "male 2014", or add a second row of headings.',
        checks="The headings above the values must all name the same thing: all a year, all a value of the same dimension, all a metric, or all several of these.",
        why="Where there is a year above one column and a sex above the next, each of them lacks something.",
    ),
    "KI254": Entry(
        title="Said in a column and in a heading",
        message='"{value}" is a column, and the headings {columns} say it once more.',
        hint="Leave out one of the two.",
        checks="What is said above the values may not be in a column of its own as well.",
        why="If column and heading contradicted each other, the program would have to choose one. It must not.",
    ),
    "KI255": Entry(
        title="Something about one of several values",
        message='Which value the column "{value}" belongs to is not clear: there are several in each row ({columns}).',
        hint='Write signs beside the value in the same cell, for example "12 p", or give each value a row of its own.',
        checks="Flag, numerator and denominator belong to one value; where there are several in a row these columns may not exist. Above years this holds for the as-of date as well.",
        why="They seldom hold for all values of the row, and for which one the table does not say.",
    ),
    "KI256": Entry(
        title="Column that is not read",
        message='The column "{value}" is not read.',
        hint="Nothing to do if it holds nothing that belongs to the values; otherwise correct the heading.",
        checks="This note names columns whose heading is unknown and that hold neither a breakdown nor a year nor a flag.",
        why="Tables often have columns for their readers, such as the person in charge. They do no harm, but should not go without a word.",
    ),
    "KI257": Entry(
        title="Several years in one file",
        message="The table has values for several years: {years}.",
        hint="Nothing to do if that is right; if a year does not belong there, check the column with the year.",
        checks="This note names the years of a table with a column for the year, and how many values belong to each.",
        why="A slip in the year moves a value to another year. The number of values shows it.",
    ),
}
TEXTS = flat(ENTRIES)
