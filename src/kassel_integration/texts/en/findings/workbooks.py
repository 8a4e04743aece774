"""What is said of workbooks only: too large, locked, too wide, covered (KI27)."""

from kassel_integration.texts.entry import Entry, flat

ENTRIES = {
    "KI270": Entry(
        title="Workbook too large",
        message="The workbook is larger than a report can be, or built like no usual workbook. It is not read.",
        hint="Please check that this is the right file. If so, copy the table into a new workbook and save that.",
        checks="Unpacked, a workbook may have at most 60 MB (120 MB as .ods) and at most 200 sheets. A text may have at most 131,072 characters.",
        why="A small file can be built so that it fills the memory when it is opened. No form of an office is so large.",
    ),
    "KI271": Entry(
        title="Workbook with a password",
        message="The workbook is protected by a password and cannot be read.",
        hint="Open it with the password, remove the password and save it again.",
        checks="A workbook must not be saved with a password for opening it. Protected sheets are no trouble.",
        why="Its content is encrypted. The program asks for no passwords.",
    ),
    "KI272": Entry(
        title="Right of the last column",
        message="From this row on there is something right of column {column}; no more than {limit} columns are read.",
        hint="If it belongs to the report, move it to the left; otherwise delete it.",
        checks="There must be nothing right of the last column that is read.",
        why="What is there would be missing, and nobody would notice.",
    ),
    "KI273": Entry(
        title="Sheet without headings",
        message="The sheet “{sheet}” names metrics but has no headings with metric and value. It is not read.",
        hint='If its values belong to the report, write "metric" and "value" above the columns.',
        checks="A sheet that names metrics should have headings, too, when other sheets of the workbook are read.",
        why="Often a sheet lost its headings when it was copied. Its values would be missing, and nobody would notice.",
    ),
    "KI274": Entry(
        title="Comment beside a cell",
        message="There is a comment beside this cell that is not taken in: “{value}”.",
        hint="If the text belongs to the value, write it into the column “Note”; otherwise there is nothing to do.",
        checks="Comments beside cells of a row are named. What the form itself explains there is not.",
        why="A comment often says what is special about a value. Only what is in the table itself is stored.",
    ),
}
TEXTS = flat(ENTRIES)
