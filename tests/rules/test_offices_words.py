"""Every word that offices write for a step, a flag, a month or a weekday is read; no word stands for another here."""

import pytest

from kassel_integration.diagnostics import codes
from kassel_integration.model.flag import Flag
from kassel_integration.model.measurement import Implementation as Step
from kassel_integration.rules.days import day_readings
from kassel_integration.rules.flags import read_flag
from kassel_integration.rules.readings import ReadValue, Writing
from kassel_integration.rules.steps import is_step, read_step

STEPS = {
    Step.NOT_STARTED: "nicht begonnen, noch nicht begonnen, nicht gestartet, not started, not yet started, not begun",
    Step.PLANNED: "geplant, in Planung, in Vorbereitung, vorgesehen, planned, in preparation",
    Step.IN_PROGRESS: "in Umsetzung, in Arbeit, in Bearbeitung, begonnen, angefangen, läuft, teilweise umgesetzt, "
    "teilweise, in progress, started, begun, under way, underway, partly done",
    Step.ONGOING: "laufend, fortlaufend, Daueraufgabe, laufend / Daueraufgabe, laufend/Daueraufgabe, dauerhaft, "
    "ständige Aufgabe, ongoing, continuous, permanent task",
    Step.DONE: "umgesetzt, vollständig umgesetzt, erledigt, abgeschlossen, fertig, erreicht, done, completed, "
    "complete, finished, implemented, achieved",
    Step.POSTPONED: "zurückgestellt, verschoben, vertagt, aufgeschoben, ausgesetzt, ruht, postponed, on hold, deferred",
    Step.DROPPED: "aufgegeben, entfallen, abgebrochen, eingestellt, gestrichen, verworfen, dropped, cancelled, "
    "canceled, abandoned, discontinued",
}
FLAGS = {
    Flag.NORMAL: "r, berichtigt, revidiert, normal, revised, A",
    Flag.BREAK: "Bruch, Bruch in der Zeitreihe, break, break in series, break in the series, B",
    Flag.ESTIMATED: "s, geschätzt, Schätzung, estimated, E",
    Flag.PROVISIONAL: "vorläufig, provisional, P",
    Flag.UNRELIABLE: "Aussagewert eingeschränkt, nicht sicher genug, limited reliability, not reliable enough, U",
    Flag.LATER: "fällt später an, comes later, O",
    Flag.NO_MEANING: "Aussage nicht sinnvoll, nicht sinnvoll, trifft nicht zu, not meaningful, not applicable, M",
    Flag.CONFIDENTIAL: "unbekannt oder geheim zu halten, geheim zu halten, geheim, "
    "unknown or confidential, confidential, Q",
}
YES_NO = {
    "ja": Step.DONE, "yes": Step.DONE, "wahr": Step.DONE, "true": Step.DONE,
    "nein": Step.NOT_STARTED, "no": Step.NOT_STARTED, "falsch": Step.NOT_STARTED, "false": Step.NOT_STARTED,
    "\u2713": Step.DONE, "\u2714\ufe0f": Step.DONE, "\u2611": Step.DONE, "\u2705": Step.DONE,
}  # fmt: skip
MONTHS = (
    "Januar, Jänner, January, Jan", "Februar, February, Feb", "März, Maerz, March, Mär, Mrz, Mar", "April, Apr",
    "Mai, May", "Juni, June, Jun", "Juli, July, Jul", "August, Aug", "September, Sept, Sep",
    "Oktober, October, Okt, Oct", "November, Nov", "Dezember, December, Dez, Dec",
)  # fmt: skip
WEEKDAYS = (  # 6 to 12 January 2014
    "Montag, Monday, Mo, Mon", "Dienstag, Tuesday, Di, Tue", "Mittwoch, Wednesday, Mi, Wed",
    "Donnerstag, Thursday, Do, Thu", "Freitag, Friday, Fr, Fri", "Samstag, Sonnabend, Saturday, Sa, Sat",
    "Sonntag, Sunday, So, Sun",
)  # fmt: skip


def one_by_one(words: dict[Step, str] | dict[Flag, str]) -> list[tuple[str, Step | Flag]]:
    """Each word with what it means."""
    return [(word, meant) for meant, together in words.items() for word in together.split(", ")]


def step(word: str) -> tuple[ReadValue, list[tuple[str, str]]]:
    """What a word says of a milestone, and what was said: the code and the column."""
    said: list[tuple[str, str]] = []
    return read_step(word, Writing(), lambda code, column, **_: said.append((code.id, column))), said


@pytest.mark.parametrize(("word", "meant"), one_by_one(STEPS))
def test_every_word_for_a_step_is_read_without_a_remark(word: str, meant: Step) -> None:
    assert (step(word), is_step(word)) == ((ReadValue(meant, reported=True), []), True)


@pytest.mark.parametrize(("word", "meant"), YES_NO.items())
def test_yes_and_no_are_a_step_and_that_is_said(word: str, meant: Step) -> None:
    assert (step(word), is_step(word)) == ((ReadValue(meant, reported=True), [(codes.YES_NO_READ.id, "value")]), True)


NOT_APPLICABLE = ("trifft nicht zu", "nicht zutreffend", "nicht anwendbar", "not applicable", "does not apply")


@pytest.mark.parametrize("word", NOT_APPLICABLE)
def test_every_word_for_not_applicable_is_the_sign_x(word: str) -> None:
    assert (step(word), is_step(word)) == (
        (ReadValue(flag=Flag.NO_MEANING, reported=True), [(codes.FORM_READ.id, "value")]),
        True,
    )


@pytest.mark.parametrize("word", ["x", "X", "\u00d7", "\u2612", "\u2717", "\u2718", "\u274c", "\u2610", "entfällt"])
def test_what_has_two_readings_is_none(word: str) -> None:
    code = codes.DROPPED_OR_NOT_APPLICABLE if word == "entfällt" else codes.TICK_OR_SIGN
    assert (step(word), is_step(word)) == ((ReadValue(), [(code.id, "value")]), True)


@pytest.mark.parametrize(
    ("word", "meant"),
    [
        *one_by_one(FLAGS),
        ("keine Angabe, da nicht sicher genug", Flag.UNRELIABLE),
        ("no value, for it is not reliable enough", Flag.UNRELIABLE),
    ],
)
def test_every_word_for_a_flag_is_read_without_a_remark(word: str, meant: Flag) -> None:
    said: list[object] = []
    assert (read_flag(word, Writing(), lambda *of, **_: said.append(of)).flag, said) == (meant, [])


@pytest.mark.parametrize(
    ("name", "month"), [(name, n) for n, names in enumerate(MONTHS, 1) for name in names.split(", ")]
)
def test_every_name_of_a_month_is_read(name: str, month: int) -> None:
    assert day_readings(f"3. {name} 2014").days == (f"2014-{month:02}-03",)


@pytest.mark.parametrize(
    ("name", "day"), [(name, n) for n, names in enumerate(WEEKDAYS, 6) for name in names.split(", ")]
)
def test_every_name_of_a_weekday_is_held_against_the_day(name: str, day: int) -> None:
    assert day_readings(f"{name}, {day}.1.2014").days == (f"2014-01-{day:02}",)
    assert day_readings(f"{name}, {day + 1}.1.2014").days == ()
