"""Lines of a terminal end between words; inside a word only where it is wider than the line, and then at a syllable."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kassel_integration.render import wrapping
from kassel_integration.render.hyphens import syllables
from kassel_integration.render.protected import PROTECTED
from kassel_integration.render.width import width
from kassel_integration.render.wrapping import lines, widest_part

PARTED = [
    "Schü-le-rin-nen",
    "Akti-vi-tä-ten",
    "Migra-tions-hin-ter-grund",
    "Kin-der-gar-ten-be-suchs-quote",
    "Wei-ter-bil-dungs-an-ge-bo-ten",
    "Inte-gra-tions-beauf-tragte",
    "Dienst-leis-tungs-an-ge-bote",
    "Haus-auf-ga-ben-be-treuun-gen",
    "Aus-bil-dung",
    "Über-gangs-ma-na-ge-ment",
    "Frei-zeit-sports",
    "Gesund-heits-amt",
    "Stadt-teil-ar-beits-kreise",
    "Orts-be-zir-ken",
    "Ent-wick-lung",
    "Bro-schü-ren",
    "Netz-werk",
    "Volks-hoch-schule",
    "Ver-an-stal-tun-gen",
    "Eltern-bei-rä-ten",
    "Kin-der-ta-ges-stät-ten",
    "Qua-li-fi-zie-rung",
    "Wohn-ort-nähe",
    "Part-ner-schaf-ten",
    "Pro-jekt-ideen",
    "Umset-zungs-stand",
    "Woh-nungs-bau-ge-sell-schaf-ten",
    "Amt",
    "Ziele",
    "Sport",
    "und",
]


@pytest.mark.parametrize("parted", PARTED)
def test_words_are_parted_at_joints_and_syllables(parted: str) -> None:
    assert "-".join(syllables(parted.replace("-", ""))) == parted


@pytest.mark.parametrize(
    ("word", "parts"),
    [
        ("1.1.3.betreuungsquote_u3", ["1.", "1.", "3.", "betreuungsquote_", "u3"]),
        ("2016", ["2016"]),
        ("„Interkultur“,", ["„Inter", "kul", "tur“,"]),
        ("Gesundheits-,", ["Gesund", "heits-,"]),
        ("Schule–Beruf", ["Schule–", "Beruf"]),
        ("▁▂▃█", ["▁▂▃█"]),
        ("", [""]),
    ],
)
def test_signs_in_a_word_end_a_line_as_they_are_and_ids_get_no_hyphen(word: str, parts: list[str]) -> None:
    assert syllables(word) == parts


@pytest.mark.parametrize(
    ("room", "shown"),
    [
        (40, ["Schülerinnen mit Migrationshintergrund", "bis~2016, 95~Prozent"]),
        (12, ["Schülerinnen", "mit", "Migrations-", "hintergrund", "bis~2016,", "95~Prozent"]),
        (8, ["Schüle-", "rinnen", "mit", "Migra-", "tions-", "hinter-", "grund", "bis", "2016, 95", "Prozent"]),
    ],
)
def test_a_text_is_broken_to_the_room_it_has(room: int, shown: list[str]) -> None:
    text = "Schülerinnen mit Migrationshintergrund bis~2016, 95~Prozent".replace("~", PROTECTED)
    assert [line.replace(PROTECTED, "~") for line in lines(text, room)] == shown


def test_what_fits_nowhere_is_cut_with_a_hyphen_and_an_id_without() -> None:
    assert (lines("Schlupf", 4), lines("abcde_1", 3), lines("ab", 1)) == (
        ["Sch-", "lupf"],
        ["abc", "de_", "1"],
        ["a", "b"],
    )


def test_the_least_room_of_a_text_is_that_of_its_widest_syllable() -> None:
    assert (widest_part("Schülerinnen und Schüler"), widest_part("95\u00a0Prozent"), widest_part("")) == (5, 4, 0)


TEXTS = st.text("abeinstÄß-–. 1_中\u00a0", max_size=40)


@given(TEXTS, st.integers(2, 30))
def test_no_line_is_wider_than_the_room_and_nothing_is_lost(text: str, room: int) -> None:
    made = lines(text, room)
    assert max(map(width, made)) <= room
    assert "".join(made).translate(GONE) == text.translate(GONE)


GONE = {ord(sign): None for sign in " -\u00a0"}


@pytest.mark.parametrize("word", ["⟨U+009B⟩" * 500, "ä" * 4000, "日" * 4000], ids=["signs", "letters", "wide"])
def test_a_word_of_any_length_is_gone_over_a_few_times_only(monkeypatch: pytest.MonkeyPatch, word: str) -> None:
    looked_at = 0

    def counted(text: str) -> int:
        nonlocal looked_at
        looked_at += len(text)
        return width(text)

    monkeypatch.setattr(wrapping, "width", counted)
    assert max(map(width, lines(word, 20))) <= 20
    assert looked_at < 20 * len(word)
