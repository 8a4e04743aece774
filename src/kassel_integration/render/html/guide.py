"""Sets the page that is handed out with the forms: one self-contained HTML page to read and to print, no script."""

from kassel_integration.render.html.page import TEMPLATES, environment_of, policy_of
from kassel_integration.texts import Words
from kassel_integration.views.form.guide import GuideView


def as_guide(guide: GuideView, words: Words) -> str:
    """The page as a complete HTML document."""
    style = "\n".join((TEMPLATES / name).read_text(encoding="utf-8") for name in ("report.css", "guide.css"))
    environment = environment_of(words, guide.language)
    environment.globals["tell"] = lambda key: words(f"form.{key}")
    return environment.get_template("guide.html").render(guide=guide, style=style, policy=policy_of(style))
