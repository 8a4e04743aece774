"""Sets a sheet as one self-contained HTML page: Jinja2, every text escaped, one inlined stylesheet, no script."""

from base64 import b64encode
from hashlib import sha256
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from kassel_integration.render.report.chart import HEIGHT, WIDTH
from kassel_integration.render.report.sheet import Sheet
from kassel_integration.render.safe import visible
from kassel_integration.texts import Words

TEMPLATES = Path(__file__).resolve().parent / "templates"
NOTHING = "default-src 'none'; base-uri 'none'; form-action 'none'; img-src data:"


def as_page(sheet: Sheet, words: Words) -> str:
    """The report as a complete HTML document."""
    style = _stylesheet(sheet, words)
    policy = f"{NOTHING}; style-src 'sha256-{b64encode(sha256(style.encode()).digest()).decode()}'"
    template = _environment(sheet, words).get_template("report.html")
    return template.render(sheet=sheet, style=style, policy=policy)


def _environment(sheet: Sheet, words: Words) -> Environment:
    found = Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        finalize=_shown,
    )
    found.globals |= {
        "say": lambda key, **values: words(f"report.{key}", **values),
        "show": lambda key, **values: words(f"show.{key}", **values),
        "head": lambda key: words(f"labels.column.{key}"),
        "warning": words("notes.synthetic"),
        "foreign": sheet.foreign,
        "width": WIDTH,
        "height": HEIGHT,
    }
    return found


def _shown(value: Any) -> Any:
    """Control and direction characters become visible signs; what a template made stays as it is."""
    return visible(value) if type(value) is str else value


def _stylesheet(sheet: Sheet, words: Words) -> str:
    """The stylesheet, with the running heads of the printed pages; its texts are data and quoted as such."""
    warning = words("notes.synthetic") if sheet.synthetic else ""
    page = words("report.page"), words("report.page_of")
    lines = [
        (TEMPLATES / "report.css").read_text(encoding="utf-8"),
        f"@page {{ @top-left {{ content: {quoted(sheet.title)} }}",
        f"  @bottom-left {{ content: {quoted(warning or words('report.made_with', program=sheet.made_with))} }}",
        f"  @bottom-right {{ content: {quoted(page[0])} counter(page) {quoted(page[1])} counter(pages) }} }}",
    ]
    lines.append("@page :first { @top-left { content: none } @bottom-right { content: none } }")
    for field in sheet.fields:
        name = quoted(words("report.field", id=field.id))
        lines.append(f"@page f{field.number} {{ @top-right {{ content: {name} }} }}")
        lines.append(f"@media print {{ .f{field.number} {{ page: f{field.number} }} }}")
    return "\n".join(lines) + "\n"


def quoted(text: str) -> str:
    """A text as a CSS string that can end neither the string nor the stylesheet."""
    safe = (c if c.isascii() and (c.isalnum() or c in " .,-") else f"\\{ord(c):x} " for c in visible(text))
    return f'"{"".join(safe)}"'
