"""What is said of the ways in which values, days and terms are written (KI29x)."""

from kassel_integration.texts.entry import Entry, flat

ENTRIES = {
    "KI290": Entry(
        title="Schreibweise gelesen",
        message="„{value}“ wurde gelesen als: {reading} ({how}).",
        hint="Nichts zu tun, wenn das stimmt.",
        checks="Dieser Hinweis nennt Werte und Zeiträume in einer Schreibweise, die eine Zahl, ein Kennzeichen oder ein Jahr bedeutet, ohne so dazustehen: „<5“ und „unter 5“, „ca. 35“, „12,5-“, „trifft nicht zu“, „SJ 13/14“.",
        why="Jede dieser Schreibweisen hat nur eine Lesart. Was sie über Wert und Kennzeichen hinaus sagt, steht danach in eckigen Klammern in der Bemerkung, damit nichts verloren geht.",
    ),
    "KI291": Entry(
        title="Fußnotenzeichen festgehalten",
        message="Hinter Zahlen oder Zeichen steht das Fußnotenzeichen „{mark}“; es steht jetzt in der Bemerkung.",
        hint="Nichts zu tun; besser ist, in die Bemerkung zu schreiben, was die Fußnote sagt.",
        checks="Dieser Hinweis nennt Fußnotenzeichen hinter Werten, etwa ¹⁾, * oder 1) mit Leerzeichen davor.",
        why="Das Zeichen gehört nicht zur Zahl. Die Zahl wird verwendet, und die Angabe, wie sie dastand, bleibt in eckigen Klammern in der Bemerkung.",
    ),
    "KI292": Entry(
        title="Formelfehler",
        message="„{value}“ ist ein Formelfehler der Tabelle und kein Wert.",
        hint="Die Formel in der Tabelle berichtigen und die Datei neu speichern, oder den Wert selbst eintragen.",
        checks="In einer Datei dürfen keine Fehlermeldungen von Formeln stehen, etwa #DIV/0!, #NV, #WERT!, #BEZUG! oder Err:502.",
        why="Die Formel hat kein Ergebnis: Sie teilt durch null, findet einen Eintrag nicht oder rechnet mit Text. Beheben lässt sich das nur dort, wo die Formel steht.",
    ),
    "KI293": Entry(
        title="Spalte zu schmal",
        message="„{value}“ zeigt die Tabelle an, wenn die Spalte für die Zahl zu schmal ist.",
        hint="Die Spalte in der Tabelle verbreitern und die Datei neu speichern.",
        checks="Statt einer Zahl dürfen keine Rauten (####) stehen.",
        why="Die Zahl steht in der Tabelle, wird aber nicht angezeigt und darum auch nicht so gespeichert. In der Datei ist sie nicht mehr zu erkennen.",
    ),
    "KI294": Entry(
        title="Mehrere Zahlen",
        message="„{value}“ nennt mehr als eine Zahl.",
        hint="Nur den Wert eintragen. Ist er nur als Spanne bekannt, einen Schätzwert mit dem Kennzeichen E eintragen und die Spanne in die Bemerkung schreiben; bei „20 von 35“ gehören die Zahlen in die Spalten „Zähler“ und „Nenner“.",
        checks="In der Spalte Wert darf nur eine Zahl stehen, nicht etwa „35-40“, „35 bis 40“, „35/40“ oder „20 von 35“.",
        why="Welche der Zahlen gilt oder ob sie zu verrechnen sind, steht nicht da: „35/40“ kann eine Spanne, ein Anteil oder eine Aufteilung sein.",
    ),
    "KI295": Entry(
        title="Ungefähre Zahl",
        message="„{value}“ kann gerundet oder geschätzt sein.",
        hint="Die genaue Zahl eintragen. Ist sie geschätzt, nur die Zahl und das Kennzeichen E eintragen.",
        checks="Vor einer Zahl darf nicht „rund“, „knapp“, „gut“ oder „fast“ stehen.",
        why="Eine gerundete Zahl ist gezählt, eine geschätzte nicht, und „knapp 35“ ist nicht 35. „ca.“ und „etwa“ dagegen werden als geschätzt gelesen (KI290).",
    ),
    "KI296": Entry(
        title="Zeichen einer anderen Zeichenerklärung",
        message="In „{value}“ steht ein Zeichen von {legend} ({meaning}). Diese Datei wird nach {table} gelesen, wo es das Zeichen nicht gibt.",
        hint="Das Zeichen durch eines von {table} ersetzen, oder die Datei mit der Beschreibung ihrer Quelle lesen.",
        checks="Zeichen anstelle eines Wertes oder dahinter müssen aus der Zeichenerklärung stammen, nach der die Datei gelesen wird: DIN 55301, wenn nichts anderes angegeben ist.",
        why="Dasselbe Zeichen bedeutet nicht überall dasselbe: „e“ heißt in GENESIS endgültig und bei Eurostat geschätzt. Darum werden die Zeichenerklärungen nicht gemischt.",
        office="Das Zeichen durch eines von {table} ersetzen.",
    ),
    "KI297": Entry(
        title="Entfallen oder nicht zutreffend",
        message="„{value}“ hat hier zwei Lesarten: Das Vorhaben wurde aufgegeben, oder die Angabe trifft nicht zu.",
        hint="Wird es nicht mehr verfolgt, „aufgegeben“ eintragen; ist die Frage hier nicht sinnvoll, „trifft nicht zu“.",
        checks="Bei einem Meilenstein oder Umsetzungsstand darf nicht „entfällt“ stehen.",
        why="Ein aufgegebenes Vorhaben gilt als nicht umgesetzt; was nicht zutrifft, hat keinen Wert.",
    ),
    "KI298": Entry(
        title="Zwei Tage",
        message="„{value}“ kann zwei Tage meinen: {day} oder {given}.",
        hint="Den Tag als 01.03.2014 oder 2014-03-01 schreiben.",
        checks="Der Stichtag muss genau ein Tag sein; 03/01/2014 etwa kann im Januar oder im März sein.",
        why="Bei Schrägstrichen ist nicht sicher, ob der Tag oder der Monat vorn steht.",
    ),
    "KI299": Entry(
        title="Tag gelesen",
        message="„{value}“ wurde als {day} gelesen ({how}).",
        hint="Nichts zu tun, wenn das stimmt.",
        checks="Dieser Hinweis nennt Stichtage mit zweistelligem Jahr und Tageszahlen, wie Tabellen sie speichern (42735 ist der 31.12.2016).",
        why="Angenommen wird das Jahrhundert oder die Zählung, mit der der Tag in die Nähe des Berichtsjahrs fällt. Passt keine, wird der Eintrag abgelehnt (KI212).",
    ),
}
TEXTS = flat(ENTRIES)
