"""Why a run could not be, in a sentence: the same for the command line and for programs."""

from kassel_integration.errors import CannotRunError
from kassel_integration.render.possible import possible
from kassel_integration.texts import Words


def why(error: CannotRunError, words: Words) -> str:
    """What stopped it, then the nearest value and the possible ones, unless the text itself names them."""
    values = error.values | {"choices": possible(error.values.get("choices", ""), words)}
    parts = [values["text"]] if error.key == "usage" else [words(f"errors.{error.key}", **values)]
    said = words.topic("errors").get(error.key, "")
    for extra in ("nearest", "choices"):
        if values.get(extra) and f"{{{extra}}}" not in said:
            parts.append(words(f"errors.{extra}", **values))
    return " ".join(str(part) for part in parts)
