"""What is said of the catalogue file (KI1xx)."""

from kassel_integration.texts.entry import Entry, flat

ENTRIES = {
    "KI101": Entry(
        message="This is not valid YAML ({problem}).",
        hint="Check indentation, quotes and colons in this line and the one before.",
        checks="The catalogue must be valid YAML: indentation, colons, dashes and quotation marks must fit together.",
        why="From the faulty place on it is not certain what belongs to which goal. So the whole catalogue is used only once this is corrected.",
    ),
    "KI102": Entry(
        message='The key "{key}" stands twice, first in line {line}.',
        hint="Delete one of the two; YAML would silently keep only one.",
        checks="A key may stand only once in a block.",
        why="Of duplicate keys YAML silently keeps one entry only. The other one, perhaps the right one, would be lost.",
    ),
    "KI103": Entry(
        message="Nested too deeply (more than {limit} levels).",
        hint="The catalogue needs fourteen levels at most; remove superfluous brackets or indentation.",
        checks="The catalogue may be nested 24 levels deep at most.",
        why="A catalogue needs no more than fourteen levels. More come from superfluous brackets, or in files meant to bring the program down.",
    ),
    "KI104": Entry(
        message='The alias "*{name}" is not allowed.',
        hint="Write the content out; anchors and aliases make the catalogue hard to read and open to abuse.",
        checks="Anchors and aliases of YAML (with & and *) are not allowed in the catalogue.",
        why="Whoever reads the catalogue should find each entry where it stands. Aliases can also build files that fill the memory.",
    ),
    "KI105": Entry(
        message='The tag "{tag}" is not allowed.',
        hint="Delete the part with the exclamation mark.",
        checks="Tags of YAML (with an exclamation mark) are not allowed in the catalogue.",
        why="Tags change how a value is read without the value showing it. The catalogue does not need them.",
    ),
    "KI110": Entry(
        message='There is no key "{key}" here.',
        hint="Check the spelling or delete the entry.",
        checks="Each key of the catalogue must be one the program knows at this place.",
        why="Mostly it is a typing error. If it were skipped, the entry would be missing although it stands in the file.",
    ),
    "KI111": Entry(
        message='The key "{key}" is missing.',
        hint="Add the entry.",
        checks="Each required key must be there, for example unit in a metric.",
        why="Without it the entry cannot be used, so that a measurement, say, could not be checked.",
    ),
    "KI112": Entry(
        message='"{key}" must be {wanted}; here stands: {found}.',
        hint="Change the entry accordingly; numbers stand without quotation marks.",
        checks="Each entry of the catalogue must be of the expected kind: text, whole number, number, list, or a block of keys and values.",
        why="Where text stands in place of a number nothing can be calculated. Often just a dash or an indentation is missing.",
    ),
    "KI113": Entry(
        message='"{key}" must be text, but YAML reads {value} as a number, date or yes/no.',
        hint='Put it in quotes: "{value}".',
        checks="Ids and other texts that look like a number, a date or a yes or no must stand in quotation marks.",
        why="Without quotation marks YAML reads 1.10 as the number 1.1, and goal 1.10 would become goal 1.1.",
    ),
    "KI114": Entry(
        message='"{value}" is not possible for "{key}".',
        hint="Possible: {choices}.",
        checks="Where only certain words are possible, as for the kind of a metric, one of them must stand.",
        why="These words decide how things are checked and judged. An unknown word would leave that open.",
    ),
    "KI115": Entry(
        message='"{value}" does not have the right form for "{key}".',
        hint="Expected: {form}.",
        checks="Ids, days and key numbers must have the prescribed form, for example 1.1.3 for a goal or 03-01 for a reference day.",
        why="Measurements are matched by their ids. Nobody would find an id of another form again.",
    ),
    "KI116": Entry(
        message='"{value}" is not permitted for "{key}".',
        hint="Permitted: {limit}{bound}.",
        checks="Numbers, texts and lists of the catalogue must keep within their limits: years from 1900 to 2200, no empty texts, no empty lists where something must stand.",
        why="What lies outside these limits is a typing error or a forgotten entry. Nobody can pursue a goal without an office or an indicator.",
    ),
    "KI120": Entry(
        message='The id "{value}" is used twice.',
        hint="Give one of the two an id of its own.",
        checks="Each id may be used only once: among goals, metrics, offices, dimensions and footnotes, each kind by itself.",
        why="With duplicate ids nobody would know to which of the two entries a measurement belongs.",
    ),
    "KI121": Entry(
        message='The id "{value}" does not belong under "{parent}".',
        hint='The id must begin with "{parent}."; change the id or the place.',
        checks="The id of an area must begin with that of its field, the id of a goal with that of its area.",
        why="Otherwise the entry stands in the wrong place or bears the wrong number. It would then count for the wrong field.",
    ),
    "KI122": Entry(
        message='The office "{value}" does not stand under offices.',
        hint="Check the spelling or add the office under offices.",
        checks="Each office named by a goal must stand at the top of the catalogue under offices.",
        why="Only so does each office bear the same name everywhere, and all its goals can be counted.",
    ),
    "KI123": Entry(
        message='The dimension "{value}" does not stand under dimensions.',
        hint="Check the spelling or add the dimension under dimensions.",
        checks="Each dimension a metric names must stand at the top of the catalogue under dimensions.",
        why="The permitted values stand there, the districts for example. Without them measurements by that dimension cannot be checked.",
    ),
    "KI124": Entry(
        message='The footnote "{value}" does not stand under footnotes.',
        hint="Check the number or add the footnote.",
        checks="Each footnote an area or goal points to must stand at the top of the catalogue under footnotes.",
        why="Otherwise the pointer would lead nowhere, and a reservation of the concept would be lost.",
    ),
    "KI125": Entry(
        message='The target of {value} is incomplete: the rule "{rule}" needs "{needs}".',
        hint='Add "{needs}" to target.',
        checks="A target must hold all that its rule needs: at least and at most need a value and a year, a milestone needs a year.",
        why="Without a value or a year it cannot be said whether a goal is achieved or on its way.",
    ),
    "KI126": Entry(
        message='There is no metric "{value}".',
        hint="Give the full id of goal and slug, for example 1.1.3.plaetze_u3.",
        checks="A relation between metrics (relations) must name metrics that exist in the catalogue.",
        why="Otherwise the relation would never be checked, and contradictory values would go unnoticed.",
    ),
    "KI127": Entry(
        message='The id "{value}" is taken.',
        hint="{use}; please choose another slug.",
        checks="No metric may bear the slug umsetzungsstand, and no dimension the name of another column of measurement files.",
        why="These names are built in: offices declare with umsetzungsstand how far a goal is implemented, and each dimension becomes a column. Two meanings of one name could not be told apart.",
    ),
    "KI128": Entry(
        message='"{key}" is {value}, but "{than}" is {other}: they do not go together.',
        hint="last must not be before first, and baseline_year not after last.",
        checks="The plan must not end before it begins, and the baseline year must not be after its end.",
        why="From these years follows which values are expected and where a goal should stand. Years in the wrong order would make every status wrong.",
    ),
    "KI129": Entry(
        message='The rule "{rule}" does not fit the kind "{kind}" of metric {value}.',
        hint="done belongs to milestone; rules about numbers belong to all other kinds.",
        checks="The rule done belongs to milestones, rules about numbers belong to all other metrics.",
        why="A milestone is done or not, it cannot be compared with a number. A count, in turn, is never done.",
    ),
}
TEXTS = flat(ENTRIES)
