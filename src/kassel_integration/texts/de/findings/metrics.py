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
    "KI176": Entry(
        title="Zahl außerhalb der Skala",
        message="{value}: {number} kann als {role} nicht sein (möglich: {range}).",
        hint="Die Zahl berichtigen. Sind bei dieser Kennzahl andere Werte möglich, gehört das in „range“, zum Beispiel „min: -50“.",
        checks="Zielwert, Zwischenziele, geänderte Zielwerte und Ausgangswert müssen Werte sein, die gemessen werden könnten: nicht unter 0 und in den Grenzen unter „range“. Dort stehen auch andere Grenzen.",
        why="Was nicht gemessen werden kann, kann auch nicht erreicht werden. Das Ziel bliebe für immer verfehlt, oder es wäre von Anfang an erreicht.",
    ),
    "KI177": Entry(
        title="Prozent oder Anteil von 1",
        message="{value}: {number} als {role} heißt {number} Prozent. Sind {percent} Prozent gemeint?",
        hint="Sind {percent} Prozent gemeint, {typed} schreiben. Stimmen {number} Prozent, die Zahl in „note“ der Zielvorgabe oder in „caveat“ der Kennzahl nennen; dann entfällt die Warnung.",
        checks="Anteile, Veränderungen („change“) und Spielräume („tolerance“) sind in Prozent angegeben. Unter einem Prozent sollten sie nur liegen, wenn ein Text der Kennzahl die Zahl nennt oder ihre Grenzen das Hundertfache ausschließen.",
        why="Wer 0.8 schreibt, meint oft 80 Prozent. Gelesen werden 0,8 Prozent, und das Ziel gälte sofort als erreicht.",
    ),
    "KI178": Entry(
        title="Ungewöhnliche Zielvorgabe",
        message="{value}: {number} ist als {role} ungewöhnlich. {why}: {range}.",
        hint="Bei einem Tippfehler die Zahl berichtigen; ist eine Anzahl gemeint und kein Anteil, die Art („kind“) ändern. Stimmt sie, die Zahl in „note“ der Zielvorgabe oder in „caveat“ der Kennzahl nennen, oder die Grenzen („range“, „plausible“) anpassen.",
        checks="Zielwert, Zwischenziele, geänderte Zielwerte und Ausgangswert sollten in dem liegen, was üblich ist („plausible“); ein Anteil nicht über 100 Prozent, eine Rate nicht über der Zahl unter „per“. Was die Grenzen unter „range“ erlauben oder ein Text der Kennzahl nennt, gilt als gewollt.",
        why="Meist ist es ein Tippfehler, etwa 800 für 80. Das Ziel ließe sich nie erreichen, und in keiner Tabelle fiele es auf.",
    ),
    "KI179": Entry(
        title="Zieljahr nach dem Ende des Plans",
        message="Das Zieljahr {year} von {value} liegt nach dem Ende des Plans ({last}). Danach werden keine Angaben mehr erwartet.",
        hint="Bei einem Tippfehler das Jahr berichtigen; läuft der Plan länger, „last“ unter „period“ ändern. Stimmt beides, das Jahr in „note“ der Zielvorgabe nennen; dann entfällt die Warnung.",
        checks="Ein Zieljahr sollte in der Laufzeit des Plans liegen. Nennt „note“ das Jahr, gilt es als gewollt.",
        why="Nach dem Ende des Plans wird kein Amt mehr gefragt. Ob ein solches Ziel erreicht wird, bliebe offen.",
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
    "KI182": Entry(
        title="Unmögliche Grenzen",
        message="Die Grenzen „{key}“ von {value} passen nicht zusammen: {why}.",
        hint="„min“ ist der kleinste, „max“ der größte Wert; was üblich ist („plausible“), muss möglich sein („range“).",
        checks="In „range“ und „plausible“ darf „min“ nicht größer sein als „max“, und die Grenzen unter „plausible“ müssen in denen unter „range“ liegen.",
        why="Sonst wäre jeder Messwert ein Fehler oder jeder ungewöhnlich.",
    ),
}
TEXTS = flat(ENTRIES)
