"""Answers as neutral values: documents of tables and sentences, and the report; no format is known here."""
