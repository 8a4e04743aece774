"""Sets the council page alone: one self-contained HTML page, no script, one sheet of paper."""

from kassel_integration.render.html.page import environment_of, policy_of, running_heads, signs, widths_of
from kassel_integration.render.html.stylesheets import stylesheet
from kassel_integration.texts import Words
from kassel_integration.views.report.council_view import CouncilView

_SHEET = "@page { margin: 13mm 15mm 14mm; @top-left { content: none } @bottom-right { content: none } }"


def as_brief(council: CouncilView, words: Words) -> str:
    """The page as a complete HTML document."""
    widths = widths_of(count for _, count in council.counts)
    style = "\n".join((stylesheet("council.css"), *widths, *running_heads(council, words), *signs(), _SHEET)) + "\n"
    template = environment_of(words, council.language).get_template("brief.html")
    return template.render(c=council, style=style, policy=policy_of(style))
