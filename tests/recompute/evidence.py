"""What a verdict rests on, and the marks a metric and a goal carry for it."""

from dataclasses import dataclass

from recompute.plan import JUDGED, MARKS, Metric, Plan, Provenance
from recompute.verdict import Verdict

_QUALITY = {"P": "provisional", "E": "estimated", "U": "limited"}
_ONE_IS_OURS = {"every_year", "happened"}


@dataclass(frozen=True, slots=True)
class Evidence:
    """What a verdict rests on; the public keys of the program have the same names."""

    year: int | None
    final: bool
    target: str
    stand_in: bool
    quality: tuple[str, ...]
    baseline: str | None
    late: int | None
    lost: int | None
    methods_disagree: bool

    @property
    def marks(self) -> tuple[str, ...]:
        """The marks in their order."""
        carried = {
            "assumed": self.target == "assumed",
            "part": self.target == "part",
            "stand_in": self.stand_in,
            "baseline_stands_in": self.baseline == "stands_in",
            "open": not self.final,
            "late": self.late is not None,
            "lost": self.lost is not None,
            "methods_disagree": self.methods_disagree,
        }
        return tuple(mark for mark in MARKS if carried.get(mark) or mark in self.quality)


def provenance(metric: Metric, plan: Plan) -> Provenance:
    """Stated where rule, value and due year all stand in the concept, assumed where none of them does."""
    target = metric.target
    parts = [target.basis]
    if target.value is not None:
        parts.append(target.value_basis)
    elif target.rule in _ONE_IS_OURS and metric.kind != "milestone":
        parts.append("assumption")
    if target.by is not None and target.by != plan.last and target.rule != "none":
        parts.append(target.by_basis)
    if target.rule == "none":
        parts = [target.basis]
    stated = parts.count("concept")
    return Provenance.STATED if stated == len(parts) else Provenance.PART if stated else Provenance.ASSUMED


def evidence(metric: Metric, plan: Plan, verdict: Verdict, statuses: dict[str, str]) -> Evidence:
    """What a verdict rests on; `statuses` are the words of all methods."""
    flags = {point.flag for point in verdict.used}
    return Evidence(
        year=verdict.year,
        final=verdict.final,
        target=provenance(metric, plan),
        stand_in=any(point.stands_for for point in verdict.used),
        quality=tuple(word for flag, word in _QUALITY.items() if flag in flags),
        baseline=verdict.baseline,
        late=verdict.late,
        lost=verdict.lost,
        methods_disagree=len({word for word in statuses.values() if word in JUDGED}) > 1,
    )


def worst(statuses: list[str]) -> str | None:
    """The worst of the judged statuses, if any is judged."""
    judged = [JUDGED.index(status) for status in statuses if status in JUDGED]
    return JUDGED[max(judged)] if judged else None
