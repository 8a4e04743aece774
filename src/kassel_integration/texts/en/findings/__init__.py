"""The sentences around findings; what is said of a code is in the module of its family."""

TEXTS = {
    "nearest": 'Did you mean "{nearest}"?',
    "checked": "{files}, {rows}, {rules} checked.",
    "data": "Data: {data}.",
    "rows": "Of the rows: {accepted} accepted, {rejected} not accepted, {without_value} without a value. Lines of text that are no rows: {not_rows}.",
    "rejected_by_file": "Not accepted: {files}.",
    "result.none": "No findings.",
    "result.unreadable": "{files} not read; standard error says why.",
    "result.some": "{errors}, {warnings}, {notes}.",
    "times": "({count} times, lines {lines})",
    "not_kept": "Further findings, counted but not kept one by one: {count}. Please correct the ones shown first.",
    "hidden": "{count} of {all} findings not shown; --max-findings 0 shows all.",
}
