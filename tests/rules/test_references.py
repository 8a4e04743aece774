"""A metric under a second goal: what a reference must name, and that its target is checked as any other."""

import pytest

from conftest import Change, SaidAbout

REF, TARGET = "ref: A.1.radwege", "{rule: at_least, value: 11, by: 2021, basis: concept}"
AGAIN = f"          - {REF}\n            target: {TARGET}\n"

OWN = f"""        text: Wege.
        metrics:
          - id: wege
            label: Wege
            kind: count
            unit: Wege
            period: {{type: calendar_year}}
            direction: up
            definition: Wege.
            target: {{rule: increase, basis: concept}}
          - ref: A.3.wege
            target: {TARGET}
"""

FAULTS: dict[str, tuple[Change, str]] = {
    "a metric that does not exist": ((REF, "ref: A.1.radweg"), "KI152 47:18"),
    "what is no id of a metric": ((REF, "ref: A.1"), "KI152 47:18"),
    "the same metric twice": ((AGAIN, AGAIN + AGAIN), "KI152 49:18"),
    "no target": ((f"            target: {TARGET}\n", ""), "KI111 47:13"),
    "a label of its own": ((REF, f"label: Wege\n            {REF}"), "KI110 47:13"),
    "a target that its rule cannot use": ((TARGET, "{rule: increase, value: 11, basis: concept}"), "KI130 48:45"),
    "a rule against the direction of the metric": ((TARGET, "{rule: decrease, basis: concept}"), "KI131 48:28"),
    "a rule for another kind": ((TARGET, "{rule: done, by: 2021, basis: concept}"), "KI129 48:28"),
}  # fmt: skip


@pytest.mark.parametrize(("change", "wanted"), FAULTS.values(), ids=FAULTS.keys())
def test_is_one_finding(said_about_tiny: SaidAbout, change: Change, wanted: str) -> None:
    assert said_about_tiny(change) == [wanted]


def test_a_goal_does_not_refer_to_its_own_metric(said_about_tiny: SaidAbout) -> None:
    assert said_about_tiny(("  - id: Ü\n", f"      - id: A.3\n{OWN}  - id: Ü\n")) == ["KI152 51:18"]
