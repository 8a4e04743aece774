"""What is said of figures that an import does not take, though they could be read (KI44x)."""

from kassel_integration.texts.entry import Entry, flat

ENTRIES = {
    "KI440": Entry(
        title="Amt nicht genannt",
        message="Von welchem Amt der Wert ist, steht nicht in der Datei.",
        hint="Das Amt mit --office nennen oder in die Spalte „Amt“ schreiben; amtliche Zahlen, die kein Amt gemeldet hat, übernimmt --office ohne.",
        checks="Zu jedem Wert, der übernommen wird, muss bekannt sein, welches Amt ihn gemeldet hat.",
        why="Nur so lässt sich sagen, wer geliefert hat, und nur so überschreibt kein Amt die Werte eines anderen. Geraten wird das Amt nie.",
        office="Ihr Amt in die Spalte „Amt“ schreiben.",
    ),
    "KI441": Entry(
        title="Anderes Amt als genannt",
        message="In der Datei steht das Amt „{value}“, erwartet war „{asked}“.",
        hint="Die Zeile berichtigen oder --office weglassen.",
        checks="Das mit --office genannte Amt muss zu den Ämtern passen, die in der Datei stehen.",
        why="Welche der beiden Angaben stimmt, kann das Programm nicht wissen.",
        office="Bitte prüfen, welches Amt die Werte meldet, und die Spalte „Amt“ berichtigen.",
    ),
    "KI442": Entry(
        title="Kennzahl eines anderen Amtes",
        message="Das Amt „{office}“ ist {year} für {metric} nicht zuständig (zuständig: {responsible}).",
        hint="Die Zeile aus der Datei nehmen und dem zuständigen Amt geben; hat die Zuständigkeit gewechselt, den Katalog ändern.",
        checks="Ein Amt darf nur Werte für Kennzahlen liefern, für die es in diesem Jahr nach dem Katalog zuständig ist.",
        why="Oft ist die Zeile in die falsche Datei geraten. Würde sie übernommen, stünde ein Wert da, den das zuständige Amt nicht kennt.",
        office="Die Zeile aus der Datei nehmen; hat die Zuständigkeit gewechselt, schreiben Sie uns das bitte.",
    ),
    "KI443": Entry(
        title="Schon von einem anderen Amt gemeldet",
        message="Den Wert von {metric} für {year} hat schon das Amt „{office}“ gemeldet: {stored}. Nach dem Katalog liefert ihn das Amt „{lead}“.",
        hint="Mit beiden Ämtern klären, welcher Wert gilt, und ihn vom Amt „{lead}“ melden lassen; aus der anderen Datei die Zeile nehmen. Liefert künftig ein anderes Amt, es im Katalog als erstes nennen.",
        checks="Was ein Amt gemeldet hat, wird nicht durch die Datei eines anderen ersetzt.",
        why="Sind mehrere Ämter für ein Ziel zuständig, meldet eines die Kennzahl. Zwei verschiedene Werte kann nur ein Gespräch klären.",
        office="Bitte klären Sie mit dem Amt „{lead}“, welcher Wert gilt. Gemeldet wird er von dort; ein anderes Amt nimmt die Zeile aus seiner Datei.",
    ),
    "KI444": Entry(
        title="Eigener Wert des Amtes bleibt",
        message="Für {metric} liegt für {year} schon ein eigener Wert des Amtes „{office}“ vor: {stored}.",
        hint="Die amtliche Zahl weglassen; mit --accept-valid-rows wird alles andere übernommen.",
        checks="Eine Zahl ohne Amt (amtliche Statistik) ersetzt nicht, was das zuständige Amt selbst gemeldet hat.",
        why="Das Amt zählt nach der Definition im Katalog, die amtliche Statistik oft nach einer anderen.",
        office="Die amtliche Zahl bitte weglassen.",
    ),
    "KI445": Entry(
        title="Gespeicherter Wert würde sich ändern",
        message="{metric} für {year}: gespeichert ist {before}, geschickt wurde {now}.",
        hint="Ist es eine Berichtigung, mit --revise übernehmen; sonst beim Amt nachfragen.",
        checks="Ein endgültiger Wert wird nur geändert, wenn das ausdrücklich verlangt ist. Vorläufige, geschätzte und ausstehende Werte werden ohne Weiteres ersetzt.",
        why="Der Wert kann schon in einem Bericht stehen. Eine Berichtigung ist in Ordnung, soll aber nicht unbemerkt geschehen.",
        office="Ist es eine Berichtigung, schreiben Sie uns das bitte kurz; sonst den Wert prüfen.",
    ),
    "KI446": Entry(
        title="Abgeschlossenes Jahr",
        message="Das Jahr {year} ist abgeschlossen; {metric} würde sich ändern oder hinzukommen.",
        hint="Ist die Änderung gewollt, mit --revise übernehmen; welche Jahre abgeschlossen sind, steht in kassel.toml unter frozen.",
        checks="In einem Jahr, das in kassel.toml als abgeschlossen genannt ist, ändert sich nichts ohne --revise.",
        why="Nach dem Bericht ist ein Jahr abgeschlossen. Was danach kommt, ist eine Berichtigung, die man sehen soll.",
        office="Soll sich der Wert noch ändern, schreiben Sie uns bitte den Grund.",
    ),
}
TEXTS = flat(ENTRIES)
