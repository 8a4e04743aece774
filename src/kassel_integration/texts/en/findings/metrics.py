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
    "KI176": Entry(
        title="Number out of scale",
        message="{value}: {number} cannot be a {role} (possible: {range}).",
        hint='Correct the number. If this metric can have other values, say so in "range", for example "min: -50".',
        checks='Target value, interim values, revised targets and baseline must be values that could be measured: not below 0 and within the limits under "range", where other limits can be given.',
        why="What cannot be measured cannot be reached. The goal would be missed for ever, or reached from the start.",
    ),
    "KI177": Entry(
        title="Percent or part of one",
        message="{value}: {number} as {role} means {number} percent. Do you mean {percent} percent?",
        hint='If you mean {percent} percent, write {typed}. If {number} percent is right, name the number in "note" of the target or in "caveat" of the metric; the warning then goes away.',
        checks='Shares, changes ("change") and tolerances are given in percent. They should be below one percent only where a text of the metric names the number or its limits rule out a hundred times as much.',
        why="Whoever writes 0.8 often means 80 percent. It is read as 0.8 percent, and the goal would count as reached at once.",
    ),
    "KI178": Entry(
        title="Unusual target",
        message="{value}: {number} is unusual as {role}. {why}: {range}.",
        hint='If it is a slip, correct the number; if a count is meant and not a share, change "kind". If it is right, name the number in "note" of the target or in "caveat" of the metric, or adapt the limits ("range", "plausible").',
        checks='Target value, interim values, revised targets and baseline should be within what is usual ("plausible"); a share not above 100 percent, a rate not above the number under "per". What the limits under "range" allow or a text of the metric names counts as intended.',
        why="Most often it is a slip, such as 800 for 80. The goal could never be reached, and no table would show it.",
    ),
    "KI179": Entry(
        title="Due after the end of the plan",
        message="The due year {year} of {value} is after the end of the plan ({last}). No figures are expected after that.",
        hint='If it is a slip, correct the year; if the plan runs longer, change "last" under "period". If both are right, name the year in "note" of the target; the warning then goes away.',
        checks='A due year should be one of the plan\'s years. If "note" names the year, it counts as intended.',
        why="After the end of the plan no office is asked any more. Whether such a goal is reached would stay open.",
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
    "KI182": Entry(
        title="Impossible limits",
        message='The limits "{key}" of {value} do not fit together: {why}.',
        hint='"min" is the lowest and "max" the highest value; what is usual ("plausible") must be possible ("range").',
        checks='In "range" and "plausible" "min" must not be above "max", and the limits under "plausible" must be within those under "range".',
        why="Otherwise every figure would be an error, or every one unusual.",
    ),
}
TEXTS = flat(ENTRIES)
