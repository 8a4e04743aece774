"""The words of the method `path`."""

TEXTS = {
    "short": "Zielpfad",
    "long": "Zielpfad (path)",
    "how": "Verglichen wird der zurückgelegte Anteil des Weges vom Ausgangswert zum Zielwert mit dem verbrauchten Anteil der Zeit (r): ab {ratio_on_track} auf Kurs, ab {ratio_behind} verzögert, ab {ratio_far_behind} weit zurück, darunter gegenläufig. Wo nur eine Richtung verlangt ist, zählt der Vergleich mit dem Ausgangswert.",
    "number.ratio": "r",
    "reason.flat_path": "Der Zielpfad verlangt bis {t} keine Verbesserung (erwartet: {expected}); mit {v_t} ist er eingehalten.",
    "reason.below_flat_path": "Der Zielpfad verlangt bis {t} keine Verbesserung (erwartet: {expected}); mit {v_t} ist er dennoch nicht eingehalten.",
    "reason.ratio": "{t}: {v_t}; auf dem Weg von {v_b} ({b}) nach {T} ({tau}) war {expected} zu erwarten.",
    "formula": "r = [(v_t − v_b) / (T − v_b)] / [(t − b) / (τ − b)]",
    "filled": "  = [({v_t} − {v_b}) / ({T} − {v_b})] / [({t} − {b}) / ({tau} − {b})]",
    "result": "  = {covered} / {elapsed} = {r}",
    "formula_interim": "r = (v_t − v_b) / (Zielpfad_t − v_b), der Zielpfad läuft durch die Zwischenziele",
    "filled_interim": "  = ({v_t} − {v_b}) / ({expected} − {v_b}) = {r}",
    "verdict": "  {band}: {status}",
}
