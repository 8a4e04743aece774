"""What is said of a goal is gathered once: one more fact of a goal or a metric is seen in every output."""

import json
from collections.abc import Iterator

import pytest

from conftest import TOP, Kassel
from kassel_integration.analysis.goal_status import GoalStatus, MetricStatus
from kassel_integration.views.goal import goal_facts, metric_facts
from kassel_integration.views.goal.view import Audience, Fact, told
from kassel_integration.views.values import Counted, Joined

EXAMPLE = TOP / "examples" / "beispieldaten"
GOAL, METRIC = "Begleitet von: 2 Werte; Runder Tisch", "Erhoben von: 3 Werte; Fachamt"
SHOWN = (("table",), ("plain",), ("markdown",))


def _of_goal(s: GoalStatus) -> Iterator[Fact]:
    said = Joined((Counted(2, "values"), "Runder Tisch"), "; ")
    yield Fact("companion", "Begleitet von", said, {"goal": s.goal.id, "values": 2})


def _of_metric(s: MetricStatus) -> Iterator[Fact]:
    said = Joined((Counted(3, "values"), "Fachamt"), "; ")
    yield Fact("surveyor", "Erhoben von", said, {"metric": s.metric.id, "values": 3})


@pytest.fixture
def one_more_fact(monkeypatch: pytest.MonkeyPatch) -> None:
    """A fact of every goal and one of every metric that the program does not know."""
    monkeypatch.setattr(goal_facts, "FACTS", (*goal_facts.FACTS, _of_goal))
    monkeypatch.setattr(metric_facts, "FACTS", (*metric_facts.FACTS, _of_metric))
    monkeypatch.setenv("COLUMNS", "200")


def _single_blanks(text: str) -> str:
    return " ".join(text.split())


@pytest.mark.usefixtures("one_more_fact")
@pytest.mark.parametrize("fmt", ["table", "plain", "markdown"])
def test_one_more_fact_is_seen_where_a_goal_is_shown(fmt: str, kassel: Kassel) -> None:
    out = kassel("show", "1.1.3", "-f", fmt, "--lang", "de", "--data", EXAMPLE).out
    lines = [_single_blanks(line).removeprefix("- ").replace("von Ziel", "von: Ziel") for line in out.splitlines()]
    wanted = [text.replace(":", "") if fmt == "table" else text for text in (GOAL, METRIC)]
    assert [(text, lines.count(text) > 0) for text in wanted] == [(text, True) for text in wanted]


@pytest.mark.usefixtures("one_more_fact")
def test_one_more_fact_is_seen_in_json(kassel: Kassel) -> None:
    goal = json.loads(kassel("show", "1.1.3", "-f", "json", "--data", EXAMPLE).out)["goal"]
    metrics = [metric for indicator in goal["indicators"] for metric in indicator["metrics"]]
    assert goal["companion"] == {"goal": "1.1.3", "values": 2}
    assert [metric["surveyor"] for metric in metrics] == [{"metric": m["id"], "values": 3} for m in metrics]
    assert list(goal)[-2:] == ["companion", "indicators"]


@pytest.mark.usefixtures("one_more_fact")
def test_one_more_fact_is_seen_in_the_report(kassel: Kassel) -> None:
    argv = ("report", "--goal", "1.1.3", "--lang", "de", "--data", EXAMPLE)
    text, page = kassel(*argv, "-f", "markdown").out.splitlines(), kassel(*argv, "-f", "html").out
    metrics = page.count("<div class=metric>")
    assert (text.count(f"- {GOAL}"), text.count(f"- {METRIC}")) == (1, metrics)
    of_goal, of_metric = (line.replace(": ", "<dd>", 1) for line in (GOAL, METRIC))
    assert (page.count(f"<dt>{of_goal}<"), page.count(f"<dt>{of_metric}<")) == (1, metrics)


def test_people_are_told_nothing_where_a_fact_has_no_value() -> None:
    bare, silent = Fact("a", "A", data=1), Fact("b", "B", "b", told_to=Audience.PROGRAMS)
    spoken, sentenced = Fact("c", "C", "c"), Fact("d", sentence="Ein Satz.", told_to=Audience.REPORT)
    facts = (bare, silent, spoken, sentenced)
    assert told(facts, Audience.SHOW) == (spoken,)
    assert told(facts, Audience.REPORT) == (spoken, sentenced)
    assert told(facts, Audience.REPORT, ("d", "c")) == (sentenced, spoken)
    assert told(facts, Audience.PROGRAMS) == (bare, silent, spoken)
