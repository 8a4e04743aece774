"""What is said of files that cannot be read as text or workbook (KI0xx)."""

from kassel_integration.texts.entry import Entry, flat

ENTRIES = {
    "KI001": Entry(
        message="Die Datei ist nicht durchgehend UTF-8: Hier steht das Byte {byte}.",
        hint="Die Datei im Editor öffnen und als UTF-8 speichern.",
        checks="Der Katalog muss vom ersten bis zum letzten Zeichen in der Zeichenkodierung UTF-8 gespeichert sein.",
        why="In einer anderen Kodierung würden Umlaute zu falschen Zeichen, und Namen von Ämtern und Ortsbezirken passten nicht mehr.",
    ),
    "KI002": Entry(
        message="Die Datei ist teils {first}, teils {second}: Zeile {line} ist {first}, diese Zeile ist {second}.",
        hint="Alles in einem Programm öffnen, die Umlaute prüfen und als „CSV UTF-8“ speichern.",
        checks="Alle Zeilen einer Datei müssen dieselbe Zeichenkodierung haben, also ganz UTF-8 oder ganz Windows-1252.",
        why="Gemischte Dateien entstehen, wenn Texte aus zwei Programmen zusammenkopiert werden. Gleich wie man sie liest, ein Teil der Umlaute wäre falsch, und niemand würde es merken.",
    ),
    "KI003": Entry(
        message="Die Datei ist leer.",
        hint="Bitte prüfen, ob die richtige Datei gemeint ist.",
        checks="Eine Datei darf nicht leer sein.",
        why="Eine leere Datei ist fast immer ein misslungenes Speichern oder Kopieren. Ohne diesen Befund sähe es aus, als hätte das Amt nichts zu melden.",
    ),
    "KI004": Entry(
        message="Das Byte {byte} gibt es weder in UTF-8 noch in Windows-1252.",
        hint="Die Datei ist beschädigt oder kein Text; bitte neu speichern.",
        checks="Jedes Zeichen muss in einer der Kodierungen lesbar sein, die das Programm kennt: UTF-8, UTF-16 oder Windows-1252.",
        why="Ein Byte, das es in keiner davon gibt, zeigt eine beschädigte oder fremde Datei an. Was daneben steht, ist dann auch nicht mehr verlässlich.",
    ),
    "KI005": Entry(
        message="Die Datei enthält Null-Bytes; das ist kein Text.",
        hint="Die Datei ist beschädigt oder von anderer Art; bitte als CSV neu speichern.",
        checks="Eine Textdatei darf keine Null-Bytes enthalten.",
        why="Null-Bytes kommen in Texten nicht vor, wohl aber in Programmdateien und nach Fehlern beim Speichern. Wer sie übergeht, liest womöglich halbe Zellen.",
    ),
    "KI006": Entry(
        message="Diese Zeile ist länger als {limit} Zeichen.",
        hint="Das ist keine Tabelle von Messwerten; bitte prüfen, ob die richtige Datei gemeint ist.",
        checks="Eine Zeile darf nicht länger als etwa eine Million Zeichen sein.",
        why="So lange Zeilen hat keine Tabelle von Messwerten. Meist wurde die falsche Datei ausgewählt, oder die Zeilenumbrüche sind verloren gegangen.",
    ),
    "KI007": Entry(
        message="Eine Zelle dieser Zeile ist länger als 131.072 Zeichen.",
        hint="Den Text in der Zelle kürzen; vielleicht fehlt nur ein schließendes Anführungszeichen.",
        checks="Eine einzelne Zelle darf höchstens 131.072 Zeichen enthalten.",
        why="So viel Text steht nur in einer Zelle, wenn ein Anführungszeichen fehlt und die folgenden Zeilen verschluckt wurden.",
    ),
    "KI008": Entry(
        message="Das ist eine Datei der Art {value}, keine Texttabelle.",
        hint="In Excel oder LibreOffice öffnen und als CSV speichern; eine Excel-Arbeitsmappe muss auf .xlsx enden.",
        checks="Eine Datei, die als Texttabelle gelesen werden soll, darf keine Datei anderer Art sein, etwa eine Excel-Mappe, ein PDF oder ein Bild mit der Endung .csv.",
        why="Die Endung im Namen zu ändern, wandelt eine Datei nicht um. Aus einer Excel-Mappe wird erst durch „Speichern unter“ eine CSV-Datei.",
    ),
    "KI009": Entry(
        message="In keinem Blatt steht eine Überschrift mit Kennzahl und Wert.",
        hint="Eine Überschriftenzeile mit „Kennzahl“ und „Wert“ einfügen.",
        checks="In einer Arbeitsmappe muss wenigstens ein Blatt eine Überschriftenzeile mit den Spalten Kennzahl und Wert haben.",
        why="Ohne Überschrift ist nicht sicher, was die Spalten bedeuten. Das Programm rät nicht.",
    ),
    "KI010": Entry(
        message="Die Arbeitsmappe ist beschädigt oder keine .xlsx-Datei.",
        hint="In Excel oder LibreOffice öffnen und neu speichern.",
        checks="Eine Datei mit der Endung .xlsx muss eine lesbare Arbeitsmappe von üblicher Größe sein.",
        why="Beschädigte Mappen entstehen bei abgebrochenen Übertragungen. Werte aus einer halb lesbaren Mappe wären unvollständig, ohne dass man es ihnen ansieht.",
    ),
    "KI011": Entry(
        message="Gelesen als {encoding}, Trennzeichen „{separator}“, Zeilen über der Überschrift: {skipped}.",
        hint="Nichts zu tun, wenn das stimmt.",
        checks="Dieser Hinweis sagt, wie eine Datei gelesen wurde, die von der einheitlichen Form abweicht: Kodierung, Trennzeichen und die Zeilen über der Überschrift.",
        why="Was das Programm angenommen hat, soll man sehen und prüfen können. Die Datei wird trotzdem vollständig gelesen.",
    ),
    "KI012": Entry(
        message="Gelesen wird das Blatt „{sheet}“; nicht gelesen: {sheets}.",
        hint="Nichts zu tun, wenn das stimmt; sonst das richtige Blatt mit --sheet nennen.",
        checks="Von einer Arbeitsmappe mit mehreren Blättern wird eines gelesen, und alle anderen, in denen etwas steht, werden genannt.",
        why="Auf einem Blatt, das niemand nennt, könnten Werte stehen, die dann fehlten.",
    ),
    "KI013": Entry(
        message="Auch das Blatt „{sheet}“ enthält eine Tabelle mit Messwerten; es wird nicht gelesen.",
        hint="Gehören die Werte dazu, bitte in das gelesene Blatt übertragen oder dieses Blatt mit --sheet eigens lesen.",
        checks="Ein weiteres Blatt mit einer Tabelle, auch ein ausgeblendetes, soll nicht unbemerkt bleiben.",
        why="Oft ist es ein Beispiel oder ein anderes Jahr, manchmal aber die zweite Hälfte der Meldung.",
    ),
    "KI014": Entry(
        message="Das Blatt „{sheet}“ wird nicht ohne Bestätigung gelesen: {reason}.",
        hint="Ist es gemeint, bitte mit --sheet bestätigen; sonst mit --sheet das richtige Blatt nennen.",
        checks="Das Blatt mit der ersten Tabelle darf nicht ausgeblendet sein und dem Namen nach kein Beispiel, keine Anleitung und nicht für ein anderes Jahr.",
        why="Beispielzahlen oder Zahlen eines anderen Jahres sähen sonst aus wie die Meldung.",
    ),
    "KI015": Entry(
        message="Mehrere Blätter enthalten eine Tabelle mit Messwerten: {sheets}. Gelesen wird davon keines.",
        hint="Mit --sheet das Blatt nennen, das gelesen werden soll, oder die Tabellen in einem Blatt zusammenführen.",
        checks="Eine Arbeitsmappe soll nur eine Tabelle mit Messwerten enthalten, oder der Aufruf nennt das Blatt.",
        why="Würde nur das erste Blatt gelesen, gingen die Werte der anderen ohne ein Wort verloren.",
    ),
    "KI016": Entry(
        message="Diese Zeile ist ausgeblendet und enthält Werte.",
        hint="Den Filter entfernen oder die Zeile einblenden und prüfen; gehört sie nicht dazu, bitte löschen.",
        checks="In einer Arbeitsmappe darf keine ausgeblendete Zeile Werte enthalten. Leere ausgeblendete Zeilen sind gleichgültig.",
        why="Was ein Filter verbirgt, hat beim Prüfen vielleicht niemand gesehen: Es kann vergessen sein oder absichtlich weggelassen.",
    ),
    "KI017": Entry(
        message="Die Spalte „{value}“ ist ausgeblendet und enthält Werte; sie wird gelesen.",
        hint="Bitte einblenden und prüfen; gehören die Werte nicht dazu, bitte löschen.",
        checks="Eine ausgeblendete Spalte, in der etwas steht, wird genannt.",
        why="Sie wird gelesen wie jede andere, aber wer die Tabelle ausgefüllt hat, hat sie vielleicht nicht gesehen.",
    ),
    "KI018": Entry(
        message="Diese Arbeitsmappe wird nicht gelesen: Im Ordner der Messwerte gelten nur CSV-Dateien.",
        hint="Als .xlsx speichern, wenn sie es nicht ist, mit „kassel validate {file} --normalised {target}{data}“ prüfen und umwandeln, die CSV-Datei hier ablegen und die Mappe woanders aufheben.",
        checks="Im Ordner measurements darf keine Arbeitsmappe liegen.",
        why="Dort hat jedes Jahr seine CSV-Datei in der einheitlichen Form. Eine Mappe würde übergangen, und ihre Werte fehlten, ohne dass es jemand merkt.",
    ),
    "KI019": Entry(
        message="Nicht gelesen: {what}.",
        hint="Gehören Messwerte daraus zu den Daten, bitte als CSV-Datei nach ihrem Jahr benannt hier ablegen, zum Beispiel 2014.csv; sonst woanders aufheben.",
        checks="Im Ordner measurements sollen nur CSV-Dateien liegen. Versteckte Dateien, deren Name mit einem Punkt beginnt, sind gleichgültig.",
        why="Alles andere wird nicht gelesen. Eine Datei mit der falschen Endung oder in einem Unterordner fehlte sonst, ohne dass es jemand merkt.",
    ),
}
TEXTS = flat(ENTRIES)
