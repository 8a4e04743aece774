"""What is said of columns that forms have beside the others (KI46x)."""

from kassel_integration.texts.entry import Entry, flat

ENTRIES = {
    "KI460": Entry(
        title="Break and a second flag",
        message='This row has a break and "{meaning}"; only one of the two can be stored with a value.',
        hint='Empty one of them and name it in the column "Note".',
        checks="A value has one flag: beside a break there must not be a second one.",
        why='A break ends the comparison with the years before, "provisional" or "estimated" does not. Which one matters more is known to the office, not to the program.',
    ),
    "KI461": Entry(
        title="Unknown word about the break",
        message='"{value}" cannot be said about a break.',
        hint='Enter "yes" when the value cannot be compared with the year before, else leave the column empty. Please give the reason in the column "Note".',
        checks='The column "Break" holds yes, no or nothing.',
        why="A reason in this place is valuable, but it belongs into the note: only there it is stored and shown.",
    ),
}
TEXTS = flat(ENTRIES)
