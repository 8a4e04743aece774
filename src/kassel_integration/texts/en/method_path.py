"""The words of the method `path`."""

TEXTS = {
    "short": "distance against time",
    "long": "path (distance against time)",
    "how": "The share of the distance from the baseline to the target that has been covered is compared with the share of the time that has been used (r): from {ratio_on_track} on track, from {ratio_behind} behind, from {ratio_far_behind} far behind, below that moving away. Where only a direction is asked for, the comparison with the baseline counts.",
    "number.ratio": "r",
    "reason.flat_path": "The target path asks for no improvement by {t} (expected: {expected}); {v_t} meets it.",
    "reason.below_flat_path": "The target path asks for no improvement by {t} (expected: {expected}); {v_t} does not meet even that.",
    "reason.ratio": "{t}: {v_t}; on the path from {v_b} ({b}) to {T} ({tau}), {expected} would be expected.",
    "formula": "r = [(v_t − v_b) / (T − v_b)] / [(t − b) / (τ − b)]",
    "filled": "  = [({v_t} − {v_b}) / ({T} − {v_b})] / [({t} − {b}) / ({tau} − {b})]",
    "result": "  = {covered} / {elapsed} = {r}",
    "formula_interim": "r = (v_t − v_b) / (target path_t − v_b), the target path runs through the interim values",
    "filled_interim": "  = ({v_t} − {v_b}) / ({expected} − {v_b}) = {r}",
    "verdict": "  {band}: {status}",
}
