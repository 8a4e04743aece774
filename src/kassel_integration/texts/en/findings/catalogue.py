"""What is said of the catalogue file (KI1xx)."""

from kassel_integration.texts.entry import Entry, flat

ENTRIES = {
    "KI101": Entry(
        message="This is not valid YAML ({problem}).",
        hint="Check indentation, quotation marks and colons in this line and the one before.",
        checks="The catalogue must be valid YAML: indentation, colons, dashes and quotation marks must fit together.",
        why="From the faulty place on, it is not certain what belongs to which goal. The catalogue is not used until this is corrected.",
    ),
    "KI102": Entry(
        message='The key "{key}" appears twice, first in line {line}.',
        hint="Delete one of the two; YAML would silently keep only one.",
        checks="A key may appear only once in a block.",
        why="Of duplicate keys YAML silently keeps only one. The other one, perhaps the right one, would be lost.",
    ),
    "KI103": Entry(
        message="Nested too deeply (more than {limit} levels).",
        hint="The catalogue needs fourteen levels at most; remove unnecessary brackets or indentation.",
        checks="The catalogue may be nested at most 24 levels deep.",
        why="A catalogue needs no more than fourteen levels. More than that comes from unnecessary brackets, or from files meant to make the program crash.",
    ),
    "KI104": Entry(
        message='The alias "*{name}" is not allowed.',
        hint="Write the content out in full; anchors and aliases make the catalogue hard to read and open to abuse.",
        checks="YAML anchors and aliases (with & and *) are not allowed in the catalogue.",
        why="Each entry should be complete where it is read. Aliases can also build files that exhaust the memory.",
    ),
    "KI105": Entry(
        message='The tag "{tag}" is not allowed.',
        hint="Delete the part with the exclamation mark.",
        checks="YAML tags (with an exclamation mark) are not allowed in the catalogue.",
        why="Tags change how a value is read, and the value itself does not show it. The catalogue does not need them.",
    ),
    "KI110": Entry(
        message='There is no key "{key}" here.',
        hint="Check the spelling or delete the entry.",
        checks="Each key in the catalogue must be one the program knows in that place.",
        why="Usually it is a typing error. If the key were skipped, the entry would be missing although it is in the file.",
    ),
    "KI111": Entry(
        message='The key "{key}" is missing.',
        hint="Add the entry.",
        checks="Each required key must be present, for example unit in a metric.",
        why="Without it the entry cannot be used; a measurement, for example, could not be checked.",
    ),
    "KI112": Entry(
        message='"{key}" must be {wanted}; found: {found}.',
        hint="Change the entry accordingly; numbers are written without quotation marks.",
        checks="Each entry in the catalogue must be of the expected type: text, whole number, number, list, or a block of keys and values.",
        why="Nothing can be calculated from text where a number belongs. Often just a dash or an indentation is missing.",
    ),
    "KI113": Entry(
        message='"{key}" must be text, but YAML reads {value} as a number, date or yes/no.',
        hint='Put it in quotation marks: "{value}".',
        checks="Ids and other texts that look like a number, a date or a yes or no must be in quotation marks.",
        why="Without quotation marks YAML reads 1.10 as the number 1.1, and goal 1.10 would become goal 1.1.",
    ),
    "KI114": Entry(
        message='"{value}" is not possible for "{key}".',
        hint="Possible: {choices}.",
        checks="Where only certain words are possible, such as the kind of a metric, one of them is required.",
        why="These words decide how things are checked and judged. An unknown word would leave that open.",
    ),
    "KI115": Entry(
        message='"{value}" does not have the right form for "{key}".',
        hint="Expected: {form}.",
        checks="Ids, days and key numbers must have the prescribed form, for example 1.1.3 for a goal or 03-01 for a reference date.",
        why="Measurements are matched by their ids. An id in any other form would never be found again.",
    ),
    "KI116": Entry(
        message='"{value}" is not allowed for "{key}".',
        hint="Allowed: {limit}{bound}.",
        checks="Numbers, texts and lists in the catalogue must keep within their limits: years from 1900 to 2200, no empty texts, no empty lists where an entry is required.",
        why="Anything outside these limits is a typing error or a forgotten entry. Nobody can pursue a goal without an office or an indicator.",
    ),
    "KI120": Entry(
        message='The id "{value}" is used twice.',
        hint="Give one of the two entries an id of its own.",
        checks="Each id may be used only once among goals, among metrics, among offices, among dimensions and among footnotes.",
        why="With duplicate ids nobody would know to which of the two entries a measurement belongs.",
    ),
    "KI121": Entry(
        message='The id "{value}" does not belong under "{parent}".',
        hint='The id must begin with "{parent}."; change the id, or move the entry.',
        checks="The id of an area must begin with that of its field of action, and the id of a goal with that of its area.",
        why="Otherwise the entry is in the wrong place or has the wrong number. It would then count towards the wrong field of action.",
    ),
    "KI122": Entry(
        message='The office "{value}" is not listed under "offices".',
        hint='Check the spelling, or add the office under "offices".',
        checks='Each office named by a goal must be listed under "offices" at the top of the catalogue.',
        why="That way each office has the same name everywhere, and all its goals can be counted.",
    ),
    "KI123": Entry(
        message='The dimension "{value}" is not listed under "dimensions".',
        hint='Check the spelling, or add the dimension under "dimensions".',
        checks='Each dimension named by a metric must be listed under "dimensions" at the top of the catalogue.',
        why="Its possible values are listed there, such as the districts. Without them measurements by that dimension cannot be checked.",
    ),
    "KI124": Entry(
        message='The footnote "{value}" is not listed under "footnotes".',
        hint="Check the number, or add the footnote.",
        checks='Each footnote that an area or goal refers to must be listed under "footnotes" at the top of the catalogue.',
        why="Otherwise the reference would lead nowhere, and a reservation made in the concept would be lost.",
    ),
    "KI125": Entry(
        message='The target of {value} is incomplete: the rule "{rule}" needs "{needs}".',
        hint='Add "{needs}" to "target".',
        checks="A target must contain everything its rule needs: at least and at most need a value and a year, a milestone needs a year.",
        why="Without a value or a year nobody can say whether a goal has been achieved or is on its way.",
    ),
    "KI126": Entry(
        message='There is no metric "{value}".',
        hint="Enter the full id, goal and slug, for example 1.1.3.plaetze_u3.",
        checks='A relation between metrics (under "relations") must name metrics that exist in the catalogue.',
        why="Otherwise the relation would never be checked, and contradictory values would go unnoticed.",
    ),
    "KI127": Entry(
        message='The id "{value}" is reserved.',
        hint="{use}; please choose another slug.",
        checks='No metric may have the slug "umsetzungsstand", and no dimension the name of another column of measurement files.',
        why='These names are built in: offices use "umsetzungsstand" to declare how far a goal has been implemented, and each dimension becomes a column. Two meanings of one name could not be told apart.',
    ),
    "KI128": Entry(
        message='"{key}" is {value}, but "{than}" is {other}: they contradict each other.',
        hint='"last" must not be before "first", and "baseline_year" must not be after "last".',
        checks="The plan must not end before it begins, and the baseline year must not be after its end.",
        why="These years decide which values are expected and where a goal should be by now. In the wrong order they would make every status wrong.",
    ),
    "KI129": Entry(
        message='The rule "{rule}" does not fit the kind "{kind}" of the metric {value}.',
        hint='"done" is for "milestone"; rules about numbers are for all other kinds, "happened" only for counts, amounts and frequencies.',
        checks='The rule "done" is for milestones, and rules about numbers are for all other metrics. The rule "happened" is for metrics whose values can be added up over the years.',
        why="A milestone is either done or not, and cannot be compared with a number. A count, in turn, is never done.",
    ),
    "KI130": Entry(
        message='"{key}" has no effect in the target of {value}: it does not go with the rule "{rule}" here.',
        hint='Remove "{key}" or choose a rule that uses it. Usable here: {allowed}.',
        checks='A target may only have the keys its rule uses. Rules "at_least" and "at_most" use "value", "by" and "interim", "increase", "decrease" and "done" only "by", "hold" also "tolerance", "happened" "value" and "by", "every_year" "value" and "from", "increase_every_year" only "from". The keys "value_basis" and "by_basis" need the value or the year that they are about.',
        why="Otherwise the target might give a value of 30, and nobody would notice that it is never checked.",
    ),
    "KI131": Entry(
        message='The rule "{rule}" contradicts the direction "{direction}" of the metric {value}.',
        hint='Change the rule or the direction: "at_most" and "decrease" go with "down", "hold" with "up" or "down", the others with "up".',
        checks='A target must not ask for the opposite of what counts as better. For "hold" it must be known which direction is worse.',
        why="Otherwise the same change would be called better in one place and missed in another.",
    ),
    "KI132": Entry(
        message="The year {year} in the target of {value} is not possible: {why} {other}.",
        hint="Correct the year.",
        checks="A due year must not be before the plan begins. Interim values must be due after the baseline year and before the due year, in order of their years.",
        why="What was due before the plan began can no longer be achieved, and an interim value after the due year comes too late.",
    ),
    "KI133": Entry(
        message="The interim value {interim} of {value} does not lead to the target value: {why} {limit}.",
        hint="Choose interim values so that each is nearer to the target value than the one before and none of them reaches it.",
        checks="Each interim value must be nearer to the target value than the one before it, and none may reach the target value yet.",
        why="An interim value beyond the target value would ask for more than the target itself.",
    ),
    "KI134": Entry(
        message='The target of {value} begins with "{from}"; it must be {wanted}.',
        hint="The years of the plan are {first} to {last}.",
        checks='The key "from" says when a condition on each year begins: in a year of the plan, or (only with "every_year") after a milestone that exists in the catalogue.',
        why="Otherwise no year would count, and the goal could never be assessed.",
    ),
    "KI135": Entry(
        message='For the gap of the dimension "{value}" these are named: {named}. Two different values of it are required.',
        hint='Enter two ids, for example "gap: [mit, ohne]".',
        checks='The gap of a dimension ("gap") must name two different values of it.',
        why="The distance between two groups over the years is shown; for that both must be known.",
    ),
    "KI150": Entry(
        message='{value}: the kind "{kind}" {why}: "{key}".',
        hint='Add or remove "{key}", or change the kind.',
        checks='The key "per" belongs to rates ("rate") and to no other kind; "decimals" does not belong to milestones.',
        why='A rate without "per" does not say what it refers to; 500 cars per 100 inhabitants are not 500 per 1,000.',
    ),
    "KI151": Entry(
        message="The baseline of {value} is not possible like this: {why}.",
        hint='Possible are "year" alone, "year" with "value" and "source", or "unknown: true" while it is not known.',
        checks="A baseline value needs its year and its source. It cannot be unknown at the same time, cannot lie after the end of the plan, and a milestone has none.",
        why="Every verdict that compares with the baseline depends on it. Where it comes from must be on record.",
    ),
}
TEXTS = flat(ENTRIES)
