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
        hint='Delete the column "{value}" if the headings are right; otherwise leave in the headings only what the column does not say.',
        checks="What is said above the values may not be in a column of its own as well.",
        why="If column and heading contradicted each other, the program would have to choose one. It must not.",
    ),
    "KI255": Entry(
        title="Something about one of several values",
        message='Which value the column "{value}" belongs to is not clear: there are several in each row ({columns}).',
        hint='Write what is in "{value}" behind the value in the same cell, for example "12 p" for provisional, and delete the column; or give each value a row of its own.',
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
    "KI260": Entry(
        title="Export of an official source read",
        message="Read as the source file says. Not read: other rows: {count}; other columns: {columns}.",
        hint="Nothing to do if that is right.",
        checks="This note says which columns and how many rows of an export are not taken, because the source file does not name them.",
        why="An export mostly has many places and metrics. What is not read of it should not go without a word.",
    ),
    "KI261": Entry(
        title="Heading of the source file is missing",
        message='There is no column "{value}", which the source file names. Found: {columns}.',
        hint="Write the heading in the source file as it is in the export, from top to bottom where there are several rows; or get the export again with this column.",
        checks="Each heading that a source file names must be in the export.",
        why="Statistical offices rename columns now and then. Without this finding the values would be missing, and nobody would notice.",
    ),
    "KI262": Entry(
        title="Row of the source file is missing",
        message='No row has "{value}" in the column {columns}, as the source file asks.',
        hint='Write the text under "rows" in the source file as it is in the export; or get the export with this region.',
        checks='At least one row of the export must have the texts that the source file names under "rows".',
        why="Without it there is nothing to take. Mostly the city is not in the selection, or its key is written differently.",
    ),
    "KI263": Entry(
        title="Year below the heading is missing",
        message='There is no year below the heading "{value}".',
        hint='Add the year, or say in the source file under "year" where it is.',
        checks='Where the source file says "year: below", there must be a year below each of its headings.',
        why="A value without a year belongs to no file.",
    ),
}
TEXTS = flat(ENTRIES)
