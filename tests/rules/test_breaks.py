"""A break has a column of its own in forms; it is one flag with the others, and what people choose is read."""

import pytest

from forms.reading import Reader
from kassel_integration.model.flag import Flag
from kassel_integration.rules.flags import FLAG_WORDS
from kassel_integration.rules.names import fold
from kassel_integration.texts import LANGUAGES, Words

HEADING = "metric,value,flag,break"


def flags(reader: Reader, *rows: str) -> list[str]:
    """The flags of the rows of a file."""
    return [m.flag.value for m in reader.text("\n".join((HEADING, *rows, ""))).kept]


def codes(reader: Reader, row: str) -> list[str]:
    """The codes of what is said about a row."""
    return [f.code.id for f in reader.text(f"{HEADING}\n{row}\n").findings]


@pytest.mark.parametrize("word", ["ja", "Ja", "yes", "x", "WAHR", "B", "Bruch"])
def test_a_break_is_the_flag_of_its_row(reader: Reader, word: str) -> None:
    assert flags(reader, f"1.1.3.plaetze_u3,1340,,{word}") == ["B"]


def test_a_break_is_seen_in_a_row_like_those_before(reader: Reader) -> None:
    metrics = ("1.1.5.angebote_entwickelt", "1.1.5.angebote_umgesetzt")
    rows = [f"{metric},{n},{district},,{{}}" for metric in metrics for n, district in ((9, ""), (4, "01"))]
    text = "\n".join(("metric,value,district,flag,break", *rows, ""))
    assert [m.flag.value for m in reader.text(text.format("", "", "", "ja")).kept] == ["A", "A", "A", "B"]


@pytest.mark.parametrize(
    ("flag", "word", "wanted"), [("P", "nein", "P"), ("", "-", "A"), ("B", "ja", "B"), ("r", "ja", "B")]
)
def test_no_break_leaves_the_flag_as_it_is(reader: Reader, flag: str, word: str, wanted: str) -> None:
    assert flags(reader, f"1.1.3.plaetze_u3,1340,{flag},{word}") == [wanted]


@pytest.mark.parametrize("row", ["1340,P,ja", "1340,vorläufig,ja", "1340 s,,ja", "(1340),,ja"])
def test_a_break_beside_another_flag_is_refused(reader: Reader, row: str) -> None:
    assert codes(reader, f"1.1.3.plaetze_u3,{row}") == ["KI460"]


def test_a_reason_in_the_place_of_yes_is_refused(reader: Reader) -> None:
    assert codes(reader, "1.1.3.plaetze_u3,1340,,neue Zählung") == ["KI461"]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_what_people_read_of_a_flag_is_read_as_that_flag(lang: str) -> None:
    words = Words(lang)
    shown = {words(f"labels.flag.{flag}"): flag for flag in Flag if flag is not Flag.NORMAL}
    shown[words("labels.flag_alone.U")] = Flag.UNRELIABLE
    assert {word: FLAG_WORDS.get(fold(word)) for word in shown} == shown
