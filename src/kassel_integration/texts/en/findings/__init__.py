"""The sentences around findings; what is said of a code is in the module of its family."""

TEXTS = {
    "nearest": 'Did you mean "{nearest}"?',
    "checked": "Checked: files {files}, rows {rows}, rules {rules}.",
    "data": "Data: {data}.",
    "rows": "Of the rows: {accepted} accepted, {rejected} not accepted, {without_value} without a value. Lines of text that are no rows: {not_rows}.",
    "result.none": "No findings.",
    "result.unreadable": "Not read: files {count}; standard error says why.",
    "result.some": "Errors: {errors}, warnings: {warnings}, notes: {notes}.",
    "times": "({count} times, lines {lines})",
    "not_kept": "Further findings, counted but not kept one by one: {count}. Please correct the ones shown first.",
    "hidden": "{count} of {all} findings not shown; --max-findings 0 shows all.",
}
