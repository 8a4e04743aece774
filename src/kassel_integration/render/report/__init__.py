"""The report: one sheet of ready words and numbers, given out as a self-contained page or as Markdown."""
