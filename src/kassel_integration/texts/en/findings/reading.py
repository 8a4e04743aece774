"""What is said of files that cannot be read as text or workbook (KI0xx)."""

from kassel_integration.texts.entry import Entry, flat

ENTRIES = {
    "KI001": Entry(
        message="The file is not UTF-8 throughout: the byte {byte} is not valid here.",
        hint="Open the file in an editor and save it as UTF-8.",
        checks="The catalogue must be saved as UTF-8 from its first character to its last.",
        why="In any other encoding umlauts would turn into wrong characters, and the names of offices and districts would no longer match.",
    ),
    "KI002": Entry(
        message="The file is partly {first}, partly {second}: line {line} is {first}, this line is {second}.",
        hint='Open the whole file in one program, check the umlauts and save it as "CSV UTF-8".',
        checks="All lines of a file must have the same encoding: all UTF-8 or all Windows-1252.",
        why="Mixed files are the result of pasting together texts from two programs. However they are read, some umlauts would be wrong, and nobody would notice.",
    ),
    "KI003": Entry(
        message="The file is empty.",
        hint="Please check that this is the right file.",
        checks="A file must not be empty.",
        why="An empty file is nearly always the result of a failed save or copy. Without this finding it would look as if the office had no values.",
    ),
    "KI004": Entry(
        message="The byte {byte} exists neither in UTF-8 nor in Windows-1252.",
        hint="The file may be damaged or not a text file; please save it again.",
        checks="Each character must be readable in one of the encodings the program knows: UTF-8, UTF-16 or Windows-1252.",
        why="A byte that exists in none of them is a sign of a damaged or foreign file. Nothing near it can be relied on either.",
    ),
    "KI005": Entry(
        message="The file contains NUL bytes, so it is not a text file.",
        hint="The file may be damaged or of another kind; please save it as CSV again.",
        checks="A text file must not contain NUL bytes.",
        why="NUL bytes never occur in text; they come from program files or from errors while saving. Skipping them could mean reading half a cell.",
    ),
    "KI006": Entry(
        message="This line is longer than {limit} characters.",
        hint="This does not look like a table of measurements; please check that it is the right file.",
        checks="A line must not be longer than about a million characters.",
        why="No table of measurements has lines that long. Usually the wrong file was chosen, or the line breaks were lost.",
    ),
    "KI007": Entry(
        message="A cell in this line is longer than 131,072 characters.",
        hint="Shorten the text in the cell; perhaps only a closing quotation mark is missing.",
        checks="A single cell may contain at most 131,072 characters.",
        why="A cell holds that much text only when a quotation mark is missing and the lines below it were swallowed.",
    ),
    "KI008": Entry(
        message="This is a file of the kind {value}, not a text table.",
        hint="Open it in Excel or LibreOffice and save it as CSV; the name of an Excel workbook must end in .xlsx.",
        checks="A file to be read as a text table must not be a file of another kind, such as an Excel workbook, a PDF or a picture with the ending .csv.",
        why='Changing the ending of a file name does not convert the file. Only "Save as" turns an Excel workbook into a CSV file.',
    ),
    "KI009": Entry(
        message="No sheet has a heading row with metric and value.",
        hint='Add a heading row with "Metric" and "Value".',
        checks='At least one sheet of a workbook must have a heading row with the columns "Metric" and "Value".',
        why="Without headings it is not certain what the columns mean. The program does not guess.",
    ),
    "KI010": Entry(
        message="The workbook is damaged or not an .xlsx file.",
        hint="Open it in Excel or LibreOffice and save it again.",
        checks="A file with the ending .xlsx must be a readable workbook of normal size.",
        why="Workbooks are often damaged by interrupted transfers. Values from a workbook that can be read only in part would be incomplete, and nobody would see it.",
    ),
    "KI011": Entry(
        message='Read as {encoding}, separator "{separator}", lines above the headings: {skipped}.',
        hint="If that is right, there is nothing to do.",
        checks="This note says how a file was read that differs from the canonical form: encoding, separator and the lines above the headings.",
        why="You should be able to see and check what the program assumed. The file is read in full all the same.",
    ),
    "KI012": Entry(
        message="The sheet “{sheet}” is read; not read: {sheets}.",
        hint="Nothing to do if that is right; otherwise name the right sheet with --sheet.",
        checks="Of a workbook with several sheets one is read, and all others with anything in them are named.",
        why="A sheet that nobody names could hold values, which would then be missing.",
    ),
    "KI013": Entry(
        message="The sheet “{sheet}” has a table of measurements, too; it is not read.",
        hint="If its values belong to the file, move them to the sheet that is read, or read this sheet by itself with --sheet.",
        checks="A further sheet with a table, even a hidden one, is not to go unnoticed.",
        why="Often it is an example or another year, but sometimes it is the second half of the report.",
    ),
    "KI014": Entry(
        message="The sheet “{sheet}” is not read unless confirmed: {reason}.",
        hint="If it is the one, confirm it with --sheet; otherwise name the right sheet with --sheet.",
        checks="The sheet with the first table must not be hidden, nor by its name be an example, instructions or for another year.",
        why="Figures of an example or of another year would look like those reported.",
    ),
    "KI015": Entry(
        message="Several sheets have a table of measurements: {sheets}. None of them is read.",
        hint="Name the sheet to be read with --sheet, or bring the tables together in one sheet.",
        checks="A workbook is to have only one table of measurements, or the call names the sheet.",
        why="If only the first sheet were read, the values of the others would be lost without a word.",
    ),
    "KI016": Entry(
        message="This row is hidden and has values in it.",
        hint="Remove the filter or show the row and look at it; if it does not belong there, delete it.",
        checks="In a workbook no hidden row may have values. Empty hidden rows do not matter.",
        why="What a filter hides may have been seen by nobody: it may be forgotten or left out on purpose.",
    ),
    "KI017": Entry(
        message="The column “{value}” is hidden and has values in it; it is read.",
        hint="Show the column and look at it; if the values do not belong there, delete them.",
        checks="A hidden column with anything in it is named.",
        why="It is read like any other, but whoever filled in the table may not have seen it.",
    ),
    "KI018": Entry(
        message="This workbook is not read: in the folder of the measurements only CSV files count.",
        hint='Save it as .xlsx if it is not, check and convert it with "kassel validate {file} --normalised {target}{data}", put the CSV file here and keep the workbook elsewhere.',
        checks="There must be no workbook in the folder measurements.",
        why="Each year has its CSV file there, in the canonical form. A workbook would be passed over, and its values would be missing without anybody noticing.",
    ),
    "KI019": Entry(
        message="Not read: {what}.",
        hint="If measurements in it belong to the data, put them here as a CSV file named after its year, such as 2014.csv; otherwise keep it elsewhere.",
        checks="Only CSV files are to be in the folder measurements. Hidden files, whose name begins with a dot, do not matter.",
        why="Nothing else is read. A file with the wrong ending or in a folder below would be missing without anybody noticing.",
    ),
}
TEXTS = flat(ENTRIES)
