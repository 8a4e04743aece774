"""The words of the method `open-sdg`."""

TEXTS = {
    "short": "Wachstum je Jahr",
    "long": "jährliche Wachstumsrate (open-sdg)",
    "how": "Verglichen wird die beobachtete jährliche Wachstumsrate mit der nötigen (R): ab {ratio_on_track} auf Kurs, ab {ratio_behind} verzögert, ab {ratio_far_behind} weit zurück, darunter gegenläufig. Ohne Zielwert zählt die Rate selbst: ab {growth_on_track}, {growth_behind} und {growth_far_behind}.",
    "number.ratio": "R",
    "number.growth": "Wachstum",
    "reason.growth_target": "{t}: {v_t}; Wachstum je Jahr seit {b} ({v_b}): {cagr}, für {T} bis {tau} nötig: {cagr_req}.",
    "reason.growth": "{t}: {v_t}; Wachstum je Jahr seit {b} ({v_b}): {cagr}.",
    "reason.growth_zero": "{b}: {v_b}, {t}: {v_t}; mit null lässt sich keine Wachstumsrate bilden.",
    "reason.growth_sign": "{b}: {v_b}, {t}: {v_t}; das Vorzeichen wechselt, darum lässt sich keine Wachstumsrate bilden.",
    "reason.growth_zero_target": "Der Zielwert ist null; keine Wachstumsrate führt dorthin.",
    "reason.growth_sign_target": "Zwischen {v_b} ({b}) und dem Zielwert {T} wechselt das Vorzeichen, darum lässt sich keine Wachstumsrate bilden.",
    "formula_growth": "CAGR_ist = (v_t / v_b)^(1 / (t − b)) − 1",
    "filled_growth": "  = ({v_t} / {v_b})^(1 / ({t} − {b})) − 1 = {cagr}",
    "signed_growth": "d × CAGR_ist = {d} × {cagr} = {rate}",
    "formula_needed": "CAGR_soll = (T / v_b)^(1 / (τ − b)) − 1",
    "filled_needed": "  = ({T} / {v_b})^(1 / ({tau} − {b})) − 1 = {cagr_req}",
    "formula_R": "R = d × CAGR_ist / |CAGR_soll|",
    "filled_R": "  = {d} × {cagr} / |{cagr_req}| = {R}",
    "verdict": "  {band}: {status}",
}
