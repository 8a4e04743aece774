"""What is said of columns that Meldebögen have beside the others (KI46x)."""

from kassel_integration.texts.entry import Entry, flat

ENTRIES = {
    "KI460": Entry(
        title="Bruch und ein zweites Kennzeichen",
        message="In dieser Zeile stehen ein Bruch und „{meaning}“; zu einem Wert kann nur eines davon gespeichert werden.",
        hint="Bitte eines leeren und es in der Spalte „Bemerkung“ nennen.",
        checks="Zu einem Wert gehört ein Kennzeichen: Neben einem Bruch darf kein zweites stehen.",
        why="Mit einem Bruch endet die Vergleichbarkeit mit den Jahren davor, mit „vorläufig“ oder „geschätzt“ nicht. Welches wichtiger ist, weiß das Amt, nicht das Programm.",
    ),
    "KI461": Entry(
        title="Unbekannte Angabe zum Bruch",
        message="„{value}“ ist als Angabe zum Bruch nicht möglich.",
        hint="„ja“ eintragen, wenn der Wert mit dem Vorjahr nicht vergleichbar ist, sonst die Spalte leer lassen. Den Grund bitte in die Spalte „Bemerkung“.",
        checks="In der Spalte „Bruch“ steht ja, nein oder nichts.",
        why="Ein Grund an dieser Stelle ist wertvoll, gehört aber in die Bemerkung: Nur dort wird er gespeichert und gezeigt.",
    ),
}
TEXTS = flat(ENTRIES)
