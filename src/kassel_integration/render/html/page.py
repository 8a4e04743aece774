"""Sets the report as one self-contained HTML page: Jinja2, every text escaped, one inlined stylesheet, no script."""

import re
from base64 import b64encode
from collections.abc import Iterable, Iterator
from functools import lru_cache
from hashlib import sha256

from jinja2 import Environment, FileSystemLoader, StrictUndefined, Undefined
from markupsafe import Markup

from kassel_integration.render.html.chart import draw
from kassel_integration.render.html.compiled import CompiledTemplates
from kassel_integration.render.html.dots import dots_of, map_of
from kassel_integration.render.html.first_times import FirstTimes
from kassel_integration.render.html.frame import HEIGHT, WIDTH
from kassel_integration.render.html.languages import filled, in_languages, of_plan, within
from kassel_integration.render.html.optional_tags import OptionalTags
from kassel_integration.render.html.panels import PANEL_WIDE, panels_of
from kassel_integration.render.html.places import OnePage, Places
from kassel_integration.render.html.stylesheets import TEMPLATES, places, short_class, stylesheet
from kassel_integration.render.people import name, text
from kassel_integration.render.protected import protect
from kassel_integration.render.safe import visible
from kassel_integration.texts import Words
from kassel_integration.views.breakdown_chart import PartsView
from kassel_integration.views.report import placing
from kassel_integration.views.report.council_view import CouncilView
from kassel_integration.views.report.view import ReportView, goals_of
from kassel_integration.views.signs import css_class, every_signed
from kassel_integration.views.values import Value, Word

NOTHING = "default-src 'none'; base-uri 'none'; form-action 'none'; img-src data:"


def as_page(report: ReportView, words: Words, linked: str = "") -> str:
    """The report as a complete HTML document; `linked` is the name of the file beside it that has it as linked data."""
    style = report_stylesheet(report, words)
    template = report_environment(report, words, OnePage(report), FirstTimes()).get_template("report.html")
    return template.render(report=report, style=style, policy=policy_of(style), linked=linked)


def policy_of(style: str) -> str:
    """What a page may load: nothing but its own stylesheet."""
    return f"{NOTHING}; style-src 'sha256-{b64encode(sha256(style.encode()).digest()).decode()}'"


def environment_of(words: Words, language: str) -> Environment:
    """What every page can say in its templates; `language` is the one the plan is written in."""
    found = Environment(
        loader=FileSystemLoader(TEMPLATES),
        bytecode_cache=CompiledTemplates(),
        extensions=[OptionalTags],
        auto_reload=False,
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        finalize=lambda value: said(value, words),
    )
    foreign = "" if words.lang == language else language
    found.filters["told"] = lambda value: in_languages(value, words, foreign)
    found.filters["lang_of"] = lambda value: Markup(f" lang={foreign}") if foreign and isinstance(value, str) else ""
    found.filters["within"] = lambda value: within(said(value, words), value, words, foreign)
    found.filters["of_plan"] = lambda value: of_plan(value, words, foreign)
    found.filters["attribute"] = attribute
    found.globals |= {
        "head": lambda key: words(f"labels.column.{key}"),
        "lang_of_page": words.lang,
        "foreign": foreign,
        "say": lambda key, **values: filled(f"report.{key}", words, values),
        "brief": lambda key: words(f"council.{key}"),
        "warning": words("notes.synthetic"),
        "spoken": lambda word: name(word, words),
        "look": lambda word: short_class(css_class(word)),
        "place": lambda word: f"w-{css_class(word)}",
    }
    return found


def report_environment(report: ReportView, words: Words, at: Places, first_time: FirstTimes) -> Environment:
    """What the pages of a report can say; `at` knows where its links lead."""
    found = environment_of(words, report.language)
    found.tests["word"] = lambda value: isinstance(value, Word)
    found.globals |= {
        "show": lambda key, **values: words(f"show.{key}", **values),
        "of_colophon": lambda key, **values: words(f"colophon.{key}", **values),
        "at": at,
        "source_of_all": report.said_once.source,
        "values_of": at.values,
        "draw": lambda view: draw(view, words),
        "placing": placing,
        "width": WIDTH,
        "height": HEIGHT,
        "dots_of": lambda view: dots_of(view, words),
        "map_of": lambda view: map_of(view, words),
        "panels_of": panels_of,
        "panel_wide": PANEL_WIDE,
        "once": first_time,
        "total_word": words("labels.total"),
    }
    return found


_PLAIN = re.compile(r"[\w.@-]+")


def attribute(value: str) -> Markup:
    """The value of an attribute, without the quotation marks that few ids need."""
    return Markup(value) if _PLAIN.fullmatch(value) else Markup('"{}"').format(value)


_AS_IT_IS = (Markup, Undefined, int, float)


_OFTEN = 100  # characters; what is shorter stands in a page many times


@lru_cache(maxsize=4_096)
def _shown(text: str) -> str:
    return protect(visible(text))


def said(value: Value | Markup | Undefined | float, words: Words) -> object:
    """A neutral value in words, safe to look at; numbers of a drawing and what a template made stay as they are."""
    if type(value) is str:
        return _shown(value) if len(value) < _OFTEN else protect(visible(value))
    return value if isinstance(value, _AS_IT_IS) else text(value, words)


def report_stylesheet(report: ReportView, words: Words, *more: str) -> str:
    """The stylesheet, with the running heads of the printed pages; its texts are data and quoted as such."""
    lines = [
        stylesheet("council.css", "breakdown.css", *more),
        places(_places(report, words)),
        *widths_of(_counts(report)),
        *running_heads(report.council, words),
        *signs(),
    ]
    lines.append("@page :first{@top-left{content:none}@bottom-right{content:none}}")
    for field in report.fields:
        name = quoted(text(field.name, words))
        lines.append(f"@page f{field.number}{{@top-right{{content:{name}}}}}")
        lines.append(f"@media print{{.f{field.number}{{page:f{field.number}}}}}")
    return "\n".join(lines) + "\n"


def signs() -> list[str]:
    """The sign before each word of the three axes, where a class says which it is; nothing is read out twice for it."""
    return [
        f'.{short_class(css_class(word))}:is(b,th,.solid)::before{{content:{s};content:{s} / ""}}'
        for word in every_signed()
        if (s := quoted(f"{word.sign} "))
    ]


def _places(report: ReportView, words: Words) -> set[str]:
    """Every place that a dot, a total or a target has in a list of cells."""
    views = (view for goal in goals_of(report.fields) for m in goal.metrics for view in m.breakdowns)
    return {place for view in views if isinstance(view, PartsView) for place in dots_of(view, words).classes(view)}


def _counts(report: ReportView) -> Iterator[int]:
    """Every number that a part of a bar is as wide as."""
    rows = (row.counts for row in (*report.matrix.groups, report.matrix.total))
    yield from (count for counts in (report.council.counts, *rows) for _, count in counts if count)


def widths_of(counts: Iterable[int]) -> list[str]:
    """How wide the parts of bars are; here, for no element has a style of its own."""
    return ["".join(f".bar .n{count}{{flex-grow:{count}}}" for count in sorted(set(counts)))]


def running_heads(council: CouncilView, words: Words) -> list[str]:
    """What stands above and below the printed pages; its texts are data and quoted as such."""
    below = words("notes.synthetic") if council.synthetic else words("report.made_with", program=council.made_with)
    page, of = quoted(words("report.page")), quoted(words("report.page_of"))
    return [
        f"@page{{@top-left{{content:{quoted(text(council.title.whole, words))}}}",
        f"@bottom-left{{content:{quoted(below)}}}",
        f"@bottom-right{{content:{page} counter(page) {of} counter(pages)}}}}",
    ]


def quoted(text: str) -> str:
    """A text as a CSS string that can end neither the string nor the stylesheet."""
    safe = (c if _is_plain(c) else f"\\{ord(c):x} " for c in visible(text))
    return f'"{"".join(safe)}"'


def _is_plain(c: str) -> bool:
    """True for what means nothing in a stylesheet: of ASCII that is letters, digits and little else."""
    return c.isalnum() or c in " .,-" if c.isascii() else c.isprintable()
