"""Sets the page that is handed out with the forms: one self-contained HTML page to read and to print, no script."""

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from kassel_integration.render.html.page import TEMPLATES, policy_of, said
from kassel_integration.texts import Words
from kassel_integration.views.form.guide import GuideView


def as_guide(guide: GuideView, words: Words) -> str:
    """The page as a complete HTML document."""
    style = "\n".join((TEMPLATES / name).read_text(encoding="utf-8") for name in ("report.css", "guide.css"))
    environment = Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        finalize=lambda value: said(value, words),
    )
    environment.globals |= {
        "tell": lambda key: words(f"form.{key}"),
        "head": lambda key: words(f"labels.column.{key}"),
        "lang_of_page": words.lang,
        "foreign": "" if words.lang == guide.language else guide.language,
    }
    return environment.get_template("guide.html").render(guide=guide, style=style, policy=policy_of(style))
