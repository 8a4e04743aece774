"""What must hold, one file per family of rules; a rule gives findings, it never changes data."""
