"""What is said of the metrics in the catalogue file (KI17x, KI18x)."""

from kassel_integration.texts.entry import Entry, flat

ENTRIES = {
    "KI170": Entry(
        title="Key and kind",
        message='{value}: the kind "{kind}" {why}: "{key}".',
        hint='Add or remove "{key}", or change the kind.',
        checks='The key "per" belongs to rates ("rate") and to no other kind; "decimals" does not belong to milestones.',
        why='A rate without "per" does not say what it refers to; 500 cars per 100 inhabitants are not 500 per 1,000.',
    ),
    "KI171": Entry(
        title="Impossible baseline",
        message="The baseline of {value} is not possible like this: {why}.",
        hint='Possible are "year" alone, "year" with "value" and "source", or "unknown: true" while it is not known.',
        checks="A baseline value needs its year and its source. It cannot be unknown at the same time, cannot lie after the end of the plan, and a milestone has none.",
        why="Every verdict that compares with the baseline depends on it. Where it comes from must be on record.",
    ),
    "KI172": Entry(
        title="Impossible change",
        message="A change by {change} percent cannot be asked of {value}: {why}.",
        hint='Give the target in percent of the baseline, for example -40 for "falls by 40 percent".',
        checks='The rule "change" needs a value of at least -100 that is not 0.',
        why='Nothing can fall by more than all of it. What is to stay the same has the rule "hold".',
    ),
    "KI173": Entry(
        title="Impossible survey years",
        message='The survey years ("{key}") of {value} are not possible like this: {why}.',
        hint='Give either "every" with "years" and "from", or "years" as a rising list; one of the years must be in the due year or after it.',
        checks='Survey years stand under "every" or under "years", rising and each once. At least one is in the plan, and one in the due year or after it.',
        why="They say which figures are expected and which year decides. Without one after the due year the verdict would stay open for ever.",
    ),
    "KI174": Entry(
        title="Impossible revision of a target",
        message="The revision of the target of {value} on {day} is not possible like this: {why}.",
        hint="Put the revisions in the order of their days, each with another value than before and before the end of the due year.",
        checks='Revisions of a target ("revised") must be in the order of their days, name a new value and come into force before the end of the due year.',
        why="It must be clear which target was in force in a year. What is revised after the due year no longer changes what was asked.",
    ),
    "KI175": Entry(
        title="Goal that never applies",
        message="The goal {value} applies until {year} only, and the plan has the years {first} to {last}.",
        hint='Give under "applies" a year of the plan before its last, or remove the entry.',
        checks='The last year in which a goal applies ("applies") must be a year of the plan before its last.',
        why="A goal that never applied does not belong in the plan; one that applies to the end does not need the entry.",
    ),
    "KI180": Entry(
        title="Thousands or decimals",
        message='"{quoted}" as "{key}" of {value} has two readings: {thousands} or {fraction}.',
        hint="Write whole numbers without a point, decimals after a point and without zeros at the end, for example 2500 or 2.5.",
        checks="In the catalogue the point is the decimal sign. A count must not have three decimals, other numbers not three of which the last is 0.",
        why="In a German text 2.500 is two thousand five hundred; it would be read as 2.5. A target that is wrong by a factor of a thousand stands out in no table.",
    ),
    "KI181": Entry(
        title="Decimal comma in the catalogue",
        message='"{value}" at "{key}" is written with a comma.',
        hint="In the catalogue decimals come after a point: {typed}.",
        checks="A number of the catalogue must not have a decimal comma.",
        why="The comma parts entries there: 80,5 would be the number 80 and a key 5, and whoever deletes the key has another target.",
    ),
}
TEXTS = flat(ENTRIES)
