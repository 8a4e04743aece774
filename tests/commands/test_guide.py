"""`kassel form --guide`: the page to hand out says whom to ask, by when, and what an answer may say, in plain words."""

import re
import shutil
from pathlib import Path

import pytest

from conftest import MINI, Kassel
from kassel_integration.diagnostics import Code, Family
from kassel_integration.diagnostics.codes import all_codes
from kassel_integration.texts import Words
from kassel_integration.views.form.guide import MESSAGES

CODES = all_codes()
# Of one value or its row, and nothing that an office with a form can bring about, or could mend.
NOT_MET = {
    "KI232": "ids are in the form",
    "KI239": "the form has no merged cells",
    "KI241": "of files with commas",
    "KI242": "a form has fewer rows",
    "KI306": "the form has only what the catalogue breaks down",
    "KI307": "the form names the office",
    "KI312": "closed in the form",
    "KI313": "the catalogue's reason is in the answer",
    "KI317": "the form has no such cell",
    "KI331": "of the catalogue",
    "KI350": "the form names the office",
    "KI351": "said in the form",
}
SHOWN = {"no_value", "range", "readings", "date", "formula", "word"}  # whose examples in quotation marks are tried


@pytest.fixture
def plan(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A working folder with the small plan, its settings with a due date and whom to send to."""
    monkeypatch.chdir(tmp_path)
    Path("data/measurements").mkdir(parents=True)
    shutil.copy(MINI, "data/handlungsfelder.yaml")
    settings = '[due]\nyearly = "03-31"\n[delivery]\nsend_to = "Büro,\\n a@b.example"\n'
    Path("data/kassel.toml").write_text(settings, encoding="utf-8")


def read(page: str) -> str:
    """What a person sees of a page, paragraphs on lines."""
    body = page.partition("<body")[2].partition(">")[2]
    return re.sub(r"\s*\n\s*", "\n", re.sub("<[^>]*>", "\n", body)).replace("\u00a0", " ")


def errors() -> dict[str, Code]:
    """What may be said of a value and asks for something to be done."""
    families = (Family.VALUES, Family.WRITTEN, Family.AGAINST_CATALOGUE, Family.PLAUSIBILITY, Family.FORMS)
    return {name: code for name, code in CODES.items() if code.family in families and code.severity.value != "note"}


@pytest.mark.usefixtures("plan")
@pytest.mark.parametrize("lang", ["de", "en"])
def test_the_page_has_every_step_sign_and_message_and_no_script(kassel: Kassel, lang: str) -> None:
    answer = kassel("form", "--guide", "--lang", lang)
    assert (answer.code, answer.err) == (0, "")
    assert answer.out.count("<li>") == 11
    assert answer.out.count("<th scope=row>") == 7 + 9 + len(MESSAGES)
    assert "<script" not in answer.out


@pytest.mark.usefixtures("plan")
def test_the_page_says_by_when_and_whom_to_ask(kassel: Kassel) -> None:
    ask = "Fragen und der ausgefüllte Meldebogen an: Büro, a@b.example\n"
    assert f"\n{ask}" in read(kassel("form", "--guide", "--lang", "de").out)
    of_year = read(kassel("form", "--guide", "--year", "2014", "--lang", "de").out)
    assert f"\nBitte bis 31.03.2015 zurücksenden.\n{ask}" in of_year
    said = read(kassel("form", "--guide", "--year", "2014", "--due", "2015-04-30", "--lang", "de").out)
    assert f"\nBitte bis 30.04.2015 zurücksenden.\n{ask}" in said
    Path("data/kassel.toml").unlink()
    alone = read(kassel("form", "--guide", "--year", "2014", "--lang", "de").out)
    assert "\nBei Fragen hilft, wer Ihnen den Meldebogen geschickt hat.\n" in alone
    assert "zurücksenden" not in alone


def test_every_code_that_an_office_can_meet_is_under_one_message() -> None:
    on_the_page = [code for codes in MESSAGES.values() for code in codes]
    assert len(on_the_page) == len(set(on_the_page))
    assert set(on_the_page) <= CODES.keys()
    assert errors().keys() - set(on_the_page) - {"KI230"} == NOT_MET.keys()  # KI230: read all the same


@pytest.mark.usefixtures("plan")
@pytest.mark.parametrize("name", sorted(SHOWN))
def test_what_stands_in_quotation_marks_yields_the_findings_named(kassel: Kassel, name: str) -> None:
    said = Words("de")(f"guide.said.{name}")
    examples = re.findall("„([^“]*)“", said)
    assert examples
    metric = "1.1.10.guide" if name == "word" else "1.1.1.rate"
    for example in examples:
        Path("Jugendamt_2014.csv").write_text(f"Kennzahl;Wert\n{metric};{example}\n", encoding="utf-8")
        answer = kassel("validate", "Jugendamt_2014.csv", "-f", "github", "--lang", "de")
        assert any(f"{code}" in answer.out for code in MESSAGES[name]), (example, answer.out)
