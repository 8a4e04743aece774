"""The arithmetic in words: what is shown is never on the wrong side of a threshold, and every formula can be said."""

import pytest

from kassel_integration.analysis.assessment import Assessment
from kassel_integration.render.people import text
from kassel_integration.render.protected import unprotect
from kassel_integration.texts import Words
from kassel_integration.views import arithmetic
from making import Figure, judge, metric

EN = Words("en")
TO_25 = metric("at_least", "25")
MORE = metric("increase")


def said(found: Assessment, words: Words) -> tuple[str, list[str], list[str]]:
    """The number put to the thresholds, the sentences and the lines of the arithmetic, as people read them."""
    why, lines = arithmetic.explain(found), arithmetic.formula(found)
    measure, *rest = (unprotect(text(v, words)) for v in (arithmetic.measure(found), *why, *lines))
    return measure, rest[: len(why)], rest[len(why) :]


@pytest.mark.parametrize(
    ("value", "shown", "verdict"),
    [
        ("19.0", "0.9500", "  0.9500 ≥ 0.95: on track"),
        ("18.99999999", "0.9499999995", "  0.60 ≤ 0.9499999995 < 0.95: behind"),
        ("11.99999", "0.5999995", "  0 ≤ 0.5999995 < 0.60: far behind"),
        ("-0.001", "−0.00005", "  −0.00005 < 0: moving away"),
    ],
)
def test_a_number_near_a_threshold_is_shown_with_more_places(value: str, shown: str, verdict: str) -> None:
    """From 0 in 2011 to 25 in 2016, 20 is to be expected in 2015."""
    found = judge(TO_25, {2011: "0", 2015: value})
    measure, _, lines = said(found, EN)
    assert (measure, lines[-1]) == (shown, verdict)


def test_a_number_is_never_rounded_to_zero_and_thresholds_of_other_methods_mean_nothing_to_it() -> None:
    """From 20.0003 in 2012 to 80 in 2015 the mean change leads to 99.9999 in 2016, where 100 is asked for."""
    figures: dict[int, Figure] = {2012: "20.0003", 2013: "1", 2014: "2", 2015: "80"}
    assert said(judge(metric("at_least", "100"), figures, "destatis"), EN)[0] == "0.0005 %"
    assert said(judge(TO_25, {2011: "0", 2015: "4.0000002"}), EN)[0] == "0.2000"  # 20 % is a limit of a miss only


def test_a_path_through_interim_values_is_written_out_with_what_it_asks_for() -> None:
    found = judge(metric("at_least", "35", interim={2013: "14"}), {2011: "10", 2014: "16"})
    measure, _, lines = said(found, EN)
    assert (measure, lines) == (
        "0.5455",
        [
            "r = (v_t − v_b) / (target path_t − v_b), the target path runs through the interim values",
            "  = (16 − 10) / (21.00 − 10) = 0.5455",
            "  0 ≤ 0.5455 < 0.60: far behind",
        ],
    )


def test_a_growth_without_a_target_is_written_out() -> None:
    found = judge(metric("decrease"), {2011: "200", 2013: "242"}, "open-sdg")
    measure, _, lines = said(found, EN)
    assert (measure, lines) == (
        "10.00 %",
        [
            "CAGR_obs = (v_t / v_b)^(1 / (t − b)) − 1",
            "  = (242 / 200)^(1 / (2013 − 2011)) − 1 = 10.000 %",
            "d × CAGR_obs = −1 × 10.000 % = −10.00 %",
            "  −10.00 % < 0 %: moving away",
        ],
    )


CHANGES: dict[str, tuple[dict[int, Figure], str]] = {
    "sun": ({2011: "1", 2012: "2", 2013: "3", 2014: "5"}, "  both in the right direction: sun, on track"),
    "slightly cloudy": (
        {2011: "1", 2012: "2", 2013: "6", 2014: "5"},
        "  the mean change in the right direction, the last one not: slightly cloudy, behind",
    ),
    "cloud": (
        {2011: "9", 2012: "2", 2013: "3", 2014: "5"},
        "  only the last change in the right direction: cloud, far behind",
    ),
    "thunderstorm": (
        {2011: "9", 2012: "2", 2013: "6", 2014: "5"},
        "  neither in the right direction: thunderstorm, moving away",
    ),
}


@pytest.mark.parametrize("weather", CHANGES)
def test_a_direction_under_destatis_is_written_out_with_its_weather(weather: str) -> None:
    figures, verdict = CHANGES[weather]
    found = judge(MORE, figures, "destatis")
    assert text(arithmetic.status(found), EN).endswith(f", {weather}")
    lines = said(found, EN)[2]
    assert (lines[0], lines[-1]) == (
        "Mean change per year = (v_t − v_2011) / (t − 2011)",
        verdict,
    )


@pytest.mark.parametrize("lang", ["de", "en"])
@pytest.mark.parametrize("values", [("0", "5"), ("-5", "5"), ("5", "0")])
def test_why_there_is_no_growth_rate_is_said_with_both_values(values: tuple[str, str], lang: str) -> None:
    first, last = values
    why = said(judge(MORE, {2011: first, 2013: last}, "open-sdg"), Words(lang))[1]
    assert len(why) == 1
    assert why[0].startswith(f"2011: {first.replace('-', '−')}, 2013: {last}; ")


@pytest.mark.parametrize("method", ["path", "open-sdg", "destatis"])
def test_the_largest_and_smallest_figures_a_file_may_hold_can_be_written_out(method: str) -> None:
    huge, tiny = "9" * 15, "0.000000001"
    steady: dict[int, Figure] = {2011: tiny, 2012: "1", 2013: "2", 2014: huge}
    sudden: dict[int, Figure] = {2011: tiny, 2012: huge}
    for asked in (metric("at_least", f"{huge}.9"), metric("at_least", f"{huge}.999999999"), MORE):
        for figures in (steady, sudden):
            found = judge(asked, figures, method)
            _, why, lines = said(found, EN)
            assert [line for line in [*why, *lines] if not line.strip()] == []
