"""Places small courses side by side: the same scale for all values of a dimension, its own for their distance."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from kassel_integration.render.html.chart_scale import ScaleTicks, ticks_of
from kassel_integration.render.html.frame import spread
from kassel_integration.render.html.paths import Place, line_through
from kassel_integration.views.panels import Panel, PanelsView

PANEL_WIDE, PANEL_HIGH, _EDGE = 132, 36, 4  # zero is at the foot unless something is below it


@dataclass(frozen=True, slots=True)
class SmallCourse:
    """One of them: its line, which has a dot at both ends, `alone` what is joined to neither, and the whole behind it.

    `zero` is where zero is when that is not at the foot.
    """

    panel: Panel
    line: str
    alone: str
    zero: int | None
    whole: str


def panels_of(view: PanelsView) -> tuple[SmallCourse, ...]:
    """Place every course of a dimension."""
    known = [year for panel in view.panels for year in panel.values] + [*view.total]
    xs = spread(range(min(known), max(known) + 1), _EDGE, PANEL_WIDE - _EDGE)
    shared = _scale([panel.values for panel in view.panels if not panel.apart] + [view.total])
    boxes = ((panel, Box(_scale([panel.values]) if panel.apart else shared, xs)) for panel in view.panels)
    return tuple(_course(panel, box, view) for panel, box in boxes)


def _course(panel: Panel, box: "Box", view: PanelsView) -> SmallCourse:
    zero = box.y(Decimal(0))
    runs = box.runs(panel.values, panel.breaks)
    between = [run for run in runs[1:-1] if len(run) == 1]
    return SmallCourse(
        panel=panel,
        line="".join(map(line_through, (run for run in runs if run not in between))),
        alone="".join(map(line_through, between)),
        zero=zero if zero < PANEL_HIGH else None,
        whole="" if panel.apart else "".join(line_through(r) for r in box.runs(view.total, panel.breaks) if len(r) > 1),
    )


def _scale(courses: list[Mapping[int, Decimal]]) -> ScaleTicks:
    return ticks_of([n for values in courses for n in values.values()], may_be_cut=False, whole=False)


@dataclass(frozen=True, slots=True)
class Box:
    """Where years and values are in a small drawing."""

    scale: ScaleTicks
    xs: Mapping[int, int]

    def y(self, value: Decimal) -> int:
        """How far down a value is."""
        low, high = float(self.scale.ticks[0]), float(self.scale.ticks[-1])
        return round(PANEL_HIGH - (float(value) - low) / (high - low) * (PANEL_HIGH - _EDGE))

    def runs(self, values: Mapping[int, Decimal], breaks: tuple[int, ...]) -> list[list[Place]]:
        """Neighbouring years that can be compared are joined."""
        found: list[list[Place]] = []
        for year in sorted(values):
            place = (self.xs[year], self.y(values[year]))
            if year - 1 in values and year not in breaks:
                found[-1].append(place)
            else:
                found.append([place])
        return found
