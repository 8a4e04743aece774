"""What is said of tables with several values per row, and of sources of official figures (KI25x, KI26x)."""

from kassel_integration.texts.entry import Entry, flat

ENTRIES = {
    "KI250": Entry(
        title="So wurde die Tabelle gelesen",
        message="Spalten mit Werten ({count}): {columns}; die Überschriften nennen: {axes}.",
        hint="Nichts zu tun, wenn das stimmt.",
        checks="Dieser Hinweis sagt, wie eine Tabelle mit mehreren Werten je Zeile gelesen wurde: was die Überschriften über den Werten bedeuten und welche Spalten Werte enthalten.",
        why="Jeder Wert bekommt Jahr, Gliederung oder Kennzahl aus seiner Überschrift. Was das Programm angenommen hat, soll man sehen und prüfen können.",
    ),
    "KI251": Entry(
        title="Überschriften mit zwei Lesarten",
        message="Die Überschriften {columns} lassen sich auf zwei Arten lesen: als {first} oder als {second}.",
        hint="In der Zeile darüber sagen, was gemeint ist, zum Beispiel „{first}“, oder genauere Wörter verwenden.",
        checks="Was die Überschriften über den Werten bedeuten, muss eindeutig sein.",
        why="Ein Wort wie „unbekannt“ kann zu mehreren Gliederungen gehören. Raten könnte Werte der falschen Gruppe zuordnen.",
    ),
    "KI252": Entry(
        title="Wertspalte neben anderen Wertspalten",
        message="Werte können in der Spalte „{value}“ stehen oder in den Spalten {columns}.",
        hint="Stehen die Werte in „{value}“, die anderen Spalten löschen; sonst über „{value}“ schreiben, wofür die Werte gelten.",
        checks="Neben einer Spalte „Wert“ darf keine Spalte stehen, deren Überschrift ein Jahr, einen Wert einer Gliederung oder eine Kennzahl nennt.",
        why="Die eine Spalte könnte die Summe, ein weiteres Jahr oder dasselbe wie eine der anderen sein. Das Programm rät nicht.",
    ),
    "KI253": Entry(
        title="Überschriften, die nicht zusammenpassen",
        message="Die Überschriften „{first}“ und „{value}“ passen nicht zusammen: Sie nennen nicht dasselbe, etwa ein Jahr und ein Geschlecht.",
        hint="Über jede Spalte mit Werten beides schreiben, zum Beispiel „männlich 2014“, oder eine zweite Zeile mit Überschriften einfügen.",
        checks="Die Überschriften über den Werten müssen alle dasselbe nennen: alle ein Jahr, alle einen Wert derselben Gliederung, alle eine Kennzahl, oder alle mehreres davon.",
        why="Steht über einer Spalte ein Jahr und über der nächsten ein Geschlecht, fehlt jeder von ihnen eine Angabe.",
    ),
    "KI254": Entry(
        title="Angabe in Spalte und Überschrift",
        message="„{value}“ ist eine Spalte, und die Überschriften {columns} sagen es noch einmal.",
        hint="Die Spalte „{value}“ löschen, wenn die Überschriften stimmen; sonst in den Überschriften nur stehen lassen, was die Spalte nicht sagt.",
        checks="Was über den Werten steht, darf nicht zugleich in einer eigenen Spalte stehen.",
        why="Widersprächen sich Spalte und Überschrift, müsste das Programm eine von beiden auswählen. Das darf es nicht.",
    ),
    "KI255": Entry(
        title="Angabe zu einem von mehreren Werten",
        message="Zu welchem Wert die Spalte „{value}“ gehört, ist nicht klar: In jeder Zeile stehen mehrere ({columns}).",
        hint="Was in „{value}“ steht, hinter den Wert in dieselbe Zelle schreiben, zum Beispiel „12 p“ für vorläufig, und die Spalte löschen; oder jedem Wert eine eigene Zeile geben.",
        checks="Kennzeichen, Zähler und Nenner gehören zu einem einzigen Wert; stehen mehrere Werte in einer Zeile, darf es diese Spalten nicht geben. Über Jahren gilt das auch für den Stichtag.",
        why="Für alle Werte der Zeile gelten sie selten, und für welchen einen, sagt die Tabelle nicht.",
    ),
    "KI256": Entry(
        title="Spalte, die nicht gelesen wird",
        message="Die Spalte „{value}“ wird nicht gelesen.",
        hint="Nichts zu tun, wenn darin nichts steht, was zu den Werten gehört; sonst die Überschrift berichtigen.",
        checks="Dieser Hinweis nennt Spalten, deren Überschrift unbekannt ist und in denen weder Gliederung noch Jahr noch Kennzeichen steht.",
        why="Tabellen haben oft Spalten für ihre Leserinnen und Leser, etwa die zuständige Person. Sie stören nicht, sollen aber nicht wortlos wegfallen.",
    ),
    "KI257": Entry(
        title="Mehrere Jahre in einer Datei",
        message="Die Tabelle enthält Werte für mehrere Jahre: {years}.",
        hint="Nichts zu tun, wenn das stimmt; gehört ein Jahr nicht dazu, die Spalte mit dem Jahr prüfen.",
        checks="Dieser Hinweis nennt die Jahre einer Tabelle mit einer Spalte für das Jahr und wie viele Werte zu jedem gehören.",
        why="Ein Tippfehler im Jahr verschiebt einen Wert in ein anderes Jahr. An der Anzahl sieht man es.",
    ),
    "KI260": Entry(
        title="Export einer amtlichen Quelle gelesen",
        message="Gelesen, wie die Quellendatei es sagt. Nicht gelesen: andere Zeilen: {count}; andere Spalten: {columns}.",
        hint="Nichts zu tun, wenn das stimmt.",
        checks="Dieser Hinweis sagt, welche Spalten und wie viele Zeilen eines Exports nicht übernommen werden, weil die Quellendatei sie nicht nennt.",
        why="Ein Export enthält meist viele Orte und Kennzahlen. Was davon nicht gelesen wird, soll nicht wortlos wegfallen.",
    ),
    "KI261": Entry(
        title="Überschrift der Quellendatei fehlt",
        message="Die Spalte „{value}“, die die Quellendatei nennt, gibt es nicht. Gefunden: {columns}.",
        hint="Die Überschrift in der Quellendatei so schreiben wie im Export, bei mehreren Zeilen von oben nach unten; oder den Export noch einmal mit dieser Spalte abrufen.",
        checks="Jede Überschrift, die eine Quellendatei nennt, muss im Export stehen.",
        why="Ämter für Statistik benennen Spalten gelegentlich um. Ohne diesen Befund fehlten die Werte, und niemand würde es merken.",
    ),
    "KI262": Entry(
        title="Zeile der Quellendatei fehlt",
        message="Keine Zeile hat „{value}“ in der Spalte {columns}, wie die Quellendatei es verlangt.",
        hint="Unter „rows“ in der Quellendatei den Text so schreiben wie im Export; oder den Export mit dieser Region abrufen.",
        checks="Mindestens eine Zeile des Exports muss die Texte haben, die die Quellendatei unter „rows“ nennt.",
        why="Ohne sie ist nichts zu übernehmen. Meist fehlt die eigene Stadt in der Auswahl, oder ihr Schlüssel ist anders geschrieben.",
    ),
    "KI263": Entry(
        title="Jahr unter der Überschrift fehlt",
        message="Unter der Überschrift „{value}“ steht kein Jahr.",
        hint="Das Jahr ergänzen oder in der Quellendatei unter „year“ sagen, wo es steht.",
        checks="Sagt die Quellendatei „year: below“, muss unter jeder ihrer Überschriften ein Jahr stehen.",
        why="Ein Wert ohne Jahr lässt sich keiner Datei zuordnen.",
    ),
}
TEXTS = flat(ENTRIES)
