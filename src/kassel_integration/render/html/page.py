"""Sets the report as one self-contained HTML page: Jinja2, every text escaped, one inlined stylesheet, no script."""

from base64 import b64encode
from hashlib import sha256
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined, Undefined
from markupsafe import Markup

from kassel_integration.render.html.bars import bar_parts
from kassel_integration.render.html.chart import HEIGHT, WIDTH, draw
from kassel_integration.render.people import name, text
from kassel_integration.render.protected import protect
from kassel_integration.render.safe import visible
from kassel_integration.texts import Words
from kassel_integration.views.report import placing
from kassel_integration.views.report.view import ReportView
from kassel_integration.views.signs import css_class
from kassel_integration.views.values import Value, Word

TEMPLATES = Path(__file__).resolve().parent / "templates"
NOTHING = "default-src 'none'; base-uri 'none'; form-action 'none'; img-src data:"


def as_page(report: ReportView, words: Words) -> str:
    """The report as a complete HTML document."""
    style = _stylesheet(report, words)
    template = _environment(report, words).get_template("report.html")
    return template.render(report=report, style=style, policy=policy_of(style))


def policy_of(style: str) -> str:
    """What a page may load: nothing but its own stylesheet."""
    return f"{NOTHING}; style-src 'sha256-{b64encode(sha256(style.encode()).digest()).decode()}'"


def environment_of(words: Words, language: str) -> Environment:
    """What every page can say in its templates; `language` is the one the plan is written in."""
    found = Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        finalize=lambda value: said(value, words),
    )
    found.globals |= {
        "head": lambda key: words(f"labels.column.{key}"),
        "lang_of_page": words.lang,
        "foreign": "" if words.lang == language else language,
    }
    return found


def _environment(report: ReportView, words: Words) -> Environment:
    found = environment_of(words, report.language)
    found.tests["word"] = lambda value: isinstance(value, Word)
    found.globals |= {
        "say": lambda key, **values: words(f"report.{key}", **values),
        "show": lambda key, **values: words(f"show.{key}", **values),
        "warning": words("notes.synthetic"),
        "spoken": lambda word: name(word, words),
        "look": css_class,
        "draw": lambda view: draw(view, words),
        "bar_parts": bar_parts,
        "placing": placing,
        "width": WIDTH,
        "height": HEIGHT,
    }
    return found


_AS_IT_IS = (Markup, Undefined, int, float)


def said(value: Value | Markup | Undefined | float, words: Words) -> object:
    """A neutral value in words, safe to look at; numbers of a drawing and what a template made stay as they are."""
    if type(value) is str:
        return protect(visible(value))
    return value if isinstance(value, _AS_IT_IS) else text(value, words)


def _stylesheet(report: ReportView, words: Words) -> str:
    """The stylesheet, with the running heads of the printed pages; its texts are data and quoted as such."""
    warning = words("notes.synthetic") if report.synthetic else ""
    page = words("report.page"), words("report.page_of")
    lines = [
        (TEMPLATES / "report.css").read_text(encoding="utf-8"),
        f"@page {{ @top-left {{ content: {quoted(report.title)} }}",
        f"  @bottom-left {{ content: {quoted(warning or words('report.made_with', program=report.made_with))} }}",
        f"  @bottom-right {{ content: {quoted(page[0])} counter(page) {quoted(page[1])} counter(pages) }} }}",
    ]
    lines.append("@page :first { @top-left { content: none } @bottom-right { content: none } }")
    for field in report.fields:
        name = quoted(text(field.name, words))
        lines.append(f"@page f{field.number} {{ @top-right {{ content: {name} }} }}")
        lines.append(f"@media print {{ .f{field.number} {{ page: f{field.number} }} }}")
    return "\n".join(lines) + "\n"


def quoted(text: str) -> str:
    """A text as a CSS string that can end neither the string nor the stylesheet."""
    safe = (c if c.isascii() and (c.isalnum() or c in " .,-") else f"\\{ord(c):x} " for c in visible(text))
    return f'"{"".join(safe)}"'
