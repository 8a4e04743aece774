"""Pages of the findings about values that are possible but doubtful (KI4xx): what is checked, and why."""

TEXTS = {
    "KI401.checks": "Ein Anteil sollte nicht über 100 Prozent liegen.",
    "KI401.why": "Meist sind Zähler und Nenner vertauscht, oder es wurde die Anzahl statt des Anteils eingetragen. Möglich ist es trotzdem, etwa wenn Kinder aus Nachbargemeinden mitgezählt werden.",
    "KI402.checks": "Ein Wert sollte in dem Bereich liegen, der im Katalog für diese Kennzahl als üblich angegeben ist (plausible).",
    "KI402.why": "Ungewöhnliche Werte sind oft Tippfehler, etwa eine Null zu viel. Verwendet wird der Wert trotzdem.",
    "KI403.checks": "Ein Gesamtwert sollte nicht stark vom Vorjahr abweichen: Anteile um weniger als 15 Prozentpunkte, andere Werte um weniger als 10 oder höchstens die Hälfte.",
    "KI403.why": "Große Sprünge kommen vor, häufiger aber wurde anders gezählt oder falsch abgeschrieben. Ein zweiter Blick jetzt ist billiger als eine Berichtigung im Bericht.",
    "KI404.checks": "Ein Gesamtwert sollte derselbe sein, der für dieses Jahr schon gespeichert ist.",
    "KI404.why": "Berichtigungen sind in Ordnung, sollen aber nicht unbemerkt geschehen. Wer den alten Wert schon zitiert hat, muss den Grund finden können.",
    "KI405.checks": "Sind alle Werte einer Gliederung gemeldet, sollten Anzahlen und Beträge zusammen den Gesamtwert ergeben.",
    "KI405.why": "Ist die Summe kleiner, fehlt vielleicht ein Einzelwert oder eine Gruppe „ohne Zuordnung“. Beides sollte man wissen, ehe man Ortsbezirke vergleicht.",
    "KI406.checks": "Der Stichtag sollte im Berichtsjahr oder in einem Nachbarjahr liegen.",
    "KI406.why": "Liegt er weiter weg, ist meist die Jahreszahl vertippt oder die Zeile in die falsche Datei geraten.",
    "KI407.checks": "Der Stichtag sollte der sein, der im Katalog für diese Kennzahl vereinbart ist, zum Beispiel der 1. März.",
    "KI407.why": "Werte von verschiedenen Stichtagen lassen sich schlecht vergleichen. Plätze in Kitas etwa ändern sich im Lauf eines Jahres.",
    "KI408.checks": "Das gemeldete Amt sollte eines derer sein, die nach dem Katalog für das Ziel zuständig sind.",
    "KI408.why": "Oft ist die Zeile in die falsche Datei geraten, oder die Zuständigkeit hat gewechselt und der Katalog ist nicht nachgeführt.",
    "KI409.checks": "Von wenigstens fünf Gesamtwerten, die es auch im Vorjahr gab, sollten nicht alle genau gleich sein.",
    "KI409.why": "Dass sich gar nichts geändert hat, ist unwahrscheinlich. Vermutlich wurde die Datei des Vorjahres noch einmal geschickt.",
}
