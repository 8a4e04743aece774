"""Die Seite für den Rat: alles auf einem Blatt."""

TEXTS = {
    "method": "Methode: {method}",
    "goals": "Alle Ziele",
    "group": "bewertet: {judged}; erreicht oder auf Kurs: {on_course}",
    "course": "Veränderung seit {before}",
    "in_both": "In beiden Jahren bewertete Ziele: {count}. Schlechter als {before}: {worse}; besser: {better}; gleich: {same}.",
    "none_in_both": "Kein Ziel ist für {before} und für {year} bewertet.",
    "unchanged": "Bewertung wie {before}.",
    "no_goals": "Dazu nennt der Plan keine Ziele.",
    "differing": "Meldung und Werte weichen ab",
    "differ": "Abweichende Ziele: {count}. Zuerst steht, was das Amt meldet, dann, was sich aus den Werten ergibt.",
    "none_differs": "Bei keinem Ziel weicht die Meldung des Amtes von den Werten ab.",
    "none_declared": "Zu keinem Ziel liegt eine Meldung zum Umsetzungsstand vor.",
    "basis": "Worauf die Bewertungen beruhen",
    "owing": "Was von wem noch aussteht",
    "owed": "Ausstehende Werte: {count}.",
    "each": "Im Einzelnen",
    "all_came": "Alle erwarteten Werte liegen vor.",
    "none_expected": "Es werden noch keine Werte erwartet.",
    "and": "und",
}
