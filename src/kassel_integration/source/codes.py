"""The codes of what can be wrong while reading: files (KI0xx), the catalogue's shape (KI1xx), tables (KI20x)."""

from kassel_integration.diagnostics import Code, Severity

E, W, N = Severity.ERROR, Severity.WARNING, Severity.NOTE

NOT_UTF8 = Code("KI001", "not-utf8", E)
MIXED = Code("KI002", "mixed-encoding", E)
EMPTY = Code("KI003", "empty-file", E)
UNDECODABLE = Code("KI004", "undecodable", E)
NUL = Code("KI005", "nul-byte", E)
LINE_TOO_LONG = Code("KI006", "line-too-long", E)
CELL_TOO_LONG = Code("KI007", "cell-too-long", E)
FOREIGN = Code("KI008", "not-a-table", E)
NO_SHEET = Code("KI009", "no-sheet", E)
BROKEN_WORKBOOK = Code("KI010", "broken-workbook", E)
READ_AS = Code("KI011", "read-as", N)

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

OPEN_QUOTE = Code("KI201", "open-quote", E)
CELL_COUNT = Code("KI202", "cell-count", E)
UNKNOWN_COLUMN = Code("KI203", "unknown-column", E)
MISSING_COLUMN = Code("KI204", "missing-column", E)
DOUBLE_COLUMN = Code("KI205", "double-column", E)
NO_HEADING = Code("KI206", "no-heading", E)
STRAY_QUOTE = Code("KI207", "stray-quote", E)
FOOTNOTE = Code("KI208", "footnote", N)
STRAY_LINE = Code("KI209", "stray-line", W)
