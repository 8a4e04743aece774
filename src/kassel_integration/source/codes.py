"""The codes of what can be wrong while reading: files (KI0xx) and the catalogue's own shape (KI10x, KI11x)."""

from kassel_integration.diagnostics import Code, Severity

E = Severity.ERROR

NOT_UTF8 = Code("KI001", "not-utf8", E)
TOO_LARGE = Code("KI002", "too-large", E)
EMPTY = Code("KI003", "empty-file", E)

YAML_SYNTAX = Code("KI101", "yaml-syntax", E)
DUPLICATE_KEY = Code("KI102", "duplicate-key", E)
TOO_DEEP = Code("KI103", "too-deep", E)
ALIAS = Code("KI104", "alias", E)
TAG = Code("KI105", "tag", E)
UNKNOWN_KEY = Code("KI110", "unknown-key", E)
MISSING_KEY = Code("KI111", "missing-key", E)
WRONG_TYPE = Code("KI112", "wrong-type", E)
UNQUOTED = Code("KI113", "unquoted-text", E)
UNKNOWN_WORD = Code("KI114", "unknown-word", E)
BAD_FORM = Code("KI115", "bad-form", E)
BAD_VALUE = Code("KI116", "bad-value", E)

CSV_SYNTAX = Code("KI201", "open-quote", E)
CELL_COUNT = Code("KI202", "cell-count", E)
UNKNOWN_COLUMN = Code("KI203", "unknown-column", E)
MISSING_COLUMN = Code("KI204", "missing-column", E)
DOUBLE_COLUMN = Code("KI205", "double-column", E)
