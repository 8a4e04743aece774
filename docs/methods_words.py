"""What the page of the methods says beside the program's own words, in both languages."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Said:
    """The words of one language; `sources` by the name of a method."""

    title: str
    intro: tuple[str, ...]
    shared: str
    rules: tuple[str, ...]
    signs: str
    sign: str
    meaning: str
    symbols: tuple[tuple[str, str], ...]
    sources: dict[str, str]


SAID = {
    "de": Said(
        title="Methoden: wie die Zielerreichung berechnet wird",
        intro=(
            "Ob eine Zahl auf Kurs ist, hängt von der Frage ab. Jede Methode stellt eine andere; keine ist die richtige. "
            "Gewählt wird mit --method oder in kassel.toml, und jede Ausgabe nennt die Methode. kassel show stellt alle "
            "nebeneinander, mit der ausgeschriebenen Rechnung.",
        ),
        shared="Was für alle Methoden gilt",
        rules=(
            "Zuerst wird gefragt, ob die Zielvorgabe erreicht ist. Im Zieljahr und danach gibt es nur „erreicht“ und „verfehlt“.",
            "Jahre ohne Wert werden nicht ergänzt. Ein Bruch in der Reihe zwischen zwei Jahren macht sie unvergleichbar.",
            "Gerechnet wird mit Dezimalzahlen, verglichen vor dem Runden. Ein Anteil wird an Zähler und Nenner gemessen, wenn "
            "beide da sind.",
            "Kann eine Methode nicht rechnen, heißt es „nicht bewertbar“, mit dem Grund; fehlende Werte sind nie null.",
        ),
        signs="Zeichen in den Formeln",
        sign="Zeichen",
        meaning="Bedeutung",
        symbols=(
            ("b, v_b", "Ausgangsjahr und Ausgangswert"),
            ("t, v_t", "das Jahr, aus dem bewertet wird, und sein Wert"),
            ("τ, T", "Zieljahr und Zielwert"),
            ("d", "1, wenn die Zahl steigen soll, −1, wenn sie sinken soll"),
            ("a, v_a", "das erste Jahr der letzten Werte, aus denen ein Mittel gebildet wird, und sein Wert"),
        ),
        sources={
            "path": "Herkunft: eigene Methode. Sie vergleicht nur, was Ämter ohnehin wissen: Weg und Zeit. Bei null und bei "
            "negativen Werten rechnet sie ebenso.",
            "open-sdg": "Herkunft: Fortschrittsmessung von Statistics Canada und Open SDG (Fassung 2.4), mit denselben "
            "Schwellen. Anders als dort wird null nicht durch 0,001 ersetzt: Ohne Wachstumsrate gibt es keine Bewertung.",
            "destatis": "Herkunft: Wettersymbole der Deutschen Nachhaltigkeitsstrategie (Statistisches Bundesamt). Anders als "
            "dort genügen vier oder fünf Werte. Über Jahre ohne Wert zählt die Änderung für so viele Jahre, wie sie dauerte.",
        },
    ),
    "en": Said(
        title="Methods: how progress is computed",
        intro=(
            "Whether a figure is on track depends on the question. Each method asks another one; none is the right one. "
            "It is chosen with --method or in kassel.toml, and each output names it. kassel show puts all of them side by "
            "side, with the arithmetic written out.",
        ),
        shared="What holds for all methods",
        rules=(
            'Whether the target is reached is asked first. In and after the due year there is only "achieved" and "missed".',
            "Years without a figure are not filled in. A break in series between two years makes them incomparable.",
            "All arithmetic is decimal, compared before rounding. A share is judged on numerator and denominator where both "
            "are there.",
            'Where a method cannot compute, the answer is "not assessable", with the reason; a missing figure is never zero.',
        ),
        signs="Signs in the formulas",
        sign="Sign",
        meaning="Meaning",
        symbols=(
            ("b, v_b", "baseline year and baseline"),
            ("t, v_t", "the year that is judged from, and its value"),
            ("τ, T", "due year and target value"),
            ("d", "1 where the figure is to rise, −1 where it is to fall"),
            ("a, v_a", "the first year of the latest values of which a mean is taken, and its value"),
        ),
        sources={
            "path": "Origin: a method of our own. It compares only what offices know anyway: the way and the time. It "
            "works at zero and with negative values, too.",
            "open-sdg": "Origin: the progress measurement of Statistics Canada and Open SDG (version 2.4), with the same "
            "thresholds. Unlike there, zero is not replaced by 0.001: without a growth rate there is no verdict.",
            "destatis": "Origin: the weather symbols of the German Sustainable Development Strategy (Federal Statistical "
            "Office). Unlike there, four or five values will do. Over years without a figure a change counts for as many "
            "years as it took.",
        },
    ),
}
