"""What is said of workbooks only: too large, locked, too wide, covered (KI27)."""

from kassel_integration.texts.entry import Entry, flat

ENTRIES = {
    "KI270": Entry(
        title="Arbeitsmappe zu groß",
        message="Die Arbeitsmappe ist größer, als eine Meldung sein kann, oder anders aufgebaut als jede übliche Mappe. Sie wird nicht gelesen.",
        hint="Bitte prüfen, ob die richtige Datei gemeint ist. Wenn ja, die Tabelle in eine neue Mappe kopieren und diese speichern.",
        checks="Eine Arbeitsmappe darf entpackt höchstens 60 MB (als .ods 120 MB) groß sein und höchstens 200 Blätter haben. Ein Text darf höchstens 131.072 Zeichen lang sein.",
        why="Eine kleine Datei kann so gebaut sein, dass sie beim Öffnen den Speicher füllt. Kein Meldebogen eines Amtes ist so groß.",
    ),
    "KI271": Entry(
        title="Arbeitsmappe mit Kennwort",
        message="Die Arbeitsmappe ist mit einem Kennwort geschützt und lässt sich nicht lesen.",
        hint="Mit dem Kennwort öffnen, das Kennwort entfernen und neu speichern.",
        checks="Eine Arbeitsmappe darf nicht mit einem Kennwort zum Öffnen gespeichert sein. Ein Blattschutz stört nicht.",
        why="Der Inhalt ist verschlüsselt. Das Programm fragt nicht nach Kennwörtern.",
    ),
    "KI272": Entry(
        title="Rechts der letzten Spalte",
        message="Ab dieser Zeile steht etwas rechts der Spalte {column}; mehr als {limit} Spalten werden nicht gelesen.",
        hint="Gehört es zur Meldung, bitte nach links rücken; sonst löschen.",
        checks="Rechts der letzten Spalte, die gelesen wird, darf nichts stehen.",
        why="Was dort steht, würde fehlen, ohne dass es jemand merkt.",
    ),
    "KI273": Entry(
        title="Blatt ohne Überschrift",
        message="Auf dem Blatt „{sheet}“ stehen Kennungen, aber keine Überschrift mit Kennzahl und Wert. Es wird nicht gelesen.",
        hint="Gehören die Werte zur Meldung, über die Spalten „Kennzahl“ und „Wert“ schreiben.",
        checks="Ein Blatt, auf dem Kennungen von Kennzahlen stehen, soll auch eine Überschrift haben, wenn andere Blätter der Mappe gelesen werden.",
        why="Oft hat ein Blatt seine Überschrift beim Kopieren verloren. Seine Werte fehlten, ohne dass es jemand merkt.",
    ),
    "KI274": Entry(
        title="Kommentar an einer Zelle",
        message="An dieser Zelle steht ein Kommentar, der nicht übernommen wird: „{value}“.",
        hint="Gehört der Text zum Wert, ihn in die Spalte „Bemerkung“ schreiben; sonst ist nichts zu tun.",
        checks="Kommentare an Zellen mit Angaben werden genannt. Die Erläuterungen des Meldebogens selbst gehören nicht dazu.",
        why="Im Kommentar steht oft, was an einem Wert besonders ist. Gespeichert wird nur, was in der Tabelle selbst steht.",
    ),
}
TEXTS = flat(ENTRIES)
