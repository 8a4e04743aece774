"""Draws two metrics of a plan over the years, with their targets: python docs/examples/chart.py [DATA PICTURE].

Needs matplotlib (`pip install matplotlib`); the program itself does not.
"""

import sys
from decimal import Decimal

from matplotlib import pyplot as plt

from kassel_integration import open_plan

data, picture = sys.argv[1:] or ("examples/beispieldaten", "chart.png")
plan = open_plan(data, lang="de")
chosen = [m for goal in plan.goals(area="1.1", kind="share") for m in goal.metrics if m.kind == "share"][:2]

figure, axes = plt.subplots(1, len(chosen), figsize=(11, 4), sharey=True, layout="constrained", squeeze=False)
for place, metric in zip(axes[0], chosen, strict=True):
    points = [(v.year, float(v.value), v.flag) for v in metric.values if isinstance(v.value, Decimal)]
    place.plot([year for year, _, _ in points], [value for _, value, _ in points], "o-", color="#1f5c99")
    flagged = [(year, value) for year, value, flag in points if flag != "A"]
    place.plot(
        [year for year, _ in flagged], [value for _, value in flagged], "o", color="#1f5c99", markerfacecolor="white"
    )
    if metric.target_value is not None:
        place.axhline(float(metric.target_value), color="#444444", linestyle="--")
        place.annotate(metric.target, (points[0][0], float(metric.target_value)), va="bottom", fontsize=8)
    status = metric.status(method="path")
    place.set_title(f"{metric.label}\n{status.progress_text} ({status.year})", fontsize=9, wrap=True)
    place.set_ylim(0, 100)
    place.set_ylabel(metric.unit)
said = "Beispieldaten, erfunden" if plan.synthetic else plan.title
figure.suptitle(f"{said}. Leere Punkte: mit Kennzeichen, etwa vorläufig", fontsize=11)
figure.savefig(picture, dpi=120)
