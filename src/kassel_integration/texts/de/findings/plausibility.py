"""What is said of values that are possible but doubtful (KI4xx)."""

from kassel_integration.texts.entry import Entry, flat

ENTRIES = {
    "KI401": Entry(
        title="Anteil über 100 Prozent",
        message="Der Anteil {value} % liegt über 100 %.",
        hint="Den Wert prüfen; stimmt er (etwa durch Gastkinder), den Grund in die Spalte „Bemerkung“ schreiben. Die Warnung bleibt sichtbar.",
        checks="Ein Anteil sollte nicht über 100 Prozent liegen.",
        why="Meist sind Zähler und Nenner vertauscht, oder es wurde die Anzahl statt des Anteils eingetragen. Möglich ist es trotzdem, etwa wenn Kinder aus Nachbargemeinden mitgezählt werden.",
    ),
    "KI402": Entry(
        title="Ungewöhnlicher Wert",
        message="{value} ist ungewöhnlich (üblich: {range}).",
        hint="Den Wert prüfen; stimmt er, ist nichts zu tun.",
        checks="Ein Wert sollte in dem Bereich liegen, der im Katalog für diese Kennzahl als üblich angegeben ist.",
        why="Ungewöhnliche Werte sind oft Tippfehler, etwa eine Null zu viel. Verwendet wird der Wert trotzdem.",
    ),
    "KI403": Entry(
        title="Sprung zum Vorjahr",
        message="{metric}: {value} weicht stark vom Vorjahr ab ({year}: {before}).",
        hint="Bitte prüfen; stimmt der Wert, ist nichts zu tun.",
        checks="Ein Gesamtwert sollte nicht stark vom Vorjahr abweichen: Anteile um weniger als 15 Prozentpunkte, andere Werte um weniger als 10 oder höchstens die Hälfte.",
        why="Große Sprünge kommen vor, häufiger aber wurde anders gezählt, oder es ist ein Tippfehler. Ein zweiter Blick jetzt ist einfacher als eine Berichtigung im Bericht.",
    ),
    "KI404": Entry(
        title="Geänderter Wert",
        message="{metric}: Bisher gespeichert: {before}. In der Datei: {now}.",
        hint="Ist es eine Korrektur, den Grund in die Spalte „Bemerkung“ schreiben; sonst den Wert prüfen.",
        checks="Ein Gesamtwert sollte derselbe sein, der für dieses Jahr schon gespeichert ist.",
        why="Berichtigungen sind in Ordnung, sollen aber nicht unbemerkt geschehen. Wer den alten Wert schon zitiert hat, muss den Grund finden können.",
    ),
    "KI405": Entry(
        title="Summe unter dem Gesamtwert",
        message="Die Werte nach {dimension} ergeben zusammen nur {sum}, der Gesamtwert von {metric} ist {value}.",
        hint="Prüfen, ob der Wert einer Untergruppe fehlt oder zu klein ist; sonst den Gesamtwert berichtigen.",
        checks="Sind alle Werte einer Gliederung gemeldet, sollten Anzahlen und Beträge zusammen den Gesamtwert ergeben.",
        why="Ist die Summe kleiner, fehlt vielleicht eine Untergruppe oder die Gruppe „ohne Zuordnung“. Beides sollte man wissen, bevor man Ortsbezirke vergleicht.",
    ),
    "KI406": Entry(
        title="Stichtag außerhalb des Jahres",
        message="Der Stichtag {value} liegt nicht im Berichtsjahr {year}.",
        hint="Den Tag berichtigen oder die Zeile in die richtige Datei übertragen.",
        checks="Der Stichtag sollte im Berichtsjahr oder in einem Nachbarjahr liegen.",
        why="Liegt er weiter weg, ist meist die Jahreszahl vertippt oder die Zeile in die falsche Datei geraten.",
    ),
    "KI407": Entry(
        title="Anderer Stichtag",
        message="Der Stichtag {given} ist nicht der vereinbarte ({day}).",
        hint="Den Tag prüfen; stimmt er, den Grund in die Spalte „Bemerkung“ schreiben.",
        checks="Der Stichtag sollte der sein, der im Katalog für diese Kennzahl vereinbart ist, zum Beispiel der 1. März.",
        why="Werte von verschiedenen Stichtagen lassen sich schlecht vergleichen. Plätze in Kitas etwa ändern sich im Lauf eines Jahres.",
    ),
    "KI408": Entry(
        title="Nicht zuständiges Amt",
        message="Das Amt „{value}“ ist für {metric} nicht zuständig (zuständig: {responsible}).",
        hint="Prüfen, ob die Zeile in diese Datei gehört.",
        checks="Das gemeldete Amt sollte eines derer sein, die nach dem Katalog für das Ziel zuständig sind.",
        why="Oft ist die Zeile in die falsche Datei geraten, oder die Zuständigkeit hat gewechselt und der Katalog ist nicht aktualisiert.",
    ),
    "KI409": Entry(
        title="Dieselben Werte wie im Vorjahr",
        message="Alle {count} Werte sind dieselben wie im Jahr {year}.",
        hint="Bitte prüfen, ob es die Datei des Vorjahres ist.",
        checks="Von mindestens fünf Gesamtwerten, die es auch im Vorjahr gab, sollten nicht alle genau gleich sein.",
        why="Dass sich gar nichts geändert hat, kommt vor, etwa bei Anlagen und Vereinen. Möglicherweise ist es aber die Datei des Vorjahres.",
    ),
    "KI410": Entry(
        title="Gesamtwert fehlt",
        message="Für {metric} ist kein Gesamtwert angegeben, nur Werte einer Gliederung.",
        hint="Eine Zeile mit dem Gesamtwert ergänzen; die Zellen der Gliederungen bleiben darin leer.",
        checks="Zu den Werten einer Gliederung, etwa nach Ortsbezirken, sollte es auch den Gesamtwert geben.",
        why="Bewertet wird der Gesamtwert, und er wird nicht aus Teilen errechnet: Es können welche fehlen. Gezeigt werden die Werte der Gliederung trotzdem.",
        office="Bitte auch den Gesamtwert der Kennzahl eintragen.",
    ),
    "KI411": Entry(
        title="Anteil unter einem Prozent",
        message="Der Anteil {value} % liegt unter 1 %.",
        hint="Anteile werden in Prozent eingetragen. Sind {percent} % gemeint, bitte so eintragen; stimmt der Wert, den Grund in die Spalte „Bemerkung“ schreiben.",
        checks="Ein Anteil ohne Zähler und Nenner sollte nicht zwischen 0 und 1 Prozent liegen.",
        why="Oft ist der Anteil von 1 statt von 100 eingetragen: 0,3 für 30 Prozent, vor allem wenn in Excel das Prozentformat verloren ging. Möglich ist ein so kleiner Anteil trotzdem.",
    ),
}
TEXTS = flat(ENTRIES)
