"""Which words of the catalogue go together: the keys of a rule, the rules of a kind and of a direction.

The rules of findings judge by it, and the JSON Schema tells editors.
"""

NEEDS = {"at_least": ("value", "by"), "at_most": ("value", "by"), "change": ("value", "by"), "done": ("by",)}
USES = {
    "at_least": ("value", "by", "interim", "revised"),
    "at_most": ("value", "by", "interim", "revised"),
    "change": ("value", "by", "interim", "revised"),
    "increase": ("by",),
    "decrease": ("by",),
    "hold": ("by", "tolerance"),
    "happened": ("value", "by"),
    "increase_every_year": ("from",),
    "every_year": ("value", "from"),
    "done": ("by",),
    "none": (),
}
FROM_A_BASELINE = ("at_least", "at_most", "change", "increase", "decrease", "hold")  # judged by what there was before
OF_A_RULE = ("value", "by", "interim", "revised", "tolerance", "from")
ABOUT = {"value_basis": "value", "by_basis": "by"}  # whose a part of the target is
AGAINST = {  # rules that ask for the opposite of what is better
    "up": ("at_most", "decrease"),
    "down": ("at_least", "increase", "happened", "increase_every_year", "every_year", "done"),
    "none": ("hold",),  # to hold a value one must know what is worse
}
ADD_UP = ("count", "amount", "share", "rate", "milestone")  # kinds whose parts of several offices make a whole
NO_SUMS = frozenset({"share", "rate", "rating", "duration"})  # kinds whose values of several years do not add up
_IN_WORDS, _IN_NUMBERS = frozenset({"done"}), USES.keys() - {"done", "every_year", "none"}


def rule_fits(rule: str, kind: str) -> bool:
    """True when a metric of this kind can have this rule, and when either of them is not known."""
    if kind == "milestone":
        return rule not in _IN_NUMBERS
    ordinal = rule == "change" and kind == "rating"  # there is no percent of a mark
    return not kind or not (rule in _IN_WORDS or ordinal or (rule == "happened" and kind in NO_SUMS))


def kind_uses(key: str, kind: str) -> bool:
    """True when a metric of this kind can have `per`, `decimals` or a `baseline` of its own."""
    return kind == "rate" if key == "per" else kind != "milestone"
