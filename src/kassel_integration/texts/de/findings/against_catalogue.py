"""What is said of measurements that do not fit the catalogue (KI3xx)."""

from kassel_integration.texts.entry import Entry, flat

ENTRIES = {
    "KI301": Entry(
        message="Die Kennzahl „{value}“ gibt es im Katalog nicht.",
        hint="Die Kennung der Kennzahl eintragen; die Kennungen stehen im Katalog und im Meldebogen.",
        checks="Jede gemeldete Kennzahl muss es im Katalog geben.",
        why="Ein Wert zu einer unbekannten Kennzahl ginge in keine Bewertung ein. Meist ist es ein Tippfehler; die ähnlichste Kennung wird genannt.",
    ),
    "KI302": Entry(
        message="{value} steht für dieselbe Gliederung schon in Zeile {line}.",
        hint="Eine der beiden Zeilen löschen.",
        checks="Jede Kennzahl darf für dasselbe Jahr und dieselbe Gliederung nur einmal vorkommen, der Umsetzungsstand eines Ziels nur einmal je Amt.",
        why="Von zwei Werten müsste einer ausgewählt werden. Das darf nur, wer weiß, welcher stimmt.",
    ),
    "KI303": Entry(
        message="{value} liegt außerhalb des Möglichen (möglich: {range}).",
        hint="Den Wert berichtigen.",
        checks="Ein Wert muss im möglichen Bereich liegen: nicht unter 0, und innerhalb der Grenzen, die der Katalog für die Kennzahl nennt.",
        why="Werte außerhalb dieser Grenzen kann es nicht geben. Sie verfälschten jede Summe und jede Bewertung.",
    ),
    "KI304": Entry(
        message="{value} ist keine ganze Zahl; gezählt werden {unit}.",
        hint="Eine ganze Zahl eintragen.",
        checks="Eine Anzahl muss eine ganze Zahl sein.",
        why="Halbe Plätze oder halbe Personen werden nicht gezählt. Meist steht der Anteil statt der Anzahl da, oder ein Punkt war als Tausenderzeichen gemeint.",
    ),
    "KI305": Entry(
        message="„{value}“ gibt es nicht in der Gliederung {dimension}.",
        hint="Kennung oder Namen aus dem Katalog verwenden.",
        checks="In der Spalte einer Gliederung, etwa Ortsbezirk, muss eine Kennung oder ein Name aus dem Katalog stehen.",
        why="Nur so lassen sich Werte verschiedener Jahre und Ämter zusammenführen. Ein falsch geschriebener Ortsbezirk wäre ein zusätzlicher.",
    ),
    "KI306": Entry(
        message="{metric} ist nicht nach {dimension} gegliedert, hier steht „{value}“.",
        hint="Die Zelle leeren oder die Gliederung bei der Kennzahl im Katalog ergänzen.",
        checks="Eine Kennzahl darf nur nach den Gliederungen gemeldet werden, die der Katalog für sie vorsieht.",
        why="Entweder gehört der Wert zu einer anderen Kennzahl, oder im Katalog fehlt die Gliederung. Der Wert einer Untergruppe darf nicht als Gesamtwert gelten.",
    ),
    "KI307": Entry(
        message="Das Amt „{value}“ gibt es im Katalog nicht.",
        hint="Die Kennung oder den Namen des Amtes eintragen, wie sie im Katalog stehen.",
        checks="Das gemeldete Amt muss es im Katalog geben, mit Kennung, Namen oder Kurznamen.",
        why="Bei Rückfragen muss klar sein, wer gemeldet hat. Unbekannte Namen lassen sich keinem Amt zurechnen.",
    ),
    "KI308": Entry(
        message="Der Anteil {value} % passt nicht zu Zähler und Nenner: {numerator} geteilt durch {denominator} ergibt {share} %.",
        hint="Eine der drei Zahlen ist falsch; bitte prüfen. Sind Zähler und Nenner selbst gerundet, das Kennzeichen U eintragen: Dann gilt der angegebene Anteil.",
        checks="Ein Anteil muss, im Rahmen des Rundens, dem Zähler geteilt durch den Nenner entsprechen. Beim Kennzeichen U dürfen auch Zähler und Nenner gerundet sein: auf Vielfache von 5 oder auf so viele Stellen, wie sie Nullen am Ende haben.",
        why="Passen die drei Zahlen nicht zusammen, ist mindestens eine falsch. Welche, sieht das Programm nicht.",
    ),
    "KI309": Entry(
        message="Der Nenner ist 0.",
        hint="Den Nenner berichtigen; gibt es nichts zu zählen, ist der Anteil „x“ (nicht sinnvoll).",
        checks="Der Nenner eines Anteils darf nicht 0 sein.",
        why="Durch null lässt sich nicht teilen. Gibt es nichts zu zählen, so gibt es auch keinen Anteil.",
    ),
    "KI310": Entry(
        message="Der Zähler {numerator} ist größer als der Nenner {denominator}, und ein Grund ist nicht angegeben.",
        hint="Die Zahlen prüfen; stimmen sie, den Grund in die Spalte „Bemerkung“ schreiben (etwa Gastkinder).",
        checks="Der Zähler darf nicht größer sein als der Nenner, außer die Bemerkung nennt den Grund.",
        why="Meist sind beide vertauscht. Es gibt Ausnahmen, etwa Kinder aus Nachbargemeinden, aber die soll man nachlesen können.",
    ),
    "KI311": Entry(
        message="Von Zähler und Nenner fehlt eine Angabe: {missing}.",
        hint="Zähler und Nenner gehören zusammen: beide eintragen oder keinen.",
        checks="Zähler und Nenner müssen beide angegeben sein oder beide fehlen.",
        why="Mit nur einer der beiden Zahlen lässt sich der Anteil nicht nachrechnen.",
    ),
    "KI312": Entry(
        message="{metric} ist weder Anteil noch Rate; Zähler und Nenner gehören hier nicht hin.",
        hint="Beide Zellen leeren.",
        checks="Zähler und Nenner dürfen nur bei Kennzahlen stehen, die ein Anteil oder eine Rate sind.",
        why="Bei einer Anzahl oder einem Betrag bedeuten sie nichts. Meist ist die Zeile der falschen Kennzahl zugeordnet.",
    ),
    "KI313": Entry(
        message="{metric} ({now}) liegt über {at_most} ({limit}).",
        hint="{reason} Bitte beide Werte prüfen.",
        checks="Beziehungen, die der Katalog zwischen Kennzahlen nennt, sollten gelten: Umgesetztes etwa ist nie mehr als Entwickeltes.",
        why="Ist der kleinere Wert der größere, stimmt mindestens einer nicht, oder es wurde in beiden Fällen anders gezählt.",
    ),
    "KI314": Entry(
        message="Die Werte nach {dimension} ergeben zusammen {sum}, mehr als der Gesamtwert {value} von {metric}.",
        hint="Den Gesamtwert oder die Werte der Gliederung berichtigen.",
        checks="Die Werte einer Gliederung dürfen bei Anzahlen und Beträgen zusammen nicht mehr ergeben als der Gesamtwert.",
        why="Mehr als alles kann es nicht geben. Meist ist ein Wert doppelt gezählt oder der Gesamtwert veraltet.",
    ),
    "KI315": Entry(
        message="{value} steht für dieselbe Gliederung schon in Zeile {line}; zuständig sind mehrere Ämter: {responsible}.",
        hint="Haben zwei Ämter dieselbe Kennzahl gemeldet, miteinander klären, welcher Wert für die Stadt gilt, und diesen einen eintragen. Stammen beide Zeilen von demselben Amt, eine davon löschen.",
        checks="Auch eine Kennzahl, für die mehrere Ämter zuständig sind, darf für dasselbe Jahr und dieselbe Gliederung nur einmal vorkommen.",
        why="Keines der beiden Ämter weiß allein, welcher Wert gilt: Es kann zweimal derselbe sein, oder jedes meldet nur seinen Teil. Eine Zeile einfach zu löschen, verlöre im zweiten Fall Angaben.",
    ),
    "KI316": Entry(
        message="„{value}“ steht in der Spalte {dimension} für den Gesamtwert.",
        hint="Die Zelle leer lassen: Leer heißt insgesamt.",
        checks="In der Spalte einer Gliederung darf kein Wort für das Ganze stehen, etwa insgesamt, gesamt, zusammen oder der Name der Stadt.",
        why="Der Gesamtwert hat in der einheitlichen Form eine leere Zelle. So lässt er sich nie mit dem Wert einer Gliederung verwechseln.",
    ),
    "KI317": Entry(
        message="Der Umsetzungsstand gilt für das ganze Ziel; in der Spalte {dimension} steht „{value}“.",
        hint="Die Zelle leeren; was nur für einen Teil gilt, in die Spalte „Bemerkung“ schreiben.",
        checks="Der Umsetzungsstand eines Ziels darf nicht nach Gliederungen gemeldet werden.",
        why="Ein Ziel hat je Amt einen Umsetzungsstand. Der eines Ortsbezirks würde nirgends gezeigt.",
    ),
    "KI330": Entry(
        message="Der Wert {value} passt nicht zu Zähler und Nenner: {numerator} geteilt durch {denominator}, mal {per}, ergibt {rate}.",
        hint="Eine der drei Zahlen ist falsch; bitte prüfen. Sind Zähler und Nenner selbst gerundet, das Kennzeichen U eintragen: Dann gilt der angegebene Wert.",
        checks="Eine Rate muss, im Rahmen des Rundens, dem Zähler geteilt durch den Nenner entsprechen, malgenommen mit der Zahl, auf die sie sich bezieht („per“ im Katalog).",
        why="Passen die Zahlen nicht zusammen, ist mindestens eine falsch. Oft ist die Rate auf 100 oder auf 100.000 berechnet und nicht auf die Zahl, die der Katalog nennt.",
    ),
    "KI331": Entry(
        message="Der Wert {value} für {year} weicht vom Ausgangswert {baseline} ab, den der Katalog nennt (Quelle: {source}).",
        hint="Klären, welcher der beiden gilt, und den anderen berichtigen: den Messwert hier oder „baseline“ im Katalog.",
        checks="Ein Messwert für das Ausgangsjahr muss der Ausgangswert sein, den der Katalog für die Kennzahl nennt.",
        why="Zwei Ausgangswerte ergäben zwei Bewertungen. Welcher stimmt, kann nur jemand sagen, der beide Quellen kennt.",
    ),
}
TEXTS = flat(ENTRIES)
