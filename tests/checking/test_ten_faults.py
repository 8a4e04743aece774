"""Ten faults in one catalogue are ten findings of one run, in order of their places, and the exit code is 1."""

import re

from conftest import Kassel
from kassel_integration.source.folder import DataFolder

CHANGES = (
    ("as_of: 2012-03-26", "as_of: 2012-02-30"),
    ("last: 2016", "last: 2011"),
    ('key: "06611000"', "key: 06611000"),
    ("{id: sex, ", "{id: sex, id: sex, "),
    ("kind: count", "kind: counter"),
    ("value: 35", "value: about 35"),
    ('id: "1.1.10"', 'id: "1.3.10"'),
    ("offices: [jugendamt, sportamt]", "offices: [jugendamt, sportsamt]"),
    ("title: An area without goals", "title: *alias"),
    ("at_most: 1.1.1.places", "at_most: 1.1.1.place"),
)

FOUND = [
    ("5", "10", "KI115"),
    ("6", "31", "KI128"),
    ("8", "40", "KI113"),
    ("18", "15", "KI102"),
    ("36", "27", "KI114"),
    ("51", "53", "KI112"),
    ("52", "17", "KI121"),
    ("54", "34", "KI122"),
    ("68", "16", "KI104"),
    ("71", "37", "KI126"),
]


def test_ten_faults_in_one_file_are_ten_findings(kassel: Kassel, mini_folder: DataFolder, mini: str) -> None:
    text = mini
    for old, new in CHANGES:
        assert text.count(old) == 1
        text = text.replace(old, new)
    mini_folder.catalogue.write_text(text, encoding="utf-8")
    answer = kassel("validate", "--data", mini_folder.root, "--format", "text", "--lang", "en")
    file = re.escape(str(mini_folder.catalogue))
    assert re.findall(rf"^{file}:(\d+):(\d+): error\[(KI\d+)\]", answer.out, re.MULTILINE) == FOUND
    assert (answer.code, answer.err) == (1, "")


def test_without_a_fault_the_exit_code_is_0(kassel: Kassel, mini_folder: DataFolder) -> None:
    answer = kassel("validate", "--data", mini_folder.root, "--format", "text", "--lang", "en")
    assert (answer.code, answer.err, "error[" in answer.out) == (0, "", False)


def test_a_file_that_is_not_utf8_is_one_finding_at_the_byte(kassel: Kassel, mini_folder: DataFolder, mini: str) -> None:
    raw = mini.replace("name: Smalltown", "name: Öhringstädt").encode("utf-8")
    mini_folder.catalogue.write_bytes(raw.replace("ä".encode(), b"\xe4"))
    answer = kassel("validate", "--data", mini_folder.root, "--format", "text", "--lang", "en")
    assert re.findall(r":(\d+):(\d+): error\[(KI\d+)\]", answer.out) == [("8", "32", "KI001")]
    assert answer.code == 1


def test_an_empty_catalogue_is_one_finding(kassel: Kassel, mini_folder: DataFolder) -> None:
    mini_folder.catalogue.write_bytes(b"")
    answer = kassel("validate", "--data", mini_folder.root, "--format", "text", "--lang", "en")
    assert re.findall(r":(\d+):(\d+): error\[(KI\d+)\]", answer.out) == [("1", "1", "KI003")]
    assert answer.code == 1
