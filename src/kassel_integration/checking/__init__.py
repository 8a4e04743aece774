"""Load, run the rules, locate, sort: files become accepted values and a report of findings."""
