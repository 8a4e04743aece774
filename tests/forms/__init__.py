"""Measurements written as offices write them: the same rows in any dialect, as bytes of a text file or a workbook."""
