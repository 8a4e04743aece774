"""What is said of a plan that does not call itself a Konzept, in place of the text of the same key."""

TEXTS = {
    "form.outside": "Das Jahr {year} liegt außerhalb der Laufzeit des Plans ({first}–{last}).",
    "notes.nothing_expected": "Es werden keine Werte erwartet: Die Jahre liegen außerhalb der Laufzeit des Plans.",
    "notes.basis_stated": "Stand: Werte bis {year}. Methode: {method}. Bewertet ist nur, was ganz im Plan steht, ohne angenommene Zielvorgaben. Daten: {data}.",
    "labels.basis.concept": "steht im Plan",
    "labels.provenance.stated": "Zielvorgabe steht im Plan",
    "labels.part_basis.concept": "Plan",
    "reasons.before_period": "Alle Werte liegen vor der Laufzeit des Plans, die {first} beginnt.",
    "reasons.left_out": "Die Zielvorgabe steht nicht vollständig im Plan; Annahmen bleiben hier außer Betracht.",
    "report.targets_stated": "nur, was ganz im Plan steht; angenommene bleiben außer Betracht",
    "report.plan": "Laufzeit des Plans",
    "report.concept_as_of": "Stand des Plans",
    "report.assumptions_intro": "Der Plan nennt Ziele und Indikatoren, aber meist weder Einheiten noch Stichtage, Ausgangswerte oder Schwellen. Was dieser Bericht dafür einsetzt, haben diejenigen angenommen, die den Katalog bearbeitet haben; es ist keine Aussage des Plans. Hier stehen alle Annahmen. Die Definition jeder Kennzahl steht bei ihr und gehört dazu.",
    "report.baseline_assumed": "Ausgangsjahr ist {year}; der Plan nennt keines.",
    "show.remark": "Anmerkung (nicht im Plan)",
    "show.assumed": "Einheit, Zeitbezug, Richtung, Definition und Gliederung stehen nicht im Plan; sie sind angenommen.",
    "show.judged_due": "Zieljahr ist {last}, das Ende der Laufzeit des Plans, wenn die Zielvorgabe kein anderes nennt. Im Zieljahr und danach gibt es nur „erreicht“ und „verfehlt“, und dafür zählt der Wert des Zieljahrs.",
    "diff.part.concept": "Plan",
}
