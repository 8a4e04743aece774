"""What is on a form: its sheets with what is shown and what is to be filled in, before any layout."""
