"""What is said of the catalogue file (KI1xx)."""

from kassel_integration.texts.entry import Entry, flat

ENTRIES = {
    "KI101": Entry(
        message="Das ist kein gültiges YAML ({problem}).",
        hint="Einrückung, Anführungszeichen und Doppelpunkte in dieser Zeile und der davor prüfen.",
        checks="Der Katalog muss gültiges YAML sein: Einrückungen, Doppelpunkte, Spiegelstriche und Anführungszeichen müssen zusammenpassen.",
        why="Ab der fehlerhaften Stelle ist nicht mehr sicher, was zu welchem Ziel gehört. Deshalb wird der ganze Katalog erst nach der Berichtigung verwendet.",
    ),
    "KI102": Entry(
        message="Der Schlüssel „{key}“ steht doppelt, zuerst in Zeile {line}.",
        hint="Einen der beiden Einträge löschen; YAML würde stillschweigend nur einen behalten.",
        checks="Ein Schlüssel darf in einem Block nur einmal stehen.",
        why="YAML behält bei doppelten Schlüsseln stillschweigend nur einen Eintrag. Der andere, vielleicht der richtige, ginge verloren.",
    ),
    "KI103": Entry(
        message="Zu tief verschachtelt (mehr als {limit} Ebenen).",
        hint="Der Katalog braucht höchstens vierzehn Ebenen; überzählige Klammern oder Einrückungen entfernen.",
        checks="Der Katalog darf höchstens 24 Ebenen tief verschachtelt sein.",
        why="Ein Katalog kommt mit vierzehn Ebenen aus. Mehr entsteht durch überzählige Klammern oder in Dateien, die das Programm lahmlegen sollen.",
    ),
    "KI104": Entry(
        message="Der Verweis „*{name}“ ist nicht erlaubt.",
        hint="Den Inhalt ausschreiben; Anker und Verweise machen den Katalog schwer lesbar und sind ein Einfallstor.",
        checks="Anker und Verweise von YAML (mit & und *) sind im Katalog nicht erlaubt.",
        why="Wer den Katalog liest, soll jeden Eintrag dort finden, wo er steht. Außerdem lassen sich aus Verweisen Dateien bauen, die den Speicher füllen.",
    ),
    "KI105": Entry(
        message="Die Typangabe „{tag}“ ist nicht erlaubt.",
        hint="Die Angabe mit dem Ausrufezeichen löschen.",
        checks="Typangaben von YAML (mit Ausrufezeichen) sind im Katalog nicht erlaubt.",
        why="Typangaben ändern, wie ein Wert gelesen wird, ohne dass man es dem Wert ansieht. Der Katalog braucht sie nicht.",
    ),
    "KI110": Entry(
        message="Den Schlüssel „{key}“ gibt es hier nicht.",
        hint="Schreibweise prüfen oder den Eintrag löschen.",
        checks="Jeder Schlüssel des Katalogs muss einer sein, den das Programm an dieser Stelle kennt.",
        why="Meist ist es ein Tippfehler. Würde er übergangen, fehlte die Angabe, obwohl sie in der Datei steht.",
    ),
    "KI111": Entry(
        message="Der Schlüssel „{key}“ fehlt.",
        hint="Den Eintrag ergänzen.",
        checks="Jeder notwendige Schlüssel muss vorhanden sein, zum Beispiel unit bei einer Kennzahl.",
        why="Ohne diese Angabe lässt sich der Eintrag nicht verwenden, etwa ein Messwert nicht prüfen.",
    ),
    "KI112": Entry(
        message="Bei „{key}“ wird {wanted} erwartet, hier steht: {found}.",
        hint="Den Eintrag entsprechend ändern; Zahlen stehen ohne Anführungszeichen.",
        checks="Jede Angabe im Katalog muss von der erwarteten Art sein: Text, ganze Zahl, Zahl, Liste oder ein Block aus Schlüsseln und Werten.",
        why="Steht Text, wo eine Zahl erwartet wird, kann nicht gerechnet werden. Oft fehlt nur ein Spiegelstrich oder eine Einrückung.",
    ),
    "KI113": Entry(
        message="„{key}“ muss ein Text sein, aber YAML liest {value} als Zahl, Datum oder Ja/Nein.",
        hint='In Anführungszeichen setzen: "{value}".',
        checks="Kennungen und andere Texte, die wie eine Zahl, ein Datum oder ein Ja oder Nein aussehen, müssen in Anführungszeichen stehen.",
        why="Ohne Anführungszeichen liest YAML 1.10 als die Zahl 1,1, und aus Ziel 1.10 würde Ziel 1.1.",
    ),
    "KI114": Entry(
        message="„{value}“ ist für „{key}“ nicht möglich.",
        hint="Möglich: {choices}.",
        checks="Wo nur bestimmte Wörter möglich sind, etwa bei der Art einer Kennzahl, muss eines von ihnen stehen.",
        why="Von diesen Wörtern hängt ab, wie geprüft und bewertet wird. Ein unbekanntes Wort ließe das offen.",
    ),
    "KI115": Entry(
        message="„{value}“ hat für „{key}“ nicht die richtige Form.",
        hint="Erwartet: {form}.",
        checks="Kennungen, Tage und Schlüsselnummern müssen die vorgeschriebene Form haben, zum Beispiel 1.1.3 für ein Ziel oder 03-01 für einen Stichtag.",
        why="Messwerte werden über ihre Kennungen zugeordnet. Eine Kennung in anderer Form fände niemand wieder.",
    ),
    "KI116": Entry(
        message="„{value}“ ist für „{key}“ nicht zulässig.",
        hint="Erlaubt: {limit}{bound}.",
        checks="Zahlen, Texte und Listen des Katalogs müssen in ihren Grenzen liegen: Jahre von 1900 bis 2200, keine leeren Texte, keine leeren Listen, wo etwas stehen muss.",
        why="Werte außerhalb dieser Grenzen sind Tippfehler oder vergessene Angaben. Ein Ziel ohne Amt oder ohne Indikator kann niemand verfolgen.",
    ),
    "KI120": Entry(
        message="Die Kennung „{value}“ ist doppelt vergeben.",
        hint="Einem der beiden Einträge eine eigene Kennung geben.",
        checks="Jede Kennung darf nur einmal vergeben sein: für Ziele, Kennzahlen, Ämter, Gliederungen und Fußnoten jeweils unter sich.",
        why="Bei doppelten Kennungen wüsste niemand, zu welchem der beiden Einträge ein Messwert gehört.",
    ),
    "KI121": Entry(
        message="Die Kennung „{value}“ gehört nicht unter „{parent}“.",
        hint="Die Kennung muss mit „{parent}.“ beginnen; Kennung oder Stelle ändern.",
        checks="Die Kennung eines Themenfelds muss mit der seines Handlungsfelds beginnen, die eines Ziels mit der seines Themenfelds.",
        why="Sonst steht der Eintrag an der falschen Stelle oder trägt die falsche Nummer. In Auswertungen zählte er dann beim falschen Handlungsfeld.",
    ),
    "KI122": Entry(
        message="Das Amt „{value}“ steht nicht unter „offices“.",
        hint="Schreibweise prüfen oder das Amt unter „offices“ ergänzen.",
        checks="Jedes Amt, das bei einem Ziel genannt ist, muss oben im Katalog unter „offices“ stehen.",
        why="Nur so trägt jedes Amt überall denselben Namen, und seine Ziele lassen sich vollständig zählen.",
    ),
    "KI123": Entry(
        message="Die Gliederung „{value}“ steht nicht unter „dimensions“.",
        hint="Schreibweise prüfen oder die Gliederung unter „dimensions“ ergänzen.",
        checks="Jede Gliederung, die eine Kennzahl nennt, muss oben im Katalog unter „dimensions“ stehen.",
        why="Dort stehen die zulässigen Werte, etwa die Ortsbezirke. Ohne sie lassen sich gegliederte Messwerte nicht prüfen.",
    ),
    "KI124": Entry(
        message="Die Fußnote „{value}“ steht nicht unter „footnotes“.",
        hint="Nummer prüfen oder die Fußnote ergänzen.",
        checks="Jede Fußnote, auf die ein Themenfeld oder Ziel verweist, muss oben im Katalog unter „footnotes“ stehen.",
        why="Sonst führte der Verweis ins Leere, und eine Einschränkung aus dem Konzept ginge verloren.",
    ),
    "KI125": Entry(
        message="Die Zielvorgabe von {value} ist unvollständig: Die Regel „{rule}“ braucht „{needs}“.",
        hint="„{needs}“ in „target“ ergänzen.",
        checks="Eine Zielvorgabe muss alles enthalten, was ihre Regel braucht: mindestens und höchstens einen Wert und ein Jahr, ein Meilenstein ein Jahr.",
        why="Ohne Wert oder Jahr lässt sich nicht sagen, ob ein Ziel erreicht ist oder auf dem Weg dorthin.",
    ),
    "KI126": Entry(
        message="Die Kennzahl „{value}“ gibt es nicht.",
        hint="Die volle Kennung aus Ziel und Kürzel angeben, zum Beispiel 1.1.3.plaetze_u3.",
        checks="Eine Beziehung zwischen Kennzahlen (unter „relations“) muss Kennzahlen nennen, die es im Katalog gibt.",
        why="Sonst würde die Beziehung nie geprüft, und widersprüchliche Werte blieben unbemerkt.",
    ),
    "KI127": Entry(
        message="Die Kennung „{value}“ ist vergeben.",
        hint="{use}; bitte ein anderes Kürzel wählen.",
        checks="Keine Kennzahl darf das Kürzel „umsetzungsstand“ tragen, keine Gliederung den Namen einer anderen Spalte der Messwertdateien.",
        why="Diese Namen sind eingebaut: Mit „umsetzungsstand“ melden die Ämter, wie weit ein Ziel umgesetzt ist, und jede Gliederung wird zu einer Spalte. Zwei Bedeutungen für einen Namen wären nicht zu unterscheiden.",
    ),
    "KI128": Entry(
        message="„{key}“ ist {value}, aber „{than}“ ist {other}: Das passt nicht zusammen.",
        hint="„last“ darf nicht vor „first“ liegen und „baseline_year“ nicht nach „last“.",
        checks="Der Plan darf nicht vor seinem Beginn enden, und das Ausgangsjahr darf nicht nach seinem Ende liegen.",
        why="Aus diesen Jahren wird berechnet, welche Werte erwartet werden und wo ein Ziel stehen müsste. Vertauschte Jahre machten jede Bewertung falsch.",
    ),
    "KI129": Entry(
        message="Die Regel „{rule}“ passt nicht zur Art „{kind}“ der Kennzahl {value}.",
        hint="„done“ gehört zu „milestone“; Regeln über Zahlen gehören zu allen anderen Arten, „happened“ nur zu Anzahlen, Beträgen und Häufigkeiten.",
        checks="Die Regel „done“ gehört zu Meilensteinen, Regeln über Zahlen gehören zu allen anderen Kennzahlen. Die Regel „happened“ gehört zu Kennzahlen, deren Werte sich über die Jahre zusammenzählen lassen.",
        why="Ein Meilenstein ist erledigt oder nicht, er lässt sich nicht mit einer Zahl vergleichen. Umgekehrt ist eine Anzahl nie erledigt.",
    ),
    "KI130": Entry(
        message="In der Zielvorgabe von {value} bewirkt „{key}“ nichts: Zur Regel „{rule}“ gehört es hier nicht.",
        hint="„{key}“ streichen oder eine Regel wählen, die es verwendet. Hier verwendbar: {allowed}.",
        checks="Eine Zielvorgabe darf nur enthalten, was ihre Regel verwendet. „at_least“ und „at_most“ verwenden „value“, „by“ und „interim“, „increase“, „decrease“ und „done“ nur „by“, „hold“ auch „tolerance“, „happened“ „value“ und „by“, „every_year“ „value“ und „from“, „increase_every_year“ nur „from“. „value_basis“ und „by_basis“ brauchen den Wert oder das Jahr, über das sie etwas sagen.",
        why="Sonst steht dort etwa ein Zielwert von 30, und niemand merkt, dass er nie geprüft wird.",
    ),
    "KI131": Entry(
        message="Die Regel „{rule}“ widerspricht der Richtung „{direction}“ der Kennzahl {value}.",
        hint="Regel oder Richtung ändern: „at_most“ und „decrease“ gehören zu „down“, „hold“ zu „up“ oder „down“, die übrigen zu „up“.",
        checks="Eine Zielvorgabe darf nicht das Gegenteil dessen verlangen, was als besser gilt. Für „hold“ muss feststehen, welche Richtung die schlechtere ist.",
        why="Sonst hieße dieselbe Veränderung an einer Stelle besser und an der anderen verfehlt.",
    ),
    "KI132": Entry(
        message="Das Jahr {year} in der Zielvorgabe von {value} ist nicht möglich: {why} {other}.",
        hint="Das Jahr berichtigen.",
        checks="Ein Zieljahr darf nicht vor dem Beginn des Plans liegen. Zwischenziele müssen nach dem Ausgangsjahr und vor dem Zieljahr liegen und nach Jahren geordnet sein.",
        why="Was fällig war, bevor der Plan begann, kann nicht mehr erreicht werden; ein Zwischenziel nach dem Zieljahr ist keines.",
    ),
    "KI133": Entry(
        message="Das Zwischenziel {interim} von {value} führt nicht zum Zielwert: {why} {limit}.",
        hint="Zwischenziele so wählen, dass jedes näher am Zielwert liegt als das vorige und keines ihn schon erreicht.",
        checks="Jedes Zwischenziel muss näher am Zielwert liegen als das vorige, und keines darf den Zielwert schon erreichen.",
        why="Ein Zwischenziel jenseits des Zielwerts würde mehr verlangen als das Ziel selbst.",
    ),
    "KI134": Entry(
        message="Die Zielvorgabe von {value} beginnt mit „{from}“; nötig ist {wanted}.",
        hint="Die Jahre des Plans gehen von {first} bis {last}.",
        checks="Mit „from“ beginnt eine Bedingung für jedes Jahr: in einem Jahr des Plans oder (nur „every_year“) nach einem Meilenstein, den es im Katalog gibt.",
        why="Sonst gäbe es kein Jahr, das zählt, und das Ziel ließe sich nie bewerten.",
    ),
    "KI135": Entry(
        message="Für den Abstand („gap“) der Gliederung „{value}“ ist genannt: {named}. Nötig sind zwei verschiedene ihrer Werte.",
        hint="Zwei Kennungen angeben, zum Beispiel „gap: [mit, ohne]“.",
        checks="Der Abstand einer Gliederung („gap“) muss zwei verschiedene ihrer Werte nennen.",
        why="Gezeigt wird der Abstand zwischen zwei Gruppen über die Jahre; dafür müssen beide bekannt sein.",
    ),
    "KI150": Entry(
        message="{value}: Die Art „{kind}“ {why}: „{key}“.",
        hint="„{key}“ ergänzen, streichen oder die Art ändern.",
        checks="Der Schlüssel „per“ gehört zu Raten („rate“) und zu keiner anderen Art; „decimals“ gehört nicht zu Meilensteinen.",
        why="Eine Rate ohne „per“ sagt nicht, worauf sie sich bezieht; 500 Pkw je 100 Einwohner sind andere als 500 je 1.000.",
    ),
    "KI151": Entry(
        message="Der Ausgangswert („baseline“) von {value} ist so nicht möglich: {why}.",
        hint="Möglich sind „year“ allein, „year“ mit „value“ und „source“, oder „unknown: true“, solange er nicht bekannt ist.",
        checks="Ein Ausgangswert braucht sein Jahr und seine Quelle. Er darf nicht zugleich unbekannt sein, nicht nach dem Ende des Plans liegen, und ein Meilenstein hat keinen.",
        why="Jede Bewertung, die mit dem Ausgangswert vergleicht, hängt an ihm. Woher er stammt, muss nachzulesen sein.",
    ),
}
TEXTS = flat(ENTRIES)
