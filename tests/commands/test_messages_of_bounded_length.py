"""However long and strange a value, an id, a name or an option is: each line of a message stays short and harmless."""

import json
from pathlib import Path

import pytest

from conftest import Kassel
from kassel_integration.source.folder import DataFolder

MOST = 2000
STEERING = "\x1b\x07\x9b\u202e\u2066\u200b"
LONG = "x" * 100_000
HEAD = "metric,value,district,sex,as_of,flag,numerator,denominator,source,note\n"
ROWS = {
    "id": f"{LONG},1,,,,,,,,\n",
    "id of a goal": f"1.1.1.{LONG},1,,,,,,,,\n",
    "value": f"1.1.1.places,{'9' * 100_000},,,,,,,,\n",
    "words": f"1.1.1.places,{LONG},,,,,,,,\n",
    "cell": f"1.1.1.places,1,{LONG},,,,,,,\n",
    "day": f"1.1.1.places,1,,,{LONG},,,,,\n",
    "flag": f"1.1.1.places,1,,,,{LONG},,,,\n",
    "part": f"1.1.1.rate,1,,,,,{LONG},3,,\n",
    "steering": f"1.1.1.{STEERING * 9000},1,,,,{STEERING},,,,\n",
    "a comment": f"# {LONG}\n",
    "no row": f"{LONG}\n",
    "many boxes": f"1.1.1.places{',y' * 30_000}\n",
    "no quote": f'1.1.1.places,"{LONG}\n',
    "twice": f"1.1.1.places,1,,,,,,,,{LONG}\n" * 2,
}
HEADS = {"column": f"metric,value,{LONG}\n", "columns": f"metric,value{''.join(f',y{n}' for n in range(9000))}\n",
         "nothing": f"{LONG}\n"}  # fmt: skip
WHOLE = {name: HEAD + row for name, row in ROWS.items()} | {
    f"head: {name}": head + "1.1.1.places,1\n" for name, head in HEADS.items()
}
CALLS = (
    "list --{}", "list --field {}", "list --goal {}", "list --office {}", "list --search {} --status {}", "show {}",
    "list -f {}", "list --lang {}", "list --color {}", "list --as-of {}", "list --method {}", "list --sort {}", "{}",
    "list -o out.{}", "summary --by {}", "progress --breakdown {}", "progress --suppress-below {}", "explain {}",
    "diff {} 2014", "diff 2014 {}", "missing --on {}", "missing --year {}", "form --office {}", "completion {}",
    "validate --ignore {}", "validate --max-findings {}", "export --to {} out", "report --{}", "init {}", "list {}",
    "validate {}", "import {}", "log --show {}", "list --data {}",
)  # fmt: skip


def faults(text: str) -> list[str]:
    """Lines that are too long, and signs that steer."""
    found = [f"{len(line)}: {line[:80]}" for line in text.split("\n") if len(line) > MOST]
    return [*found, *(f"U+{ord(sign):04X}" for sign in STEERING if sign in text)]


@pytest.mark.parametrize("name", WHOLE)
def test_a_finding_is_short_whatever_the_file_has(kassel: Kassel, mini_folder: DataFolder, name: str) -> None:
    file = mini_folder.root.parent / "2014.csv"
    file.write_text(WHOLE[name], encoding="utf-8")
    for lang in ("de", "en"):
        answer = kassel("validate", file, "--data", mini_folder.root, "--lang", lang)
        assert (answer.code in (0, 1), faults(answer.out + answer.err)) == (True, [])
    for form in ("github", "jsonl"):
        answer = kassel("validate", file, "--data", mini_folder.root, "-f", form)
        assert (answer.code in (0, 1), faults(answer.err)) == (True, [])
    said = json.loads(kassel("validate", file, "--data", mini_folder.root, "-f", "json").out)
    assert [f["message"][:80] for f in said["findings"] if len(f["message"]) > MOST] == []


@pytest.mark.parametrize("value", [LONG, STEERING * 2000], ids=["long", "steering"])
@pytest.mark.parametrize("call", CALLS)
def test_a_complaint_is_short_whatever_an_option_says(
    kassel: Kassel, mini_folder: DataFolder, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, call: str, value: str
) -> None:
    monkeypatch.chdir(tmp_path)
    place = (
        ()
        if "--data" in call or call.partition(" ")[0] in ("{}", "explain", "completion", "init")
        else ("--data", mini_folder.root)
    )
    for lang in ("de", "en"):
        speak = () if "--lang" in call else ("--lang", lang)
        answer = kassel(*(word.replace("{}", value) for word in call.split()), *place, *speak)
        assert (answer.code in (0, 1, 2), faults(answer.err + answer.out)) == (True, []), answer.err[:300]


CHANGES = {
    "an id": ('id: "1.1.10"', f'id: "{LONG}"'),
    "a unit": ("unit: percent", f"unit: {LONG}"),
    "a kind": ("kind: share", f"kind: {LONG}"),
    "a key": ("kind: share", f"kind: share\n                    {'k' * 900}: 1"),
    "a number": ("value: 35", f"value: {'9' * 100_000}"),
    "a steering word": ("kind: share", 'kind: "' + "\\e" * 900 + '"'),
}


@pytest.mark.parametrize("name", CHANGES)
def test_a_finding_of_a_catalogue_is_short(kassel: Kassel, mini_folder: DataFolder, mini: str, name: str) -> None:
    old, new = CHANGES[name]
    assert old in mini
    mini_folder.catalogue.write_text(mini.replace(old, new, 1), encoding="utf-8")
    for call in ("validate", "list"):
        answer = kassel(call, "--data", mini_folder.root)
        shown = answer.err + (answer.out if call == "validate" else "")
        assert (answer.code in (0, 1, 2), faults(shown)) == (True, [])
