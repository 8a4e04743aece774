"""How people write a number, a sign, a day, a district or an office."""

from dataclasses import dataclass

from kassel_integration.model.measurement import written_columns

COLUMNS = written_columns(("district", "sex", "migration"))
FIGURES = ("value", "numerator", "denominator")
SHARES = ("quote", "anteil")
SIGN_OF_FLAG = {"O": "…", "M": "x", "Q": ".", "U": "/"}
SAID_BY_SIGN = ("O", "Q", "U", "P", "E")  # B has no sign, a hyphen for zero no letter, an x two meanings
STEPS = {
    "not_started": "noch nicht begonnen",
    "planned": "In Planung",
    "in_progress": "läuft",
    "ongoing": "laufend",
    "done": "Umgesetzt",
}
DISTRICTS = {
    "01": "Mitte", "02": "Südstadt", "03": "Vorderer Westen", "04": "Wehlheiden", "05": "Bad Wilhelmshöhe",
    "11": "Nord-Holland",
}  # fmt: skip
CODES = {"m": "männlich", "w": "Frauen", "mit": "mit MH", "ohne": "ohne Migrationshintergrund"}
OFFICES = {
    "jugendamt": "Jugendamt", "volkshochschule": "VHS Kassel", "kulturamt": "Kulturamt Kassel",
    "zukunftsbuero": "Zukunftsbüro", "sportamt": "SPORTAMT", "gesundheitsamt": "Gesundheitsamt Region Kassel",
    "sozialamt": " Sozialamt ", "personalamt": "Personal- und Organisationsamt", "jobcenter": "Job-Center",
    "umwelt_gartenamt": "Umwelt- und Gartenamt",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Style:
    """`group` stands between thousands; `signs`: missing values and flags as signs in the value cell."""

    decimal: str = "."
    group: str = ""
    plus: bool = False
    percent: str = ""
    signs: bool = False
    dates: str = "iso"
    lost_zeros: bool = False
    names: bool = False
    german_steps: bool = False
    ids: str = ""


def written(row: dict[str, str], column: str, style: Style) -> str:
    """The cell of a canonical row in this style."""
    text = row[column]
    if column in FIGURES:
        return value(row, text, style) if column == "value" else number(text, style)
    if column == "flag":
        return "" if style.signs and text in SAID_BY_SIGN and row["value"] != "0" else text
    if column == "as_of" and style.dates == "german" and text:
        year, month, day = text.split("-")
        return f"{int(day)}.{int(month)}.{year}"
    if column == "metric":
        return {"blank": f" {text} ", "shout": text.upper()}.get(style.ids, text)
    return _named(text, column, style)


def _named(text: str, column: str, style: Style) -> str:
    if column == "district" and style.lost_zeros:
        return text.removeprefix("0")
    known = {"district": DISTRICTS, "sex": CODES, "migration": CODES, "office": OFFICES}.get(column, {})
    return known.get(text, text) if style.names else text


def value(row: dict[str, str], text: str, style: Style) -> str:
    """The value cell, with its sign or letter where the style has them."""
    if text in STEPS:
        return STEPS[text] if style.german_steps else text
    flag = row["flag"] if style.signs else ""
    if not text:
        return SIGN_OF_FLAG[flag] if flag else ""
    if text == "0" and style.signs:
        return "-"
    share = any(word in row["metric"] for word in SHARES)
    shown = number(text, style) + (style.percent if share else "")
    return {"P": f"{shown} p", "E": f"{shown}s", "U": f"({shown})"}.get(flag, shown)


def number(text: str, style: Style) -> str:
    """A plain decimal as people write it."""
    if not text:
        return ""
    whole, _, fraction = text.partition(".")
    grouped = f"{int(whole):,}".replace(",", style.group)
    return ("+" if style.plus else "") + grouped + (f"{style.decimal}{fraction}" if fraction else "")
