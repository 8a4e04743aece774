"""The words of the method `open-sdg`."""

TEXTS = {
    "short": "growth per year",
    "long": "open-sdg (yearly growth rate)",
    "how": "The observed yearly growth rate is compared with the required one (R): from {ratio_on_track} on track, from {ratio_behind} behind, from {ratio_far_behind} far behind, below that moving away. Without a target the rate itself counts, with the limits {growth_on_track}, {growth_behind} and {growth_far_behind}.",
    "number.ratio": "R",
    "number.growth": "growth",
    "reason.growth_target": "{t}: {v_t}; growth per year since {b} ({v_b}): {cagr}; needed for {T} by {tau}: {cagr_req}.",
    "reason.growth": "{t}: {v_t}; growth per year since {b} ({v_b}): {cagr}.",
    "reason.growth_zero": "{b}: {v_b}, {t}: {v_t}; a growth rate cannot be computed with zero.",
    "reason.growth_sign": "{b}: {v_b}, {t}: {v_t}; the sign changes, so no growth rate can be computed.",
    "reason.growth_zero_target": "The target is zero; no growth rate leads to zero.",
    "reason.growth_sign_target": "The sign changes between {v_b} ({b}) and the target {T}, so no growth rate can be computed.",
    "formula_growth": "CAGR_obs = (v_t / v_b)^(1 / (t − b)) − 1",
    "filled_growth": "  = ({v_t} / {v_b})^(1 / ({t} − {b})) − 1 = {cagr}",
    "signed_growth": "d × CAGR_obs = {d} × {cagr} = {rate}",
    "formula_needed": "CAGR_req = (T / v_b)^(1 / (τ − b)) − 1",
    "filled_needed": "  = ({T} / {v_b})^(1 / ({tau} − {b})) − 1 = {cagr_req}",
    "formula_R": "R = d × CAGR_obs / |CAGR_req|",
    "filled_R": "  = {d} × {cagr} / |{cagr_req}| = {R}",
    "verdict": "  {band}: {status}",
}
