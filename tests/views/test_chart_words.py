"""What a chart says to those who cannot see it: what happened since the last break, the target, what is missing."""

from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal

import pytest

from kassel_integration.analysis.goal_status import MetricStatus
from kassel_integration.model.catalogue import Metric
from kassel_integration.model.choices import Kind
from kassel_integration.model.measurement import Implementation
from kassel_integration.model.target import Revision
from kassel_integration.render.people import text
from kassel_integration.texts import Words
from kassel_integration.views.chart_words import metric_chart, sparkline
from kassel_integration.views.strip import milestone_strip
from making import CONCEPT, Figure, judge, metric, series

GERMAN, ENGLISH = Words("de"), Words("en")
U3 = {
    2007: "13.16", 2008: "14.18", 2009: "15", 2010: "18.88", 2011: "20.58 B", 2012: "24.68", 2013: "26.94",
    2014: "30.1", 2015: "30.97", 2016: "28.83",
}  # fmt: skip


def status(
    asked: Metric, figures: Mapping[int, Figure], *, seen_from: int | None = None, done: int | None = None
) -> MetricStatus:
    """A metric with its figures, judged; seen from the latest year unless another is said."""
    whole = replace(series(figures), reporting_year=seen_from or max(figures))
    return MetricStatus(asked, whole, judge(asked, figures), len(figures), 5, done=done)


def told(m: MetricStatus, words: Words = GERMAN) -> str:
    """The text alternative of its chart."""
    chart = metric_chart(m, CONCEPT)
    assert chart
    return text(chart.description, words).replace("\xa0", " ")


def key(m: MetricStatus) -> list[str]:
    """The words below its chart."""
    chart = metric_chart(m, CONCEPT)
    assert chart
    return [text(said, GERMAN).replace("\xa0", " ") for _, said in chart.key]


SHARE = metric("at_least", "35", kind=Kind.SHARE)


def test_what_happened_is_told_since_the_break_with_its_extremes() -> None:
    assert told(status(SHARE, U3)) == (
        "Seit dem Bruch 2011 von 20,58 auf 28,83 Prozent (2016), Höchstwert 30,97 (2015). "
        "Davor, nicht vergleichbar: von 13,16 (2007) auf 18,88 Prozent (2010)."
    )
    assert told(status(SHARE, U3), ENGLISH) == (
        "Since the break of 2011 from 20.58 to 28.83 Prozent (2016), highest value 30.97 (2015). "
        "Before that, not comparable: from 13.16 (2007) to 18.88 Prozent (2010)."
    )


def test_a_single_value_has_no_course_and_one_after_a_break_is_compared_with_nothing() -> None:
    one = status(metric("none"), {2014: "7"})
    assert told(one) == "Ein Wert: 7 Prozent (2014). Erwartet, aber ohne Angabe: 2012–2013."
    assert told(status(metric("none"), {2011: "5", 2012: "7 B"})) == (
        "Seit dem Bruch 2012 ein Wert: 7 Prozent (2012). Davor, nicht vergleichbar: 5 Prozent (2011)."
    )


def test_both_extremes_are_told_where_they_are_not_at_an_end_with_all_their_years() -> None:
    figures: dict[int, Figure] = {2011: "5", 2012: "9", 2013: "1", 2014: "9", 2015: "4", 2016: "6"}
    assert told(status(metric("none"), figures)) == (
        "Von 5 (2011) auf 6 Prozent (2016), Höchstwert 9 (2012, 2014), Tiefstwert 1 (2013)."
    )


def test_missing_years_are_told_with_the_reason_and_those_owed_apart() -> None:
    m = status(metric("increase"), {2011: "5", 2012: "Q", 2014: "U", 2015: "5 E"})
    assert told(m) == (
        "Von 5 (2011) auf 5 Prozent (2015). "
        "Ohne Wert 2014: keine Angabe, da nicht sicher genug. "
        "Ohne Wert 2012: unbekannt oder geheim zu halten. Erwartet, aber ohne Angabe: 2013."
    )
    assert key(m) == [
        "Ausgangswert 5",
        ". unbekannt oder geheim zu halten",
        "/ keine Angabe, da nicht sicher genug",
        "□ erwartet, keine Angabe",
    ]


def test_interim_values_and_what_a_revised_target_asked_for_before_are_told() -> None:
    asked = metric("at_least", "40", interim={2014: "25"})
    target = replace(asked.target, first=Decimal(30), revised=(Revision("2013-06-30", Decimal(40), "Beschluss"),))
    m = status(replace(asked, target=target), {2011: "10", 2012: "20"})
    assert told(m) == ("Von 10 (2011) auf 20 Prozent (2012). Zwischenziele: 25 (2014). Früherer Zielwert: 30.")
    assert key(m) == ["Zielpfad (bis 2016)", "früherer Zielwert 30"]


def test_steps_lead_their_number_and_values_have_the_places_of_the_tables() -> None:
    rating = replace(metric("none", kind=Kind.RATING), unit="Stufe")
    assert told(status(rating, {2011: "2", 2012: "3"})) == "Von Stufe 2 (2011) auf Stufe 3 (2012)."
    short = replace(metric("none"), decimals=1)
    assert told(status(short, {2011: "2.04", 2012: "3.26"})) == "Von 2,0 (2011) auf 3,3 Prozent (2012)."


def test_what_is_asked_of_the_sum_of_all_years_is_no_level() -> None:
    chart = metric_chart(status(metric("happened", "3", 2016), {2011: "2", 2012: "0"}), CONCEPT)
    assert chart
    assert (chart.course.level, chart.course.path, chart.course.due) == (None, (), 2016)


def test_in_text_the_course_since_the_break_is_a_line_of_blocks_between_its_ends() -> None:
    def line(m: MetricStatus) -> str:
        chart = metric_chart(m, CONCEPT)
        assert chart
        return text(sparkline(chart), GERMAN)

    assert line(status(SHARE, U3)) == "Verlauf: 20,58 (2011) ▁▃▅▇█▆ 28,83 (2016)"
    assert line(status(SHARE, {2011: "1", 2013: "2"})) == "Verlauf: 1 (2011) ▁ █ 2 (2013)"
    assert line(status(SHARE, {2011: "1", 2012: "2 B"})) == ""


MILESTONE = replace(metric("done", kind=Kind.MILESTONE, by=2016), unit="Umsetzungsstand")


@pytest.mark.parametrize(("words", "cells"), [
    (GERMAN, ["◇ geplant", "◌ zurückgestellt", ". unbekannt oder geheim zu halten", "□ erwartet, keine Angabe",
              "◆ umgesetzt", None]),
    (ENGLISH, ["◇ planned", "◌ postponed", ". unknown or confidential", "□ expected, nothing reported", "◆ done",
               None]),
])  # fmt: skip
def test_a_milestone_is_a_strip_of_years_with_sign_and_word(words: Words, cells: list[str | None]) -> None:
    figures: dict[int, Figure] = {
        2011: Implementation.PLANNED, 2012: Implementation.POSTPONED, 2013: "Q", 2015: Implementation.DONE,
    }  # fmt: skip
    m = status(MILESTONE, figures, seen_from=2016, done=2015)
    strip = milestone_strip(m, CONCEPT)
    assert strip
    assert [text(c.said, words).replace("\xa0", " ") or None for c in strip.cells] == cells
    assert [(c.year, c.step, c.due) for c in strip.cells] == [
        (2011, 1, False), (2012, 0, False), (2013, None, False), (2014, None, False), (2015, 3, False),
        (2016, None, True),
    ]  # fmt: skip
    assert metric_chart(m, CONCEPT) is None


def test_a_metric_that_is_no_milestone_or_of_which_nothing_came_has_no_strip() -> None:
    assert milestone_strip(status(SHARE, U3), CONCEPT) is None
    assert milestone_strip(status(MILESTONE, {2012: "Q"}), CONCEPT) is None
