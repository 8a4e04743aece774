"""What is said of the layout of measurement files (KI20x)."""

from kassel_integration.texts.entry import Entry, flat

ENTRIES = {
    "KI201": Entry(
        title="Anführungszeichen nicht geschlossen",
        message="Hier wird ein Anführungszeichen geöffnet und nicht geschlossen.",
        hint="Das schließende Anführungszeichen ergänzen oder das öffnende löschen. Die folgenden Zeilen wurden geprüft.",
        checks="Zu jedem öffnenden Anführungszeichen muss es ein schließendes geben, bevor die nächste Zeile mit Messwerten beginnt.",
        why="Ein offenes Anführungszeichen verschluckt alle folgenden Zeilen in einer einzigen Zelle. Gemeldet wird deshalb nur die Zeile, in der es steht, und die Zeilen danach werden wie üblich geprüft.",
    ),
    "KI202": Entry(
        title="Zahl der Zellen",
        message="Die Zeile hat {found} Zellen, die Überschrift {expected}.",
        hint="Ein Trennzeichen fehlt oder ist zu viel; Text, der selbst das Trennzeichen enthält, gehört in Anführungszeichen.",
        checks="Jede Zeile muss so viele Zellen haben wie die Überschrift.",
        why="Mit einem Trennzeichen zu viel oder zu wenig rutschen alle Werte dahinter in die falsche Spalte. Oft war ein Komma im Text die Ursache.",
    ),
    "KI203": Entry(
        title="Unbekannte Spalte",
        message="Die Spalte „{value}“ ist unbekannt.",
        hint="Die Überschrift berichtigen oder die Spalte löschen.",
        checks="Über jeder Spalte, in der etwas steht, muss eine bekannte Überschrift stehen, auf Deutsch oder Englisch. Groß- und Kleinschreibung, Leerzeichen, Bindestriche und Zeilenumbrüche sind gleichgültig.",
        why="Was in einer unbekannten Spalte steht, würde nicht gelesen. Bei einem Tippfehler in der Überschrift fehlten alle ihre Werte.",
    ),
    "KI204": Entry(
        title="Fehlende Spalte",
        message="Die Spalte „{value}“ fehlt.",
        hint="Die Spalte ergänzen; nötig sind „Kennzahl“ und „Wert“.",
        checks="Die Spalten „Kennzahl“ und „Wert“ müssen vorhanden sein.",
        why="Ohne sie weiß niemand, welche Zahl zu welcher Kennzahl gehört.",
    ),
    "KI205": Entry(
        title="Doppelte Spalte",
        message="Die Spalten „{first}“ und „{value}“ bedeuten dasselbe.",
        hint="Eine der beiden Spalten löschen.",
        checks="Keine zwei Überschriften dürfen dieselbe Spalte bezeichnen, etwa „Wert“ und „Messwert“.",
        why="Stünden in beiden Spalten verschiedene Zahlen, müsste das Programm eine davon auswählen. Das darf es nicht.",
    ),
    "KI206": Entry(
        title="Keine Überschrift",
        message="Es gibt keine Überschrift mit Kennzahl und Wert; die Datei beginnt mit „{value}“.",
        hint="Eine Überschriftenzeile mit „Kennzahl“ und „Wert“ einfügen.",
        checks="Unter den ersten 60 Zeilen muss eine Überschriftenzeile mit Kennzahl und Wert sein; Titelzeilen darüber sind erlaubt.",
        why="Ohne Überschrift ist nicht sicher, was die Spalten bedeuten. Raten könnte Werte vertauschen.",
    ),
    "KI207": Entry(
        title="Anführungszeichen in der Zelle",
        message="Ein Anführungszeichen steht mitten in einer Zelle.",
        hint="Das Anführungszeichen löschen oder den Text der Zelle ganz in Anführungszeichen setzen und jedes innere verdoppeln.",
        checks="Anführungszeichen dürfen eine Zelle nur ganz umschließen; im Text stehende müssen verdoppelt sein.",
        why="Bei einem Anführungszeichen mitten in der Zelle ist nicht sicher, wo die Zelle endet. Verschiedene Programme lesen dann Verschiedenes.",
    ),
    "KI208": Entry(
        title="Fußnote",
        message="Als Fußnote gelesen: „{value}“.",
        hint="Nichts zu tun, wenn das keine Messwerte sind.",
        checks="Dieser Hinweis nennt Zeilen unter der Tabelle, die nur Text in der ersten Spalte haben und deshalb als Fußnote gelten.",
        why="Fußnoten wie „Quelle: Jugendamt“ sollen nicht stören. Genannt werden sie, damit keine Zeile mit Messwerten unbemerkt als Fußnote durchgeht.",
    ),
    "KI209": Entry(
        title="Zeile ohne Wert",
        message="Zwischen den Messwerten steht eine Zeile ohne Wert: „{value}“.",
        hint="Ist es eine Zwischenüberschrift, ist nichts zu tun; sonst Kennzahl und Wert ergänzen.",
        checks="Zwischen den Messwerten sollte keine Zeile stehen, die nur Text in der ersten Spalte hat.",
        why="Es kann eine Zwischenüberschrift sein oder ein Messwert, dem alles Übrige fehlt. Das kann nur ein Mensch entscheiden.",
    ),
}
TEXTS = flat(ENTRIES)
