"""What is said of the metrics in the catalogue file (KI17x, KI18x)."""

from kassel_integration.texts.entry import Entry, flat

ENTRIES = {
    "KI170": Entry(
        title="Schlüssel und Art",
        message="{value}: Die Art „{kind}“ {why}: „{key}“.",
        hint="„{key}“ ergänzen, streichen oder die Art ändern.",
        checks="Der Schlüssel „per“ gehört zu Raten („rate“) und zu keiner anderen Art; „decimals“ gehört nicht zu Meilensteinen.",
        why="Eine Rate ohne „per“ sagt nicht, worauf sie sich bezieht; 500 Pkw je 100 Einwohner sind andere als 500 je 1.000.",
    ),
    "KI171": Entry(
        title="Unmöglicher Ausgangswert",
        message="Der Ausgangswert („baseline“) von {value} ist so nicht möglich: {why}.",
        hint="Möglich sind „year“ allein, „year“ mit „value“ und „source“, oder „unknown: true“, solange er nicht bekannt ist.",
        checks="Ein Ausgangswert braucht sein Jahr und seine Quelle. Er darf nicht zugleich unbekannt sein, nicht nach dem Ende des Plans liegen, und ein Meilenstein hat keinen.",
        why="Jede Bewertung, die mit dem Ausgangswert vergleicht, hängt an ihm. Woher er stammt, muss nachzulesen sein.",
    ),
    "KI172": Entry(
        title="Unmögliche Veränderung",
        message="Eine Veränderung um {change} Prozent kann von {value} nicht verlangt werden: {why}.",
        hint="Den Zielwert in Prozent des Ausgangswerts angeben, zum Beispiel -40 für „um 40 Prozent sinken“.",
        checks="Die Regel „change“ braucht einen Wert von mindestens -100, der nicht 0 ist.",
        why="Um mehr als alles kann nichts sinken. Was gleich bleiben soll, hat die Regel „hold“.",
    ),
    "KI173": Entry(
        title="Unmögliche Erhebungsjahre",
        message="Die Erhebungsjahre („{key}“) von {value} sind so nicht möglich: {why}.",
        hint="Entweder „every“ mit „years“ und „from“ angeben oder „years“ als aufsteigende Liste; eines der Jahre muss im Zieljahr oder danach liegen.",
        checks="Erhebungsjahre stehen unter „every“ oder unter „years“, aufsteigend und jedes einmal. Mindestens eines liegt im Plan, und eines im Zieljahr oder danach.",
        why="Aus ihnen folgt, welche Angaben erwartet werden und welches Jahr entscheidet. Ohne ein Jahr nach der Frist bliebe die Bewertung für immer offen.",
    ),
    "KI174": Entry(
        title="Unmögliche Änderung der Zielvorgabe",
        message="Die Änderung der Zielvorgabe von {value} zum {day} ist so nicht möglich: {why}.",
        hint="Änderungen nach Tagen ordnen, jede mit einem anderen Wert als bis dahin und vor dem Ende des Zieljahrs.",
        checks="Änderungen einer Zielvorgabe („revised“) müssen nach Tagen geordnet sein, einen neuen Wert nennen und vor dem Ende des Zieljahrs in Kraft treten.",
        why="Welche Zielvorgabe in einem Jahr galt, muss feststehen. Was nach der Frist geändert wird, ändert nicht mehr, was verlangt war.",
    ),
    "KI175": Entry(
        title="Ziel ohne Geltung",
        message="Das Ziel {value} gilt nur bis {year}, der Plan hat Jahre von {first} bis {last}.",
        hint="Unter „applies“ ein Jahr des Plans vor seinem letzten angeben, oder den Eintrag streichen.",
        checks="Das letzte Jahr, in dem ein Ziel gilt („applies“), muss ein Jahr des Plans vor seinem letzten sein.",
        why="Ein Ziel, das nie galt, gehört nicht in den Plan; eines, das bis zum Ende gilt, braucht den Eintrag nicht.",
    ),
    "KI180": Entry(
        title="Tausenderpunkt oder Komma",
        message="„{quoted}“ hat als „{key}“ von {value} zwei Lesarten: {thousands} oder {fraction}.",
        hint="Ganze Zahlen ohne Punkt schreiben, Nachkommastellen nach einem Punkt und ohne Nullen am Ende, zum Beispiel 2500 oder 2.5.",
        checks="Im Katalog ist der Punkt das Dezimalzeichen. Eine Anzahl darf nicht drei Nachkommastellen haben, andere Zahlen nicht drei, von denen die letzte 0 ist.",
        why="Ein deutscher Text meint mit 2.500 zweitausendfünfhundert; gelesen würde 2,5. Ein Zielwert, der um das Tausendfache daneben liegt, fällt in keiner Tabelle auf.",
    ),
    "KI181": Entry(
        title="Dezimalkomma im Katalog",
        message="„{value}“ bei „{key}“ ist mit einem Komma geschrieben.",
        hint="Nachkommastellen stehen im Katalog nach einem Punkt: {typed}.",
        checks="Eine Zahl des Katalogs darf kein Dezimalkomma haben.",
        why="Das Komma trennt dort Einträge: Aus 80,5 würden die Zahl 80 und ein Schlüssel 5, und wer diesen löscht, hätte einen anderen Zielwert.",
    ),
}
TEXTS = flat(ENTRIES)
