"""What is said of figures that an import does not take, though they could be read (KI44x)."""

from kassel_integration.texts.entry import Entry, flat

ENTRIES = {
    "KI440": Entry(
        title="Office not named",
        message="The file does not say which office the value is from.",
        hint='Name the office with --office or in the column "Office"; official figures that no office reported are taken in with --office none.',
        checks="Of every value that is taken in it must be known which office reported it.",
        why="Only then can be said who delivered, and no office overwrites another's values. The office is never guessed.",
        office='Write your office into the column "office".',
    ),
    "KI441": Entry(
        title="Another office than named",
        message='The file says the office "{value}", expected was "{asked}".',
        hint="Correct the row, or leave out --office.",
        checks="The office named with --office must agree with those in the file.",
        why="Which of the two is right the program cannot know.",
        office='Please check which office reports the values, and correct the column "office".',
    ),
    "KI442": Entry(
        title="Another office's metric",
        message='The office "{office}" is not responsible for {metric} in {year} (responsible: {responsible}).',
        hint="Take the row out of the file and give it to the office responsible; if responsibility has changed, change the catalogue.",
        checks="An office may only deliver values of metrics that the catalogue makes it responsible for in that year.",
        why="Often the row got into the wrong file. Taken in, it would be a value that the office responsible does not know.",
        office="Take the row out of the file; if another office is responsible now, please tell us.",
    ),
    "KI443": Entry(
        title="Reported by another office already",
        message='The office "{office}" has already reported the value of {metric} for {year}: {stored}. By the catalogue it is "{lead}" that delivers it.',
        hint='Settle with both offices which value holds and let "{lead}" report it; take the row out of the other file. If another office delivers from now on, name it first in the catalogue.',
        checks="What one office reported is not replaced by another's file.",
        why="Where several offices are responsible for a goal, one reports the metric. Only talking settles two different values.",
        office='Please settle with "{lead}" which value holds. It is reported from there; another office takes the row out of its file.',
    ),
    "KI444": Entry(
        title="The office's own value stays",
        message='There is a value of the office "{office}" itself for {metric} in {year}: {stored}.',
        hint="Leave out the official figure; with --accept-valid-rows everything else is taken in.",
        checks="A figure without an office (official statistics) does not replace what the office responsible reported itself.",
        why="The office counts by the definition in the catalogue, official statistics often by another.",
        office="Please leave the official figure out.",
    ),
    "KI445": Entry(
        title="A stored value would change",
        message="{metric} for {year}: stored is {before}, sent was {now}.",
        hint="If it is a correction, take it in with --revise; otherwise ask the office.",
        checks="A final value is changed only where that is asked for. Provisional, estimated and outstanding values are simply replaced.",
        why="The value may be in a report already. A correction is fine, but it should not go unnoticed.",
        office="If it is a correction, please tell us so; otherwise check the value.",
    ),
    "KI446": Entry(
        title="Closed year",
        message="The year {year} is closed; {metric} would change or be added.",
        hint="If the change is wanted, take it in with --revise; which years are closed is in kassel.toml under frozen.",
        checks="In a year that kassel.toml names as closed nothing changes without --revise.",
        why="After the report a year is closed. What comes then is a correction that is to be seen.",
        office="If the value is still to change, please tell us the reason.",
    ),
}
TEXTS = flat(ENTRIES)
