"""What is possible in place of a wrong value, in the reader's words."""

from kassel_integration.diagnostics import Key
from kassel_integration.texts import Words


def possible(choices: object, words: Words) -> str:
    """The values that an error names: words in the reader's language, ids with their names, fixed words as they are."""
    return ", ".join(_said(each, words) for each in choices) if isinstance(choices, tuple) else str(choices)


def _said(choice: object, words: Words) -> str:
    if isinstance(choice, Key):
        word = words(choice.text)
        return words("errors.typed", word=word) if " " in word else word  # a shell wants the quotation marks
    if isinstance(choice, tuple):
        id, name = choice
        return name if name.casefold() == id else f"{id} ({name})"
    return str(choice)
