"""Findings for people: place, severity, message, the source line with a caret, the next step, a count at the end."""

import re
from dataclasses import replace

import pytest

from conftest import Kassel
from kassel_integration.checking.finding_groups import FindingGroup
from kassel_integration.checking.row_counts import RowCounts
from kassel_integration.diagnostics import Finding, Place, codes
from kassel_integration.render.findings.text import WINDOW, as_text, caret
from kassel_integration.source.folder import DataFolder
from kassel_integration.texts import Words
from reports import FILE, groups, report

EN, DE = Words("en"), Words("de")
CHECKED = """\
3 files, 12 rows, 58 rules checked. Data: folder data.
Of the rows: 3 accepted, 8 not accepted, 1 without a value. Lines of text that are no rows: 2."""
LONG = "".join(str(number % 10) for number in range(1, 301))

GROUPED = {
    "en": """\
{year}:2:14 (B2): error[KI218] {message} (214 times, lines 2-215)
    {hint}
""",
    "de": """\
{year}:2:14 (B2): Fehler[KI218] {message} (214-mal, Zeilen 2-215)
    {hint}
""",
}

CLOSING = {
    "en": ("2 files, 214 rows, {rules} rules checked.", "214 errors, 0 warnings, 0 notes."),
    "de": ("2 Dateien, 214 Zeilen, {rules} Regeln geprüft.", "214 Fehler, 0 Warnungen, 0 Hinweise."),
}


@pytest.mark.parametrize("lang", ["en", "de"])
def test_the_same_finding_on_many_lines_is_one_group(
    lang: str, kassel: Kassel, mini_folder: DataFolder, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(mini_folder.root.parent)
    year = mini_folder.root / "measurements" / "2014.csv"
    year.write_text("metric,value\n" + "1.1.1.places,k. A.\n" * 214, encoding="utf-8")
    answer = kassel("validate", "--data", "plan", "--lang", lang)
    words = Words(lang)
    end, counts = (said.format(rules=rules(answer.out)) for said in CLOSING[lang])
    data = words("findings.data", data=words("notes.origin.named", root="plan"))
    rows = words("findings.rows", accepted=0, rejected=214, without_value=0, not_rows=0)
    message = words(codes.NO_SIGN.key("message"), value="k. A.")
    hint = words(codes.NO_SIGN.key("hint"))
    group = GROUPED[lang].format(year="plan/measurements/2014.csv", message=message, hint=hint)
    assert (answer.code, answer.err, answer.out) == (1, "", f"{group}{end} {data}\n{rows}\n{counts}\n")


def rules(out: str) -> int:
    """How many rules the closing lines speak of: it grows with the program and is no matter here."""
    return int(re.findall(r"([0-9]+) (?:rules|Regeln)", out)[-1])


def test_lines_that_do_not_follow_each_other_are_listed_and_many_of_them_cut() -> None:
    runs = [(2, 4), (9, 9), *((line, line) for line in range(20, 40, 2))]
    finding = Finding(codes.EMPTY_METRIC, Place(FILE, 2, 1, ("metric",), "A2"))
    said = as_text(report((FindingGroup(finding, 14, runs),)), EN, 0, False, False).splitlines()[0]
    assert said.endswith(". (14 times, lines 2-4, 9, 20, 22, 24, 26, 28, 30, …)")


def test_on_a_terminal_the_source_line_with_a_caret_stands_below_in_colour() -> None:
    place = Place("a.csv", 3, 14, ("value",), "B3")
    finding = Finding(codes.NOT_A_NUMBER, place, {"value": "fünf"}, excerpt="1.1.1.places;fünf")
    made = report((FindingGroup(finding, 1, [(3, 3)]),))
    assert as_text(made, EN, 0, True, True) == (
        'a.csv:3:14 (B3): \x1b[1;31merror[KI210]\x1b[0m "fünf" is not a number.\n'
        "  | 1.1.1.places;fünf\n"
        "  |              ^\n"
        f"    {EN(codes.NOT_A_NUMBER.key('hint'))}\n"
        f"{CHECKED}\n"
        "1 error, 0 warnings, 0 notes.\n"
    )


CARETS = {
    "the first character": ("a;b", 1, ["  | a;b", "  | ^"]),
    "behind umlauts": ("Öäü;ß;x", 7, ["  | Öäü;ß;x", "  |       ^"]),
    "behind an umlaut made of two characters": ("a\u0308;x", 4, ["  | a\u0308;x", "  |   ^"]),
    "behind wide characters": ("東京;x", 4, ["  | 東京;x", "  |      ^"]),
    "behind tabs, which become signs": ("a\tb\tx", 5, ["  | a␉b␉x", "  |     ^"]),
    "behind a control character": ("\x9b2J;x", 5, ["  | ⟨U+009B⟩2J;x", "  |            ^"]),
    "the empty cell at the end": ("a;", 3, ["  | a;", "  |   ^"]),
    "a long line, at its beginning": (LONG, 5, [f"  | {LONG[:WINDOW]}…", "  |     ^"]),
    "a long line, in its middle": (LONG, 150, [f"  | …{LONG[101:197]}…", f"  | {' ' * 49}^"]),
    "a long line, at its end": (LONG, 300, [f"  | …{LONG[251:]}", f"  | {' ' * 49}^"]),
    "beyond what is known of the line": ("abc", 9, []),
}  # fmt: skip


@pytest.mark.parametrize(("line", "column", "shown"), CARETS.values(), ids=CARETS.keys())
def test_the_caret_stands_under(line: str, column: int, shown: list[str]) -> None:
    assert caret(line, column) == shown


def test_on_a_terminal_no_more_than_a_window_of_a_long_line_is_shown() -> None:
    assert [len(line) for line in caret("x" * 100_000, 70_000)] == [4 + 1 + WINDOW + 1, 4 + 1 + WINDOW // 2 + 1]


@pytest.mark.parametrize(
    ("words", "most", "said"),
    [
        (EN, 2, "3 of 5 findings not shown; --max-findings 0 shows all."),
        (DE, 4, "1 von 5 Befunden nicht gezeigt; --max-findings 0 zeigt alle."),
    ],
)
def test_a_limit_is_announced_with_the_full_count(words: Words, most: int, said: str) -> None:
    whole = as_text(report(groups()), words, 0, False, False).splitlines()
    cut = as_text(report(groups()), words, most, False, False).splitlines()
    assert cut == [*whole[: 2 * most], said, *whole[-3:]]


@pytest.mark.parametrize("most", [0, 5, 6])
def test_a_limit_that_cuts_nothing_is_not_announced(most: int) -> None:
    whole = as_text(report(groups()), EN, 0, False, False)
    assert as_text(report(groups()), EN, most, False, False) == whole
    assert len(whole.splitlines()) == 5 * 2 + 3


def test_counts_at_the_end_are_of_all_findings_also_of_those_no_longer_kept() -> None:
    out = as_text(report(groups(), dropped=90_000), EN, 1, False, False).splitlines()
    assert out[2].startswith("90004 of 90005 findings not shown")
    assert out[-1] == "90,007 errors, 1 warning, 1 note."


def test_nothing_found_is_said() -> None:
    assert as_text(report(()), DE, 0, True, True) == (
        "3 Dateien, 12 Zeilen, 58 Regeln geprüft. Daten: Ordner data.\n"
        "Von den Zeilen: 3 angenommen, 8 nicht angenommen, 1 ohne Wert. Keine Messwerte, sondern Text: 2.\n"
        "Keine Befunde.\n"
    )


def test_what_became_of_the_rows_is_said_unless_all_were_accepted() -> None:
    fine = replace(report(()), rows=RowCounts(accepted=12, blank=2))
    assert as_text(fine, EN, 0, True, True) == (
        "3 files, 12 rows, 58 rules checked. Data: folder data.\nNo findings.\n"
    )


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("en", "1 file, 0 rows, 93 rules checked. Data: folder data.\n1 file not read; standard error says why.\n"),
        (
            "de",
            "1 Datei, 0 Zeilen, 93 Regeln geprüft. Daten: Ordner data.\n"
            "1 Datei nicht gelesen; warum, sagt die Fehlerausgabe.\n",
        ),
    ],
)
def test_a_file_that_could_not_be_read_is_never_called_free_of_findings(lang: str, said: str, kassel: Kassel) -> None:
    answer = kassel("validate", "no_such_2014.csv", "--lang", lang)
    assert (answer.code, answer.out) == (2, said)
    assert "no_such_2014.csv" in answer.err
