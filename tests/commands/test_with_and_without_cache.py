"""With a cache, without one and with a spoilt one each command says the same, whatever is done to the files."""

import os
import pickle
import random
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from conftest import Answer, Kassel
from kassel_integration.source.folder import DataFolder

CALLS = (
    ("list",), ("show", "1.1.1"), ("summary",), ("progress",), ("offices",), ("validate",), ("missing",),
    ("report", "--brief"), ("progress", "--breakdown", "district", "--suppress-below", "5"),
)  # fmt: skip
HEAD = "metric,value,district,sex,as_of,flag,numerator,denominator,source,note\n"
FILES = {
    "measurements/2012.csv": f"{HEAD}1.1.1.rate,33.30,,,2012-03-01,P,333,1000,Zählung,Straße 😀\n"
    "1.1.1.places,,,,,Q,,,,\n",
    "measurements/2014.csv": f"{HEAD}1.1.1.places,120,,,,,,,,\n"
    "1.1.1.places,117,01,,,,,,,\n1.1.1.places,3,02,,,,,,,nur 3\n"
    "1.1.10.guide,planned,,,,,,,,\n1.1.10.umsetzungsstand,done,,,,,,,,ja\n",
    "kassel.toml": "[check]\nstrict = false\n[publish]\nsuppress_below = 5\n",
    "dataset.yaml": "title: Probe\n",
}


@pytest.fixture
def remembered() -> None:
    """Nothing is remembered when these tests begin."""


@pytest.fixture
def plan(mini_folder: DataFolder) -> Path:
    """The small plan with figures of every sort, of which checking has nothing to say."""
    for name, text in FILES.items():
        (mini_folder.root / name).write_text(text, encoding="utf-8")
    return mini_folder.root


def edited(text: bytes, draw: random.Random) -> bytes:
    """A text with one change: most often another digit, else another byte, a line less or twice, a shorter one."""
    digits = [at for at, byte in enumerate(text) if byte in b"0123456789"]
    kind = draw.choice(("digit", "digit", "digit", "digit", "byte", "less", "twice", "cut"))
    lines = text.splitlines(keepends=True)
    at = draw.randrange(len(lines)) if lines else 0
    if kind == "digit" and digits:
        where = draw.choice(digits)
        return text[:where] + str(draw.randrange(10)).encode() + text[where + 1 :]
    if kind == "byte" and text:
        where = draw.randrange(len(text))
        return text[:where] + bytes([draw.randrange(256)]) + text[where + 1 :]
    if kind == "cut":
        return text[: draw.randrange(len(text) + 1)]
    return b"".join(lines[:at] + lines[at : at + 1] * (0 if kind == "less" else 2) + lines[at + 1 :])


def flipped(kept: bytes, draw: random.Random) -> bytes:
    """The same bytes but for some bits."""
    changed = bytearray(kept)
    for _ in range(draw.randint(1, 3)):
        changed[draw.randrange(len(changed))] ^= 1 << draw.randrange(8)
    return bytes(changed)


SPOIL: tuple[Callable[[bytes, random.Random], bytes], ...] = (
    flipped,
    lambda kept, draw: kept[: draw.randrange(len(kept))],
    lambda kept, draw: kept.replace(b"120", b"%d" % draw.randint(100, 999)),
    lambda kept, _: b"9".join(kept.rsplit(b"1", 1)),
    lambda kept, _: b"dropped".join(kept.rsplit(b"planned", 1)),
    lambda kept, _: b"Fewer".join(kept.rsplit(b"More", 1)),
    lambda *_: b'{"program":"","sources":"","rows":[],"source":"","catalogue":[]}',
    lambda *_: pickle.dumps({"rows": [1]}),
    lambda *_: b"",
    lambda kept, _: kept + kept,
    lambda kept, _: kept[4:],
)


def kept_files() -> list[Path]:
    """The files in the test's cache."""
    return sorted(path for path in Path(os.environ["XDG_CACHE_HOME"]).rglob("*") if path.is_file())


def differing(kassel: Kassel, plan: Path, rounds: int, seed: int) -> Iterator[tuple[object, ...]]:
    """Edit a file of the plan again and again; every answer that is another with what was remembered."""
    draw, cache = random.Random(seed), os.environ["XDG_CACHE_HOME"]
    names = [*FILES, "handlungsfelder.yaml"]
    whole = {name: (plan / name).read_bytes() for name in names}

    def asked(call: tuple[str, ...], place: str) -> Answer:
        os.environ["XDG_CACHE_HOME"] = place
        return kassel(*call, "--data", plan)

    try:
        for round_number in range(rounds):
            name = draw.choice(names)
            before = whole[name] if draw.random() < 0.7 else (plan / name).read_bytes()
            (plan / name).write_bytes(edited(before, draw))
            call = draw.choice(CALLS)
            afresh = asked(call, "/dev/null/none")
            assert afresh.code in (0, 1, 2), (call, afresh.err)
            for how in ("as it was", "renewed", "spoilt"):
                if how == "spoilt":
                    os.environ["XDG_CACHE_HOME"] = cache
                    for file in kept_files():
                        file.write_bytes(draw.choice(SPOIL)(file.read_bytes() or b"x", draw))
                if asked(call, cache) != afresh:
                    yield round_number, name, call, how
            if draw.random() < 0.5:
                (plan / name).write_bytes(whole[name])
                again, remembered = asked(call, "/dev/null/none"), asked(call, cache)
                if again != remembered:
                    yield round_number, name, call, "restored"
    finally:
        os.environ["XDG_CACHE_HOME"] = cache


def test_whatever_is_done_to_files_and_cache_the_answers_are_those_without_one(kassel: Kassel, plan: Path) -> None:
    assert list(differing(kassel, plan, rounds=12, seed=1)) == []


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(2, 12))
def test_many_edits_give_the_answers_without_a_cache(kassel: Kassel, plan: Path, seed: int) -> None:
    assert list(differing(kassel, plan, rounds=50, seed=seed)) == []


@pytest.mark.parametrize("call", CALLS, ids=" ".join)
def test_every_command_says_the_same_with_a_cache_and_without(
    kassel: Kassel, plan: Path, call: tuple[str, ...]
) -> None:
    first, second = (kassel(*call, "--data", plan) for _ in range(2))
    os.environ["XDG_CACHE_HOME"] = "/dev/null/none"
    assert first == second == kassel(*call, "--data", plan)
    assert first.code in (0, 1)


ALTERED = (
    (b'"120"', b'"930"'),
    (b'"planned"', b'"dropped"'),
    (b"More places", b"Less places"),
    (b'"text":', b'"tekst":'),
)


@pytest.mark.parametrize(("old", "new"), ALTERED, ids=repr)
def test_a_text_that_was_altered_in_the_cache_is_never_shown(
    kassel: Kassel, plan: Path, old: bytes, new: bytes
) -> None:
    first = kassel("report", "-f", "markdown", "--data", plan)
    changed = [file for file in kept_files() if old in file.read_bytes()]
    for file in changed:
        file.write_bytes(new.join(file.read_bytes().rsplit(old, 1)))
    assert changed
    assert kassel("report", "-f", "markdown", "--data", plan) == first


STRANGE: dict[str, Callable[[Path, Path], object]] = {
    "a pipe": lambda file, _: os.mkfifo(file, 0o600),
    "a folder": lambda file, _: file.mkdir(),
    "a link": lambda file, other: file.symlink_to(other),
    "a link to itself": lambda file, _: file.symlink_to(file),
    "a link to a device": lambda file, _: file.symlink_to("/dev/zero"),
    "what others may write": lambda file, _: file.touch(0o666),
    "what is too large": lambda file, _: os.truncate(os.open(file, os.O_CREAT | os.O_RDWR, 0o600), 1 << 40),
}


@pytest.mark.parametrize("strange", STRANGE)
def test_what_is_no_file_of_ours_is_neither_waited_for_nor_believed_nor_written_through(
    kassel: Kassel, plan: Path, tmp_path: Path, strange: str
) -> None:
    first = kassel("list", "--data", plan)
    other = tmp_path / "other"
    other.write_bytes(b"mine")
    for file in kept_files():
        file.unlink()
        STRANGE[strange](file, other)
    assert [kassel("list", "--data", plan) for _ in range(2)] == [first, first]
    assert other.read_bytes() == b"mine"
