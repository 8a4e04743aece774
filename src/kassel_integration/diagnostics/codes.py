"""Every code there is: its stable number, its name and its severity; a number is never given a second meaning."""

from kassel_integration.diagnostics import Code, Family, Severity
from kassel_integration.diagnostics.suggest import nearest
from kassel_integration.errors import CannotRunError

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
SHEET_READ = Code("KI012", "sheet-read", N)
TABLE_LEFT = Code("KI013", "table-left", W)
DOUBTFUL_SHEET = Code("KI014", "doubtful-sheet", E)
HIDDEN_ROW = Code("KI016", "hidden-row", E)
HIDDEN_COLUMN = Code("KI017", "hidden-column", W)
WORKBOOK_LEFT = Code("KI018", "workbook-among-measurements", E)
FILE_LEFT = Code("KI019", "left-among-measurements", W)
CODE_PAGE = Code("KI020", "doubtful-code-page", E)

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
DUPLICATE_ID = Code("KI120", "duplicate-id", E)
WRONG_PARENT = Code("KI121", "wrong-parent", E)
UNDECLARED_OFFICE = Code("KI122", "unknown-office", E)
UNKNOWN_DIMENSION = Code("KI123", "unknown-dimension", E)
UNKNOWN_FOOTNOTE = Code("KI124", "unknown-footnote", E)
TARGET_INCOMPLETE = Code("KI125", "target-incomplete", E)
UNKNOWN_RELATION = Code("KI126", "unknown-metric-in-relation", E)
RESERVED_ID = Code("KI127", "reserved-id", E)
PERIOD_ORDER = Code("KI128", "period-order", E)
RULE_AND_KIND = Code("KI129", "rule-and-kind", E)
UNUSED_KEY = Code("KI130", "unused-key", E)
RULE_AND_DIRECTION = Code("KI131", "rule-and-direction", E)
IMPOSSIBLE_YEAR = Code("KI132", "impossible-year", E)
IMPOSSIBLE_INTERIM = Code("KI133", "impossible-interim-value", E)
UNKNOWN_BEGINNING = Code("KI134", "unknown-beginning", E)
GAP_VALUES = Code("KI135", "gap-values", E)
KEY_AND_KIND = Code("KI170", "key-and-kind", E)
BASELINE = Code("KI171", "impossible-baseline", E)
IMPOSSIBLE_CHANGE = Code("KI172", "impossible-change", E)
SURVEY = Code("KI173", "impossible-survey-years", E)
REVISION_OF_TARGET = Code("KI174", "impossible-revision", E)
NEVER_APPLIES = Code("KI175", "goal-never-applies", E)
THOUSANDS = Code("KI180", "thousands-or-decimals", E)

AREAS_OR_GOALS = Code("KI150", "areas-or-goals", E)
IDS_ALIKE = Code("KI151", "ids-too-alike", E)
REFERENCE = Code("KI152", "reference", E)
TOTAL_IS_VALUE = Code("KI153", "total-is-a-value", E)
OFFICE_YEARS = Code("KI154", "office-years", E)
DELIVERY = Code("KI155", "delivery", E)

OPEN_QUOTE = Code("KI201", "open-quote", E)
CELL_COUNT = Code("KI202", "cell-count", E)
UNKNOWN_COLUMN = Code("KI203", "unknown-column", E)
MISSING_COLUMN = Code("KI204", "missing-column", E)
DOUBLE_COLUMN = Code("KI205", "double-column", E)
NO_HEADING = Code("KI206", "no-heading", E)
STRAY_QUOTE = Code("KI207", "stray-quote", E)
FOOTNOTE = Code("KI208", "footnote", N)
STRAY_LINE = Code("KI209", "stray-line", W)

NOT_A_NUMBER = Code("KI210", "not-a-number", E)
NOT_A_STEP = Code("KI211", "not-an-implementation-word", E)
BAD_DATE = Code("KI212", "bad-date", E)
UNKNOWN_FLAG = Code("KI213", "unknown-flag", E)
NOT_REPORTED = Code("KI214", "not-reported", W)
WRONG_YEAR = Code("KI215", "wrong-year", E)
NO_YEAR = Code("KI216", "no-year", E)
TWO_READINGS = Code("KI217", "two-readings", E)
NO_SIGN = Code("KI218", "no-sign", E)
EXCEL_DATE_VALUE = Code("KI219", "date-for-number", E)
EXPONENT = Code("KI220", "exponent", E)
SPECIAL_NUMBER = Code("KI221", "special-number", E)
UNDERSCORE = Code("KI222", "underscore", E)
FOREIGN_DIGITS = Code("KI223", "foreign-digits", E)
TOO_LONG = Code("KI224", "too-long-number", E)
WRONG_UNIT = Code("KI225", "wrong-unit", E)
FLAG_CONFLICT = Code("KI226", "flag-conflict", E)
VALUE_AND_MISSING = Code("KI227", "value-and-missing-flag", E)
EMPTY_METRIC = Code("KI228", "empty-metric", E)
BAD_YEAR = Code("KI229", "bad-year", E)
METRIC_REPAIRED = Code("KI230", "metric-repaired", W)
ZERO_REPAIRED = Code("KI231", "leading-zero-repaired", N)
METRIC_AMBIGUOUS = Code("KI232", "metric-ambiguous", E)
DECIDED_BY_KIND = Code("KI233", "decided-by-kind", N)
YES_NO_READ = Code("KI234", "yes-no-read", N)
DECIMAL_ASSUMED = Code("KI235", "decimal-sign-assumed", N)
TICK_OR_SIGN = Code("KI236", "tick-or-sign", E)
FOOTNOTE_MARK = Code("KI237", "footnote-mark", E)
FORMULA = Code("KI238", "formula-without-result", E)
MERGED_METRIC = Code("KI239", "merged-metric", E)
ONLY_A_LIMIT = Code("KI240", "only-a-limit", E)
PARTED_NUMBER = Code("KI241", "parted-number", E)

LAYOUT_READ = Code("KI250", "layout-read", N)
TWO_LAYOUTS = Code("KI251", "two-layouts", E)
VALUE_BESIDE_OTHERS = Code("KI252", "value-beside-others", E)
MIXED_HEADINGS = Code("KI253", "mixed-headings", E)
SAID_TWICE = Code("KI254", "said-in-column-and-heading", E)
SIDE_COLUMN = Code("KI255", "column-beside-several-values", E)
COLUMN_LEFT = Code("KI256", "column-left", N)
SEVERAL_YEARS = Code("KI257", "several-years", N)
SOURCE_READ = Code("KI260", "source-read", N)
SOURCE_HEADING = Code("KI261", "source-heading-missing", E)
SOURCE_ROW = Code("KI262", "source-row-missing", E)
SOURCE_WITHOUT_YEAR = Code("KI263", "source-without-year", E)
TOO_LARGE = Code("KI270", "workbook-too-large", E)
PASSWORD = Code("KI271", "workbook-with-password", E)
TOO_WIDE = Code("KI272", "beyond-the-last-column", E)

UNKNOWN_METRIC = Code("KI301", "unknown-metric", E)
DUPLICATE = Code("KI302", "duplicate-measurement", E)
OUT_OF_RANGE = Code("KI303", "out-of-range", E)
NOT_WHOLE = Code("KI304", "not-whole", E)
UNKNOWN_CELL = Code("KI305", "unknown-dimension-value", E)
UNDECLARED_DIMENSION = Code("KI306", "undeclared-dimension", E)
UNKNOWN_OFFICE = Code("KI307", "unknown-office", E)
FRACTION_MISMATCH = Code("KI308", "fraction-mismatch", E)
ZERO_DENOMINATOR = Code("KI309", "zero-denominator", E)
FRACTION_ABOVE_ONE = Code("KI310", "numerator-above-denominator", E)
HALF_FRACTION = Code("KI311", "half-fraction", E)
FRACTION_WITHOUT_SHARE = Code("KI312", "fraction-without-share", E)
RELATION_VIOLATED = Code("KI313", "relation-violated", W)
CELLS_ABOVE_TOTAL = Code("KI314", "cells-above-total", E)
REPORTED_TWICE = Code("KI315", "reported-twice", E)
TOTAL_WORD = Code("KI316", "total-word", N)
PART_OF_STATE = Code("KI317", "state-of-a-part", E)
RATE_MISMATCH = Code("KI330", "rate-mismatch", E)
OTHER_BASELINE = Code("KI331", "other-baseline", E)
WHOSE_CONTRIBUTION = Code("KI350", "whose-contribution", E)
CONTRIBUTION_PARTS = Code("KI351", "contribution-without-parts", E)

ABOVE_HUNDRED = Code("KI401", "share-above-100", W)
IMPLAUSIBLE = Code("KI402", "implausible", W)
JUMP = Code("KI403", "jump", W)
REVISION = Code("KI404", "revision", W)
CELLS_BELOW_TOTAL = Code("KI405", "cells-below-total", W)
DAY_OUTSIDE_YEAR = Code("KI406", "day-outside-year", W)
OTHER_DAY = Code("KI407", "other-day", W)
OTHER_OFFICE = Code("KI408", "other-office", W)
SAME_AS_BEFORE = Code("KI409", "same-as-before", W)
TOTAL_MISSING = Code("KI410", "total-missing", W)
BELOW_ONE = Code("KI411", "share-below-one", W)

BREAK_AND_FLAG = Code("KI460", "break-and-flag", E)
UNKNOWN_BREAK = Code("KI461", "unknown-break", E)

_CODES = sorted((value for value in tuple(globals().values()) if isinstance(value, Code)), key=lambda code: code.id)
_BY_ID = {code.id: code for code in _CODES}
# What is asked of each measurement; the families before them are about files and the catalogue.
MEASUREMENT_RULES = tuple(
    code
    for code in _CODES
    if code.family in (Family.VALUES, Family.AGAINST_CATALOGUE, Family.PLAUSIBILITY, Family.FORMS)
)


def all_codes() -> dict[str, Code]:
    """All codes by id, in order."""
    return dict(_BY_ID)


def find_code(text: str) -> Code:
    """The code a caller names, upper and lower case alike; raises CannotRunError naming the nearest, also by name."""
    wanted = text.strip().upper()
    if wanted in _BY_ID:
        return _BY_ID[wanted]
    raise CannotRunError("unknown_code", value=text, nearest=near_code(text))


def near_code(text: str) -> str:
    """The code that a wrong one may mean: by its name, or its number in part; another number is another code."""
    number = text.strip().upper().replace("O", "0")
    number = f"KI{number}" if number.isdigit() else number
    close = nearest(number, _BY_ID)
    if close and (close.startswith(number) or number.startswith(close)):
        return close
    names = {code.name: code.id for code in _CODES}
    return names.get(nearest(text, names), "")
