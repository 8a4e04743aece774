"""What is said of single values and entries of measurement files (KI21x to KI23x)."""

from kassel_integration.texts.entry import Entry, flat

ENTRIES = {
    "KI210": Entry(
        message="„{value}“ ist keine Zahl.",
        hint="Nur die Zahl eintragen; fehlt der Wert, ein Zeichen eintragen: … (fällt später an), / (nicht sicher genug), . (unbekannt oder geheim zu halten), x (nicht sinnvoll).",
        checks="In der Spalte Wert muss eine Zahl stehen, oder ein Zeichen, das sagt, warum sie fehlt; Zähler und Nenner müssen Zahlen ab 0 sein.",
        why="Mit Text lässt sich nicht rechnen. Zusätze wie „ca.“ oder „rund“ gehören in die Bemerkung.",
    ),
    "KI211": Entry(
        message="„{value}“ ist kein Umsetzungsstand.",
        hint="Möglich: nicht begonnen, geplant, in Umsetzung, umgesetzt; bei Meilensteinen auch ja und nein. Passt keines genau, bitte das nächstliegende eintragen und in der Spalte „Bemerkung“ sagen, was gilt.",
        checks="Bei einem Meilenstein oder Umsetzungsstand muss eines der vereinbarten Wörter stehen: nicht begonnen, geplant, in Umsetzung, umgesetzt.",
        why="Nur mit festen Wörtern lassen sich Ziele zählen und Jahre vergleichen. Was genauer zu sagen ist, gehört in die Bemerkung.",
    ),
    "KI212": Entry(
        message="„{value}“ ist kein Tag.",
        hint="Den Tag als 01.03.2014 oder 2014-03-01 schreiben, mit vierstelligem Jahr.",
        checks="Der Stichtag muss ein wirklicher Tag mit vierstelligem Jahr sein.",
        why="Einen 31. Februar gibt es nicht, und bei zweistelligen Jahren ist nicht sicher, welches Jahrhundert oder welche Reihenfolge gemeint ist.",
    ),
    "KI213": Entry(
        message="Das Kennzeichen „{value}“ ist unbekannt.",
        hint="Möglich: A (normal), B (Bruch in der Zeitreihe), E (geschätzt), P (vorläufig), U (Aussagewert eingeschränkt), O (fällt später an), M (nicht sinnvoll), Q (unbekannt oder geheim zu halten); leer heißt A.",
        checks="In der Spalte Kennzeichen muss einer der vereinbarten Buchstaben stehen oder nichts.",
        why="Das Kennzeichen entscheidet, ob ein Wert gilt, vorläufig ist oder fehlt. Ein unbekannter Buchstabe ließe das offen.",
    ),
    "KI214": Entry(
        message="Hier ist noch kein Wert eingetragen. Leer gilt als „nicht gemeldet“, nicht als 0.",
        hint="Den Wert eintragen, oder ein Zeichen: - (genau null), … (fällt später an), / (nicht sicher genug), . (unbekannt oder geheim zu halten), x (nicht sinnvoll).",
        checks="Zu jeder Zeile sollte ein Wert gemeldet sein, oder ein Zeichen oder Kennzeichen, das sagt, warum er fehlt.",
        why="Eine leere Zelle kann „null“, „kommt noch“ oder „vergessen“ heißen. Sie wird deshalb nie als 0 gelesen, sondern als nicht gemeldet.",
    ),
    "KI215": Entry(
        message="Das Jahr „{value}“ passt nicht zur Datei für {year}.",
        hint="Das Jahr berichtigen oder die Zeile in die richtige Datei übertragen.",
        checks="Ein Jahr in der Spalte Jahr muss das Jahr sein, für das die Datei gilt; nennt ihr Name keines, gilt das der ersten Zeile.",
        why="Sonst landeten Werte eines Jahres bei einem anderen, und Entwicklungen sähen falsch aus.",
    ),
    "KI216": Entry(
        message="Weder der Name der Datei noch eine Spalte nennt das Berichtsjahr.",
        hint="Die Datei nach ihrem Jahr benennen, zum Beispiel 2014.csv, oder --year angeben.",
        checks="Das Berichtsjahr muss feststehen: aus dem Namen der Datei, aus einer Spalte Jahr oder aus der Angabe --year.",
        why="Ein Wert ohne Jahr lässt sich nicht einordnen. Das Datum der Datei sagt darüber nichts.",
    ),
    "KI217": Entry(
        message="„{value}“ hat zwei Lesarten: {thousands} oder {fraction}.",
        hint="Eindeutig schreiben: ohne Tausenderzeichen, oder mit zwei Nachkommastellen.",
        checks="Eine Zahl muss genau eine Lesart haben; 1.234 etwa kann 1234 oder 1,234 bedeuten.",
        why="Zwischen beiden liegt der Faktor tausend. Es entscheiden die übrigen Zahlen der Datei, dann ihr Aufbau, sonst die Art und die Grenzen der Kennzahl. Bleibt es offen oder spricht das eine gegen das andere, wird nicht geraten.",
    ),
    "KI218": Entry(
        message="„{value}“ sagt nicht, ob der Wert null ist oder warum er fehlt.",
        hint="Ist der Wert null, 0 eintragen; fehlt er, ein Zeichen: … (fällt später an), / (nicht sicher genug), . (unbekannt oder geheim zu halten), x (nicht sinnvoll).",
        checks="Fehlt ein Wert, muss ein Zeichen sagen, warum; Angaben wie „k. A.“, „keine“, „n/a“ oder „--“ genügen nicht.",
        why="„Fällt später an“, „geheim“ und „nicht sinnvoll“ haben verschiedene Folgen: Auf das eine wird gewartet, auf das andere nicht.",
    ),
    "KI219": Entry(
        message="„{value}“ ist ein Datum; vermutlich hat Excel eine Zahl umgewandelt (getippt: {typed}).",
        hint="Die Zelle als Text oder Zahl formatieren und den Wert neu eintippen.",
        checks="In der Spalte Wert darf kein Datum stehen.",
        why="Excel macht aus 12.5 leicht den 12. Mai. Welche Zahl getippt war, ist danach nicht mehr sicher, deshalb wird sie nicht zurückgerechnet.",
    ),
    "KI220": Entry(
        message="„{value}“ steht in Exponentenschreibweise.",
        hint="Die Zahl ausschreiben, zum Beispiel 1200 statt 1,2E+03.",
        checks="Zahlen dürfen nicht in Exponentenschreibweise stehen, etwa 1,2E+05.",
        why="Excel kürzt so lange Zahlen, und dabei gehen Stellen verloren. Die ausgeschriebene Zahl ist eindeutig.",
    ),
    "KI221": Entry(
        message="„{value}“ ist keine Zahl, mit der sich rechnen lässt.",
        hint="Den Wert eintragen, oder ein Zeichen: … (fällt später an), / (nicht sicher genug), . (unbekannt oder geheim zu halten), x (nicht sinnvoll).",
        checks="Ein Wert darf nicht „unendlich“ oder „keine Zahl“ (inf, NaN) sein.",
        why="Solche Werte entstehen durch Rechenfehler in Tabellen, etwa durch Teilen durch null. Sie würden jede Summe unbrauchbar machen.",
    ),
    "KI222": Entry(
        message="„{value}“ enthält Unterstriche.",
        hint="Die Zahl ohne Unterstriche schreiben, zum Beispiel 1234.",
        checks="Zahlen dürfen keine Unterstriche enthalten, etwa 1_000.",
        why="Manche Programme lesen den Unterstrich als Tausenderzeichen, andere gar nicht. Fast immer ist er ein Tippfehler.",
    ),
    "KI223": Entry(
        message="„{value}“ enthält Ziffern einer anderen Schrift.",
        hint="Die Zahl mit den Ziffern 0 bis 9 schreiben.",
        checks="Zahlen müssen mit den Ziffern 0 bis 9 geschrieben sein, nicht mit Ziffern anderer Schriften oder hochgestellten Ziffern.",
        why="Hochgestellte Ziffern sind oft Fußnotenzeichen: 12³ heißt dann 12 mit Fußnote 3 und nicht 123.",
    ),
    "KI224": Entry(
        message="„{value}“ hat mehr als 15 Stellen vor oder mehr als 17 nach dem Komma.",
        hint="Den Wert prüfen; vermutlich sind zwei Zellen zusammengeraten.",
        checks="Eine Zahl darf höchstens 15 Stellen vor und 17 Stellen nach dem Komma haben.",
        why="So große Zahlen gibt es in einer Stadt nicht. Meist sind zwei Zellen zusammengeraten.",
    ),
    "KI225": Entry(
        message="„{value}“ passt nicht zur Einheit {unit}.",
        hint="Den Wert in der Einheit {unit} eintragen, ohne % oder €.",
        checks="Ein Prozentzeichen darf nur bei Anteilen stehen, ein Eurozeichen nur bei Beträgen.",
        why="Ein Prozentzeichen bei einer Anzahl zeigt, dass die falsche Größe eingetragen wurde, auch wenn die Zahl selbst möglich wäre.",
    ),
    "KI226": Entry(
        message="Das Kennzeichen „{value}“ ({said}) passt nicht zum Zeichen beim Wert ({meaning}).",
        hint="Eines von beiden löschen.",
        checks="Das Kennzeichen und das Zeichen beim Wert müssen dasselbe sagen.",
        why="Sagt das eine „vorläufig“ und das andere „geschätzt“, ist nicht zu entscheiden, was gilt.",
    ),
    "KI227": Entry(
        message="Ein Wert ist eingetragen, aber das Kennzeichen „{value}“ ({meaning}) sagt, dass er fehlt.",
        hint="Das Kennzeichen oder den Wert löschen.",
        checks="Steht ein Wert da, darf das Kennzeichen nicht sagen, dass er fehlt.",
        why="Entweder ist der Wert nicht für die Öffentlichkeit bestimmt oder das Kennzeichen veraltet. Beides muss geklärt sein, bevor der Wert verwendet wird.",
    ),
    "KI228": Entry(
        message="Die Zelle mit der Kennzahl ist leer.",
        hint="Die Kennung der Kennzahl eintragen, oder die Zeile ganz löschen.",
        checks="In jeder Zeile mit Messwerten muss eine Kennzahl stehen.",
        why="Ohne Kennzahl gehört der Wert zu nichts. Oft sind in der Tabelle Zellen verbunden, und nur die erste trägt die Kennung.",
    ),
    "KI229": Entry(
        message="„{value}“ ist kein Jahr.",
        hint="Das Jahr als 2014 schreiben, ein Schuljahr als 2013/14.",
        checks="In der Spalte Jahr muss ein Jahr stehen oder ein Schul- oder Ausbildungsjahr wie 2013/14.",
        why="Ein Schuljahr zählt zu dem Jahr, in dem es endet. Bei anderen Angaben ist nicht sicher, welches Jahr gemeint ist.",
    ),
    "KI230": Entry(
        message="„{value}“ wurde als {metric} gelesen ({how}).",
        hint="Besser die volle Kennung eintragen.",
        checks="Die Kennzahl sollte mit ihrer vollen Kennung genannt sein; Bezeichnung, Kürzel oder Nummer des Ziels werden ergänzt, wenn genau eine Kennzahl passt.",
        why="Der Wert wird verwendet. Die Warnung zeigt, welche Kennzahl angenommen wurde, damit ein Irrtum auffällt, auch wenn Excel die Kennung in ein Datum verwandelt hat.",
    ),
    "KI231": Entry(
        message="„{value}“ wurde als {id} gelesen: Die führende Null fehlte.",
        hint="Die Spalte als Text formatieren, dann bleibt sie.",
        checks="Dieser Hinweis nennt Kennungen von Ortsbezirken und anderen Gliederungen, denen die führende Null fehlte und ergänzt wurde.",
        why="Excel macht aus 01 eine 1. Ergänzt wird nur, wenn genau eine Kennung passt.",
    ),
    "KI232": Entry(
        message="„{value}“ kann mehrere Kennzahlen meinen: {candidates}.",
        hint="Die volle Kennung eintragen.",
        checks="Die Angabe in der Spalte Kennzahl darf nur eine Kennzahl meinen können.",
        why="Gehören zu einem Ziel mehrere Kennzahlen, sagt seine Nummer allein nicht, welche gemeint ist. Ein Wert bei der falschen Kennzahl fiele kaum auf.",
    ),
    "KI233": Entry(
        message="„{value}“ wurde als {reading} gelesen; die andere Lesart ist bei dieser Kennzahl (Art „{kind}“) nicht möglich.",
        hint="Nichts zu tun, wenn das stimmt.",
        checks="Dieser Hinweis nennt Zahlen mit zwei Lesarten, von denen nach Art und Grenzen der Kennzahl nur eine möglich ist.",
        why="Eine Anzahl etwa ist immer ganz, also heißt 1.234 dort 1234. Die Annahme soll man sehen und prüfen können.",
    ),
    "KI234": Entry(
        message="„{value}“ wurde als „{step}“ gelesen.",
        hint="Nichts zu tun, wenn das stimmt.",
        checks="Dieser Hinweis nennt Meilensteine, bei denen ja oder nein als Umsetzungsstand gelesen wurde.",
        why="Ja heißt umgesetzt, nein heißt nicht begonnen. Ist in Wahrheit etwas geplant oder in Arbeit, ist das genauere Wort besser.",
    ),
    "KI235": Entry(
        message="„{value}“ wurde als {reading} gelesen; als Dezimalzeichen ist {sign} angenommen.",
        hint="Nichts zu tun, wenn das stimmt; sonst ohne Tausenderzeichen schreiben, oder mit zwei Nachkommastellen.",
        checks="Dieser Hinweis nennt Zahlen mit zwei Lesarten, über die allein der Aufbau der Datei entschieden hat. In einer Datei mit Semikolon gilt das Komma als Dezimalzeichen, in einer mit Komma der Punkt.",
        why="Keine andere Zahl der Datei zeigt, welches Dezimalzeichen gilt. Zwischen den beiden Lesarten liegt der Faktor tausend; die Annahme soll man sehen und prüfen können.",
    ),
    "KI236": Entry(
        message="„{value}“ hat hier zwei Lesarten: angekreuzt, also ja, oder „Aussage nicht sinnvoll“.",
        hint="Für ja „umgesetzt“ eintragen; ist die Aussage nicht sinnvoll, die Zelle leeren und als Kennzeichen M eintragen.",
        checks="Bei einem Meilenstein oder Umsetzungsstand darf kein x stehen, außer das Kennzeichen M sagt, wie es gemeint ist.",
        why="Wer eine Tabelle ausfüllt, kreuzt mit x an; in der amtlichen Statistik heißt x „Aussage nicht sinnvoll“. Das eine wäre „umgesetzt“, das andere gar kein Wert.",
    ),
    "KI237": Entry(
        message="In „{value}“ steht hinter der Zahl ein Fußnotenzeichen.",
        hint="Nur die Zahl eintragen und das, was die Fußnote sagt, in die Spalte „Bemerkung“ schreiben.",
        checks="Hinter einer Zahl darf kein Fußnotenzeichen stehen, etwa ¹⁾, * oder 1).",
        why="Das Zeichen gehört nicht zur Zahl: Aus 15,8¹⁾ würde sonst leicht 15,81. Was die Fußnote sagt, ist in der Bemerkung am richtigen Platz.",
    ),
    "KI238": Entry(
        message="Hier steht eine Formel ohne gespeichertes Ergebnis.",
        hint="Die Mappe in Excel oder LibreOffice öffnen, neu berechnen lassen und speichern, oder das Ergebnis selbst eintragen.",
        checks="In einer Arbeitsmappe muss zu jeder Formel auch ihr Ergebnis gespeichert sein.",
        why="Das Programm rechnet keine Formeln nach. Ohne gespeichertes Ergebnis sähe die Zelle aus, als wäre sie leer.",
    ),
    "KI239": Entry(
        message="Die Kennzahl steht in verbundenen Zellen ({range}); nur die erste Zeile trägt sie.",
        hint="Die Verbindung der Zellen aufheben und die Kennzahl in jede Zeile schreiben.",
        checks="In einer Arbeitsmappe dürfen die Zellen mit der Kennzahl nicht über mehrere Zeilen verbunden sein.",
        why="In verbundenen Zellen steht der Inhalt nur in der ersten. Ob er für die Zeilen darunter ebenso gilt, kann nur sagen, wer die Mappe kennt.",
    ),
    "KI240": Entry(
        message="„{value}“ nennt nur eine Grenze und nicht den Wert.",
        hint="Den genauen Wert eintragen; ist er geheim zu halten, einen Punkt: . (unbekannt oder geheim zu halten).",
        checks="In der Spalte Wert darf keine bloße Grenze stehen, etwa „<5“, „unter 5“ oder „mindestens 12“.",
        why="Mit einer Grenze lässt sich nicht rechnen. Für kleine Fallzahlen, die niemand wiedererkennen soll, gibt es ein eigenes Zeichen.",
    ),
}
TEXTS = flat(ENTRIES)
