"""What is said of files that cannot be read as text or workbook (KI0xx)."""

from kassel_integration.texts.entry import Entry, flat

ENTRIES = {
    "KI001": Entry(
        message="The file is not UTF-8 throughout: here stands the byte {byte}.",
        hint="Open the file in an editor and save it as UTF-8.",
        checks="The catalogue must be saved in the encoding UTF-8 from its first to its last character.",
        why="In another encoding umlauts would turn into wrong characters, and names of offices and districts would no longer match.",
    ),
    "KI002": Entry(
        message="The file is partly {first}, partly {second}: line {line} is {first}, this line is {second}.",
        hint='Open all of it in one program, check the umlauts and save it as "CSV UTF-8".',
        checks="All lines of a file must have the same encoding: all UTF-8 or all Windows-1252.",
        why="Mixed files come about when texts from two programs are pasted together. However they are read, some umlauts would be wrong, and nobody would notice.",
    ),
    "KI003": Entry(
        message="The file is empty.",
        hint="Please check that this is the right file.",
        checks="A file must not be empty.",
        why="An empty file is nearly always a failed save or copy. Without this finding it would look as if the office had nothing to report.",
    ),
    "KI004": Entry(
        message="The byte {byte} exists neither in UTF-8 nor in Windows-1252.",
        hint="The file is damaged or no text; please save it anew.",
        checks="Each character must be readable in one of the encodings the program knows: UTF-8, UTF-16 or Windows-1252.",
        why="A byte that exists in none of them shows a damaged or foreign file. What stands beside it cannot be relied on either.",
    ),
    "KI005": Entry(
        message="The file holds NUL bytes; that is no text.",
        hint="The file is damaged or of another kind; please save it as CSV anew.",
        checks="A text file must not hold NUL bytes.",
        why="NUL bytes do not occur in texts, but in program files and after errors while saving. Whoever skips them may read half cells.",
    ),
    "KI006": Entry(
        message="This line is longer than {limit} characters.",
        hint="This is no table of measurements; please check that this is the right file.",
        checks="A line must not be longer than about a million characters.",
        why="No table of measurements has lines that long. Mostly the wrong file was chosen, or the line breaks were lost.",
    ),
    "KI007": Entry(
        message="A cell of this line is longer than 131,072 characters.",
        hint="Shorten the text in the cell; perhaps only a closing quotation mark is missing.",
        checks="A single cell may hold 131,072 characters at most.",
        why="A cell holds that much text only when a quotation mark is missing and the lines below were swallowed.",
    ),
    "KI008": Entry(
        message="This is a file of the kind {value}, not a text table.",
        hint="Open it in Excel or LibreOffice and save it as CSV; the name of an Excel workbook must end in .xlsx.",
        checks="A file to be read as a text table must not be a file of another kind, such as an Excel workbook, a PDF or a picture with the ending .csv.",
        why='Changing the ending of a name does not convert a file. Only "Save as" makes a CSV file of an Excel workbook.',
    ),
    "KI009": Entry(
        message="No sheet has a heading with metric and value.",
        hint='Add a heading row with "metric" and "value".',
        checks="At least one sheet of a workbook must have a heading row with the columns metric and value.",
        why="Without a heading it is not certain what the columns mean. The program does not guess.",
    ),
    "KI010": Entry(
        message="The workbook is damaged or no .xlsx file.",
        hint="Open it in Excel or LibreOffice and save it anew.",
        checks="A file with the ending .xlsx must be a readable workbook of usual size.",
        why="Damaged workbooks come from broken transfers. Values from a workbook that can be read only in part would be incomplete, and nobody would see it.",
    ),
    "KI011": Entry(
        message='Read as {encoding}, separator "{separator}", lines above the heading: {skipped}.',
        hint="Nothing to do if that is right.",
        checks="This note says how a file was read that differs from the canonical form: encoding, separator and the lines above the heading.",
        why="What the program assumed should be seen and can be checked. The file is read in full all the same.",
    ),
}
TEXTS = flat(ENTRIES)
