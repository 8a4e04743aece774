"""What is said of values that are possible but doubtful (KI4xx)."""

from kassel_integration.texts.entry import Entry, flat

ENTRIES = {
    "KI401": Entry(
        message="Der Anteil {value} liegt über 100 Prozent.",
        hint="Den Wert prüfen; stimmt er (etwa durch Gastkinder), den Grund in die Spalte „Hinweis“ schreiben. Die Warnung bleibt sichtbar.",
        checks="Ein Anteil sollte nicht über 100 Prozent liegen.",
        why="Meist sind Zähler und Nenner vertauscht, oder es wurde die Anzahl statt des Anteils eingetragen. Möglich ist es trotzdem, etwa wenn Kinder aus Nachbargemeinden mitgezählt werden.",
    ),
    "KI402": Entry(
        message="{value} ist ungewöhnlich (übliche Grenzen: unten {low}, oben {high}).",
        hint="Den Wert prüfen; stimmt er, ist nichts zu tun.",
        checks="Ein Wert sollte in dem Bereich liegen, der im Katalog für diese Kennzahl als üblich angegeben ist.",
        why="Ungewöhnliche Werte sind oft Tippfehler, etwa eine Null zu viel. Verwendet wird der Wert trotzdem.",
    ),
    "KI403": Entry(
        message="{metric}: {value} weicht stark vom Vorjahr ab ({year}: {before}).",
        hint="Bitte prüfen; stimmt der Wert, ist nichts zu tun.",
        checks="Ein Gesamtwert sollte nicht stark vom Vorjahr abweichen: Anteile um weniger als 15 Prozentpunkte, andere Werte um weniger als 10 oder höchstens die Hälfte.",
        why="Große Sprünge kommen vor, häufiger aber wurde anders gezählt oder falsch abgeschrieben. Ein zweiter Blick jetzt ist billiger als eine Berichtigung im Bericht.",
    ),
    "KI404": Entry(
        message="Für {metric} war bisher gespeichert: {before}. Jetzt steht da: {now}.",
        hint="Ist es eine Korrektur, den Grund in die Spalte „Hinweis“ schreiben; sonst den Wert prüfen.",
        checks="Ein Gesamtwert sollte derselbe sein, der für dieses Jahr schon gespeichert ist.",
        why="Berichtigungen sind in Ordnung, sollen aber nicht unbemerkt geschehen. Wer den alten Wert schon zitiert hat, muss den Grund finden können.",
    ),
    "KI405": Entry(
        message="Die Werte nach {dimension} ergeben zusammen nur {sum}, der Gesamtwert von {metric} ist {value}.",
        hint="Prüfen, ob ein Einzelwert fehlt oder zu klein ist; sonst den Gesamtwert berichtigen.",
        checks="Sind alle Werte einer Gliederung gemeldet, sollten Anzahlen und Beträge zusammen den Gesamtwert ergeben.",
        why="Ist die Summe kleiner, fehlt vielleicht ein Einzelwert oder eine Gruppe „ohne Zuordnung“. Beides sollte man wissen, ehe man Ortsbezirke vergleicht.",
    ),
    "KI406": Entry(
        message="Der Stichtag {value} liegt nicht im Berichtsjahr {year}.",
        hint="Den Tag berichtigen oder die Zeile in die richtige Datei stellen.",
        checks="Der Stichtag sollte im Berichtsjahr oder in einem Nachbarjahr liegen.",
        why="Liegt er weiter weg, ist meist die Jahreszahl vertippt oder die Zeile in die falsche Datei geraten.",
    ),
    "KI407": Entry(
        message="Der Stichtag {value} ist nicht der vereinbarte ({day}).",
        hint="Den Tag prüfen; stimmt er, den Grund in die Spalte „Hinweis“ schreiben.",
        checks="Der Stichtag sollte der sein, der im Katalog für diese Kennzahl vereinbart ist, zum Beispiel der 1. März.",
        why="Werte von verschiedenen Stichtagen lassen sich schlecht vergleichen. Plätze in Kitas etwa ändern sich im Lauf eines Jahres.",
    ),
    "KI408": Entry(
        message="Das Amt „{value}“ ist für {metric} nicht zuständig (zuständig: {responsible}).",
        hint="Prüfen, ob die Zeile in diese Datei gehört.",
        checks="Das gemeldete Amt sollte eines derer sein, die nach dem Katalog für das Ziel zuständig sind.",
        why="Oft ist die Zeile in die falsche Datei geraten, oder die Zuständigkeit hat gewechselt und der Katalog ist nicht nachgeführt.",
    ),
    "KI409": Entry(
        message="Alle {count} Werte sind dieselben wie im Jahr {year}.",
        hint="Vielleicht kam die Datei des Vorjahres noch einmal; bitte beim Amt nachfragen.",
        checks="Von wenigstens fünf Gesamtwerten, die es auch im Vorjahr gab, sollten nicht alle genau gleich sein.",
        why="Dass sich gar nichts geändert hat, ist unwahrscheinlich. Vermutlich wurde die Datei des Vorjahres noch einmal geschickt.",
    ),
}
TEXTS = flat(ENTRIES)
