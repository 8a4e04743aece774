"""One workbook, saved by LibreOffice in every format it and the program share; tests/office/run starts it."""
