"""What is not judged because its target is an assumption, where the caller asks for that."""

from dataclasses import replace

from kassel_integration.analysis.assessment import Assessment
from kassel_integration.model.catalogue import Metric, Rule
from kassel_integration.model.choices import Provenance
from kassel_integration.model.evidence import Evidence
from kassel_integration.model.status import Progress

LEFT_OUT = "left_out"  # the reason of what is not judged because its target is an assumption


def stated_only(found: Assessment, metric: Metric) -> Assessment:
    """The same, unless what is asked of the metric is not stated in full."""
    provenance = metric.target.provenance
    open_to_it = found.status is not Progress.NO_DATA and metric.target.rule is not Rule.NONE
    if provenance is Provenance.STATED or not open_to_it:
        return found
    bare = replace(found, values={}, remarks=(), ratio=None, formula="", flags=(), interim_missed=())
    return replace(bare, status=Progress.NOT_ASSESSABLE, reason=LEFT_OUT, evidence=Evidence(provenance))
