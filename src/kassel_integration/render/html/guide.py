"""Sets the page that is handed out with the forms: one self-contained HTML page to read and to print, no script."""

from kassel_integration.render.html.page import environment_of, policy_of, quoted
from kassel_integration.render.html.stylesheets import stylesheet
from kassel_integration.render.people import text
from kassel_integration.texts import Words
from kassel_integration.views.form.guide import GuideView


def as_guide(guide: GuideView, words: Words) -> str:
    """The page as a complete HTML document."""
    style = _stylesheet(guide, words)
    environment = environment_of(words, guide.language)
    environment.globals["tell"] = lambda key: words(f"guide.{key}")
    return environment.get_template("guide.html").render(guide=guide, style=style, policy=policy_of(style))


def _stylesheet(guide: GuideView, words: Words) -> str:
    """The stylesheet, with what stands below the printed pages."""
    said = (text(guide.title, words), words("report.page"), words("report.page_of"))
    whose, page, of = (quoted(each) for each in said)
    foot = f"@bottom-left {{ content: {whose} }} @bottom-right {{ content: {page} counter(page) {of} counter(pages) }}"
    return "\n".join((stylesheet("cover.css", "guide.css"), f"@page {{ {foot} }}\n"))
