"""Computes answers from accepted values: selection, status, coverage, summary. Pure functions, no I/O."""
