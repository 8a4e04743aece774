"""YAML's traps are found on the way in: each is a finding at its place, and nothing is ever run, expanded or lost."""

import time
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from forms.yaml_loaders import EarlyRefusal, LateRefusal
from kassel_integration.source import yaml_tree
from kassel_integration.source.catalogue_file import read_catalogue
from kassel_integration.source.yaml_node import Tree
from kassel_integration.source.yaml_tree import read_tree

LOADERS = {
    "the one in use": yaml_tree.Loader,
    "pure Python": yaml.SafeLoader,
    "one that refuses 600 levels before it says anything": EarlyRefusal,
    "one that refuses 600 levels and points behind the bracket": LateRefusal,
}
NAN = Decimal("NaN")

READ = {
    "a quoted word is text": ('"no"', "no"),
    "a bare no is a truth value, so that it can be refused as text": ("no", False),
    "a bare Yes is a truth value": ("Yes", True),
    "a bare 1.10 keeps its digits": ("1.10", Decimal("1.10")),
    "a quoted 1.10 is text": ('"1.10"', "1.10"),
    "a single-quoted 1.10 is text": ("'1.10'", "1.10"),
    "a bare 1.1.1 is text": ("1.1.1", "1.1.1"),
    "a bare 2012-03-26 stays as written": ("2012-03-26", "2012-03-26"),
    "a bare 0 is a number": ("0", 0),
    "a bare -3 is a number": ("-3", -3),
    "a bare +100 is a number, as a change is written": ("+100", 100),
    "a tilde is nothing": ("~", None),
    "a bare null is nothing": ("null", None),
    "nothing is nothing": ("", None),
    "a quoted nothing is an empty text": ('""', ""),
    "an exponent without a point is text": ("1e400", "1e400"),
    "a merge key is a key like any other": ("{<<: {b: 1}}", {"<<": {"b": 1}}),
    "a block text keeps its lines": ("|\n  one\n  two\n", "one\ntwo\n"),
    "a folded text becomes one line": (">-\n  one\n  two\n", "one two"),
}

NO_NUMBER = {
    "12:30 is no number of base sixty": "12:30",
    "0x1f is no number": "0x1f",
    "1_000 is no number": "1_000",
    "infinity is no number": ".inf",
    "not-a-number is no number": ".nan",
    "a number that ends in its point is no plain number": "1.",
    "forty digits are no sane number": "1" * 40,
    "a power is no plain number": "1.5e+3",
}

FOUND = {
    "a key that stands twice": ("a: 1\nb: 2\na: 3\n", ["KI102 3:1"]),
    "a key that stands three times": ("a: 1\na: 2\na: 3\n", ["KI102 2:1", "KI102 3:1"]),
    "a key that stands twice in a flow mapping": ("x: {a: 1, b: 2, a: 3}\n", ["KI102 1:17"]),
    "a key that stands twice inside a part that stands twice": ("a: 1\na: {b: 1, b: 2}\n", ["KI102 2:1", "KI102 2:11"]),
    "a number and a quoted number as the same key": ('1: a\n"1": b\n', ["KI102 2:1"]),
    "an alias": ("a: &x [1]\nb: *x\n", ["KI104 2:4"]),
    "an alias as a merge": ("a: &x {c: 1}\nb:\n  <<: *x\n", ["KI104 3:7"]),
    "an alias that holds itself": ("a: &x\n  b: *x\n", ["KI104 2:6"]),
    "an alias to nothing": ("a: *nowhere\n", ["KI104 1:4"]),
    "a tag that would run a program": ("a: !!python/object/apply:os.system [echo]\n", ["KI105 1:4"]),
    "a tag of its own": ("- 1\n- !mine x\n", ["KI105 2:3"]),
    "a standard tag": ('a: !!int "3"\n', ["KI105 1:4"]),
    "a tag on the whole document": ("!!map\na: 1\n", ["KI105 1:1"]),
    "a tag under another name": ("%TAG ! tag:x,2000:\n---\na: !foo b\n", ["KI105 3:4"]),
    "two documents": ("a: 1\n---\nb: 2\n", ["KI101 2:1"]),
    "a second document full of traps is one finding": ("a: 1\n---\nb: &x [!t 1]\nb: *x\n", ["KI101 2:1"]),
    "a tab as indentation": ("a:\n\tb: 1\n", ["KI186 2:1"]),
    "a colon too many": ("a: b: c\n", ["KI101 1:5"]),
    "a bare at sign": ("a: @x\n", ["KI101 1:4"]),
    "a wrong indentation": ("a:\n  b: 1\n c: 2\n", ["KI101 3:2"]),
    "an escape that does not exist": ('a: "\\q"\n', ["KI101 1:5"]),
    "a control character": ("a: 1\nb: x\x01y\n", ["KI101 2:5"]),
    "a NUL": ("a: 1\n\x00b: 2\n", ["KI101 2:1"]),
    "a DEL in a quoted text": ('a: "x\x7f"\n', ["KI101 1:6"]),
    "a character that is none": ("ä: \ufffe\n", ["KI101 1:4"]),
    "a control character after many umlauts": ("ää: öö\nü: ü\x01\n", ["KI101 2:5"]),
    "all that is wrong, not only the first": ("a: *x\nb: !t 1\nb: 2\n", ["KI104 1:4", "KI105 2:4", "KI102 3:1"]),
}

UNHARMED = {
    "one document with its marks": ("---\na: 1\n...\n", {"a": 1}),
    "a byte order mark": ("\ufeffa: 1\n", {"a": 1}),
    "an anchor that nobody uses": ("a: &x 1\n", {"a": 1}),
    "an exclamation mark that only says text": ("a: ! x\n", {"a": "x"}),
    "an umlaut and an emoji": ("ä: 😀\n", {"ä": "😀"}),
    "nothing but a comment": ("# nothing\n", None),
    "nothing at all": ("", None),
}


THOUSANDS = 5_000
SLOW = 1_000  # levels for those written in Python, which look through all of them at each: more than they go down


@pytest.fixture(autouse=True, params=LOADERS.values(), ids=[*LOADERS])
def loader(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Everything here holds whichever parser reads."""
    monkeypatch.setattr(yaml_tree, "Loader", request.param)


def places(tree: Tree) -> list[str]:
    """The findings as `code line:column`."""
    return [f"{f.code.id} {f.place.line}:{f.place.column}" for f in tree.findings]


@pytest.mark.parametrize(("written", "value"), READ.values(), ids=READ.keys())
def test_read_as_it_stands(written: str, value: Any) -> None:
    tree = read_tree(f"a: {written}", "f.yaml")
    assert (repr(tree.value), places(tree)) == (repr({"a": value}), [])


@pytest.mark.parametrize("written", NO_NUMBER.values(), ids=NO_NUMBER.keys())
def test_becomes_a_value_no_model_takes(written: str) -> None:
    tree = read_tree(f"a: {written}", "f.yaml")
    assert (repr(tree.value), places(tree)) == (repr({"a": NAN}), [])
    assert tree.root is not None
    assert tree.root.children["a"].text == written


def test_a_number_with_leading_zeros_is_remembered_as_written() -> None:
    tree = read_tree("key: 034117\n", "f.yaml")
    assert tree.root is not None
    assert tree.root.children["key"].text == "034117"
    assert not isinstance(tree.value["key"], str)


@pytest.mark.parametrize(("text", "wanted"), FOUND.values(), ids=FOUND.keys())
def test_is_found(text: str, wanted: list[str]) -> None:
    assert places(read_tree(text, "f.yaml")) == wanted


@pytest.mark.parametrize(("text", "value"), UNHARMED.values(), ids=UNHARMED.keys())
def test_is_no_fault(text: str, value: Any) -> None:
    tree = read_tree(text, "f.yaml")
    assert (tree.value, tree.findings) == (value, [])


def test_of_a_key_that_stands_twice_the_first_value_stays_and_its_line_is_named() -> None:
    tree = read_tree("a: 1\nb:\n  c: 2\nb:\n  d: 3\n", "f.yaml")
    assert tree.value == {"a": 1, "b": {"c": 2}}
    (found,) = tree.findings
    (first,) = found.related
    assert (found.values["line"], first.file, first.line, first.column) == (2, "f.yaml", 2, 1)


def test_a_bomb_of_aliases_is_never_expanded() -> None:
    bomb = "a0: &a0 [x, x]\n" + "".join(f"a{n}: &a{n} [*a{n - 1}, *a{n - 1}]\n" for n in range(1, 60))
    tree = read_tree(bomb, "f.yaml")
    assert tree.value == {"a0": ["x", "x"], **{f"a{n}": [None, None] for n in range(1, 60)}}
    assert {f.code.id for f in tree.findings} == {"KI104"}
    assert len(tree.findings) == 118


DEEP: dict[str, tuple[Callable[[int], str], int]] = {
    "brackets": (lambda n: f"a:  {'[' * n}{']' * n}\n", 28),
    "brackets that never close": (lambda n: "[" * n, 25),
    "curly brackets": (lambda n: f"{'{a: ' * n}{'}' * n}\n", 97),
    "curly brackets without keys": (lambda n: "{" * n, 25),
    "brackets of both kinds": (lambda n: f"ä😀: {'[{' * (n // 2)}", 28),
    "brackets after a mark of the byte order": (lambda n: "\ufeff" + "[" * n, 25),
    "dashes": (lambda n: "- " * n, 49),
    "question marks": (lambda n: "? " * n, 49),
    "dashes with brackets": (lambda n: f"{'- ' * 20}{'[' * n}", 45),
}


@pytest.mark.parametrize("levels", [THOUSANDS, pytest.param(50_000, marks=pytest.mark.slow)])
@pytest.mark.parametrize(("made", "column"), DEEP.values(), ids=DEEP.keys())
def test_what_is_thousands_of_levels_deep_is_one_finding_where_it_becomes_too_deep(
    made: Callable[[int], str], column: int, levels: int
) -> None:
    text = made(levels if yaml_tree.Loader is LOADERS["the one in use"] or levels > THOUSANDS else SLOW)
    began = time.process_time()
    tree = read_tree(text, "f.yaml")
    assert (places(tree), tree.root) == ([f"KI103 1:{column}"], None)
    assert time.process_time() - began < 20


def test_blocks_of_a_thousand_levels_are_one_finding() -> None:
    tree = read_tree("".join(f"{' ' * level}a:\n" for level in range(1000)), "f.yaml")
    assert (places(tree), tree.root) == (["KI103 25:25"], None)


def test_what_is_broken_inside_a_part_that_is_too_deep_is_not_told_as_well() -> None:
    assert places(read_tree(f"a: {'[' * 40}@", "f.yaml")) == ["KI103 1:27"]


def test_what_was_found_before_a_part_that_is_too_deep_stays() -> None:
    tree = read_tree(f"a: 1\na: 2\nb: {'[' * SLOW}", "f.yaml")
    assert places(tree) == ["KI102 2:1", "KI103 3:27"]


def test_what_follows_a_part_that_is_too_deep_is_still_read() -> None:
    tree = read_tree(f"a: {'[' * 40}{']' * 40}\nb: {{c: 1, c: 2}}\nd: 3\n", "f.yaml")
    assert places(tree) == ["KI103 1:27", "KI102 2:11"]
    assert tree.value["d"] == 3


def test_twenty_four_levels_are_fine() -> None:
    assert places(read_tree("[" * 24 + "]" * 24, "f.yaml")) == []


def test_brackets_of_a_sane_depth_that_never_close_are_a_fault_of_their_own() -> None:
    tree = read_tree("a: [[[\n", "f.yaml")
    assert ([f.code.id for f in tree.findings], tree.root) == (["KI101"], None)


# The loader is the same for all examples of a run.
@settings(
    deadline=None, max_examples=300, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow]
)
@given(st.text(st.sampled_from("ab: -?[]{},&*!|>'\"%@`#\n\t~<=01\\äß\ufeff\x85\u2028\x00"), max_size=60))
def test_no_text_whatever_makes_the_reader_raise(text: str) -> None:
    tree = read_tree(text, "f.yaml")
    assert tree.root is not None or tree.findings or tree.value is None
    assert all(f.place.line >= 1 and f.place.column >= 1 for f in tree.findings)


@pytest.mark.parametrize("sign", ["\x85", "\u2028", "\u2029"], ids=["NEL", "LS", "PS"])
def test_a_line_end_that_no_editor_counts_moves_no_position(sign: str) -> None:
    tree = read_tree(f"# a comment{sign}\na: 1\nb: 1\nb: 2\n", "f.yaml")
    assert [place for place in places(tree) if place.startswith("KI102")] in ([], ["KI102 4:1"])
    assert tree.findings != []


@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"], ids=["without a mark", "with a byte order mark"])
@pytest.mark.parametrize("end", [b"\n", b"\r\n", b"\r"], ids=["LF", "CR LF", "CR"])
def test_the_first_byte_that_is_not_utf8_is_found_whatever_ends_lines(mark: bytes, end: bytes) -> None:
    file = read_catalogue(
        Path("f.yaml"), mark + end.join((b"version: 1", b"concept:", "  ä: gr".encode() + b"\xf6\xdf"))
    )
    (found,) = file.findings
    assert (found.code.id, found.place.line, found.place.column, found.values) == ("KI001", 3, 8, {"byte": "0xF6"})
