"""A form laid out: one description of cells, checks and looks, written as .xlsx, .ods or .csv."""

from kassel_integration.texts import Words
from kassel_integration.views.form.sheet import Form


def render_form(form: Form, fmt: str, words: Words) -> bytes:
    """The bytes of a form; what writes workbooks is loaded only for one."""
    if fmt == "csv":
        from kassel_integration.render.form.delimited import as_csv  # noqa: PLC0415

        return as_csv(form, words)
    from kassel_integration.render.form.layout import lay_out  # noqa: PLC0415

    book = lay_out(form, words)
    if fmt == "ods":
        from kassel_integration.render.form.ods import as_ods  # noqa: PLC0415

        return as_ods(book)
    from kassel_integration.render.form.xlsx import as_xlsx  # noqa: PLC0415

    return as_xlsx(book)
