"""Pages of the findings about the layout of measurement files (KI20x): what is checked, and why."""

TEXTS = {
    "KI201.checks": "Zu jedem öffnenden Anführungszeichen muss es ein schließendes geben, ehe die nächste Zeile mit Messwerten beginnt.",
    "KI201.why": "Ein offenes Anführungszeichen verschluckt alle folgenden Zeilen in einer einzigen Zelle. Gemeldet wird deshalb nur die Zeile, in der es steht, und die Zeilen danach werden wie üblich geprüft.",
    "KI202.checks": "Jede Zeile muss so viele Zellen haben wie die Überschrift.",
    "KI202.why": "Mit einem Trennzeichen zu viel oder zu wenig rutschen alle Werte dahinter in die falsche Spalte. Oft war ein Komma im Text die Ursache.",
    "KI203.checks": "Über jeder Spalte, in der etwas steht, muss eine bekannte Überschrift stehen, auf Deutsch oder Englisch. Groß- und Kleinschreibung, Leerzeichen und Bindestriche sind gleichgültig.",
    "KI203.why": "Was in einer unbekannten Spalte steht, würde nicht gelesen. Bei einem Tippfehler in der Überschrift fehlten alle ihre Werte.",
    "KI204.checks": "Die Spalten metric (Kennzahl) und value (Wert) müssen vorhanden sein.",
    "KI204.why": "Ohne sie weiß niemand, welche Zahl zu welcher Kennzahl gehört.",
    "KI205.checks": "Keine zwei Überschriften dürfen dieselbe Spalte bezeichnen, etwa „Wert“ und „Messwert“.",
    "KI205.why": "Stünden in beiden Spalten verschiedene Zahlen, müsste das Programm eine davon auswählen. Das darf es nicht.",
    "KI206.checks": "Unter den ersten 60 Zeilen muss eine Überschriftenzeile mit Kennzahl und Wert sein; Titelzeilen darüber sind erlaubt.",
    "KI206.why": "Ohne Überschrift ist nicht sicher, was die Spalten bedeuten. Raten könnte Werte vertauschen.",
    "KI207.checks": "Anführungszeichen dürfen eine Zelle nur ganz umschließen; im Text stehende müssen verdoppelt sein.",
    "KI207.why": "Bei einem Anführungszeichen mitten in der Zelle ist nicht sicher, wo die Zelle endet. Verschiedene Programme lesen dann Verschiedenes.",
    "KI208.checks": "Dieser Hinweis nennt Zeilen unter der Tabelle, die nur Text in der ersten Spalte haben und deshalb als Fußnote gelten.",
    "KI208.why": "Fußnoten wie „Quelle: Jugendamt“ sollen nicht stören. Genannt werden sie, damit keine Zeile mit Messwerten unbemerkt als Fußnote durchgeht.",
    "KI209.checks": "Zwischen den Messwerten sollte keine Zeile stehen, die nur Text in der ersten Spalte hat.",
    "KI209.why": "Es kann eine Zwischenüberschrift sein oder ein Messwert, dem alles Übrige fehlt. Das kann nur ein Mensch entscheiden.",
}
